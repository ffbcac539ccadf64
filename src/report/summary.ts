import { toSubmit } from '../model/plan.ts'
import { hasFailed, isCompleted, isStillRunning, type Translation } from '../model/translation.ts'
import { clockSpan, count } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { errorBlock } from './error-report.ts'
import { code, details, prose, text } from './markdown.ts'
import { type Report, reportIds, whyUndelivered } from './report.ts'
import { FULL, mainTable, omitted, resultsLine, type SummaryDetail } from './summary-table.ts'

/** Limit of a step's summary is 1 MiB. Source: GitHub's docs, "Workflow commands", job summaries. */
const MAX_BYTES = 1_000_000
const MAX_FAILED_NAMES = 4
const MAX_UNDELIVERED_NAMES = 20
/** More IDs than this are written on one line, as JSON. */
const MAX_LISTED_IDS = 8
/** More IDs nobody copies; without them, everything that was submitted for the commit is found. */
const MAX_IDS = 200
/** What can stand in a workflow file as it is: no quote, no expression. */
const PLAIN_ID = /^[\w.:-]+$/
const PLAIN_REPOSITORY = /^[\w.-]+\/[\w.-]+$/

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

const HEADINGS: Readonly<Record<string, string>> = {
  skipped: '⏭️ Video translation skipped',
  planned: '📝 Dry run: nothing was submitted',
  'timed-out': '⏳ Video translation still running',
  failed: '❌ Video translation failed'
}

function heading({ action, error, status, translations }: Report): string {
  const completed = translations.filter(isCompleted).length
  const running = translations.filter(isStillRunning).length
  const all = count(translations.length, 'translation')
  const languages = count(translations.length, 'language')
  if (error?.code === 'interrupted') return `🛑 Job canceled${running === 0 ? '' : `: ${stillRunning(running)}`}`
  if (status === 'submitted' && error && action === 'collect') return `⚠️ ${completed} of ${all} completed`
  if (status === 'submitted' && error) return '⚠️ Video submitted, then something failed'
  const isNew = translations.some(one => !one.reused)
  if (status === 'submitted' && isNew) return `📤 Video submitted for translation into ${languages}`
  if (status === 'submitted') return '♻️ Video submitted earlier: nothing new to pay'
  const sign = status === 'completed' && error === undefined ? '✅' : '⚠️'
  const some = completed < translations.length ? `${completed} of ` : ''
  const done = action === 'collect' ? `${some}${all} collected` : `Video translated into ${some}${languages}`
  return HEADINGS[status] ?? `${sign} ${done}`
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

const stillRunning = (number: number) =>
  `${count(number, 'translation')} ${number === 1 ? 'is' : 'are'} still running at HeyGen`

function failuresBlock({ translations }: Report, detail: SummaryDetail): string {
  const failed = translations.filter(hasFailed)
  if (failed.length === 0) return ''
  if (detail.messageCharacters === 0) return omitted(failed.length, 'reason')
  const items = failed.map(one => {
    const none = one.status === 'not_found' ? 'HeyGen has no translation with this ID.' : 'HeyGen gave no reason.'
    return `- **${nameOf(one, detail)}**: ${text(one.failureMessage || none, detail.messageCharacters)}`
  })
  return details(`❌ Why ${nameList(failed, MAX_FAILED_NAMES, detail)} failed`, items.join('\n'))
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

function nextBlock(report: Report): string {
  const { action, delivery, error, status, translations, waited } = report
  const running = translations.filter(isStillRunning).length
  const again = 'Run this job again, or collect the results in another:'
  const atWork = `HeyGen is at work on ${count(running, 'translation')}; most take 5 to 15 minutes. The IDs are in the output \`translation-ids\` of this step. To collect the results, here or in another workflow:`
  if (status === 'planned') return ''
  if (running > 0 && !waited && error === undefined) return collectSteps(report, atWork)
  if (running > 0) return collectSteps(report, `${stillRunning(running)}, and nothing is lost. ${again}`)
  if (translations.some(one => whyUndelivered(one, delivery))) return collectSteps(report, again)
  if (!translations.some(hasFailed)) return ''
  const job = action === 'translate' ? 'the job again' : 'the job that submitted them again'
  return `**Next:** run ${job}. Only the languages that failed are submitted again.`
}

function collectSteps(report: Report, lead: string): string {
  const { actionRepository = '' } = report
  // Without a repository the workflow uses the action by a path.
  const action = PLAIN_REPOSITORY.test(actionRepository) ? `${actionRepository}/collect@v1` : './collect'
  return `**Next:** ${lead}

\`\`\`yaml
- uses: ${action}
  with:
    api-key: \${{ secrets.HEYGEN_API_KEY }}
    ${idLines(reportIds(report))}
    download-to: translations
\`\`\``
}

function idLines(ids: readonly string[]): string {
  if (ids.length > MAX_IDS || !ids.every(id => PLAIN_ID.test(id))) {
    return '# No translation-ids: everything that was submitted for the same commit is found.'
  }
  if (ids.length > MAX_LISTED_IDS) return `translation-ids: '${JSON.stringify(ids)}'`
  return ['translation-ids: |', ...ids].join('\n      ')
}

function requestBlock({ idempotencyKey, plan, repository, sha, status }: Report): string {
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
