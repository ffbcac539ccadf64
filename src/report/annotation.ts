import type { ActionError } from '../errors/action-error.ts'
import { oneLine } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'

/** The log keeps all of it; the run's page cuts at about 4 kB. */
const MAX_CHARACTERS = 20_000

const TITLES: Readonly<Record<string, string>> = {
  invalid_input: 'Wrong inputs',
  missing_credentials: 'No HeyGen key',
  interrupted: 'Canceled',
  translations_failed: 'Translations failed',
  wait_timed_out: 'Still running'
}

/**
 * The annotation of an error: what is wrong, where (input, code, HTTP status, request ID), what to do, and where to read on.
 * The message keeps its lines; each is made printable, and no URL in it shows what opens a file.
 */
export function annotationOf(error: ActionError): { title: string; text: string } {
  const { input, param, status, requestId, docUrl } = error
  const facts = [
    input !== undefined && `input: ${input}`,
    param !== undefined && param !== input && `param: ${param}`,
    `code: ${error.apiCode ?? error.code}`,
    status !== undefined && `HTTP ${status}`,
    requestId !== undefined && `request ID: ${requestId}`
  ].filter(fact => fact !== false)
  const lines = error.message.split('\n').map(line => oneLine(withoutUrlSecrets(line), MAX_CHARACTERS))
  const whole = lines.join('\n')
  const message = whole.length > MAX_CHARACTERS ? `${whole.slice(0, MAX_CHARACTERS)}…` : whole
  const text = [
    `${message}${message.includes('\n') ? '\n' : ' '}(${facts.join(', ')})`,
    `What to do: ${error.hint}`,
    ...(docUrl === undefined ? [] : [`More: ${oneLine(docUrl, 300)}`])
  ].join('\n')
  return { title: TITLES[error.code] ?? 'Translate release video', text }
}
