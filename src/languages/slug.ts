import { createHash } from 'node:crypto'
import { table } from '../text/table.ts'
import { foldName, MAX_NAME_CHARACTERS, nameKey, SCRIPTS } from './names.ts'

const MAX_SLUG_CHARACTERS = 60
/** 64 bits: names made to collide are out of reach. */
const HASH_DIGITS = 16

/** A slug as `languageSlug` and `resultNames` write it: words, a hash of the name after `_`, a hash of an ID after `-`. */
const SLUG = /^([a-z0-9]+(?:-[a-z0-9]+)*?)(_[0-9a-f]{16})?(?:-[0-9a-f]{16})?$/

/** Words whose spelling in a name is more than a capital letter. */
const SPELLINGS = table('and = and; bokmal = Bokmål; sar = SAR; turkiye = Türkiye; uk = UK')

/**
 * A language's part of a file name: `chinese-mandarin-simplified`. Lower-case `[a-z0-9_-]`, at most 60 characters.
 * Different names get different slugs: each stands for one plain spelling, and any other name carries a hash after `_`.
 */
export function languageSlug(name: string): string {
  const words = foldName(name.slice(0, MAX_NAME_CHARACTERS)).match(/[a-z0-9]+/g) ?? []
  const slug = words.join('-')
  if (slug !== '' && slug.length <= MAX_SLUG_CHARACTERS && plainName(words.join(' ')) === name) return slug
  // UTF-16, because UTF-8 would make all lone surrogates one.
  const hash = createHash('sha256').update(name, 'utf16le').digest('hex').slice(0, HASH_DIGITS)
  const head = slug.slice(0, MAX_SLUG_CHARACTERS - HASH_DIGITS - 1).replace(/-$/, '')
  return `${head || 'language'}_${hash}`
}

/** The one name that a slug of these words stands for, put together as Azure puts its names together. */
function plainName(words: string): string {
  const spelled = words.replace(/\S+/g, word => SPELLINGS.get(word) ?? word.slice(0, 1).toUpperCase() + word.slice(1))
  const [, language, rest] = /^(Norwegian (?:Bokmål|Nynorsk)|\S+)(?: (.+))?$/.exec(spelled) ?? []
  if (rest === undefined) return spelled
  if (/(?:^| )Accent$/.test(rest)) return `${language} - ${rest}`
  // A comma sets off a script: Latin and Cyrillic before the region, Simplified and Traditional after the language.
  return `${language} (${rest.replace(/(?<=^(?:Latin|Cyrillic))(?= )|(?= (?:Simplified|Traditional)$)/, ',')})`
}

/** The name that has this slug; undefined where the slug carries a hash, from which no name comes back. */
export function languageOfSlug(slug: string): string | undefined {
  const name = plainName(slug.replaceAll('-', ' '))
  return languageSlug(name) === slug ? name : undefined
}

/**
 * Whether a part of a file name is a language's slug, also of a language that HeyGen adds later: `polish` and
 * `serbian-latin-serbia` are slugs, `polish-pass` and `final` are not.
 */
export function isLanguageSlug(slug: string): boolean {
  const [, words, hash] = SLUG.exec(slug) ?? []
  if (words === undefined) return false
  // A name without any letter of `[a-z0-9]` leaves only its hash.
  if (words === 'language' && hash !== undefined) return true
  names ??= namePattern()
  return names.test(nameKey(words.replaceAll('-', ' ')))
}

let names: RegExp | undefined

/** Names of languages, as `nameKey` writes them: of all languages and regions with a code of two letters, and some more. */
function namePattern(): RegExp {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const codes = letters.flatMap(first => letters.map(second => first + second))
  const keys = (type: 'language' | 'region', typeCodes: readonly string[]) => {
    const english = new Intl.DisplayNames('en', { type, fallback: 'none' })
    return typeCodes.flatMap(code => english.of(code) ?? []).map(nameKey)
  }
  const languages = ['cantonese', 'filipino', 'mandarin', 'tagalog', 'wu', ...keys('language', codes)].join('|')
  // 001, 150 and 419 are the world, Europe and Latin America.
  const regions = keys('region', ['001', '150', '419', ...codes.map(code => code.toUpperCase())]).join('|')
  const scripts = [...SCRIPTS, 'syllabics'].join('|')
  const chinese =
    'accent|cantonese|guangxi|henan|jilu|mandarin|northeastern|shaanxi|southwestern|taiwanese|wu|zhongyuan'
  return new RegExp(
    `^(?:chinese(?: (?:${chinese}))*|${languages})(?: (?:${scripts}))*(?: (?:${regions}|\\S+ accent))?(?: (?:${scripts}))*$`
  )
}
