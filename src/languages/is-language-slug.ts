import { nameKey } from './language-name.ts'

/** HeyGen's names of languages that have no code of two letters. */
const MORE_LANGUAGES = ['cantonese', 'filipino', 'mandarin', 'tagalog', 'wu']
/** Codes of regions that are more than a country: the world, Europe, Latin America. */
const MORE_REGIONS = ['001', '150', '419']
const SCRIPTS = ['arabic', 'cyrillic', 'latin', 'simplified', 'syllabics', 'traditional']
/** Words of Azure's names of Chinese, beside the script. */
const CHINESE =
  'accent cantonese guangxi henan jilu mandarin northeastern shaanxi southwestern taiwanese wu zhongyuan'.split(' ')

/** A slug as `languageSlug` and `resultSlugs` write it: words, a hash of the name after `_`, a hash of an ID after `-`. */
const SLUG = /^(?<words>[a-z0-9]+(?:-[a-z0-9]+)*?)(?<named>_[0-9a-f]{16})?(?:-[0-9a-f]{16})?$/

/**
 * Whether a part of a file name is the whole slug of a language: a language, then at most scripts, a region or an accent.
 * HeyGen's list is not needed, so the slug of a language that HeyGen adds later is recognized too. `polish` and
 * `serbian-latin-serbia` are slugs, `polish-pass` and `final` are not.
 */
export function isLanguageSlug(slug: string): boolean {
  const { words: text, named } = SLUG.exec(slug)?.groups ?? {}
  if (text === undefined) return false
  // A name without any letter of `[a-z0-9]` leaves only its hash.
  if (text === 'language' && named !== undefined) return true
  const words = nameKey(text.replaceAll('-', ' ')).split(' ')
  return words.some((_, end) => {
    const language = words.slice(0, end + 1).join(' ')
    return languages().has(language) && isQualified(language, words.slice(end + 1))
  })
}

/** Whether what follows a language in its slug is known: nothing, scripts around a region, or an accent. */
function isQualified(language: string, words: readonly string[]): boolean {
  if (words.length === 0 || regions().has(words.join(' '))) return true
  if (words.length === 2 && words[1] === 'accent') return true
  const isScript = (word = '') => SCRIPTS.includes(word) || (language === 'chinese' && CHINESE.includes(word))
  if (isScript(words[0])) return isQualified(language, words.slice(1))
  return isScript(words.at(-1)) && isQualified(language, words.slice(0, -1))
}

let languageKeys: ReadonlySet<string> | undefined
let regionKeys: ReadonlySet<string> | undefined

/** The names of all languages that have a code of two letters, as `nameKey` writes them. */
function languages(): ReadonlySet<string> {
  languageKeys ??= new Set([...MORE_LANGUAGES, ...englishNames('language', twoLetters())])
  return languageKeys
}

function regions(): ReadonlySet<string> {
  regionKeys ??= new Set(
    englishNames('region', [...MORE_REGIONS, ...twoLetters().map(letters => letters.toUpperCase())])
  )
  return regionKeys
}

function englishNames(type: 'language' | 'region', codes: readonly string[]): string[] {
  const names = new Intl.DisplayNames(['en'], { type, fallback: 'none' })
  return codes.flatMap(code => names.of(code) ?? []).map(nameKey)
}

function twoLetters(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  return letters.flatMap(first => letters.map(second => first + second))
}
