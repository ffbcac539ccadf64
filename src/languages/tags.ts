import { MORE_NAMES, MORE_ONLY_FORMS, NAME_OF_TAG } from './known-languages.ts'
import { nameParts, SCRIPT_WORDS, SCRIPTS } from './names.ts'

const TAG_OF_NAME = new Map([...MORE_NAMES, ...NAME_OF_TAG].map(([tag, name]) => [name, tag]))

/** Built like a tag, of a language that exists or not. */
export const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,6}$/i
const NO_LANGUAGE = new Set(['mis', 'mul', 'und', 'zxx'])

export type LanguageTag = NonNullable<ReturnType<typeof parseTag>>

/** Reads a BCP 47 tag: `es-MX`, `es_mx`, `iw`, `jpn`, `zh-yue`. Undefined unless its language and region exist. */
export function parseTag(text: string) {
  if (!TAG.test(text)) return undefined
  const spelled = text.replaceAll('_', '-').replace(/^zh-(?=(?:cmn|wuu|yue)\b)/i, '')
  const locale = ifValid(() => new Intl.Locale(spelled))
  if (locale === undefined || NO_LANGUAGE.has(locale.language) || locale.region === 'ZZ') return undefined
  const { baseName, language, region, script } = locale
  const plain = region === undefined ? language : `${language}-${region}`
  if (standardName(plain) === undefined) return undefined
  const scriptImplied = script !== undefined && new Intl.Locale(plain).maximize().script === script
  const hasVariant = baseName !== [language, script, region].filter(part => part !== undefined).join('-')
  // CLDR folds `cmn` into `zh`, and `zh-Hans` says more than `zh`: both stay as they are.
  const keepsScript = !scriptImplied || hasVariant || /^zh-Han[st]$/.test(baseName)
  const canonical = keepsScript ? baseName : plain
  const tag = /^cmn$/i.test(spelled) ? 'cmn' : canonical
  return {
    /** Without extensions, and without a script that its region implies: `zh-Hant-TW` is `zh-TW`. */
    tag,
    /** The name that Azure's list, and so HeyGen's, most likely gives it. */
    name: hasVariant ? knownName(tag) : standardName(tag),
    /** The language's bare name, as a key. Read on demand, because Intl is slow. */
    get languageKey() {
      return nameParts(standardName(language) ?? language).language
    },
    region,
    /** The region where the language is most spoken, as a key. */
    get likelyRegion() {
      return regionKey(new Intl.Locale(language).maximize().region ?? '')
    },
    /** In the word of Azure's names, or the tag's own code. */
    script: script && (SCRIPT_WORDS.get(script) ?? script.toLowerCase()),
    scriptImplied,
    hasVariant
  }
}

/** The canonical tag of a language by HeyGen's name, or by any other tag: `Spanish (Mexico)` and `es_mx` are `es-MX`. */
export function tagOf(name: string): string | undefined {
  return TAG_OF_NAME.get(name) ?? parseTag(name)?.tag
}

/** A tag's name, without HeyGen's list: a bare tag may stand for the only form of its language. */
export function nameOfLocale(text: string): string | undefined {
  const parsed = parseTag(text)
  if (parsed === undefined || knownName(parsed.tag) !== undefined) return parsed?.name
  const [only = '', ...others] = NAME_OF_TAG.keys().filter(known => known.startsWith(`${parsed.tag}-`))
  const name = others.length === 0 ? NAME_OF_TAG.get(only) : undefined
  const script = nameParts(name ?? '').qualifiers.find(part => SCRIPTS.has(part))
  // The only form is in another script than the tag.
  if (script !== undefined && parsed.script !== undefined && script !== parsed.script) return parsed.name
  if (name !== undefined) return name
  return MORE_ONLY_FORMS.get(parsed.tag) ?? parsed.name
}

function knownName(tag: string): string | undefined {
  return NAME_OF_TAG.get(tag) ?? MORE_NAMES.get(tag)
}

/** The known name of a tag, else CLDR's. */
function standardName(tag: string): string | undefined {
  return knownName(tag) ?? englishName(tag)
}

/** A region's English name, as a key: `MX` is `mexico`. Undefined where no such region exists. */
export function regionKey(code: string): string | undefined {
  const locale = /^(?:[a-z]{2}|\d{3})$/i.test(code) ? ifValid(() => new Intl.Locale(`en-${code}`)) : undefined
  if (locale === undefined || locale.region === 'ZZ') return undefined
  return nameParts(englishName(locale.baseName) ?? '').qualifiers.at(-1)
}

/** The tag of the language most spoken in a region: `jp` gives `ja-JP`. Undefined where no such region exists. */
export function tagOfRegion(code: string): LanguageTag | undefined {
  if (regionKey(code) === undefined) return undefined
  return parseTag(new Intl.Locale(`und-${code}`).maximize().baseName)
}

let displayNames: Intl.DisplayNames | undefined

/** CLDR's English name of a tag. */
function englishName(tag: string): string | undefined {
  // Made on first use: it costs about 25 ms, and known names and tags never need it.
  displayNames ??= new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard', fallback: 'none' })
  return ifValid(() => displayNames?.of(tag))
}

/** Intl throws for a tag that is not valid. */
function ifValid<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}
