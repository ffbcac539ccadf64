import { tagOf } from './tags.ts'

/** Of the scripts that have capital letters in running text. */
const FIRST_SMALL = /^(?=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}])\p{Ll}/u

/** A language's name in the language itself, for a menu: `Español (México)`. Where CLDR has none, HeyGen's name. */
export function nativeName(language: string): string {
  const tag = tagOf(language)
  return (tag && nativeNameOfTag(tag)) ?? language
}

/** CLDR's name of a tag in its own language; undefined where it has none. */
export function nativeNameOfTag(tag: string): string | undefined {
  // For a locale that it does not know, Intl takes the runner's own.
  if (Intl.DisplayNames.supportedLocalesOf([tag]).length === 0) return undefined
  const names = new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard', fallback: 'none' })
  return names.of(tag)?.replace(FIRST_SMALL, letter => letter.toLocaleUpperCase(tag))
}
