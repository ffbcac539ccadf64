import { formsOf, indexLanguages, isOfScript, type LanguageEntry, type LanguageIndex } from './language-index.ts'
import { LONGEST_NAME, nameKey, nameParts } from './language-name.ts'
import { rankForms, suggestNames } from './language-suggestions.ts'
import {
  hasTagShape,
  type LanguageTag,
  languageKeyOfTag,
  likelyRegionKey,
  nameOfTag,
  onlyForm,
  parseTag,
  regionKey
} from './language-tags.ts'

/** A language as the API wants it, and whether a name or a tag was given; or up to three names that may have been meant. */
export type LanguageResolution =
  | { readonly ok: true; readonly name: string; readonly from: 'name' | 'tag' }
  | { readonly ok: false; readonly suggestions: string[] }

/** Finds a language of the list by what a person wrote. */
export interface LanguageResolver {
  resolve(text: string): LanguageResolution
}

/**
 * A resolver over the API's list of names. It takes a name in any case, with or without accents and punctuation, and a BCP 47
 * tag; a bare language or tag stands for the language's bare name, or for its only form. Of several it never picks one.
 * The list may be hostile: names are data, and the work is bounded. An exact name costs one look-up.
 */
export function createLanguageResolver(names: readonly string[]): LanguageResolver {
  const exact = new Set(names.filter(name => name.trim() !== ''))
  let index: LanguageIndex | undefined
  return {
    resolve(text) {
      const wanted = text.trim()
      if (exact.has(wanted)) return { ok: true, name: wanted, from: 'name' }
      if (wanted === '' || wanted.length > LONGEST_NAME) return { ok: false, suggestions: [] }
      index ??= indexLanguages(exact)
      return findByName(index, wanted) ?? findByTag(index, exact, wanted) ?? unknown(index, wanted)
    }
  }
}

function findByName(index: LanguageIndex, text: string): LanguageResolution | undefined {
  const parts = nameParts(text)
  const named = index.byKey.get(nameKey(text)) ?? formsOf(index, parts)
  if (named.length > 0 || parts.qualifiers.length === 0) return decide(named, 'name')
  // "Spanish (MX)": a region's code for its name.
  const qualifiers = parts.qualifiers.map(qualifier => regionKey(qualifier) ?? qualifier)
  return decide(formsOf(index, { ...parts, qualifiers }), 'name')
}

function findByTag(index: LanguageIndex, exact: ReadonlySet<string>, text: string): LanguageResolution | undefined {
  const tag = parseTag(text)
  if (tag === undefined) return undefined
  const name = nameOfTag(tag)
  if (name !== undefined && exact.has(name)) return { ok: true, name, from: 'tag' }
  const named = name === undefined ? undefined : index.byKey.get(nameKey(name))
  if (named) return decide(named, 'tag')
  // A variant asks for more than any other form can promise.
  return tag.hasVariant ? undefined : decide(formsOfTag(index, tag), 'tag', likelyRegionKey(tag))
}

function formsOfTag(index: LanguageIndex, tag: LanguageTag): readonly LanguageEntry[] {
  const region = tag.region === undefined ? undefined : (regionKey(tag.region) ?? tag.region)
  const forms = formsOf(index, { language: languageKeyOfTag(tag), qualifiers: region === undefined ? [] : [region] })
  const { script } = tag
  const written = script === undefined ? forms : forms.filter(form => isOfScript(form, script, tag.scriptImplied))
  const bare = region === undefined ? written.filter(form => form.qualifiers.length === 0) : []
  return bare.length > 0 ? bare : written
}

function decide(
  found: readonly LanguageEntry[],
  from: 'name' | 'tag',
  likely?: string
): LanguageResolution | undefined {
  const [first, second] = found
  if (first === undefined) return undefined
  if (second === undefined) return { ok: true, name: first.name, from }
  const ranked = rankForms(found, '', likely)
  return { ok: false, suggestions: ranked.slice(0, 3).map(entry => entry.name) }
}

function unknown(index: LanguageIndex, text: string): LanguageResolution {
  return { ok: false, suggestions: suggestNames(index, text) }
}

/**
 * What can be done when the list is unavailable: a tag becomes the name that Azure gives its locale, anything else goes through
 * trimmed, for the API to judge.
 */
export function resolveWithoutList(text: string): LanguageResolution {
  const wanted = text.trim()
  const tag = parseTag(wanted)
  const name = tag && nameOfTag(onlyForm(tag) ?? tag)
  return name === undefined ? { ok: true, name: wanted, from: 'name' } : { ok: true, name, from: 'tag' }
}

/**
 * A key that is the same for a language's name and its tag (`es-MX`, `es_mx`, `Spanish (Mexico)`), to match a job's
 * `output_language`. Keys compare when made with the same resolver, or all without. Undefined when the language cannot be told:
 * a tag that does not exist, and with a resolver whatever it does not find.
 */
export function languageKey(text: string, resolver?: LanguageResolver): string | undefined {
  if (resolver) {
    const resolution = resolver.resolve(text)
    return resolution.ok ? resolution.name : undefined
  }
  const wanted = text.trim()
  if (wanted.length > LONGEST_NAME) return undefined
  const resolution = resolveWithoutList(wanted)
  if (!resolution.ok || (resolution.from === 'name' && hasTagShape(wanted))) return undefined
  return nameKey(resolution.name) || undefined
}

/** The language that a bare code (`es`, `zh`) stands for, as a key that `formOf` gives too; undefined for anything more exact. */
export function bareLanguage(text: string): string | undefined {
  const tag = text.length > LONGEST_NAME ? undefined : parseTag(text.trim())
  const isBare = tag !== undefined && /^[a-z]{2,3}$/i.test(text.trim())
  return isBare ? languageKeyOfTag(tag) : undefined
}

/** The language that a name is a form of, as a key: of `Spanish (Mexico)` and of `Spanish` the same. */
export function formOf(name: string): string {
  return nameParts(name).language
}
