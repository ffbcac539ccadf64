import { hash } from 'node:crypto'
import { languageSlug } from '../languages/slug.ts'
import { parseCallbackId } from '../model/callback-id.ts'
import type { Translation } from '../model/translation.ts'
import { fileStem } from '../sources/source.ts'
import { oneLine } from '../text/plain-text.ts'

const LONGEST_LABEL = 200

/** The name of a result: `demo.spanish-mexico.mp4`, `[A-Za-z0-9._-]`, at most 190 characters. `slug`: of its language. */
export function resultFileName(stem: string, slug: string, extension: string): string {
  return `${stem}.${slug}.${extension}`
}

/** The name of a result for people: `demo – Spanish (Mexico).mp4`. One printable line. */
export function resultLabel(stem: string, language: string, extension: string): string {
  return `${oneLine(`${stem} – ${language}`, LONGEST_LABEL - extension.length - 1)}.${extension}`
}

type InLanguage = Pick<Translation, 'id' | 'language' | 'stem' | 'callbackId'>

/** HeyGen's word counts: so both actions, and every later run, give a translation the same name. */
function stemOf({ callbackId, stem = '' }: InLanguage): string {
  return parseCallbackId(callbackId)?.stem ?? fileStem(stem)
}

/**
 * Names the results of translations: different for each ID, also where case does not count. Two translations of one stem into one
 * language are distinguished by a hash of their IDs, so that a later run gives each the same name.
 */
export function resultNames(translations: readonly InLanguage[]) {
  const names = new Map(translations.map(one => [one.id, `${stemOf(one)}.${languageSlug(one.language)}`]))
  const uses = Map.groupBy(names, ([, name]) => name)
  return (one: InLanguage, extension: string) => {
    const { id, language } = one
    const stem = stemOf(one)
    const isShared = (uses.get(names.get(id) ?? '')?.length ?? 0) > 1
    const slug = languageSlug(language) + (isShared ? `-${hash('sha256', id).slice(0, 16)}` : '')
    return { name: resultFileName(stem, slug, extension), label: resultLabel(stem, language, extension) }
  }
}
