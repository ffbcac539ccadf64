import { count } from '../text/plain-text.ts'
import { code, prose } from './markdown.ts'
import type { Report } from './report.ts'
import { SUMMARY_DETAILS, type SummaryDetail } from './summary-detail.ts'
import { heading, totalsLine } from './summary-heading.ts'
import { missingBlock } from './summary-missing.ts'
import { nextBlock } from './summary-next.ts'
import { errorBlock, failures } from './summary-problems.ts'
import { requestBlock } from './summary-request.ts'
import { resultsLine } from './summary-results.ts'
import { planTable, translationTable } from './summary-table.ts'

/** A step's summary may have 1 MiB. Source: GitHub's docs, "Workflow commands", job summaries. */
const MOST_BYTES = 1_000_000

/**
 * The job summary as Markdown of GitHub's kind, under 1,000,000 bytes of UTF-8: where there is too much, failure messages are
 * shortened and then dropped, then files, then languages' names are shortened, and last of all rows left out, which is said.
 * No presigned URL is in it.
 */
export function renderSummary(report: Report): string {
  const [fullest, ...others] = SUMMARY_DETAILS
  let detail = fullest
  let markdown = render(report, detail)
  for (const next of others) {
    if (bytes(markdown) < MOST_BYTES) return markdown
    detail = next
    markdown = render(report, detail)
  }
  let rows = Math.max(report.translations.length, report.strayIds.length, report.plan?.languages.length ?? 0)
  while (rows > 0 && bytes(markdown) >= MOST_BYTES) {
    rows = Math.min(rows - 1, Math.floor((rows * MOST_BYTES * 0.95) / bytes(markdown)))
    markdown = render(report, { ...detail, rows })
  }
  return markdown
}

const bytes = (markdown: string) => Buffer.byteLength(markdown)

function render(report: Report, detail: SummaryDetail): string {
  const { plan, status } = report
  const blocks =
    status === 'skipped'
      ? [prose(report.skipReason ?? 'There was nothing to do.')]
      : [
          totalsLine(report),
          errorBlock(report),
          failures(report, detail),
          status === 'planned' && plan !== undefined ? planTable(plan, detail) : translationTable(report, detail),
          strayBlock(report, detail),
          resultsLine(report),
          missingBlock(report, detail),
          nextBlock(report),
          requestBlock(report)
        ]
  return `${[`## ${heading(report)}`, ...blocks].filter(block => block !== '').join('\n\n')}\n`
}

/** Ids that came in an answer of another shape: paid for, so not to be lost. */
function strayBlock(report: Report, detail: SummaryDetail): string {
  const { strayIds } = report
  if (strayIds.length === 0) return ''
  const shown = strayIds.slice(0, detail.rows).map(id => `- ${code(id)}`)
  const leftOut = strayIds.length - shown.length
  if (leftOut > 0) shown.push(`- and ${leftOut} more, in the file of the output \`result-file\``)
  return `HeyGen also gave ${count(strayIds.length, 'id')} that cannot be tied to a language:\n\n${shown.join('\n')}`
}
