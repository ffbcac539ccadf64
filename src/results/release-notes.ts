import { ActionError } from '../errors/action-error.ts'
import type { Release } from '../model/release.ts'
import { link, text } from '../report/markdown.ts'
import { logText } from '../text/plain-text.ts'
import { byTranslation, type DeliveredFile, type DeliveredTranslation, filesOf } from './delivered-files.ts'

const BEGIN = '<!-- translate-release-video -->'
const END = '<!-- /translate-release-video -->'
const TITLE = '### Translated videos'
const HEADER = ['| Video | Language | Files |', '| --- | --- | --- |']
/** GitHub refuses longer ones ("body is too long"). */
const MOST_CHARACTERS = 125_000

/**
 * The notes of a release with the table of its translations, in the block between the two comments, which is added at the end if
 * there is none. What is around the block stays as it is, to the byte. A row of another run that has no links stays too.
 * @param unattached names of results that are not on the release
 * @throws ActionError `release_notes_failed` for notes that GitHub would refuse
 */
export function notesWithTranslations(release: Release, unattached: readonly DeliveredFile[] = []): string {
  const { notes, tag } = release
  const place = findBlock(notes)
  const old = notes.slice(place?.begin, place?.end)
  const translations = byTranslation([...filesOf(release), ...unattached])
  if (place === undefined && translations.length === 0) return notes
  const block = blockOf(translations, place === undefined ? [] : rowsOf(old))
  // GitHub's editor writes other line ends.
  if (place !== undefined && old.replaceAll('\r\n', '\n') === block) return notes
  const gap = notes === '' ? '' : '\n\n'
  const edited =
    place === undefined ? notes + gap + block : notes.slice(0, place.begin) + block + notes.slice(place.end)
  if (edited.length <= MOST_CHARACTERS) return edited
  const message = `The notes of the release ${logText(tag, 200)} have no room for the table of translations: they would have ${edited.length} characters, and GitHub allows 125,000.`
  throw new ActionError('release_notes_failed', message, { input: 'release-notes' })
}

/** The first whole block: from the last beginning before an end, so that a comment without its other half swallows no text. */
function findBlock(notes: string): { readonly begin: number; readonly end: number } | undefined {
  for (let at = notes.indexOf(END); at >= 0; at = notes.indexOf(END, at + 1)) {
    const begin = notes.lastIndexOf(BEGIN, at)
    if (begin >= 0) return { begin, end: at + END.length }
  }
  return undefined
}

function blockOf(translations: readonly DeliveredTranslation[], oldRows: readonly string[]): string {
  const rows = translations.map(rowOf)
  const keys = new Set(rows.map(keyOf))
  const kept = oldRows.filter(row => !row.includes('](') && !keys.has(keyOf(row)))
  const all = [...rows, ...kept].sort()
  return [BEGIN, TITLE, '', ...HEADER, ...all, '', END].join('\n')
}

function rowsOf(block: string): string[] {
  const lines = block.split(/\r?\n/).filter(line => line.startsWith('| ') && line.endsWith(' |'))
  return lines.filter(line => !HEADER.includes(line))
}

/** The cells that say which translation it is. */
const keyOf = (row: string) => row.split(' | ', 2).join(' | ')

function rowOf({ stem, language, files }: DeliveredTranslation): string {
  const links = files.flatMap(({ extension, url }) => (url === undefined ? [] : [link(extension, url)]))
  return `| ${text(stem)} | ${text(language)} | ${links.join(' · ') || '–'} |`
}
