import { type FoundTranslations, readUnclear } from '../heygen/account.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { bareLanguage, type ChosenLanguages, formOf } from '../languages/resolve.ts'
import type { PlannedLanguage } from '../model/plan.ts'
import { isOpen, type Translation } from '../model/translation.ts'
import { count, logText } from '../text/plain-text.ts'

/** What the account has of a piece of work. */
export interface History {
  /** In the order of the workflow. */
  readonly languages: readonly PlannedLanguage[]
  /** The account's translations of the commit: their language, where it is one of this work's. */
  readonly languageById: ReadonlyMap<string, string | undefined>
  /** Every earlier attempt is known, so no response can be the replay of one that failed. */
  readonly isComplete: boolean
}

/**
 * Finds the work among the translations of its commit. One whose language is unknown is a warning, and is never reused.
 * @throws ActionError when the credentials are refused
 */
export async function readHistory(
  connection: HeygenConnection,
  found: FoundTranslations,
  callbackId: string,
  { names, keyOf }: Pick<ChosenLanguages, 'names' | 'keyOf'>
): Promise<History> {
  const listed = found.translations.filter(one => one.callbackId === callbackId)
  const { unclear } = matchLanguages(listed, names, keyOf)
  const read = await readUnclear(connection, listed, unclear)
  const { byLanguage, unknown } = matchLanguages(read, names, keyOf)
  if (unknown.length > 0) {
    const ids = unknown.map(one => logText(one.id)).join(', ')
    const are = `${count(unknown.length, 'existing translation')} of this work cannot be reused`
    connection.log.warning(`${are}, because HeyGen does not report the language (${ids}).`)
  }
  const languageById = new Map<string, string | undefined>(found.translations.map(one => [one.id, undefined]))
  for (const name of names) for (const { id } of byLanguage.get(name) ?? []) languageById.set(id, name)
  const languages = names.map(name => plannedLanguage(name, byLanguage.get(name) ?? []))
  const reused = new Set(languages.map(one => one.reuse?.id))
  for (const one of found.translations) {
    const reason =
      one.callbackId === callbackId ? whyNotReused(one, languageById.get(one.id)) : 'other video or options'
    const fate = reused.has(one.id) ? 'reused' : `not reused: ${reason}`
    connection.log.debug(`Translation ${logText(one.id)} (${logText(one.language)}, ${one.status}): ${fate}`)
  }
  return {
    languages,
    languageById,
    // A translation into an unknown language may be a failed attempt at any of them.
    isComplete: found.complete && unknown.length === 0
  }
}

function whyNotReused({ status }: Translation, language: string | undefined): string {
  if (language === undefined) return 'its language is not requested, or not known'
  return status === 'failed' || status === 'not_found' ? `its status is ${status}` : 'another one is preferred'
}

/** What to do about a language that has these translations. */
export function plannedLanguage(language: string, existing: readonly Translation[]): PlannedLanguage {
  const [best] = existing.filter(one => one.status === 'completed' || isOpen(one.status)).sort(byPreference)
  const failedBefore = existing.filter(one => one.status === 'failed').length
  return { language, reuse: best && { ...best, language }, failedBefore }
}

/**
 * Matches translations of one piece of work to the languages of a request. A bare code stands for the only form of its language
 * (`es` for `Spanish (Mexico)`) that is requested and has no translation of its own.
 * @returns `unknown`, whose language is not known, and `unclear`: these, and those that a bare code alone matches
 */
export function matchLanguages(
  translations: readonly Translation[],
  languages: readonly string[],
  keyOf: ChosenLanguages['keyOf']
) {
  const keyOfResult = ({ outputLanguage }: Translation) => (outputLanguage ? keyOf(outputLanguage) : undefined)
  const bareOf = ({ outputLanguage = '' }: Translation) => bareLanguage(outputLanguage)
  const languageOf = new Map(languages.map(language => [keyOf(language) ?? language, language]))
  const byLanguage = Map.groupBy(translations, one => languageOf.get(keyOfResult(one) ?? ''))
  const unmatched = byLanguage.get(undefined) ?? []
  const unknown = unmatched.filter(one => bareOf(one) === undefined && keyOfResult(one) === undefined)
  const unclear = [...unknown]
  for (const [bare, group] of Map.groupBy(unmatched, bareOf)) {
    const [only, second] = languages.filter(language => formOf(language) === bare && !byLanguage.has(language))
    if (only === undefined) continue
    // Two translations that have not failed are two forms of the language, not two attempts at one.
    const isClear = second === undefined && group.filter(one => one.status !== 'failed').length <= 1
    if (isClear) byLanguage.set(only, group)
    else unknown.push(...group)
    unclear.push(...group)
  }
  return { byLanguage, unknown, unclear }
}

const RANKS = { completed: 0, running: 1, pending: 1, failed: 2, not_found: 3 }

/** Orders translations into one language: completed, still running, failed; of each the newest first. */
export function byPreference(a: Translation, b: Translation): number {
  return RANKS[a.status] - RANKS[b.status] || (b.createdAt ?? 0) - (a.createdAt ?? 0) || (a.id < b.id ? -1 : 1)
}
