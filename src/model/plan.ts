import { clockSpan, count, logText } from '../text/plain-text.ts'
import { parseCallbackId } from './callback-id.ts'
import type { Media } from './media.ts'
import { aboutMinutes, totalMinutes } from './minutes.ts'
import { optionTexts, type RequestOptions, type SourceField } from './request.ts'
import type { Translation } from './translation.ts'

/** What a run is about to do with one video, known completely before anything is submitted. */
export interface Plan {
  /** Commit that the work belongs to. */
  readonly sha: string
  /** The sources as people know them; no query strings. */
  readonly sources: Readonly<Partial<Record<SourceField, string>>>
  readonly options: RequestOptions
  /** In the order of the workflow. */
  readonly languages: readonly PlannedLanguage[]
  /** The part of the video that is translated, from `start-time` to `end-time`; absent where it was not read. */
  readonly media?: Media | undefined
  /** Idempotency key of the request; undefined if nothing is to be submitted. */
  readonly key?: string | undefined
}

export interface PlannedLanguage {
  /** HeyGen's name. */
  readonly language: string
  /** An existing translation to use as it is; undefined: the language is submitted. */
  readonly reuse?: Translation | undefined
  readonly failedBefore: number
}

/** What is to be submitted, sorted as it goes out: a replay's IDs then line up however the workflow orders its list. */
export function toSubmit(plan: Pick<Plan, 'languages'>): string[] {
  return plan.languages
    .filter(one => one.reuse === undefined)
    .map(one => one.language)
    .sort()
}

/** How many languages the plans have, those that are reused included. */
export function languageCount(plans: readonly Plan[]): number {
  return plans.reduce((sum, one) => sum + one.languages.length, 0)
}

/** The number of earlier attempts at the languages to submit that failed: of the one that failed most often. */
export function failedAttempts(plan: Pick<Plan, 'languages'>): number {
  return Math.max(0, ...plan.languages.filter(one => one.reuse === undefined).map(one => one.failedBefore))
}

/** Minutes of translated video that the plans submit; undefined if a length is unknown. Reused translations count nothing. */
export function minutesToSubmit(plans: readonly Plan[]): number | undefined {
  return minutesOf(
    plans.map(plan => ({ plan, translations: toSubmit(plan).length })).filter(one => one.translations > 0)
  )
}

/** Minutes of so many translations of each plan; undefined if the length of a plan's video is unknown. */
export function minutesOf(
  parts: readonly { readonly plan: Plan; readonly translations: number }[]
): number | undefined {
  return totalMinutes(parts.map(({ plan: { media }, translations }) => media?.seconds && media.seconds * translations))
}

/** The plan as lines of the log. */
export function planLines(plan: Plan): string[] {
  const { sha, sources, languages } = plan
  return [
    ...Object.entries(sources).map(([field, label]) => `${field}: ${logText(label)}`),
    ...languages.map(one => `${logText(one.language)}: ${plannedAction(one, sha)}`),
    amountToSubmit(plan)
  ]
}

/** `about 7.5 minutes to submit (3 languages × 2:30)`; without a length, the languages alone. */
export function amountToSubmit(plan: Plan): string {
  const { media } = plan
  const submitted = toSubmit(plan).length
  if (submitted === 0) return 'nothing to submit'
  const languages = count(submitted, 'language')
  if (media?.seconds !== undefined) {
    return `${aboutMinutes((media.seconds * submitted) / 60)} to submit (${languages} × ${clockSpan(media.seconds * 1000)})`
  }
  const unknown = media === undefined ? '' : `, length unknown: ${logText(media.problem ?? 'it was not found')}`
  return `${languages} to submit${unknown}`
}

/** What is long and rarely read of a plan, as lines of the log. */
export function requestLines({ options, key }: Plan): string[] {
  const lines = optionTexts(options).map(([input, value]) => `${input}: ${logText(value, 200)}`)
  return key === undefined ? lines : [...lines, `idempotency key: ${key}`]
}

function plannedAction({ failedBefore, reuse }: PlannedLanguage, sha: string): string {
  const commit = otherCommit(reuse, sha)
  const from = commit === undefined ? '' : `, from commit ${commit}`
  if (reuse !== undefined) return `reuse ${logText(reuse.id)} (${reuse.status}${from})`
  return failedBefore > 0 ? `submit again (${count(failedBefore, 'earlier attempt')} failed)` : 'submit'
}

/** The commit that a reused translation was submitted for, in short, where it is not this one. */
export function otherCommit(reuse: Translation | undefined, sha: string): string | undefined {
  const commit = parseCallbackId(reuse?.callbackId)?.sha
  return commit === sha ? undefined : commit?.slice(0, 7)
}
