import { distance } from 'fastest-levenshtein'
import { type LanguageEntry, type LanguageIndex, nameKey } from './names.ts'
import { languageKeyOfTag, likelyRegionKey, parseTag, regionKey, tagOfRegion } from './tags.ts'

export const MAX_SUGGESTIONS = 3
/** A shorter name is within one slip of too many others. */
const SHORTEST_GUESS = 4
/** What Chinese is most likely to be; no region in its name says so. */
const LIKELY_CHINESE = 'chinese mandarin simplified'

/**
 * At most three names that the text may stand for, likeliest first; none rather than an absurd one.
 * Forms of a language that the text names come first, then names that are at most a third of the letters away.
 */
export function suggestNames(index: LanguageIndex, text: string): string[] {
  const found =
    suggestForms(index, text) ??
    suggestByWord(index, nameKey(text)) ??
    suggestNear(index, nameKey(text)) ??
    suggestByRegion(index, text) ??
    []
  return found.slice(0, MAX_SUGGESTIONS).map(entry => entry.name)
}

/**
 * Forms of a language: those nearest to the rest of what was written (a region, a script, or their code) first, then the bare name,
 * then the region where it is most spoken, then as the list has them.
 */
export function rankForms(forms: readonly LanguageEntry[], rest: string, likelyRegion?: string): LanguageEntry[] {
  const wanted = regionKey(rest) ?? rest
  const score = (form: LanguageEntry) => {
    const qualifiers = form.qualifiers.join(' ')
    const likely = form.key === LIKELY_CHINESE || (likelyRegion !== undefined && form.qualifiers.includes(likelyRegion))
    if (wanted !== '' && qualifiers.includes(wanted)) return likely ? 0 : 0.1
    const apart = distance(wanted, qualifiers) / Math.max(wanted.length, qualifiers.length, 1)
    if (wanted !== '' && apart <= 0.5) return apart
    if (qualifiers === '') return 1
    return likely ? 2 : 3
  }
  return forms
    .map(form => ({ form, score: score(form) }))
    .sort((a, b) => a.score - b.score)
    .map(({ form }) => form)
}

/** For `Spanish (Mejico)`, and for tags: `es-419`, `es-MXX`. */
function suggestForms(index: LanguageIndex, text: string): LanguageEntry[] | undefined {
  const [, head, subtags] = /^([a-z]{2,3})(?:[-_](.*))?$/i.exec(text) ?? []
  const tag = head === undefined ? undefined : parseTag(head)
  if (tag) {
    const language = languageKeyOfTag(tag)
    const forms = index.byLanguage.get(language)
    return forms ? rankForms(forms, nameKey(subtags ?? ''), likelyRegionKey(tag)) : suggestByWord(index, language)
  }
  const [language = '', ...rest] = text.split('(')
  const forms = index.byLanguage.get(nameKey(language))
  return forms && rankForms(forms, nameKey(rest.join(' ')))
}

/** Names within a few slips, in any order of their words: `Portugese`, `Brasil Portugese`. */
function suggestNear(index: LanguageIndex, key: string): LanguageEntry[] | undefined {
  if (key.length < SHORTEST_GUESS) return undefined
  const sorted = sortWords(key)
  const most = Math.floor(key.length / 3)
  const scored = index.entries.map(entry => ({
    entry,
    // A slip in the language alone counts for all its forms, after the bare name.
    score: Math.min(
      distance(key, entry.key),
      distance(sorted, sortWords(entry.key)),
      distance(key, entry.language) + 0.5
    )
  }))
  const best = Math.min(...scored.map(({ score }) => score))
  if (best >= most + 1) return undefined
  const near = scored.filter(({ score }) => score < most + 1 && score <= best + 0.5)
  return near.sort((a, b) => a.score - b.score).map(({ entry }) => entry)
}

/** For `British English`: a language's name among other words. */
function suggestByWord(index: LanguageIndex, key: string): LanguageEntry[] | undefined {
  const words = key.split(' ')
  for (const word of words) {
    const forms = index.byLanguage.get(word)
    if (forms) return rankForms(forms, words.filter(other => other !== word).join(' '))
  }
  return undefined
}

/** For `jp`: a country's code instead of a language's. */
function suggestByRegion(index: LanguageIndex, text: string): LanguageEntry[] | undefined {
  const tag = tagOfRegion(text)
  const forms = tag && index.byLanguage.get(languageKeyOfTag(tag))
  return forms && rankForms(forms, regionKey(text) ?? '')
}

const sortWords = (key: string) => key.split(' ').sort().join(' ')
