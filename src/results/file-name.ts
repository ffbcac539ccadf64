import { hash } from 'node:crypto'
import { languageSlug } from '../languages/slug.ts'
import type { Translation } from '../model/translation.ts'
import { fileStem } from '../sources/source.ts'
import { oneLine } from '../text/plain-text.ts'

const LONGEST_LABEL = 200

/** The name of a result: `demo.spanish-mexico.mp4`, `[A-Za-z0-9._-]`, at most 190 characters. `slug`: of its language. */
export function resultFileName(stem: string, slug: string, extension: string): string {
  return `${fileStem(stem)}.${slug}.${extension}`
}

/** The name of a result for people: `demo – Spanish (Mexico).mp4`. One printable line. */
export function resultLabel(stem: string, language: string, extension: string): string {
  return `${oneLine(`${fileStem(stem)} – ${language}`, LONGEST_LABEL - extension.length - 1)}.${extension}`
}

type InLanguage = Pick<Translation, 'id' | 'language'>

/**
 * Names the results of translations: different for each ID, also where case does not count. Two translations into one language
 * are distinguished by a hash of their IDs, so that a later run gives each the same name.
 */
export function resultNames(stem: string, translations: readonly InLanguage[]) {
  const slugs = new Map(translations.map(one => [one.id, languageSlug(one.language)]))
  const uses = Map.groupBy(slugs, ([, slug]) => slug)
  return ({ id, language }: InLanguage, extension: string) => {
    const plain = slugs.get(id) ?? ''
    const isShared = (uses.get(plain)?.length ?? 0) > 1
    const slug = isShared ? `${plain}-${hash('sha256', id).slice(0, 16)}` : plain
    return { name: resultFileName(stem, slug, extension), label: resultLabel(stem, language, extension) }
  }
}
