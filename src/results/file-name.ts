import { hash } from 'node:crypto'
import { languageSlug } from '../languages/slug.ts'
import { parseCallbackId } from '../model/callback-id.ts'
import { hasFailed, type Translation } from '../model/translation.ts'
import { fileStem } from '../sources/source.ts'
import { oneLine } from '../text/plain-text.ts'

const LONGEST_LABEL = 200

/** What the names of a translation's files begin with: `demo.spanish-mexico`, `[A-Za-z0-9._-]`, at most 185 characters. */
export function resultBase(stem: string, language: string): string {
  return `${stem}.${languageSlug(language)}`
}

/** The name of a result for people: `demo – Spanish (Mexico).mp4`. One printable line. */
export function resultLabel(stem: string, language: string, extension: string): string {
  return `${oneLine(`${stem} – ${language}`, LONGEST_LABEL - extension.length - 1)}.${extension}`
}

/** The name of a result's file, and its label on a release. `base` is as `resultNames` gives it. */
export function nameAndLabel(
  { base, stem, language }: { readonly base: string; readonly stem: string; readonly language: string },
  extension: string
) {
  return { name: `${base}.${extension}`, label: resultLabel(stem, language, extension) }
}

type InLanguage = Pick<Translation, 'id' | 'language' | 'stem' | 'callbackId' | 'status'>

/** HeyGen's word counts: so both actions, and every later run, give a translation the same name. */
function stemOf({ callbackId, stem = '' }: InLanguage): string {
  return parseCallbackId(callbackId)?.stem ?? fileStem(stem)
}

/**
 * What the names of the results of translations begin with: different for each ID, also where case does not count. Two translations
 * of one stem into one language are distinguished by a hash of their IDs, so that a later run gives each the same name. One that
 * has failed has no results, and takes no name.
 */
export function resultNames(translations: readonly InLanguage[]) {
  const named = translations.filter(one => !hasFailed(one))
  const bases = new Map(named.map(one => [one.id, resultBase(stemOf(one), one.language)]))
  const uses = Map.groupBy(bases, ([, base]) => base)
  return (one: InLanguage) => {
    const { id, language } = one
    const stem = stemOf(one)
    const base = resultBase(stem, language)
    const isShared = (uses.get(bases.get(id) ?? '')?.length ?? 0) > 1
    return { stem, language, base: isShared ? `${base}-${hash('sha256', id).slice(0, 16)}` : base }
  }
}
