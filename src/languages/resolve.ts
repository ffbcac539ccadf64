import { ActionError } from '../errors/action-error.ts'
import { count, oneLine } from '../text/plain-text.ts'
import { formsOf, indexLanguages, type LanguageIndex, MAX_NAME_CHARACTERS, nameKey, nameParts } from './names.ts'
import { rankForms, suggestNames } from './suggest.ts'
import { type LanguageTag, nameOfLocale, parseTag, regionKey, TAG } from './tags.ts'

/** A language as the API wants it; or up to three names like the text. */
export type LanguageResolution =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly suggestions: readonly string[] }

export type LanguageResolver = ReturnType<typeof createLanguageResolver>

/**
 * A resolver over HeyGen's list of names. It takes a name in any case, with or without accents and punctuation, and a BCP 47
 * tag; a bare language or tag stands for the language's bare name, or for its only form. Of several it never picks one.
 * The list may be hostile: names are data, and the work is bounded. An exact name costs one lookup.
 * Without the list (`names` undefined) a tag becomes the name that Azure gives its locale, and other text is only trimmed.
 */
export function createLanguageResolver(names: readonly string[] | undefined) {
  const exact = new Set(names?.filter(name => name.trim() !== ''))
  let index: LanguageIndex | undefined
  const resolve = (text: string): LanguageResolution => {
    const wanted = text.trim()
    if (names === undefined) return { ok: true, name: nameOfLocale(wanted) ?? wanted }
    if (exact.has(wanted)) return { ok: true, name: wanted }
    if (wanted === '' || wanted.length > MAX_NAME_CHARACTERS) return { ok: false, suggestions: [] }
    index ??= indexLanguages(exact)
    return find(index, wanted)
  }
  /**
   * A key that is the same for a language's name and its tag (`es-MX`, `es_mx`, `Spanish (Mexico)`); keys of one resolver compare.
   * Undefined if the language is not known: a tag that does not exist, and with HeyGen's list whatever is not found in it.
   */
  const keyOf = (text: string) => {
    if (names === undefined) return keyWithoutList(text.trim())
    const resolution = resolve(text)
    return resolution.ok ? resolution.name : undefined
  }
  return { resolve, keyOf }
}

function keyWithoutList(text: string): string | undefined {
  if (text.length > MAX_NAME_CHARACTERS) return undefined
  return nameKey(nameOfLocale(text) ?? (TAG.test(text) ? '' : text)) || undefined
}

function find(index: LanguageIndex, text: string): LanguageResolution {
  const named = findByName(index, text)
  const tag = named.length === 0 ? parseTag(text) : undefined
  const found = tag === undefined ? named : findByTag(index, tag)
  const [first, second] = found
  if (first === undefined) return { ok: false, suggestions: suggestNames(index, text) }
  if (second === undefined) return { ok: true, name: first.name }
  return { ok: false, suggestions: rankForms(found, '', tag?.likelyRegion) }
}

function findByName(index: LanguageIndex, text: string) {
  const parts = nameParts(text)
  const named = index.byKey.get(nameKey(text)) ?? formsOf(index, parts)
  if (named.length > 0) return named
  // "Spanish (MX)": a region's code for its name.
  return formsOf(index, { ...parts, qualifiers: parts.qualifiers.map(qualifier => regionKey(qualifier) ?? qualifier) })
}

function findByTag(index: LanguageIndex, tag: LanguageTag) {
  const { name = '', region, script, scriptImplied, hasVariant } = tag
  const named = index.byKey.get(nameKey(name)) ?? []
  const exact = named.filter(entry => entry.name === name)
  if (named.length > 0) return exact.length > 0 ? exact : named
  // No form in the list can promise a variant.
  if (hasVariant) return []
  const qualifiers = region === undefined ? [] : [regionKey(region) ?? region]
  const forms = formsOf(index, { language: tag.languageKey, qualifiers }).filter(
    // A form that names no script is of the implied one.
    form => script === undefined || (form.script === undefined ? scriptImplied : form.script === script)
  )
  const bare = region === undefined ? forms.filter(form => form.qualifiers.length === 0) : []
  return bare.length > 0 ? bare : forms
}

/** The language that a bare code (`es`, `zh`) stands for, as a key that `formOf` gives too; undefined for anything more exact. */
export function bareLanguage(text: string): string | undefined {
  const code = text.trim()
  return /^[a-z]{2,3}$/i.test(code) ? parseTag(code)?.languageKey : undefined
}

/** The bare name, as a `nameKey`, that HeyGen may show as a code with the region where it is most spoken: `german` of `de-DE`. */
export function bareNameOf(code: string): string | undefined {
  const tag = parseTag(code.trim())
  return tag?.region !== undefined && regionKey(tag.region) === tag.likelyRegion ? tag.languageKey : undefined
}

/** The language that a name is a form of, as a key: of `Spanish (Mexico)` and of `Spanish` the same. */
export function formOf(name: string): string {
  return nameParts(name).language
}

export type ChosenLanguages = ReturnType<typeof chooseLanguages>

/**
 * The languages of the workflow under HeyGen's names, each once and in the workflow's order, and the entries that repeat an
 * earlier one. Without HeyGen's list (`known` undefined) names go through as they are.
 * @throws ActionError `unknown_language` that reports all unknown ones at once, each with suggestions
 */
export function chooseLanguages(wanted: readonly string[], known: readonly string[] | undefined) {
  const { resolve, keyOf } = createLanguageResolver(known)
  const names = new Map<string, string>()
  /** What each entry was resolved to. */
  const resolved: [text: string, name: string][] = []
  const repeated: string[] = []
  const unknown: string[] = []
  for (const text of wanted) {
    const resolution = resolve(text)
    if (!resolution.ok) {
      unknown.push(describeUnknown(text, resolution.suggestions))
      continue
    }
    resolved.push([text, resolution.name])
    const key = keyOf(resolution.name) ?? resolution.name
    if (names.has(key)) repeated.push(text)
    else names.set(key, resolution.name)
  }
  if (unknown.length === 0) return { names: [...names.values()], resolved, repeated, keyOf }
  const list = `${count(unknown.length, 'language')} of \`languages\`:\n- ${unknown.join('\n- ')}`
  const message = `HeyGen does not translate to ${unknown.length === 1 ? `${unknown[0]}.` : list}`
  throw new ActionError('unknown_language', message, { input: 'languages' })
}

function describeUnknown(text: string, suggestions: readonly string[]): string {
  const [shown, ...names] = [text, ...suggestions].map(name => `"${oneLine(name, 120)}"`)
  return names.length === 0 ? `${shown}` : `${shown} (did you mean ${names.join(' or ')}?)`
}
