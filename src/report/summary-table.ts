import { posix } from 'node:path'
import { amountToSubmit, otherCommit, type Plan, type PlannedLanguage } from '../model/plan.ts'
import type { Translation, TranslationStatus } from '../model/translation.ts'
import { clockSpan, count } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { code, details, link, text } from './markdown.ts'
import type { Report } from './report.ts'

/** A longer table is folded: what matters of it is said above. */
const MAX_UNFOLDED_ROWS = 20
/** A longer video or translation is a wrong number. */
const MAX_SPAN_MS = 7 * 24 * 3_600_000
const NO_BREAK = '\u00a0'

/** The most that a summary shows: `rows` are those of the table, and the IDs without a language. */
export const FULL = { messageCharacters: 800, nameCharacters: 120, files: true, rows: Number.POSITIVE_INFINITY }
export type SummaryDetail = Readonly<typeof FULL>

const STATUS_CELLS: Readonly<Record<TranslationStatus, string>> = {
  pending: `⏳${NO_BREAK}waiting`,
  running: `⏳${NO_BREAK}running`,
  completed: `✅${NO_BREAK}completed`,
  failed: `❌${NO_BREAK}failed`,
  not_found: `❓${NO_BREAK}not${NO_BREAK}found`
}

export const omitted = (number: number, noun: string) =>
  `${count(number, noun)} omitted to keep the summary short; the file of the output \`result-file\` has all of them.`

/** A table for each video: of a dry run, what a real one would do, else the translations. */
export function mainTable(report: Report, detail: SummaryDetail): string {
  const { plans = [], status, translations } = report
  const isPlanned = status === 'planned'
  const byVideo = Map.groupBy(translations, one => (one.isOneOfSeveral ? one.stem : undefined))
  const tables = isPlanned
    ? plans.map(plan => planTable(plan, detail))
    : [...byVideo.values()].map(group => translationsTable(report, group, detail))
  const size = tables.reduce((sum, one) => sum + one.size, 0)
  const isFolded = size > MAX_UNFOLDED_ROWS
  let left = detail.rows
  const blocks = tables.map(one => {
    const rows = Math.max(0, Math.min(one.size, left))
    left -= one.size
    if (rows === 0) return ''
    const title = code(one.video)
    const noun = count(one.size, isPlanned ? 'language' : 'translation')
    if (isFolded) return details(tables.length > 1 ? `${title}: ${one.amount}` : `All ${noun}`, one.render(rows))
    return tables.length > 1 ? `${title}${isPlanned ? `: ${one.amount}` : ''}\n\n${one.render(rows)}` : one.render(rows)
  })
  const more = left < 0 ? omitted(-left, 'more row') : ''
  return [...blocks, more].filter(Boolean).join('\n\n')
}

function planTable(plan: Plan, { nameCharacters }: SummaryDetail) {
  const { languages, sha, sources } = plan
  const render = (rows: number) =>
    table(languages.slice(0, rows), {
      Language: one => text(one.language, nameCharacters),
      'A real run would': one => planCell(one, sha),
      'Translation ID': ({ reuse }) => code(reuse?.id ?? '')
    })
  return { video: sources.video ?? '', amount: text(amountToSubmit(plan)), size: languages.length, render }
}

function translationsTable(report: Report, group: readonly Translation[], detail: SummaryDetail) {
  const render = (rows: number) =>
    table(group.slice(0, rows), {
      Language: one => text(one.language, detail.nameCharacters),
      Status: one => statusCell(report, one),
      Length: ({ duration = 0 }) => spanCell(duration * 1000),
      Took: ({ createdAt = 0, endedAt = 0 }) => (createdAt === 0 ? '' : spanCell(endedAt - createdAt)),
      Files: one => (detail.files ? resultsCell(one) : ''),
      'Translation ID': one => code(one.id)
    })
  const amount = count(group.length, 'translation')
  return { video: group[0]?.video ?? group[0]?.stem ?? '', amount, size: group.length, render }
}

/** A table of cells by their headings, without the columns that would be empty; an empty cell gets a dash. */
function table<Row>(rows: readonly Row[], cells: Record<string, (row: Row) => string>): string {
  const columns = Object.entries(cells).filter(([, cell]) => rows.some(row => cell(row) !== ''))
  const lines = [
    columns.map(([heading]) => heading),
    columns.map(([heading]) => (/Length|Took/.test(heading) ? '---:' : '---')),
    ...rows.map(row => columns.map(([, cell]) => cell(row) || '–'))
  ]
  return lines.map(line => `| ${line.join(' | ')} |`).join('\n')
}

function statusCell({ action, waited }: Report, one: Translation): string {
  const cell = STATUS_CELLS[one.status]
  if (one.unreadable !== undefined) return `❓${NO_BREAK}unreadable`
  if (action === 'collect') return cell
  if (one.reused) return `${cell}${NO_BREAK}♻️`
  return waited || one.status !== 'pending' ? cell : `📤${NO_BREAK}submitted`
}

function planCell({ reuse, failedBefore }: PlannedLanguage, sha: string): string {
  const commit = otherCommit(reuse, sha)
  const from = commit === undefined ? '' : ` from commit ${code(commit)}`
  if (reuse !== undefined) return `♻️ reuse what is ${reuse.status === 'completed' ? 'completed' : 'under way'}${from}`
  return failedBefore > 0 ? `📤 submit again (${count(failedBefore, 'earlier attempt')} failed)` : '📤 submit'
}

function spanCell(milliseconds: number): string {
  return milliseconds > 0 && milliseconds < MAX_SPAN_MS ? clockSpan(milliseconds) : ''
}

/** Assets as links named by their type (`mp4 · srt`), then the names of the files that are not among them. */
function resultsCell({ assets = [], files = [] }: Translation): string {
  const links = assets.map(({ name, url }) => link(/[^.]\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1] ?? name, url))
  const names = files
    .map(path => posix.basename(withoutUrlSecrets(path)))
    .filter(name => !assets.some(asset => asset.name === name))
  // `tour.german.srt` beside `tour.german.mp4` is shown as `.srt`.
  const stem = `${names[0]?.replace(/\.[^.]*$/, '')}.`
  const shown = names.map((name, index) => (index > 0 && name.startsWith(stem) ? name.slice(stem.length - 1) : name))
  return [links.join(`${NO_BREAK}·${NO_BREAK}`), ...shown.map(name => code(name))].filter(Boolean).join(' ')
}

/** Where the results are, as a line of its own; empty if there are none. */
export function resultsLine({ isInNotes = false, release, translations }: Report): string {
  const isAttached = translations.some(({ assets = [] }) => assets.length > 0)
  const [file] = translations.flatMap(({ files = [] }) => files)
  const folder = posix.dirname(file ?? '')
  const places = [
    release !== undefined && isAttached && `attached to the release ${link(release.tag, release.url)}`,
    file !== undefined && `downloaded to ${folder === '.' ? 'the workspace' : code(folder)}`,
    release !== undefined &&
      isInNotes &&
      `listed in ${isAttached ? "the release's notes" : `the notes of the release ${link(release.tag, release.url)}`}`
  ].filter(Boolean)
  return places.length === 0 ? '' : `📦 The results are ${places.join(', and ')}.`
}
