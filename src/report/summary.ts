import { toSubmit } from '../model/plan.ts'
import { optionTexts } from '../model/request.ts'
import { hasFailed, isCompleted, isStillRunning, type Translation } from '../model/translation.ts'
import { clockSpan, count } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { errorBlock } from './error-report.ts'
import { code, details, prose, text } from './markdown.ts'
import { nextBlock, stillRunning } from './next-step.ts'
import { type Report, whyUndelivered } from './report.ts'
import { FULL, mainTable, omitted, resultsLine, type SummaryDetail } from './summary-table.ts'

/** Limit of a step's summary is 1 MiB. Source: GitHub's docs, "Workflow commands", job summaries. */
const MAX_BYTES = 1_000_000
const MAX_FAILED_NAMES = 4
const MAX_UNDELIVERED_NAMES = 20
/** So few reasons are shown, more are folded. */
const MAX_UNFOLDED_REASONS = 5

const SHORTEST: SummaryDetail = { ...FULL, messageCharacters: 0, files: false, nameCharacters: 24 }
/** From everything to what must be there. */
const DETAILS: readonly SummaryDetail[] = [
  ...[800, 300, 100, 0].map(messageCharacters => ({ ...FULL, messageCharacters })),
  { ...FULL, messageCharacters: 0, files: false },
  SHORTEST,
  ...[4000, 2000, 1000, 500, 200].map(rows => ({ ...SHORTEST, rows }))
]

/** The job summary as GitHub-flavored Markdown, under 1,000,000 bytes of UTF-8, without presigned URLs. */
export function renderSummary(report: Report): string {
  const candidates = DETAILS.values().map(detail => render(report, detail))
  const fitting = candidates.find(markdown => Buffer.byteLength(markdown) < MAX_BYTES)
  // Every text in it is bounded, so that 50 rows always fit.
  return fitting ?? render(report, { ...SHORTEST, rows: 50 })
}

const BLOCKS: readonly ((report: Report, detail: SummaryDetail) => string)[] = [
  totalsLine,
  errorBlock,
  failuresBlock,
  mainTable,
  unmatchedIdsBlock,
  resultsLine,
  notDeliveredBlock,
  nextBlock,
  requestBlock
]

function render(report: Report, detail: SummaryDetail): string {
  const { skipReason = 'There was nothing to do.', status } = report
  const blocks = status === 'skipped' ? [prose(skipReason)] : BLOCKS.map(block => block(report, detail))
  return `${[`## ${heading(report)}`, ...blocks].filter(Boolean).join('\n\n')}\n`
}

/** After these, a request may have reached HeyGen, or not. */
const UNCERTAIN = new Set([
  'network_error',
  'internal_error',
  'gateway_timeout',
  'request_in_progress',
  'unexpected_answer'
])

function heading(report: Report): string {
  const { action, error, status, translations } = report
  const running = translations.filter(isStillRunning).length
  if (error?.code === 'interrupted') return `🛑 Job canceled${running === 0 ? '' : `: ${stillRunning(running)}`}`
  if (status === 'planned') return '📝 Dry run: nothing was submitted'
  if (status === 'timed-out') return `⏳ Timed out: ${stillRunning(running)}`
  return action === 'collect' ? headingOfCollect(report) : headingOfTranslate(report)
}

function headingOfTranslate({ error, status, translations, unmatchedIds }: Report): string {
  const languages = count(translations.length, 'language')
  if (status === 'skipped') return '⏭️ Video translation skipped'
  if (status === 'failed') {
    const isSubmitted = translations.length + unmatchedIds.length > 0 || UNCERTAIN.has(error?.code ?? '')
    return isSubmitted ? '❌ Video translation failed' : '❌ Nothing was submitted'
  }
  if (status !== 'submitted')
    return `${signOf({ error, status })} Video translated into ${completedOf(translations)}${languages}`
  if (error !== undefined) return '⚠️ Video submitted, then something failed'
  const isNew = translations.some(one => !one.reused)
  return isNew
    ? `📤 Video submitted for translation into ${languages}`
    : '♻️ Video submitted earlier: nothing new is charged'
}

function headingOfCollect({ error, status, translations }: Report): string {
  const all = count(translations.length, 'translation')
  if (status === 'skipped') return '⏭️ Nothing to collect'
  if (translations.length === 0) return '❌ Nothing was collected'
  if (status === 'failed') return `❌ ${all} failed`
  const running = status === 'submitted' && error === undefined
  return `${running ? '⏳' : signOf({ error, status })} ${completedOf(translations)}${all} ${status === 'submitted' ? 'completed' : 'collected'}`
}

const signOf = ({ error, status }: Pick<Report, 'error' | 'status'>) =>
  status === 'completed' && error === undefined ? '✅' : '⚠️'

/** `2 of `, unless all are completed. */
function completedOf(translations: readonly Translation[]): string {
  const completed = translations.filter(isCompleted).length
  return completed < translations.length ? `${completed} of ` : ''
}

