import { ActionError } from '../errors/action-error.ts'
import { count, oneLine } from '../text/plain-text.ts'
import { createLanguageResolver, languageKey, resolveWithoutList } from './languages.ts'

export interface ChosenLanguages {
  /** HeyGen's names, each once, in the workflow's order. */
  readonly names: readonly string[]
  /** Entries of the workflow that say again what an earlier one says. */
  readonly repeated: readonly string[]
  /** The same key for a language's name and its code; undefined where it cannot be told. */
  readonly keyOf: (language: string) => string | undefined
}

/**
 * The languages that the workflow asks for, as HeyGen names them. Without HeyGen's list (`known` undefined) names go through
 * as they are.
 * @throws ActionError `unknown_language` that tells all unknown ones at once, each with suggestions
 */
export function chooseLanguages(wanted: readonly string[], known: readonly string[] | undefined): ChosenLanguages {
  const resolver = known === undefined ? undefined : createLanguageResolver(known)
  const names = new Map<string, string>()
  const repeated: string[] = []
  const unknown: string[] = []
  const keyOf = (language: string) => languageKey(language, resolver)
  for (const text of wanted) {
    const resolution = resolver?.resolve(text) ?? resolveWithoutList(text)
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
  const [only] = unknown
  return new ActionError({
    code: 'unknown_language',
    input: 'languages',
    message:
      unknown.length === 1 && only !== undefined
        ? `HeyGen does not translate to ${only}.`
        : `HeyGen does not translate to ${count(unknown.length, 'language')} of \`languages\`:\n${unknown.map(line => `- ${line}`).join('\n')}`
  })
}

function describeUnknown(text: string, suggestions: readonly string[]): string {
  const shown = `"${oneLine(text, 120)}"`
  if (suggestions.length === 0) return shown
  return `${shown} (did you mean ${suggestions.map(name => `"${oneLine(name, 120)}"`).join(' or ')}?)`
}
