import { ActionError, combineErrors } from '../errors/action-error.ts'
import { hasFailed, isStillRunning, type Translation } from '../model/translation.ts'
import { count } from '../text/plain-text.ts'
import { code, details, link, prose, text } from './markdown.ts'
import { type Report, reportIds, undelivered } from './report.ts'
import { omitted, type SummaryDetail } from './summary-table.ts'

const MAX_ERROR_LINES = 40
const LINE_CHARACTERS = 600
const MAX_FAILED_NAMES = 4
const MAX_UNDELIVERED_NAMES = 20
/** More IDs than this are written on one line, as JSON. */
const MAX_LISTED_IDS = 8
/** More IDs nobody copies; without them, everything that was submitted for the commit is found. */
const MAX_IDS = 200
/** What can stand in a workflow file as it is: no quote, no expression. */
const PLAIN_ID = /^[\w.:-]+$/
const PLAIN_REPOSITORY = /^[\w.-]+\/[\w.-]+$/

/** `2 translations are still running at HeyGen`. */
export const stillRunning = (number: number) =>
  `${count(number, 'translation')} ${number === 1 ? 'is' : 'are'} still running at HeyGen`

/** The run's error as a quotation: what is wrong, what to do, and what to quote when asking for help. */
export function errorBlock({ error: whole, translations }: Report): string {
  const error = combineErrors(partsOf(whole).filter(part => !isShownElsewhere(part, translations)))
  if (error === undefined) return ''
  const lines = error.message.split('\n', MAX_ERROR_LINES)
  const lead = /^\s*- /.test(lines[0] ?? '') ? [] : [prose(lines.shift() ?? '', LINE_CHARACTERS)]
  const items = lines
    .filter(line => line.trim() !== '')
    .map(line => `- ${prose(line.replace(/^\s*- /, ''), LINE_CHARACTERS)}`)
  const gap = lead.length > 0 && items.length > 0 ? [''] : []
  return [...lead, ...gap, ...items, '', `**What to do:** ${prose(error.hint)}`, '', errorFacts(error)]
    .map(line => `> ${line}`.trimEnd())
    .join('\n')
}

/** The errors that were combined into one. */
function partsOf(error: ActionError | undefined): readonly ActionError[] {
  if (error === undefined) return []
  return Array.isArray(error.cause) ? error.cause.filter(one => one instanceof ActionError) : [error]
}

/** The list of failures and the next steps say more about these. */
function isShownElsewhere(error: ActionError, translations: readonly Translation[]): boolean {
  if (error.code === 'translations_failed') return translations.some(hasFailed)
  return (error.code === 'wait_timed_out' || error.code === 'interrupted') && translations.some(isStillRunning)
}

function errorFacts({ code: ownCode, apiCode, input, param, status, requestId, docUrl }: ActionError): string {
  return [
    `Code ${code(apiCode ?? ownCode)}`,
    input !== undefined && `input ${code(input)}`,
    param !== undefined && param !== input && `field ${code(param)}`,
    status !== undefined && `HTTP ${status}`,
    requestId !== undefined && `request ID ${code(requestId)}`,
    docUrl !== undefined && isHeygenUrl(docUrl) && link('HeyGen’s page on it', docUrl)
  ]
    .filter(fact => fact !== false)
    .join(' · ')
}

/** Only HeyGen's own pages are linked. */
function isHeygenUrl(address: string): boolean {
  return /^https:\/\/(?:[a-z0-9-]+\.)*heygen\.com$/.test(URL.parse(address)?.origin ?? '')
}

/** The languages that failed, with their reasons folded away. */
export function failuresBlock({ translations }: Report, detail: SummaryDetail): string {
  const failed = translations.filter(hasFailed)
  if (failed.length === 0) return ''
  if (detail.messageCharacters === 0) return omitted(failed.length, 'reason')
  const nameOf = (one: Translation) => text(one.language, detail.nameCharacters) || 'a language without a name'
  const items = failed.map(one => `- **${nameOf(one)}**: ${text(failureReason(one), detail.messageCharacters)}`)
  return details(`❌ Why ${listed(failed.map(nameOf), MAX_FAILED_NAMES)} failed`, items.join('\n'))
}

function failureReason({ failureMessage, status }: Translation): string {
  if (failureMessage) return failureMessage
  return status === 'not_found' ? 'HeyGen has no translation with this ID.' : 'HeyGen gave no reason.'
}

/** The first names, and how many more there are. */
function listed(names: readonly string[], most: number): string {
  const more = names.length > most ? ` and ${names.length - most} more` : ''
  return names.slice(0, most).join(', ') + more
}

