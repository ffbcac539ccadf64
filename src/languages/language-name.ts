/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŋ: 'n',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss'
}

/** Wordings of one thing, folded: Azure's, CLDR's and everyday ones. The right side stands for all of them. */
const SAME: ReadonlyArray<readonly [string, string]> = [
  ['bangla', 'bengali'],
  ['farsi', 'persian'],
  ['isizulu', 'zulu'],
  ['kiswahili', 'swahili'],
  ['wu chinese', 'wu'],
  ['bosnia herzegovina', 'bosnia and herzegovina'],
  ['czech republic', 'czechia'],
  ['hong kong sar china', 'hong kong'],
  ['hong kong sar', 'hong kong'],
  ['macao sar china', 'macao'],
  ['myanmar burma', 'myanmar'],
  ['south korea', 'korea'],
  ['turkey', 'turkiye'],
  ['uae', 'united arab emirates'],
  ['united kingdom', 'uk'],
  ['usa', 'united states'],
  ['us', 'united states']
]

/** No name of a language is longer; what is longer is text of some other kind, and only ever compared as a whole. */
export const LONGEST_NAME = 120

/** Lower-case words with single spaces: no accents, no punctuation. `Norwegian Bokmål (Norway)` is `norwegian bokmal norway`. */
export function foldName(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // Only the marks of Latin, Greek and Cyrillic: in other scripts a mark is a vowel.
      .replace(/[\u0300-\u036f'’‘ʼ`´]/g, '')
      .replace(/[ıøłđðħŋþæœß]/g, letter => LETTERS[letter] ?? letter)
      .replaceAll('&', ' and ')
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim()
  )
}

/** `foldName` with one wording for each thing: `English (United Kingdom)` and `English (UK)` have one key. */
export function nameKey(text: string): string {
  let key = ` ${foldName(text)} `
  for (const [wording, standard] of SAME) key = key.replaceAll(` ${wording} `, ` ${standard} `)
  return key.trim()
}

/** A name taken apart, every part as a `nameKey`: `Serbian (Latin, Serbia)` is `serbian` with `latin` and `serbia`. */
export interface NameParts {
  readonly language: string
  readonly qualifiers: readonly string[]
}

/** Takes `Language (Qualifier, Qualifier)` apart; a name without parentheses is all language. */
export function nameParts(name: string): NameParts {
  const open = name.indexOf('(')
  if (open < 0) return { language: nameKey(name), qualifiers: [] }
  const qualifiers = name
    .slice(open + 1)
    .split(',')
    .map(nameKey)
  return { language: nameKey(name.slice(0, open)), qualifiers: qualifiers.filter(qualifier => qualifier !== '') }
}
