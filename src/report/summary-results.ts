import type { Translation } from '../model/translation.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { code, link } from './markdown.ts'
import type { Report } from './report.ts'

/** A job has a video, and subtitles in two formats; more than this is not of HeyGen. */
const MOST_FILES = 6
/** Does not break, so that a row stays one line. */
const DOT = '\u00a0·\u00a0'

/**
 * The results of a translation: assets of the release as links named by their type (`mp4 · srt`), then files that are not among them by
 * their names.
 */
export function resultsCell(one: Translation): string {
  const assets = one.assets ?? []
  const attached = new Set(assets.map(asset => asset.name))
  const names = (one.files ?? [])
    .map(path => baseName(withoutUrlSecrets(path)))
    .filter(name => !attached.has(name))
    .slice(0, MOST_FILES)
  const links = assets.slice(0, MOST_FILES).map(({ name, url }) => link(fileType(name) ?? name, url))
  const codes = names.map((name, index) => code(index === 0 ? name : withoutStem(name, names[0] ?? '')))
  return [links.join(DOT), ...codes].filter(cell => cell !== '').join(' ')
}

/** Where the results are, as a line of its own; empty when there are none. */
export function resultsLine(report: Report): string {
  const { release, translations } = report
  const folders = [...new Set(translations.flatMap(one => (one.files ?? []).map(folderOf)))]
  const places = [
    ...(release !== undefined && translations.some(one => (one.assets ?? []).length > 0)
      ? [`attached to the release ${link(release.tag, release.url)}`]
      : []),
    ...(folders.length > 0 ? [`downloaded to ${folders.slice(0, 3).map(folderCode).join(', ')}`] : [])
  ]
  return places.length === 0 ? '' : `📦 The results are ${places.join(', and ')}.`
}

const fileType = (name: string) => /[^.]\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]
const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1)
const folderOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')))
const folderCode = (folder: string) => (folder === '' ? 'the workspace' : code(folder))

/** `tour.german.srt` beside `tour.german.mp4` is told as `.srt`. */
function withoutStem(name: string, first: string): string {
  const stem = first.replace(/\.[^.]*$/, '')
  return name.startsWith(`${stem}.`) ? name.slice(stem.length) : name
}
