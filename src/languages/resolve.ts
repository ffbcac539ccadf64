import { ActionError } from '../errors/action-error.ts'
import { count, oneLine } from '../text/plain-text.ts'
import {
  formsOf,
  indexLanguages,
  type LanguageEntry,
  type LanguageIndex,
  MAX_NAME_CHARACTERS,
  nameKey,
  nameParts,
  SCRIPTS
} from './names.ts'
import { MAX_SUGGESTIONS, rankForms, suggestNames } from './suggest.ts'
import {
  hasTagShape,
  type LanguageTag,
  languageKeyOfTag,
  likelyRegionKey,
  nameOfTag,
  onlyForm,
  parseTag,
  regionKey
} from './tags.ts'

/** A language as the API wants it; or up to three names that may have been meant. */
export type LanguageResolution =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly suggestions: readonly string[] }

/** Finds HeyGen's languages by what a person or HeyGen itself wrote. */
export interface LanguageResolver {
  resolve(text: string): LanguageResolution
  /**
   * A key that is the same for a language's name and its tag (`es-MX`, `es_mx`, `Spanish (Mexico)`), to match a translation's
   * `output_language`. Keys of one resolver compare. Undefined if the language is not known: a tag that does not exist, and with
   * HeyGen's list whatever is not found in it.
   */
  keyOf(text: string): string | undefined
}

/**
 * A resolver over HeyGen's list of names. It takes a name in any case, with or without accents and punctuation, and a BCP 47
 * tag; a bare language or tag stands for the language's bare name, or for its only form. Of several it never picks one.
 * The list may be hostile: names are data, and the work is bounded. An exact name costs one lookup.
 * Without the list (`names` undefined) a tag becomes the name that Azure gives its locale, and other text is trimmed, for HeyGen to judge.
 */
export function createLanguageResolver(names: readonly string[] | undefined): LanguageResolver {
  if (names === undefined) return WITHOUT_LIST
  const exact = new Set(names.filter(name => name.trim() !== ''))
  let index: LanguageIndex | undefined
  const resolve = (text: string): LanguageResolution => {
    const wanted = text.trim()
    if (exact.has(wanted)) return { ok: true, name: wanted }
    if (wanted === '' || wanted.length > MAX_NAME_CHARACTERS) return { ok: false, suggestions: [] }
    index ??= indexLanguages(exact)
    const found = findByName(index, wanted) ?? findByTag(index, exact, wanted)
    return found ?? { ok: false, suggestions: suggestNames(index, wanted) }
  }
  const keyOf = (text: string) => {
    const resolution = resolve(text)
    return resolution.ok ? resolution.name : undefined
  }
  return { resolve, keyOf }
}

const WITHOUT_LIST: LanguageResolver = {
  resolve: text => ({ ok: true, name: nameOfLocale(text) ?? text.trim() }),
  keyOf: text => {
    const wanted = text.trim()
    if (wanted.length > MAX_NAME_CHARACTERS) return undefined
    const name = nameOfLocale(wanted) ?? (hasTagShape(wanted) ? '' : wanted)
    return nameKey(name) || undefined
  }
}

/** The name that Azure gives a tag's locale. */
function nameOfLocale(text: string): string | undefined {
  const tag = parseTag(text.trim())
  return tag && nameOfTag(onlyForm(tag) ?? tag)
}

function findByName(index: LanguageIndex, text: string): LanguageResolution | undefined {
  const parts = nameParts(text)
  const named = index.byKey.get(nameKey(text)) ?? formsOf(index, parts)
  if (named.length > 0 || parts.qualifiers.length === 0) return decide(named)
  // "Spanish (MX)": a region's code for its name.
  const qualifiers = parts.qualifiers.map(qualifier => regionKey(qualifier) ?? qualifier)
  return decide(formsOf(index, { ...parts, qualifiers }))
}

