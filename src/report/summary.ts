import { toSubmit } from '../model/plan.ts'
import { hasFailed, isCompleted, isStillRunning } from '../model/translation.ts'
import { clockSpan, count } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { code, prose } from './markdown.ts'
import type { Report } from './report.ts'
import {
  errorBlock,
  failuresBlock,
  nextBlock,
  notDeliveredBlock,
  requestBlock,
  stillRunning,
  unmatchedIdsBlock
} from './summary-blocks.ts'
import { planTable, resultsLine, type SummaryDetail, translationTable } from './summary-table.ts'

/** Limit of a step's summary is 1 MiB. Source: GitHub's docs, "Workflow commands", job summaries. */
const MAX_BYTES = 1_000_000

const FULL: SummaryDetail = { messageCharacters: 800, nameCharacters: 120, files: true, rows: Number.POSITIVE_INFINITY }
const SHORTEST: SummaryDetail = { ...FULL, messageCharacters: 0, files: false, nameCharacters: 24 }
/** From everything to what must be there; rows are cut only after all of these. */
const DETAILS: readonly SummaryDetail[] = [
  ...[800, 300, 100, 0].map(messageCharacters => ({ ...FULL, messageCharacters })),
  { ...FULL, messageCharacters: 0, files: false },
  SHORTEST
]

/**
 * The job summary as GitHub-flavored Markdown, under 1,000,000 bytes of UTF-8. If there is too much, failure messages are shortened and
 * then dropped, then files, then languages' names are shortened, and last of all rows are omitted, which the summary says.
 * It contains no presigned URL.
 */
export function renderSummary(report: Report): string {
  let markdown = ''
  const fits = (detail: SummaryDetail) => {
    markdown = render(report, detail)
    return Buffer.byteLength(markdown) < MAX_BYTES
  }
  if (DETAILS.some(fits)) return markdown
  let rows = Math.max(report.translations.length, report.unmatchedIds.length, report.plan?.languages.length ?? 0)
  do rows = Math.min(rows - 1, Math.floor((rows * MAX_BYTES * 0.95) / Buffer.byteLength(markdown)))
  while (!fits({ ...SHORTEST, rows }) && rows > 0)
  return markdown
}

function render(report: Report, detail: SummaryDetail): string {
  const { plan, status } = report
  const blocks =
    status === 'skipped'
      ? [prose(report.skipReason ?? 'There was nothing to do.')]
      : [
          totalsLine(report),
          errorBlock(report),
          failuresBlock(report, detail),
          status === 'planned' && plan !== undefined ? planTable(plan, detail) : translationTable(report, detail),
          unmatchedIdsBlock(report, detail),
          resultsLine(report),
          notDeliveredBlock(report, detail),
          nextBlock(report),
          requestBlock(report)
        ]
  return `${[`## ${heading(report)}`, ...blocks].filter(block => block !== '').join('\n\n')}\n`
}

const HEADINGS = {
  skipped: '⏭️ Video translation skipped',
  planned: '📝 Dry run: nothing was submitted',
  'timed-out': '⏳ Video translation still running',
  failed: '❌ Video translation failed'
}

/** What became of the run, in a few words. */
function heading(report: Report): string {
  const { action, error, status, translations } = report
  if (error?.code === 'interrupted') {
    const running = translations.filter(isStillRunning).length
    return `🛑 Job canceled${running === 0 ? '' : `: ${stillRunning(running)}`}`
  }
  if (status === 'submitted') return submittedHeading(report)
  if (status !== 'completed' && status !== 'partial') return HEADINGS[status]
  const sign = status === 'completed' && error === undefined ? '✅' : '⚠️'
  const completed = translations.filter(isCompleted).length
  const some = completed < translations.length ? `${completed} of ` : ''
  return action === 'collect'
    ? `${sign} ${some}${count(translations.length, 'translation')} collected`
    : `${sign} Video translated into ${some}${count(translations.length, 'language')}`
}

function submittedHeading({ action, error, translations }: Report): string {
  if (error !== undefined && action === 'collect') {
    return `⚠️ ${translations.filter(isCompleted).length} of ${count(translations.length, 'translation')} completed`
  }
  if (error !== undefined) return '⚠️ Video submitted, then something failed'
  if (translations.every(one => one.reused)) return '♻️ Video submitted earlier: nothing new to pay'
  return `📤 Video submitted for translation into ${count(translations.length, 'language')}`
}

/** The video and the numbers, on one line; empty if none of them is known. */
function totalsLine(report: Report): string {
  const video = report.plan?.sources.video
  const numbers = report.status === 'planned' ? plannedNumbers(report) : numbersSoFar(report)
  return [...(video === undefined ? [] : [code(lastSegment(video))]), ...numbers].join(' · ')
}

function plannedNumbers({ plan }: Report): string[] {
  if (plan === undefined) return []
  const submitted = toSubmit(plan).length
  const reused = plan.languages.length - submitted
  return [
    submitted === 0 ? 'nothing to submit' : `📤 ${count(submitted, 'language')} to submit`,
    ...(reused === 0 ? [] : [`♻️ ${reused} to reuse`])
  ]
}

function numbersSoFar({ action, at, begunAt, error, plan, unmatchedIds, translations, waited }: Report): string[] {
  const reused = action === 'translate' ? translations.filter(one => one.reused) : []
  const running = translations.filter(isStillRunning)
  const submitted = running.filter(one => !reused.includes(one))
  const missing =
    error === undefined || unmatchedIds.length > 0 ? 0 : (plan?.languages.length ?? 0) - translations.length
  const counts: [sign: string, number: number, words: string][] = [
    ['✅', translations.filter(isCompleted).length, 'completed'],
    ['❌', translations.filter(hasFailed).length, 'failed'],
    ['❓', translations.filter(one => one.unreadable !== undefined).length, 'unreadable'],
    waited ? ['⏳', running.length, 'still running'] : ['📤', submitted.length, 'submitted'],
    ['♻️', reused.length, 'reused'],
    ['❌', missing, 'without an ID']
  ]
  const numbers = counts.filter(([, number]) => number > 0).map(parts => parts.join(' '))
  return waited ? [...numbers, `${clockSpan(at - begunAt)} in all`] : numbers
}

/** A file's name; the folders of its URL or path are in the request's details. */
function lastSegment(label: string): string {
  const segments = withoutUrlSecrets(label).replace(/\?…$/, '').split('/')
  return segments.findLast(segment => segment !== '') ?? label
}
