import type { Media } from '../model/media.ts'
import type { Plan } from '../model/plan.ts'
import { optionTexts } from '../model/request.ts'
import { hasFailed, type Translation, translationName } from '../model/translation.ts'
import { clockSpan, count } from '../text/plain-text.ts'
import { errorBlock } from './error-report.ts'
import { code, details, prose, text } from './markdown.ts'
import { nextBlock } from './next-step.ts'
import { type Report, whyUndelivered } from './report.ts'
import { heading, totalsLine } from './summary-heading.ts'
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

function nameOf(one: Translation, { nameCharacters }: SummaryDetail): string {
  return text(translationName(one), nameCharacters) || 'a language without a name'
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

/** What was requested, video by video. Open in a dry run of one video, folded away elsewhere. */
function requestBlock(report: Report): string {
  const { idempotencyKey, plans = [], status } = report
  const [only] = plans.length === 1 ? plans : []
  if (only !== undefined) {
    const list = requestList(report, only, idempotencyKey)
    return status === 'planned' ? `**The request**\n\n${list}` : details('The request', list)
  }
  const lists = plans.map(plan => `${code(plan.sources.video ?? '')}\n\n${requestList(report, plan)}`)
  return lists.length === 0 ? '' : details('The requests', lists.join('\n\n'))
}

function lengthOf({ seconds, problem = 'it was not found' }: Media): string {
  return seconds === undefined ? `unknown: ${text(problem)}` : clockSpan(seconds * 1000)
}

function requestList({ repository }: Report, { key, media, options, sha, sources }: Plan, sentKey = key): string {
  const facts = [
    ...Object.entries(sources).map(([field, label]) => [field, code(label)]),
    ['length', media === undefined ? '' : lengthOf(media)],
    ...optionTexts(options).map(([input, value]) => [input, text(value)]),
    ['commit', code(`${repository}@${sha}`)],
    ['idempotency key', code(sentKey ?? '', 255)]
  ]
  return facts.flatMap(([name, value]) => (value === '' ? [] : [`- ${name}: ${value}`])).join('\n')
}
