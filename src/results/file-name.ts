import { createHash } from 'node:crypto'
import { languageSlug } from '../languages/slug.ts'
import { fileStem } from '../sources/source.ts'
import { oneLine } from '../text/plain-text.ts'

const LONGEST_LABEL = 200

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
