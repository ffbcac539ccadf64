import { createHash } from 'node:crypto'
import { foldName, MAX_NAME_CHARACTERS, nameKey, SCRIPTS } from './names.ts'

const MAX_SLUG_CHARACTERS = 60
/** 64 bits: names made to collide are out of reach. */
const HASH_DIGITS = 16

/** HeyGen's names of languages that have no code of two letters. */
const MORE_LANGUAGES = ['cantonese', 'filipino', 'mandarin', 'tagalog', 'wu']
/** Codes of regions that are more than a country: the world, Europe, Latin America. */
const MORE_REGIONS = ['001', '150', '419']
/** Words of Azure's names of Chinese, beside the script. */
const CHINESE =
  'accent cantonese guangxi henan jilu mandarin northeastern shaanxi southwestern taiwanese wu zhongyuan'.split(' ')

/** A slug as `languageSlug` and `resultSlugs` write it: words, a hash of the name after `_`, a hash of an ID after `-`. */
const SLUG = /^(?<words>[a-z0-9]+(?:-[a-z0-9]+)*?)(?<named>_[0-9a-f]{16})?(?:-[0-9a-f]{16})?$/

/** Words whose spelling in a name is more than a capital letter. */
const SPELLINGS: Readonly<Record<string, string>> = {
  and: 'and',
  bokmal: 'Bokmål',
  sar: 'SAR',
  turkiye: 'Türkiye',
  uk: 'UK'
}

/**
 * A language's part of a file name: `spanish-mexico`, `chinese-mandarin-simplified`. Lower-case `[a-z0-9_-]`, at most 60 characters,
 * and different for different names, so that no two languages ever meet in one file, also where case does not count.
 * It depends on the name alone. A slug stands for one spelling, the plain one; every other name with the same letters, and a name that
 * cannot be written in them, carries a hash after `_`.
 */
export function languageSlug(name: string): string {
  const words = foldName(name.slice(0, MAX_NAME_CHARACTERS))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const slug = words.replaceAll(' ', '-')
  if (slug !== '' && slug.length <= MAX_SLUG_CHARACTERS && plainName(words.split(' ')) === name) return slug
  // UTF-16, because UTF-8 would make all lone surrogates one.
  const hash = createHash('sha256').update(name, 'utf16le').digest('hex').slice(0, HASH_DIGITS)
  const head = slug.slice(0, MAX_SLUG_CHARACTERS - HASH_DIGITS - 1).replace(/-$/, '')
  return `${head || 'language'}_${hash}`
}

/** The one name that a slug of these words stands for, put together as Azure puts its names together. */
function plainName(words: readonly string[]): string {
  const spelled = words.map(spell)
  const head = words[0] === 'norwegian' && (words[1] === 'bokmal' || words[1] === 'nynorsk') ? 2 : 1
  const language = spelled.slice(0, head).join(' ')
  const rest = spelled.slice(head)
  if (rest.length === 0) return language
  if (words.at(-1) === 'accent') return `${language} - ${rest.join(' ')}`
  return `${language} (${qualifiers(rest)})`
}

/** A script is set off by a comma: Latin and Cyrillic before the region, Simplified and Traditional after the language. */
function qualifiers(words: readonly string[]): string {
  const [first = '', ...others] = words
  if (others.length > 0 && /^(?:Latin|Cyrillic)$/.test(first)) return `${first}, ${others.join(' ')}`
  const last = words.at(-1) ?? ''
  if (others.length > 0 && /^(?:Simplified|Traditional)$/.test(last)) return `${words.slice(0, -1).join(' ')}, ${last}`
  return words.join(' ')
}

function spell(word: string): string {
  const spelling = Object.hasOwn(SPELLINGS, word) ? SPELLINGS[word] : undefined
  return spelling ?? word.slice(0, 1).toUpperCase() + word.slice(1)
}

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
    return knownNames().languages.has(language) && isQualified(language, words.slice(end + 1))
  })
}

/** Whether what follows a language in its slug is known: nothing, scripts around a region, or an accent. */
function isQualified(language: string, words: readonly string[]): boolean {
  if (words.length === 0 || knownNames().regions.has(words.join(' '))) return true
  if (words.length === 2 && words[1] === 'accent') return true
  const isScript = (word = '') =>
    SCRIPTS.includes(word) || word === 'syllabics' || (language === 'chinese' && CHINESE.includes(word))
  if (isScript(words[0])) return isQualified(language, words.slice(1))
  return isScript(words.at(-1)) && isQualified(language, words.slice(0, -1))
}

let known: { readonly languages: ReadonlySet<string>; readonly regions: ReadonlySet<string> } | undefined

/** The names of all languages and regions that have a code of two letters, as `nameKey` writes them; made on first use. */
function knownNames() {
  if (known !== undefined) return known
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const codes = letters.flatMap(first => letters.map(second => first + second))
  const keys = (type: 'language' | 'region', typeCodes: readonly string[]) => {
    const names = new Intl.DisplayNames(['en'], { type, fallback: 'none' })
    return typeCodes.flatMap(code => names.of(code) ?? []).map(nameKey)
  }
  known = {
    languages: new Set([...MORE_LANGUAGES, ...keys('language', codes)]),
    regions: new Set(keys('region', [...MORE_REGIONS, ...codes.map(code => code.toUpperCase())]))
  }
  return known
}
