import { createHash } from 'node:crypto'
import { foldName, LONGEST_NAME } from './language-name.ts'

const LONGEST_SLUG = 60
/** 64 bits: names made to collide are out of reach. */
const HASH_DIGITS = 16

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
  const words = foldName(name.slice(0, LONGEST_NAME))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const slug = words.replaceAll(' ', '-')
  if (slug !== '' && slug.length <= LONGEST_SLUG && plainName(words.split(' ')) === name) return slug
  // UTF-16, because UTF-8 would make all lone surrogates one.
  const hash = createHash('sha256').update(name, 'utf16le').digest('hex').slice(0, HASH_DIGITS)
  const head = slug.slice(0, LONGEST_SLUG - HASH_DIGITS - 1).replace(/-$/, '')
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
  return Object.hasOwn(SPELLINGS, word) ? (SPELLINGS[word] ?? word) : word.slice(0, 1).toUpperCase() + word.slice(1)
}