function totalsLine(report: Report): string {
  const video = report.plan?.sources.video ?? ''
  const segments = withoutUrlSecrets(video).replace(/\?…$/, '').split('/')
  const name = segments.findLast(segment => segment !== '') ?? video
  const numbers = report.status === 'planned' ? plannedNumbers(report) : numbersSoFar(report)
  return [code(name), ...numbers].filter(Boolean).join(' · ')
}

function plannedNumbers({ plan }: Report): string[] {
  if (plan === undefined) return []
  const submitted = toSubmit(plan).length
  const reused = plan.languages.length - submitted
  const first = submitted === 0 ? 'nothing to submit' : `📤 ${count(submitted, 'language')} to submit`
  return reused === 0 ? [first] : [first, `♻️ ${reused} to reuse`]
}

function numbersSoFar({ action, at, begunAt, error, plan, unmatchedIds, translations, waited }: Report): string[] {
  const numberOf = (is: (one: Translation) => boolean) => translations.filter(is).length
  const isReused = (one: Translation) => action === 'translate' && one.reused
  const missing =
    error === undefined || unmatchedIds.length > 0 ? 0 : (plan?.languages.length ?? 0) - translations.length
  const counts: [sign: string, number: number, words: string][] = [
    ['✅', numberOf(isCompleted), 'completed'],
    ['❌', numberOf(hasFailed), 'failed'],
    ['❓', numberOf(one => one.unreadable !== undefined), 'unreadable'],
    waited
      ? ['⏳', numberOf(isStillRunning), 'still running']
      : ['📤', numberOf(one => isStillRunning(one) && !isReused(one)), 'submitted'],
    ['♻️', numberOf(isReused), 'reused'],
    ['❌', missing, 'without an ID']
  ]
  const numbers = counts.filter(([, number]) => number > 0).map(parts => parts.join(' '))
  return waited ? [...numbers, `${clockSpan(at - begunAt)} in all`] : numbers
}

function failuresBlock({ translations }: Report, detail: SummaryDetail): string {
  const failed = translations.filter(hasFailed)
  if (failed.length === 0) return ''
  if (detail.messageCharacters === 0) return omitted(failed.length, 'reason')
  const items = failed.map(one => {
    const none = one.status === 'not_found' ? 'HeyGen has no translation with this ID.' : 'HeyGen gave no reason.'
    return `- **${nameOf(one, detail)}**: ${text(one.failureMessage || none, detail.messageCharacters)}`
  })
  const lead = `❌ Why ${nameList(failed, MAX_FAILED_NAMES, detail)} failed`
  return failed.length <= MAX_UNFOLDED_REASONS ? `${lead}:\n\n${items.join('\n')}` : details(lead, items.join('\n'))
}

function nameList(translations: readonly Translation[], most: number, detail: SummaryDetail): string {
  const names = translations.slice(0, most).map(one => nameOf(one, detail))
  const more = translations.length - names.length
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function nameOf({ language }: Translation, { nameCharacters }: SummaryDetail): string {
  return text(language, nameCharacters) || 'a language without a name'
}

/** They cost money all the same, so they must not be lost. */
function unmatchedIdsBlock({ unmatchedIds }: Report, detail: SummaryDetail): string {
  if (unmatchedIds.length === 0) return ''
  const items = unmatchedIds.slice(0, detail.rows).map(id => `- ${code(id)}`)
  const more = unmatchedIds.length - items.length
  if (more > 0) items.push(`- and ${more} more, in the file of the output \`result-file\``)
  return `HeyGen also returned ${count(unmatchedIds.length, 'ID')} that cannot be matched to a language:\n\n${items.join('\n')}`
}

function notDeliveredBlock({ delivery, translations }: Report, detail: SummaryDetail): string {
  if (delivery === undefined) return ''
  const items = (['completed', 'still running', 'unreadable'] as const).flatMap(why => {
    const missing = translations.filter(one => whyUndelivered(one, delivery) === why)
    return missing.length === 0 ? [] : [`- ${why}: ${nameList(missing, MAX_UNDELIVERED_NAMES, detail)}`]
  })
  return items.length === 0 ? '' : `📭 Not delivered:\n\n${items.join('\n')}`
}

function requestBlock({ idempotencyKey, plan, repository, sha, status }: Report): string {
  const key = idempotencyKey ?? plan?.key
  if (plan === undefined && key === undefined) return ''
  const facts = [
    ...Object.entries(plan?.sources ?? {}).map(([field, label]) => [field, code(label)]),
    ...optionTexts(plan?.options ?? {}).map(([input, value]) => [input, text(value)]),
    ['commit', code(`${repository}@${sha}`)],
    ['idempotency key', code(key ?? '', 255)]
  ]
  const list = facts.flatMap(([name, value]) => (value === '' ? [] : [`- ${name}: ${value}`])).join('\n')
  return status === 'planned' ? `**The request**\n\n${list}` : details('The request', list)
}
