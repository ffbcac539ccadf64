import { createHash } from 'node:crypto'
import { languageSlug } from './language-slug.ts'
import { oneLine } from './plain-text.ts'

/** Longest stem; with a slug of at most 77 and an extension, a name stays far below the 255 bytes of a file system. */
const LONGEST_STEM = 100
const LONGEST_LABEL = 200
const NOTHING_LEFT = 'video'

/** Names that Windows takes for devices, whatever extension follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i

/** The name of a result: `demo.spanish-mexico.mp4`, `[A-Za-z0-9._-]`, at most 190 characters. `slug` comes from `resultSlugs`. */
export function resultFileName(parts: {
  readonly stem: string
  readonly slug: string
  readonly extension: string
}): string {
  return `${fileStem(parts.stem)}.${parts.slug}.${parts.extension}`
}

/** The name of a result for people: `demo – Spanish (Mexico).mp4`. One printable line. */
export function resultLabel(parts: {
  readonly stem: string
  readonly language: string
  readonly extension: string
}): string {
  const room = LONGEST_LABEL - parts.extension.length - 1
  return `${oneLine(`${fileStem(parts.stem)} – ${parts.language}`, room)}.${parts.extension}`
}

/**
 * Any text as the first part of a file name: `[A-Za-z0-9._-]`, accents taken off, 1 to 100 characters, no dot or dash at
 * either end, no two dots in a row, and no name that Windows keeps for a device.
 */
export function fileStem(text: string): string {
  const safe = text
    .slice(0, LONGEST_STEM * 4)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.-]+/, '')
    .slice(0, LONGEST_STEM)
    .replace(/[.-]+$/, '')
  if (safe === '') return NOTHING_LEFT
  return DEVICE.test(safe) ? `${NOTHING_LEFT}-${safe}`.slice(0, LONGEST_STEM) : safe
}

/**
 * The stem of the results of a source, given as a path, a URL, a label such as `asset:…`, or a plain file name: its last
 * segment without the extension.
 */
export function sourceStem(source: string): string {
  const path =
    URL.canParse(source) && /^https?:/i.test(source) ? urlPath(source) : source.replace(/^(?:asset|release):/, '')
  const name = path.split(/[\\/]/).findLast(segment => segment !== '') ?? ''
  return fileStem(name.replace(/(?<=.)\.(?=[a-z0-9]*[a-z])[a-z0-9]{1,5}$/i, ''))
}

function urlPath(source: string): string {
  const { pathname } = new URL(source)
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}

/**
 * The languages' parts of file names, by translation id: different for each id, also where case does not count. Two
 * translations into one language are told apart by a hash of their ids, so that a later run gives each the same name.
 */
export function resultSlugs(
  translations: readonly { readonly id: string; readonly language: string }[]
): ReadonlyMap<string, string> {
  const languageOf = new Map(translations.map(one => [one.id, languageSlug(one.language)]))
  const uses = Map.groupBy(languageOf.values(), slug => slug)
  return new Map(
    [...languageOf].map(([id, slug]) => [id, (uses.get(slug)?.length ?? 0) > 1 ? `${slug}-${hash(id)}` : slug])
  )
}

function hash(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 16)
}