/** IDs that cannot be matched to a language: they cost money all the same, so they must not be lost. */
export function unmatchedIdsBlock({ unmatchedIds }: Report, detail: SummaryDetail): string {
  if (unmatchedIds.length === 0) return ''
  const items = unmatchedIds.slice(0, detail.rows).map(id => `- ${code(id)}`)
  const more = unmatchedIds.length - items.length
  if (more > 0) items.push(`- and ${more} more, in the file of the output \`result-file\``)
  return `HeyGen also returned ${count(unmatchedIds.length, 'ID')} that cannot be matched to a language:\n\n${items.join('\n')}`
}

/** The results that were to be delivered and are not, except those that failed. Empty if no delivery was requested. */
export function notDeliveredBlock(report: Report, { nameCharacters }: SummaryDetail): string {
  if (report.delivery === undefined) return ''
  const groups: [string, readonly Translation[]][] = [
    ['completed', undelivered(report)],
    ['still running', report.translations.filter(isStillRunning)],
    ['unreadable', report.translations.filter(one => one.unreadable !== undefined)]
  ]
  const items = groups
    .filter(([, group]) => group.length > 0)
    .map(([words, group]) => {
      const names = group.map(one => text(one.language, nameCharacters))
      return `- ${words}: ${listed(names, MAX_UNDELIVERED_NAMES)}`
    })
  return items.length === 0 ? '' : `📭 Not delivered:\n\n${items.join('\n')}`
}

/** What to do next: collect the results, with the lines of a workflow, or run again what failed. Empty if all is done. */
export function nextBlock(report: Report): string {
  const { action, error, status, translations, waited } = report
  if (status === 'planned') return ''
  const running = translations.filter(isStillRunning).length
  const again = 'Run this job again, or collect the results in another:'
  if (running > 0 && !waited && error === undefined) {
    return collectSteps(
      report,
      `HeyGen is at work on ${count(running, 'translation')}; most take 5 to 15 minutes. The IDs are in the output \`translation-ids\` of this step. To collect the results, here or in another workflow:`
    )
  }
  if (running > 0) return collectSteps(report, `${stillRunning(running)}, and nothing is lost. ${again}`)
  if (translations.some(one => one.unreadable !== undefined) || undelivered(report).length > 0) {
    return collectSteps(report, again)
  }
  if (!translations.some(hasFailed)) return ''
  const job = action === 'translate' ? 'the job again' : 'the job that submitted them again'
  return `**Next:** run ${job}. Only the languages that failed are submitted again.`
}

function collectSteps(report: Report, lead: string): string {
  const repository = report.actionRepository ?? ''
  return [
    `**Next:** ${lead}`,
    '',
    '```yaml',
    // Without a repository the workflow uses the action by a path.
    `- uses: ${PLAIN_REPOSITORY.test(repository) ? `${repository}/collect@v1` : './collect'}`,
    '  with:',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    '    api-key: ${{ secrets.HEYGEN_API_KEY }}',
    ...idLines(reportIds(report)).map(line => `    ${line}`),
    '    download-to: translations',
    '```'
  ].join('\n')
}

function idLines(ids: readonly string[]): string[] {
  if (ids.length > MAX_IDS || !ids.every(id => PLAIN_ID.test(id))) {
    return ['# No translation-ids: everything that was submitted for the same commit is found.']
  }
  if (ids.length > MAX_LISTED_IDS) return [`translation-ids: '${JSON.stringify(ids)}'`]
  return ['translation-ids: |', ...ids.map(id => `  ${id}`)]
}

/** What was requested: sources, options, commit, key. Open in a dry run, folded away elsewhere. */
export function requestBlock({ idempotencyKey, plan, repository, sha, status }: Report): string {
  const key = idempotencyKey ?? plan?.key
  if (plan === undefined && key === undefined) return ''
  const { stock_voice_config: stockVoice, ...options } = plan?.options ?? {}
  const facts = [
    ...Object.entries(plan?.sources ?? {}).map(([field, label]) => [field, code(label)]),
    // The options under the names of the inputs that set them.
    ...Object.entries({ ...options, ...stockVoice }).map(([field, value]) => [
      field.replaceAll('_', '-'),
      text(Array.isArray(value) ? value.join(', ') : String(value))
    ]),
    ['commit', code(`${repository}@${sha}`)],
    ['idempotency key', code(key ?? '', 255)]
  ]
  const list = facts.flatMap(([name, value]) => (value === '' ? [] : [`- ${name}: ${value}`])).join('\n')
  return status === 'planned' ? `**The request**\n\n${list}` : details('The request', list)
}
