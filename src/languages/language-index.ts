import { foldName, LONGEST_NAME, type NameParts, nameKey, nameParts } from './language-name.ts'

/** One name of the list, taken apart. */
export interface LanguageEntry extends NameParts {
  /** As the list writes it, which is as the API wants it. */
  readonly name: string
  readonly key: string
}

/** The list, ready to be searched. */
export interface LanguageIndex {
  readonly entries: readonly LanguageEntry[]
  readonly byKey: ReadonlyMap<string, readonly LanguageEntry[]>
  /** All forms of a language, its bare name among them; a form of Chinese is here under its own language too. */
  readonly byLanguage: ReadonlyMap<string, readonly LanguageEntry[]>
}

/** Names searched by more than their exact spelling: HeyGen lists fewer than 200. */
const MOST_NAMES = 2_000
/** Words that name a script in Azure's names. */
const SCRIPTS = new Set(['arabic', 'cyrillic', 'latin', 'simplified', 'traditional'])

/** Indexes names from outside: what cannot be a language's name (too long, invisible characters, no letter) is left out. */
export function indexLanguages(names: Iterable<string>): LanguageIndex {
  const entries: LanguageEntry[] = []
  const byKey = new Map<string, LanguageEntry[]>()
  const byLanguage = new Map<string, LanguageEntry[]>()
  for (const name of names) {
    if (entries.length === MOST_NAMES) break
    if (name.length > LONGEST_NAME || /[\p{C}\p{Zl}\p{Zp}]/u.test(name) || foldName(name) === '') continue
    const entry = { name, key: nameKey(name), ...nameParts(name) }
    entries.push(entry)
    add(byKey, entry.key, entry)
    for (const language of languagesOf(entry)) add(byLanguage, language, entry)
  }
  return { entries, byKey, byLanguage }
}

/** `Chinese (Wu, Simplified)` is Chinese and Wu, `Norwegian Bokmål (Norway)` is Norwegian too. */
function languagesOf({ language, qualifiers }: NameParts): string[] {
  const [first, ...others] = qualifiers
  if (language === 'chinese' && first !== undefined && others.length > 0) return [language, first]
  return language.startsWith('norwegian ') ? [language, 'norwegian'] : [language]
}

function add(map: Map<string, LanguageEntry[]>, key: string, entry: LanguageEntry): void {
  const entries = map.get(key)
  if (entries) entries.push(entry)
  else map.set(key, [entry])
}

/** The forms of a language that have all these qualifiers: `serbian` and `serbia` find `Serbian (Latin, Serbia)`. */
export function formsOf(index: LanguageIndex, parts: NameParts): readonly LanguageEntry[] {
  const forms = index.byLanguage.get(parts.language) ?? []
  return forms.filter(form => parts.qualifiers.every(qualifier => form.qualifiers.includes(qualifier)))
}

/** Whether a form is of this script; one that names no script is of the implied one. */
export function isOfScript(form: LanguageEntry, script: string, implied: boolean): boolean {
  const named = form.qualifiers.find(qualifier => SCRIPTS.has(qualifier))
  return named === undefined ? implied : named === script
}
