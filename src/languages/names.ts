import { table } from '../text/table.ts'

/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS = table('ı = i; ø = o; ł = l; đ = d; ð = d; ħ = h; ŋ = n; þ = th; æ = ae; œ = oe; ß = ss')

/** Wordings of one thing, folded: Azure's, CLDR's and everyday ones. The right side stands for all of them. */
const WORDINGS = table(`
  bangla = bengali; farsi = persian; isizulu = zulu; kiswahili = swahili; wu chinese = wu; turkey = turkiye;
  bosnia herzegovina = bosnia and herzegovina; czech republic = czechia; myanmar burma = myanmar;
  hong kong sar china = hong kong; hong kong sar = hong kong; macao sar china = macao; south korea = korea;
  uae = united arab emirates; united kingdom = uk; usa = united states; us = united states`)

/** What Azure's names call a script, by its code; no name distinguishes the other scripts. */
export const SCRIPT_WORDS = table('Arab = arabic; Cyrl = cyrillic; Hans = simplified; Hant = traditional; Latn = latin')
export const SCRIPTS: ReadonlySet<string> = new Set(SCRIPT_WORDS.values())

/** No language has a longer name; longer text is only ever compared as a whole. */
export const MAX_NAME_CHARACTERS = 120
/** Names searched by more than their exact spelling: HeyGen lists fewer than 200. */
const MAX_SEARCHED_NAMES = 2000

/** Lower-case words with single spaces: no accents, no punctuation. `Norwegian Bokmål (Norway)` is `norwegian bokmal norway`. */
export function foldName(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // Only the marks of Latin, Greek and Cyrillic: in other scripts a mark is a vowel.
      .replace(/[\u0300-\u036f'’‘ʼ`´]/g, '')
      .replace(/[ıøłđðħŋþæœß]/g, letter => LETTERS.get(letter) ?? letter)
      .replaceAll('&', ' and ')
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim()
  )
}

/** `foldName` with one wording for each thing: `English (United Kingdom)` and `English (UK)` have one key. */
export function nameKey(text: string): string {
  let key = ` ${foldName(text)} `
  for (const [wording, standard] of WORDINGS) key = key.replaceAll(` ${wording} `, ` ${standard} `)
  return key.trim()
}

export type NameParts = ReturnType<typeof nameParts>

/** A name taken apart, every part as a `nameKey`: `Serbian (Latin, Serbia)` is `serbian` with `latin` and `serbia`. */
export function nameParts(name: string) {
  const [, language = name, qualifiers = ''] = /^([^(]*)\((.*)$/s.exec(name) ?? []
  return { language: nameKey(language), qualifiers: qualifiers.split(',').map(nameKey).filter(Boolean) }
}

export type LanguageIndex = ReturnType<typeof indexLanguages>
/** One name of HeyGen's list, as the list and so the API writes it, and taken apart. */
export type LanguageEntry = LanguageIndex['entries'][number]

/** Indexes names from outside, except what cannot be a language's name: too long, invisible characters, no letter. */
export function indexLanguages(names: ReadonlySet<string>) {
  const entries = names
    .values()
    .filter(name => name.length <= MAX_NAME_CHARACTERS && !/[\p{C}\p{Zl}\p{Zp}]/u.test(name) && foldName(name) !== '')
    .take(MAX_SEARCHED_NAMES)
    .map(name => {
      const parts = nameParts(name)
      return { name, key: nameKey(name), ...parts, script: parts.qualifiers.find(one => SCRIPTS.has(one)) }
    })
    .toArray()
  const byLanguage = new Map<string, typeof entries>()
  for (const entry of entries) {
    for (const language of languagesOf(entry)) byLanguage.set(language, [...(byLanguage.get(language) ?? []), entry])
  }
  return { entries, byKey: Map.groupBy(entries, entry => entry.key), byLanguage }
}

/** `Chinese (Wu, Simplified)` is Chinese and Wu, `Norwegian Bokmål (Norway)` is Norwegian too. */
function languagesOf({ language, qualifiers }: NameParts): string[] {
  const [first, ...others] = qualifiers
  if (language === 'chinese' && first !== undefined && others.length > 0) return [language, first]
  return language.startsWith('norwegian ') ? [language, 'norwegian'] : [language]
}

/** The forms of a language that have all these qualifiers: `serbian` and `serbia` find `Serbian (Latin, Serbia)`. */
export function formsOf(index: LanguageIndex, { language, qualifiers }: NameParts): LanguageEntry[] {
  const forms = index.byLanguage.get(language) ?? []
  return forms.filter(form => qualifiers.every(qualifier => form.qualifiers.includes(qualifier)))
}
