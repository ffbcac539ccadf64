import { distance } from 'fastest-levenshtein'
import { type LanguageEntry, type LanguageIndex, nameKey } from './names.ts'
import { parseTag, regionKey, tagOfRegion } from './tags.ts'

const MAX_SUGGESTIONS = 3
/** A shorter name is within one slip of too many others. */
const SHORTEST_GUESS = 4
/** What Chinese is most likely to be; no region in its name says so. */
const LIKELY_CHINESE = 'chinese mandarin simplified'

/**
 * At most three names that the text may stand for, likeliest first. Forms of a language that the text names, by a word, a tag
 * (`es-419`) or a country's code (`jp`), come before names that are at most a third of the letters away.
 */
export function suggestNames(index: LanguageIndex, text: string): string[] {
  const [, code = '', subtags = ''] = /^([a-z]{2,3})(?:[-_](.*))?$/i.exec(text) ?? []
  const tag = parseTag(code)
  const key = tag === undefined ? nameKey(text) : `${tag.languageKey} ${nameKey(subtags)}`
  const regional = tagOfRegion(text)
  return (
    suggestForms(index, key, tag?.likelyRegion) ??
    (regional && suggestForms(index, `${regional.languageKey} ${regionKey(text)}`)) ??
    suggestNear(index, nameKey(text))
  )
}

/**
 * The likeliest forms of a language: those nearest to the rest of what was written (a region, a script, or their code) first, then
 * the bare name, then the region where it is most spoken, then as the list has them.
 */
export function rankForms(forms: readonly LanguageEntry[], rest: string, likelyRegion?: string): string[] {
  const wanted = regionKey(rest) ?? rest
  const score = (form: LanguageEntry) => {
    const qualifiers = form.qualifiers.join(' ')
    const isLikely = form.key === LIKELY_CHINESE || form.qualifiers.some(qualifier => qualifier === likelyRegion)
    if (wanted !== '' && qualifiers.includes(wanted)) return isLikely ? 0 : 0.1
    const apart = distance(wanted, qualifiers) / Math.max(wanted.length, qualifiers.length, 1)
    if (wanted !== '' && apart <= 0.5) return apart
    if (qualifiers === '') return 1
    return isLikely ? 2 : 3
  }
  return likeliest(forms.map(entry => ({ entry, score: score(entry) })))
}

/** For `Spanish (Mejico)` and `British English`: forms of the language that is one of the words. */
function suggestForms(index: LanguageIndex, key: string, likelyRegion?: string): string[] | undefined {
  const words = key.split(' ')
  const language = words.find(word => index.byLanguage.has(word))
  if (language === undefined) return undefined
  const rest = words.filter(word => word !== language).join(' ')
  return rankForms(index.byLanguage.get(language) ?? [], rest, likelyRegion)
}

/** Names within a few slips, in any order of their words: `Portugese`, `Brasil Portugese`. */
function suggestNear(index: LanguageIndex, key: string): string[] {
  const sorted = sortWords(key)
  // A slip in the language alone counts for all its forms, after the bare name.
  const score = (entry: LanguageEntry) =>
    Math.min(distance(key, entry.key), distance(sorted, sortWords(entry.key)), distance(key, entry.language) + 0.5)
  const scored = index.entries.map(entry => ({ entry, score: score(entry) }))
  const best = Math.min(...scored.map(({ score }) => score))
  const most = key.length < SHORTEST_GUESS ? 0 : Math.floor(key.length / 3) + 1
  return likeliest(scored.filter(({ score }) => score < most && score <= best + 0.5))
}

function likeliest(scored: readonly { readonly entry: LanguageEntry; readonly score: number }[]): string[] {
  const sorted = scored.toSorted((a, b) => a.score - b.score)
  return sorted.slice(0, MAX_SUGGESTIONS).map(({ entry }) => entry.name)
}

const sortWords = (key: string) => key.split(' ').sort().join(' ')
