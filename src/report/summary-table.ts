import type { Plan, PlannedLanguage } from '../model/plan.ts'
import type { Translation, TranslationStatus } from '../model/translation.ts'
import { clockSpan, count } from '../text/plain-text.ts'
import { code, text } from './markdown.ts'
import type { Report } from './report.ts'
import type { SummaryDetail } from './summary-detail.ts'
import { resultsCell } from './summary-results.ts'

/** A longer table is folded: what matters of it is said above. */
const UNFOLDED_ROWS = 20
/** Milliseconds; a longer video or job is a wrong number. */
const LONGEST_SPAN = 7 * 24 * 3_600_000

/** A sign and its word, which a narrow cell must not part. */
const sign = (emoji: string, word: string) => `${emoji} ${word}`.replaceAll(' ', '\u00a0')

const STATUS_WORDS: Readonly<Record<TranslationStatus, string>> = {
  pending: sign('⏳', 'waiting'),
  running: sign('⏳', 'running'),
  completed: sign('✅', 'completed'),
  failed: sign('❌', 'failed'),
  not_found: sign('❓', 'not found')
}

/** A column: its heading, the delimiter that aligns it, and a row's cell as safe Markdown. */
interface Column<Row> {
  readonly heading: string
  readonly right?: boolean
  readonly cell: (row: Row) => string
}

/** The translations, one a row, in the order of the workflow's languages. */
export function translationTable(report: Report, detail: SummaryDetail): string {
  const columns: Column<Translation>[] = [
    { heading: 'Language', cell: one => text(one.language, detail.nameCharacters) },
    { heading: 'Status', cell: one => statusCell(report, one) },
    { heading: 'Length', right: true, cell: one => lengthCell(one.duration) },
    { heading: 'Took', right: true, cell: one => tookCell(one) },
    { heading: 'Files', cell: one => (detail.files ? resultsCell(one) : '') },
    { heading: 'Translation id', cell: one => code(one.id) }
  ]
  return table({ rows: report.translations, columns, most: detail.rows, noun: 'translation' })
}

/** What a dry run would do, one language a row. */
export function planTable(plan: Plan, detail: SummaryDetail): string {
  const columns: Column<PlannedLanguage>[] = [
    { heading: 'Language', cell: one => text(one.language, detail.nameCharacters) },
    { heading: 'A real run would', cell: planCell },
    { heading: 'Translation id', cell: one => (one.reuse === undefined ? '' : code(one.reuse.id)) }
  ]
  return table({ rows: plan.languages, columns, most: detail.rows, noun: 'language' })
}

/** A table without the columns that would be empty; a cell that is empty has a dash. */
function table<Row>(ask: {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly most: number
  readonly noun: string
}): string {
  const rows = ask.rows.slice(0, ask.most)
  if (ask.rows.length === 0) return ''
  const columns = ask.columns
    .map(column => ({ ...column, cells: rows.map(column.cell) }))
    .filter(column => column.cells.some(cell => cell !== ''))
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = [
    line(columns.map(column => column.heading)),
    line(columns.map(column => (column.right ? '---:' : '---'))),
    ...rows.map((_, index) => line(columns.map(column => column.cells[index] || '–')))
  ]
  const leftOut = ask.rows.length - rows.length
  if (leftOut > 0) {
    lines.push(
      '',
      `${count(leftOut, 'more row')} omitted to keep the summary short; the file of the output \`result-file\` has all of them.`
    )
  }
  const markdown = lines.join('\n')
  if (ask.rows.length <= UNFOLDED_ROWS) return markdown
  return `<details><summary>All ${count(ask.rows.length, ask.noun)}</summary>\n\n${markdown}\n\n</details>`
}

function statusCell(report: Report, one: Translation): string {
  if (one.unreadable !== undefined) return sign('❓', 'unreadable')
  if (report.action === 'collect') return STATUS_WORDS[one.status]
  if (one.reused) return `${STATUS_WORDS[one.status]}\u00a0♻️`
  return report.waited || one.status !== 'pending' ? STATUS_WORDS[one.status] : sign('📤', 'submitted')
}

function planCell(one: PlannedLanguage): string {
  if (one.reuse !== undefined) return `♻️ reuse what is ${one.reuse.status === 'completed' ? 'completed' : 'under way'}`
  return one.failedBefore > 0 ? `📤 submit again (${count(one.failedBefore, 'earlier attempt')} failed)` : '📤 submit'
}

function lengthCell(seconds: number | undefined): string {
  return seconds === undefined ? '' : spanCell(seconds * 1000)
}

function tookCell({ createdAt, endedAt }: Translation): string {
  return createdAt === undefined || endedAt === undefined ? '' : spanCell(endedAt - createdAt)
}

function spanCell(milliseconds: number): string {
  return milliseconds > 0 && milliseconds < LONGEST_SPAN ? clockSpan(milliseconds) : ''
}
