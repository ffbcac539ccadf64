import { nameParts } from './names.ts'

/** Names of Azure's speech locales that CLDR's English names do not give. */
const AZURE_NAMES: Readonly<Record<string, string>> = {
  'az-AZ': 'Azerbaijani (Latin, Azerbaijan)',
  'bn-IN': 'Bengali (India)',
  'bs-BA': 'Bosnian (Bosnia and Herzegovina)',
  'ca-ES': 'Catalan',
  cmn: 'Mandarin',
  'en-GB': 'English (UK)',
  'en-HK': 'English (Hong Kong SAR)',
  'eu-ES': 'Basque',
  'gl-ES': 'Galician',
  'jv-ID': 'Javanese (Latin, Indonesia)',
  'ko-KR': 'Korean (Korea)',
  'my-MM': 'Burmese (Myanmar)',
  'no-NO': 'Norwegian Bokmål (Norway)',
  'sr-RS': 'Serbian (Cyrillic, Serbia)',
  'uz-UZ': 'Uzbek (Latin, Uzbekistan)',
  'wuu-CN': 'Chinese (Wu, Simplified)',
  'yue-CN': 'Chinese (Cantonese, Simplified)',
  'yue-HK': 'Chinese (Cantonese, Traditional)',
  'zh-CN': 'Chinese (Mandarin, Simplified)',
  'zh-CN-guangxi': 'Chinese (Guangxi Accent Mandarin, Simplified)',
  'zh-CN-henan': 'Chinese (Zhongyuan Mandarin Henan, Simplified)',
  'zh-CN-liaoning': 'Chinese (Northeastern Mandarin, Simplified)',
  'zh-CN-shaanxi': 'Chinese (Zhongyuan Mandarin Shaanxi, Simplified)',
  'zh-CN-shandong': 'Chinese (Jilu Mandarin, Simplified)',
  'zh-CN-sichuan': 'Chinese (Southwestern Mandarin, Simplified)',
  'zh-HK': 'Chinese (Cantonese, Traditional)',
  'zh-Hans': 'Chinese (Mandarin, Simplified)',
  'zh-TW': 'Chinese (Taiwanese Mandarin, Traditional)'
}

/** Locales whose language HeyGen offers in this one form only, never by its bare name: what a bare tag means without a list. */
const ONLY_FORMS =
  'af-ZA am-ET az-AZ bs-BA cy-GB et-EE fa-IR ga-IE gu-IN he-IL hu-HU hy-AM is-IS jv-ID ka-GE kk-KZ km-KH kn-IN lo-LA ' +
  'lt-LT lv-LV mk-MK ml-IN mn-MN mr-IN mt-MT my-MM nb-NO ne-NP no-NO ps-AF si-LK sl-SI so-SO sq-AL sr-Latn-RS su-ID ' +
  'te-IN th-TH uz-UZ vi-VN wuu-CN yue-HK zu-ZA'

/** What Azure's names call a script; a script that no name tells apart needs no word. */
const SCRIPT_WORDS: Readonly<Record<string, string>> = {
  Arab: 'arabic',
  Cyrl: 'cyrillic',
  Hans: 'simplified',
  Hant: 'traditional',
  Latn: 'latin'
}

const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,6}$/i
/** Codes for "no language in particular". */
const NO_LANGUAGE = new Set(['mis', 'mul', 'und', 'zxx'])

/** A tag of a language and region that exist, in canonical form. */
export interface LanguageTag {
  /** Without extensions, and without a script that its region implies: `zh-Hant-TW` is `zh-TW`. */
  readonly tag: string
  readonly language: string
  readonly region: string | undefined
  /** The script that was written, in the word of Azure's names, or the tag's own code. */
  readonly script: string | undefined
  /** True if the script goes without saying. */
  readonly scriptImplied: boolean
  readonly hasVariant: boolean
}

/** Whether a text is built like a tag, of a language that exists or not. */
export function hasTagShape(text: string): boolean {
  return TAG.test(text)
}

