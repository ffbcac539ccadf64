import { ActionError, combineErrors } from '../errors/action-error.ts'
import { hasFailed, isStillRunning } from '../model/translation.ts'
import { oneLine } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { code, link, prose } from './markdown.ts'
import type { Report } from './report.ts'

/** The log keeps all of it; the run's page cuts at about 4 kB. */
const MAX_CHARACTERS = 20_000
const MAX_ERROR_LINES = 40
const LINE_CHARACTERS = 600
const ITEM = /^\s*- /

const TITLES: Readonly<Record<string, string>> = {
  invalid_input: 'Wrong inputs',
  missing_credentials: 'No HeyGen key',
  interrupted: 'Canceled',
  translations_failed: 'Translations failed',
  wait_timed_out: 'Still running'
}

/** The annotation of an error, as printable lines in which no URL shows what opens a file. */
export function annotationOf(error: ActionError): { title: string; text: string } {
  const { code: ownCode, apiCode, input, param, status, requestId, docUrl } = error
  const lines = error.message.split('\n').map(line => oneLine(withoutUrlSecrets(line), MAX_CHARACTERS))
  const message = lines.join('\n')
  const facts = [
    input !== undefined && `input: ${input}`,
    param !== undefined && param !== input && `param: ${param}`,
    `code: ${apiCode ?? ownCode}`,
    status !== undefined && `HTTP ${status}`,
    requestId !== undefined && `request ID: ${requestId}`
  ]
  const text = [
    message.length > MAX_CHARACTERS ? `${message.slice(0, MAX_CHARACTERS)}…` : message,
    `${lines.length > 1 ? '\n' : ' '}(${facts.filter(Boolean).join(', ')})`,
    `\nWhat to do: ${error.hint}`,
    docUrl !== undefined && `\nMore: ${oneLine(docUrl, 300)}`
  ]
  return { title: TITLES[ownCode] ?? 'Translate release video', text: text.filter(Boolean).join('') }
}

/** The run's error as a Markdown quotation; empty if other parts of the summary say all of it. */
export function errorBlock({ error: whole, translations }: Report): string {
  // The list of failures and the next steps say more about some parts of it.
  const parts: readonly unknown[] = Array.isArray(whole?.cause) ? whole.cause : [whole]
  const isShownElsewhere = ({ code }: ActionError) =>
    code === 'translations_failed'
      ? translations.some(hasFailed)
      : (code === 'wait_timed_out' || code === 'interrupted') && translations.some(isStillRunning)
  const error = combineErrors(parts.filter(part => part instanceof ActionError).filter(part => !isShownElsewhere(part)))
  if (error === undefined) return ''
  const lines = error.message.split('\n', MAX_ERROR_LINES)
  const lead = ITEM.test(lines[0] ?? '') ? '' : prose(lines.shift() ?? '', LINE_CHARACTERS)
  const items = lines.filter(line => line.trim()).map(line => `- ${prose(line.replace(ITEM, ''), LINE_CHARACTERS)}`)
  const blocks = [lead, items.join('\n'), `**What to do:** ${prose(error.hint)}`, errorFacts(error)].filter(Boolean)
  const quoted = blocks.join('\n\n').split('\n')
  return quoted.map(line => `> ${line}`.trimEnd()).join('\n')
}

function errorFacts({ code: ownCode, apiCode, input, param, status, requestId, docUrl = '' }: ActionError): string {
  const isHeygenPage = /^https:\/\/(?:[a-z0-9-]+\.)*heygen\.com$/.test(URL.parse(docUrl)?.origin ?? '')
  const facts = [
    `Code ${code(apiCode ?? ownCode)}`,
    input !== undefined && `input ${code(input)}`,
    param !== undefined && param !== input && `field ${code(param)}`,
    status !== undefined && `HTTP ${status}`,
    requestId !== undefined && `request ID ${code(requestId)}`,
    isHeygenPage && link('HeyGen’s page on it', docUrl)
  ]
  return facts.filter(Boolean).join(' · ')
}
