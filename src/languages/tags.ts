import { table } from '../text/table.ts'
import { nameParts, SCRIPT_WORDS } from './names.ts'

/** Names of Azure's speech locales that CLDR's English names do not give. */
const AZURE_NAMES = table(`
  az-AZ = Azerbaijani (Latin, Azerbaijan); bn-IN = Bengali (India); bs-BA = Bosnian (Bosnia and Herzegovina);
  ca-ES = Catalan; cmn = Mandarin; en-GB = English (UK); en-HK = English (Hong Kong SAR); eu-ES = Basque;
  gl-ES = Galician; jv-ID = Javanese (Latin, Indonesia); ko-KR = Korean (Korea); my-MM = Burmese (Myanmar);
  no-NO = Norwegian Bokmål (Norway); sr-RS = Serbian (Cyrillic, Serbia); uz-UZ = Uzbek (Latin, Uzbekistan);
  wuu-CN = Chinese (Wu, Simplified); yue-CN = Chinese (Cantonese, Simplified);
  yue-HK = Chinese (Cantonese, Traditional); zh-HK = Chinese (Cantonese, Traditional);
  zh-CN = Chinese (Mandarin, Simplified); zh-Hans = Chinese (Mandarin, Simplified);
  zh-TW = Chinese (Taiwanese Mandarin, Traditional); zh-CN-guangxi = Chinese (Guangxi Accent Mandarin, Simplified);
  zh-CN-henan = Chinese (Zhongyuan Mandarin Henan, Simplified); zh-CN-shandong = Chinese (Jilu Mandarin, Simplified);
  zh-CN-shaanxi = Chinese (Zhongyuan Mandarin Shaanxi, Simplified);
  zh-CN-liaoning = Chinese (Northeastern Mandarin, Simplified);
  zh-CN-sichuan = Chinese (Southwestern Mandarin, Simplified)`)

/** Locales whose language HeyGen offers in this one form only: what a bare tag stands for without HeyGen's list. */
const ONLY_FORMS =
  'af-ZA am-ET az-AZ bs-BA cy-GB et-EE fa-IR ga-IE gu-IN he-IL hu-HU hy-AM is-IS jv-ID ka-GE kk-KZ km-KH kn-IN lo-LA ' +
  'lt-LT lv-LV mk-MK ml-IN mn-MN mr-IN mt-MT my-MM nb-NO ne-NP no-NO ps-AF si-LK sl-SI so-SO sq-AL sr-Latn-RS su-ID ' +
  'te-IN th-TH uz-UZ vi-VN wuu-CN yue-HK zu-ZA'

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
  if (englishName(plain) === undefined) return undefined
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
    name: AZURE_NAMES.get(tag) ?? (hasVariant ? undefined : englishName(tag)),
    /** The language's bare name, as a key. */
    languageKey: nameParts(englishName(language) ?? language).language,
    region,
    /** The region where the language is most spoken, as a key. */
    likelyRegion: regionKey(new Intl.Locale(language).maximize().region ?? ''),
    /** In the word of Azure's names, or the tag's own code. */
    script: script && (SCRIPT_WORDS.get(script) ?? script.toLowerCase()),
    scriptImplied,
    hasVariant
  }
}

/** A tag's name, without HeyGen's list: a bare tag may stand for the only form of its language. */
export function nameOfLocale(text: string): string | undefined {
  const tag = parseTag(text)
  const form = tag && ONLY_FORMS.split(' ').find(known => known.startsWith(`${tag.tag}-`))
  return form === undefined ? tag?.name : parseTag(form)?.name
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
  // Made on first use: it costs about 25 ms, and a workflow that uses plain names never needs it.
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