/**
 * Reads a BCP 47 tag: `-` or `_`, any case, old codes (`iw`), three-letter codes (`jpn`) and `zh-yue` included.
 * Undefined for anything else, and for a tag whose language or region does not exist.
 */
export function parseTag(text: string): LanguageTag | undefined {
  if (!hasTagShape(text)) return undefined
  const spelled = text.replaceAll('_', '-').replace(/^zh-(?=(?:cmn|wuu|yue)\b)/i, '')
  const locale = toLocale(spelled)
  if (locale === undefined || NO_LANGUAGE.has(locale.language) || locale.region === 'ZZ') return undefined
  const { baseName, language, region, script } = locale
  const plain = subtags(language, region)
  if (englishName(plain) === undefined) return undefined
  const scriptImplied = script !== undefined && new Intl.Locale(plain).maximize().script === script
  const hasVariant = baseName !== subtags(language, script, region)
  // CLDR folds `cmn` into `zh`, and `zh-Hans` says more than `zh`: both stay as they are.
  const keepsScript = !scriptImplied || hasVariant || /^zh-Han[st]$/.test(baseName)
  return {
    tag: /^cmn$/i.test(spelled) ? 'cmn' : keepsScript ? baseName : plain,
    language,
    region,
    script: script && (SCRIPT_WORDS[script] ?? script.toLowerCase()),
    scriptImplied,
    hasVariant
  }
}

function subtags(...parts: readonly (string | undefined)[]): string {
  return parts.filter(part => part !== undefined).join('-')
}

/** The name that Azure's list, and so HeyGen's, most likely gives a tag; undefined where there is none. */
export function nameOfTag(tag: LanguageTag): string | undefined {
  if (Object.hasOwn(AZURE_NAMES, tag.tag)) return AZURE_NAMES[tag.tag]
  return tag.hasVariant ? undefined : englishName(tag.tag)
}

/** The one regional form that HeyGen is known to offer of a language that it does not list by its bare name. */
export function onlyForm(tag: LanguageTag): LanguageTag | undefined {
  if (tag.region !== undefined || tag.hasVariant) return undefined
  const form = ONLY_FORMS.split(' ').find(known => known.startsWith(`${tag.tag}-`))
  return form === undefined ? undefined : parseTag(form)
}

/** The language's bare name, as a key. */
export function languageKeyOfTag(tag: LanguageTag): string {
  return nameParts(englishName(tag.language) ?? tag.language).language
}

/** A region's English name, as a key: `MX` is `mexico`. Undefined where no such region exists. */
export function regionKey(code: string): string | undefined {
  const locale = /^(?:[a-z]{2}|\d{3})$/i.test(code) ? toLocale(`en-${code}`) : undefined
  if (locale === undefined || locale.region === 'ZZ') return undefined
  return nameParts(englishName(locale.baseName) ?? '').qualifiers.at(-1)
}

/** The tag of the language most spoken in a region: `jp` gives `ja-JP`. Undefined where no such region exists. */
export function tagOfRegion(code: string): LanguageTag | undefined {
  if (regionKey(code) === undefined) return undefined
  const { language, region } = new Intl.Locale(`und-${code}`).maximize()
  return parseTag(`${language}-${region}`)
}

/** The region where a language is most spoken, as a key. */
export function likelyRegionKey(tag: LanguageTag): string | undefined {
  const { region } = new Intl.Locale(tag.language).maximize()
  return region === undefined ? undefined : regionKey(region)
}

function toLocale(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag)
  } catch {
    return undefined
  }
}

let displayNames: Intl.DisplayNames | undefined

/** CLDR's English name of a tag; undefined if there is none. */
function englishName(tag: string): string | undefined {
  // Made on first use: it costs about 25 ms, and a workflow that uses plain names never needs it.
  displayNames ??= new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard', fallback: 'none' })
  try {
    return displayNames.of(tag)
  } catch {
    return undefined
  }
}
