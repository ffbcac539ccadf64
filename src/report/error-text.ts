import type { ActionError } from '../errors/action-error.ts'
import { oneLine } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'

/** Longest text; the log keeps all of it, the run's page cuts at about 4 kB. */
const ANNOTATION_CHARACTERS = 20_000

export interface ErrorText {
  readonly title: string
  readonly text: string
}

const TITLES: Readonly<Record<string, string>> = {
  invalid_input: 'Wrong inputs',
  missing_credentials: 'No HeyGen key',
  interrupted: 'Cancelled',
  translations_failed: 'Translations failed',
  wait_timed_out: 'Still running'
}

/**
 * An error as its reader sees it: what is wrong, where (input, code, HTTP status, request id), what to do, and where to
 * read on. Lines of the message are kept; each is made printable, and no URL in it shows what opens a file.
 */
export function errorText(error: ActionError): ErrorText {
  const facts = [
    error.input === undefined ? '' : `input: ${error.input}`,
    error.param === undefined || error.param === error.input ? '' : `param: ${error.param}`,
    `code: ${error.apiCode ?? error.code}`,
    error.status === undefined ? '' : `HTTP ${error.status}`,
    error.requestId === undefined ? '' : `request id: ${error.requestId}`
  ].filter(fact => fact !== '')
  const message = error.message
    .split('\n')
    .map(line => oneLine(withoutUrlSecrets(line), ANNOTATION_CHARACTERS))
    .join('\n')
  const shown = message.length > ANNOTATION_CHARACTERS ? `${message.slice(0, ANNOTATION_CHARACTERS)}…` : message
  const lines = [`${shown}${shown.includes('\n') ? '\n' : ' '}(${facts.join(', ')})`, `What to do: ${error.hint}`]
  if (error.docUrl !== undefined) lines.push(`More: ${oneLine(error.docUrl, 300)}`)
  return { title: TITLES[error.code] ?? 'Translate release video', text: lines.join('\n') }
}
