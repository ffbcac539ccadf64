import { type FoundTranslations, readUnclear } from '../heygen/account.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { nameKey } from '../languages/names.ts'
import { bareLanguage, bareNameOf, type ChosenLanguages, formOf } from '../languages/resolve.ts'
import { isSameContent, workOf } from '../model/callback-id.ts'
import type { PlannedLanguage } from '../model/plan.ts'
import { isOpen, type Translation } from '../model/translation.ts'
import { count, logText } from '../text/plain-text.ts'

/** What the account has of a piece of work. */
export interface History {
  /** In the order of the workflow. */
  readonly languages: readonly PlannedLanguage[]
  /** The account's translations of the commit: their language, where it is one of this work's. */
  readonly languageById: ReadonlyMap<string, string | undefined>
  /** Every earlier attempt is among them, so a response of other IDs is no replay. */
  readonly isComplete: boolean
}

/**
 * Finds the work among the listed translations: those of its commit, and where other commits are listed too, those of the same
 * sources and options. One whose language is unknown is a warning, and is never reused.
 * @throws ActionError when the credentials are refused
 */
export async function readHistory(
  connection: HeygenConnection,
  found: FoundTranslations,
  callbackId: string,
  { names, keyOf }: Pick<ChosenLanguages, 'names' | 'keyOf'>
): Promise<History> {
  const listed = found.translations.filter(one => isSameContent(one.callbackId, callbackId))
  const byCommit = (all: readonly Translation[]) => [...Map.groupBy(all, one => workOf(one.callbackId)).values()]
  const unclear = byCommit(listed).flatMap(all => matchLanguages(all, names, keyOf).unclear)
  const read = await readUnclear(connection, listed, unclear)
  const matched = byCommit(read).map(all => ({ all, ...matchLanguages(all, names, keyOf) }))
  const own = matched.find(({ all }) => workOf(all[0]?.callbackId) === workOf(callbackId))
  const unknown = own?.unknown ?? []
  if (unknown.length > 0) {
    const ids = unknown.map(one => logText(one.id)).join(', ')
    const are = `${count(unknown.length, 'existing translation')} of this work cannot be reused`
    connection.log.warning(`${are}, because HeyGen does not report the language (${ids}).`)
  }
  const languageById = new Map<string, string | undefined>(found.translations.map(one => [one.id, undefined]))
  const languages = names.map(name => {
    const existing = matched.flatMap(({ byLanguage }) => byLanguage.get(name) ?? [])
    for (const { id } of existing) languageById.set(id, name)
    return plannedLanguage(name, existing, own?.byLanguage.get(name) ?? [])
  })
  logFates(connection, found.translations, callbackId, languages, languageById)
  return { languages, languageById, isComplete: found.complete }
}

function logFates(
  { log }: HeygenConnection,
  found: readonly Translation[],
  callbackId: string,
  languages: readonly PlannedLanguage[],
  languageById: History['languageById']
): void {
  const reused = new Set(languages.map(one => one.reuse?.id))
  for (const { id, callbackId: otherId, language, status } of found) {
    const isSame = isSameContent(otherId, callbackId) === true
    const reason = isSame ? whyNotReused(status, languageById.get(id)) : 'other video or options'
    const fate = reused.has(id) ? 'reused' : `not reused: ${reason}`
    log.debug(`Translation ${logText(id)} (${logText(language)}, ${status}): ${fate}`)
  }
}

function whyNotReused(status: Translation['status'], language: string | undefined): string {
  if (language === undefined) return 'its language is not requested, or not known'
  return status === 'failed' || status === 'not_found' ? `its status is ${status}` : 'another one is preferred'
}

/** What to do about a language: `existing` may be reused, and failed attempts count where they are `own`, of the same commit. */
export function plannedLanguage(language: string, existing: readonly Translation[], own = existing): PlannedLanguage {
  const [best] = existing.filter(one => one.status === 'completed' || isOpen(one.status)).sort(byPreference)
  const failedBefore = own.filter(one => one.status === 'failed').length
  return { language, reuse: best && { ...best, language }, failedBefore }
}

/**
 * Matches translations of one piece of work to the languages of a request. A bare code stands for the only form of its language
 * (`es` for `Spanish (Mexico)`) that is requested and has no translation of its own, and `de-DE` for `German` too.
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
  const byName = new Map(languages.map(language => [nameKey(language), language]))
  const byLanguage = Map.groupBy(translations, one => {
    const named = languageOf.get(keyOfResult(one) ?? '')
    return named ?? byName.get(bareNameOf(one.outputLanguage ?? '') ?? '')
  })
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
