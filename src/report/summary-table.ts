import type { Plan, PlannedLanguage } from '../model/plan.ts'
import type { Translation, TranslationStatus } from '../model/translation.ts'
import { clockSpan, count } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { code, details, link, text } from './markdown.ts'
import type { Report } from './report.ts'

/** A longer table is folded: what matters of it is said above. */
const MAX_UNFOLDED_ROWS = 20
/** A longer video or translation is a wrong number. */
const MAX_SPAN_MS = 7 * 24 * 3_600_000
/** A translation has a video and captions in two formats; more than this is not from HeyGen. */
const MAX_FILES = 6
const NO_BREAK = '\u00a0'
const RIGHT_ALIGNED = new Set(['Length', 'Took'])

/** How much of each part a summary shows. */
export interface SummaryDetail {
  /** Characters of a failure message; 0: no messages. */
  readonly messageCharacters: number
  /** Characters of a language's name. */
  readonly nameCharacters: number
  readonly files: boolean
  /** Most rows of the table, and most IDs without a language. */
  readonly rows: number
}

const STATUS_CELLS: Readonly<Record<TranslationStatus, string>> = {
  pending: `⏳${NO_BREAK}waiting`,
  running: `⏳${NO_BREAK}running`,
  completed: `✅${NO_BREAK}completed`,
  failed: `❌${NO_BREAK}failed`,
  not_found: `❓${NO_BREAK}not${NO_BREAK}found`
}

/** Says that something was left out, and where it is. */
export const omitted = (number: number, noun: string) =>
  `${count(number, noun)} omitted to keep the summary short; the file of the output \`result-file\` has all of them.`

/** The translations, one a row, in the order of the workflow's languages. */
export function translationTable(report: Report, detail: SummaryDetail): string {
  return table(report.translations, detail.rows, 'translation', {
    Language: one => text(one.language, detail.nameCharacters),
    Status: one => statusCell(report, one),
    Length: ({ duration = 0 }) => spanCell(duration * 1000),
    Took: ({ createdAt = 0, endedAt = 0 }) => (createdAt === 0 ? '' : spanCell(endedAt - createdAt)),
    Files: one => (detail.files ? resultsCell(one) : ''),
    'Translation ID': one => code(one.id)
  })
}

/** What a dry run would do, one language a row. */
export function planTable(plan: Plan, detail: SummaryDetail): string {
  return table(plan.languages, detail.rows, 'language', {
    Language: one => text(one.language, detail.nameCharacters),
    'A real run would': planCell,
    'Translation ID': ({ reuse }) => (reuse === undefined ? '' : code(reuse.id))
  })
}

/** A table of cells by their headings, without the columns that would be empty; an empty cell gets a dash. */
function table<Row>(
  all: readonly Row[],
  maxRows: number,
  noun: string,
  cells: Readonly<Record<string, (row: Row) => string>>
): string {
  if (all.length === 0) return ''
  const rows = all.slice(0, maxRows)
  const columns = Object.entries(cells)
    .map(([heading, cell]) => ({ heading, cells: rows.map(cell) }))
    .filter(column => column.cells.some(cell => cell !== ''))
  const line = (lineCells: readonly string[]) => `| ${lineCells.join(' | ')} |`
  const markdown = [
    line(columns.map(({ heading }) => heading)),
    line(columns.map(({ heading }) => (RIGHT_ALIGNED.has(heading) ? '---:' : '---'))),
    ...rows.map((_, index) => line(columns.map(column => column.cells[index] || '–'))),
    ...(rows.length < all.length ? ['', omitted(all.length - rows.length, 'more row')] : [])
  ].join('\n')
  return all.length <= MAX_UNFOLDED_ROWS ? markdown : details(`All ${count(all.length, noun)}`, markdown)
}

function statusCell({ action, waited }: Report, one: Translation): string {
  const cell = STATUS_CELLS[one.status]
  if (one.unreadable !== undefined) return `❓${NO_BREAK}unreadable`
  if (action === 'collect') return cell
  if (one.reused) return `${cell}${NO_BREAK}♻️`
  return waited || one.status !== 'pending' ? cell : `📤${NO_BREAK}submitted`
}

function planCell({ reuse, failedBefore }: PlannedLanguage): string {
  if (reuse !== undefined) return `♻️ reuse what is ${reuse.status === 'completed' ? 'completed' : 'under way'}`
  return failedBefore > 0 ? `📤 submit again (${count(failedBefore, 'earlier attempt')} failed)` : '📤 submit'
}

function spanCell(milliseconds: number): string {
  return milliseconds > 0 && milliseconds < MAX_SPAN_MS ? clockSpan(milliseconds) : ''
}

/** Assets of the release as links named by their type (`mp4 · srt`), then the names of the files that are not among them. */
function resultsCell({ assets = [], files = [] }: Translation): string {
  const attached = new Set(assets.map(asset => asset.name))
  const names = files.map(path => baseName(withoutUrlSecrets(path))).filter(name => !attached.has(name))
  const links = assets.slice(0, MAX_FILES).map(({ name, url }) => link(fileType(name) ?? name, url))
  // `tour.german.srt` beside `tour.german.mp4` is shown as `.srt`.
  const stem = `${names[0]?.replace(/\.[^.]*$/, '')}.`
  const shorten = (name: string, index: number) =>
    code(index > 0 && name.startsWith(stem) ? name.slice(stem.length - 1) : name)
  const cells = [links.join(`${NO_BREAK}·${NO_BREAK}`), ...names.slice(0, MAX_FILES).map(shorten)]
  return cells.filter(cell => cell !== '').join(' ')
}

/** Where the results are, as a line of its own; empty if there are none. */
export function resultsLine({ release, translations }: Report): string {
  const folders = [...new Set(translations.flatMap(one => (one.files ?? []).map(folderOf)))]
  const isAttached = translations.some(one => (one.assets ?? []).length > 0)
  const places = [
    release !== undefined && isAttached ? `attached to the release ${link(release.tag, release.url)}` : '',
    folders.length > 0 ? `downloaded to ${folders.slice(0, 3).map(folderCell).join(', ')}` : ''
  ].filter(place => place !== '')
  return places.length === 0 ? '' : `📦 The results are ${places.join(', and ')}.`
}

const fileType = (name: string) => /[^.]\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]
const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1)
const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')))
const folderCell = (folder: string) => (folder === '' ? 'the workspace' : code(folder))
