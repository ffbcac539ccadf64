import { ActionError, combineErrors } from '../errors/action-error.ts'
import { hasFailed, isStillRunning, type Translation } from '../model/translation.ts'
import { count } from '../text/plain-text.ts'
import { code, link, prose, text } from './markdown.ts'
import type { Report } from './report.ts'
import type { SummaryDetail } from './summary-detail.ts'

const MOST_LINES = 40
const LINE_CHARACTERS = 600
const MOST_NAMES = 4

/** The run's error as a quotation: what is wrong, what to do, and what to quote when asking for help. */
export function errorBlock({ error: whole, translations }: Pick<Report, 'error' | 'translations'>): string {
  const [first, ...others] = partsOf(whole).filter(part => !isToldElsewhere(part, translations))
  if (first === undefined) return ''
  const error = combineErrors([first, ...others])
  const lines = error.message.split('\n', MOST_LINES)
  const lead = /^\s*- /.test(lines[0] ?? '') ? undefined : lines.shift()
  const items = lines
    .filter(line => line.trim() !== '')
    .map(line => `- ${prose(line.replace(/^\s*- /, ''), LINE_CHARACTERS)}`)
  return [
    ...(lead === undefined ? [] : [prose(lead, LINE_CHARACTERS)]),
    ...(lead !== undefined && items.length > 0 ? [''] : []),
    ...items,
    '',
    `**What to do:** ${prose(error.hint)}`,
    '',
    errorFacts(error)
  ]
    .map(line => `> ${line}`.trimEnd())
    .join('\n')
}

/** The errors that were combined into one. */
function partsOf(error: ActionError | undefined): readonly ActionError[] {
  if (error === undefined) return []
  return Array.isArray(error.cause) ? error.cause.filter(one => one instanceof ActionError) : [error]
}

/** The list of failures and what to do next tell these in more detail. */
function isToldElsewhere(error: ActionError, translations: readonly Translation[]): boolean {
  if (error.code === 'translations_failed') return translations.some(hasFailed)
  return (error.code === 'wait_timed_out' || error.code === 'interrupted') && translations.some(isStillRunning)
}

function errorFacts(error: ActionError): string {
  const { input, param, status, requestId, docUrl } = error
  return [
    `Code ${code(error.apiCode ?? error.code)}`,
    ...(input === undefined ? [] : [`input ${code(input)}`]),
    ...(param === undefined || param === input ? [] : [`field ${code(param)}`]),
    ...(status === undefined ? [] : [`HTTP ${status}`]),
    ...(requestId === undefined ? [] : [`request id ${code(requestId)}`]),
    ...(docUrl !== undefined && isHeygen(docUrl) ? [link('HeyGen’s page on it', docUrl)] : [])
  ].join(' · ')
}

/** Only HeyGen's own pages are linked. */
function isHeygen(address: string): boolean {
  return URL.canParse(address) && /^https:\/\/(?:[a-z0-9-]+\.)*heygen\.com$/.test(new URL(address).origin)
}

/** The languages that failed, with their reasons folded away. */
export function failures(report: Report, detail: SummaryDetail): string {
  const failed = report.translations.filter(hasFailed)
  if (failed.length === 0) return ''
  if (detail.messageCharacters === 0) {
    return `${count(failed.length, 'reason')} omitted to keep the summary short; the file of the output \`result-file\` has all of them.`
  }
  const names = failed.slice(0, MOST_NAMES).map(one => nameOf(one, detail))
  const more = failed.length > MOST_NAMES ? ` and ${failed.length - MOST_NAMES} more` : ''
  return [
    `<details><summary>❌ Why ${names.join(', ')}${more} failed</summary>`,
    '',
    ...failed.map(one => `- **${nameOf(one, detail)}**: ${reason(one, detail)}`),
    '',
    '</details>'
  ].join('\n')
}

function nameOf(one: Translation, detail: SummaryDetail): string {
  return text(one.language, detail.nameCharacters) || 'a language without a name'
}

function reason(one: Translation, detail: SummaryDetail): string {
  if (one.failureMessage !== undefined && one.failureMessage !== '')
    return text(one.failureMessage, detail.messageCharacters)
  return one.status === 'not_found' ? 'HeyGen has no translation with this ID.' : 'HeyGen gave no reason.'
}