function findByTag(index: LanguageIndex, exact: ReadonlySet<string>, text: string): LanguageResolution | undefined {
  const tag = parseTag(text)
  if (tag === undefined) return undefined
  const name = nameOfTag(tag)
  if (name !== undefined && exact.has(name)) return { ok: true, name }
  const named = name === undefined ? undefined : index.byKey.get(nameKey(name))
  if (named) return decide(named)
  // A variant asks for more than any other form can promise.
  return tag.hasVariant ? undefined : decide(formsOfTag(index, tag), likelyRegionKey(tag))
}

function formsOfTag(index: LanguageIndex, tag: LanguageTag): readonly LanguageEntry[] {
  const { region, script, scriptImplied } = tag
  const qualifiers = region === undefined ? [] : [regionKey(region) ?? region]
  const forms = formsOf(index, { language: languageKeyOfTag(tag), qualifiers }).filter(form => {
    const named = form.qualifiers.find(qualifier => SCRIPTS.includes(qualifier))
    // A form that names no script is of the implied one.
    return script === undefined || (named === undefined ? scriptImplied : named === script)
  })
  const bare = region === undefined ? forms.filter(form => form.qualifiers.length === 0) : []
  return bare.length > 0 ? bare : forms
}

function decide(found: readonly LanguageEntry[], likelyRegion?: string): LanguageResolution | undefined {
  const [first, second] = found
  if (first === undefined) return undefined
  if (second === undefined) return { ok: true, name: first.name }
  const ranked = rankForms(found, '', likelyRegion)
  return { ok: false, suggestions: ranked.slice(0, MAX_SUGGESTIONS).map(entry => entry.name) }
}

/** The language that a bare code (`es`, `zh`) stands for, as a key that `formOf` gives too; undefined for anything more exact. */
export function bareLanguage(text: string): string | undefined {
  const code = text.trim()
  const tag = /^[a-z]{2,3}$/i.test(code) ? parseTag(code) : undefined
  return tag && languageKeyOfTag(tag)
}

/** The language that a name is a form of, as a key: of `Spanish (Mexico)` and of `Spanish` the same. */
export function formOf(name: string): string {
  return nameParts(name).language
}

export interface ChosenLanguages {
  /** HeyGen's names, each once, in the workflow's order. */
  readonly names: readonly string[]
  /** Entries of the workflow that repeat an earlier one. */
  readonly repeated: readonly string[]
  readonly keyOf: LanguageResolver['keyOf']
}

/**
 * The languages that the workflow asks for, as HeyGen names them. Without HeyGen's list (`known` undefined) names go through
 * as they are.
 * @throws ActionError `unknown_language` that reports all unknown ones at once, each with suggestions
 */
export function chooseLanguages(wanted: readonly string[], known: readonly string[] | undefined): ChosenLanguages {
  const { resolve, keyOf } = createLanguageResolver(known)
  const names = new Map<string, string>()
  const repeated: string[] = []
  const unknown: string[] = []
  for (const text of wanted) {
    const resolution = resolve(text)
    if (!resolution.ok) {
      unknown.push(describeUnknown(text, resolution.suggestions))
      continue
    }
    const key = keyOf(resolution.name) ?? resolution.name
    if (names.has(key)) repeated.push(text)
    else names.set(key, resolution.name)
  }
  if (unknown.length > 0) throw unknownLanguages(unknown)
  return { names: [...names.values()], repeated, keyOf }
}

function unknownLanguages(unknown: readonly string[]): ActionError {
  const list =
    unknown.length === 1
      ? `${unknown[0]}.`
      : `${count(unknown.length, 'language')} of \`languages\`:\n- ${unknown.join('\n- ')}`
  return new ActionError('unknown_language', `HeyGen does not translate to ${list}`, { input: 'languages' })
}

function describeUnknown(text: string, suggestions: readonly string[]): string {
  const [shown, ...names] = [text, ...suggestions].map(name => `"${oneLine(name, 120)}"`)
  return names.length === 0 ? `${shown}` : `${shown} (did you mean ${names.join(' or ')}?)`
}
