import type { ActionError } from '../errors/action-error.ts'
import { languageCount, type Plan } from '../model/plan.ts'
import { isCompleted, isStillRunning, type Translation } from '../model/translation.ts'
import { type RunStatus, runStatus } from './verdict.ts'

/** Everything that is known of a run so far: the outputs, the result file and the summary are made from it alone. */
export interface Report {
  readonly action: 'translate' | 'collect'
  readonly status: RunStatus
  /** `owner/repo` */
  readonly repository: string
  readonly sha: string
  /** `owner/repo` of this action; absent if the workflow uses it by a path. */
  readonly actionRepository?: string
  /** The tag, branch or SHA of it that the workflow uses. */
  readonly actionRef?: string
  readonly translations: readonly Translation[]
  /** IDs of an unexpected response, which cannot be matched to a language. */
  readonly unmatchedIds: readonly string[]
  /** With several videos, one a line. */
  readonly idempotencyKey?: string
  /** One for each video, in the order of the workflow. */
  readonly plans?: readonly Plan[]
  /** Of translated video that this run submitted, or in a dry run would submit; absent where a length is unknown. */
  readonly minutes?: number | undefined
  /** True once the run has waited for results. */
  readonly waited: boolean
  /** What the results are to be delivered as, once the run waits for them; absent if no delivery was requested. */
  readonly delivery?: readonly ('files' | 'assets')[]
  /** When the run began and when this was written, milliseconds since 1970. */
  readonly begunAt: number
  readonly at: number
  /** The release that the results are attached to, or listed by. */
  readonly release?: { readonly tag: string; readonly url: string }
  /** Paths of the manifests, relative to the workspace. */
  readonly manifests?: readonly string[]
  /** The notes of the release list the results. */
  readonly isInNotes?: boolean
  readonly error?: ActionError
  /** The inputs with which `collect` continues this run, for a workflow file. */
  readonly collectInputs?: Readonly<Record<string, string>>
  /** Why the step has nothing to do, if its status is `skipped`. */
  readonly skipReason?: string
}

/** Every ID of a report, those of the translations first, in the order of the languages. */
export function reportIds({ unmatchedIds, translations }: Report): readonly string[] {
  return [...new Set([...translations.map(one => one.id), ...unmatchedIds])]
}

/** Why the results of a translation are not where they were to be delivered; undefined if they are, or if it failed. */
export function whyUndelivered(one: Translation, delivery: Report['delivery'] = []) {
  if (one.unreadable !== undefined) return 'unreadable'
  if (isStillRunning(one)) return 'still running'
  return isCompleted(one) && delivery.some(kind => !one[kind]?.length) ? 'completed' : undefined
}

/** The completed translations that lack one of the results that were to be delivered. */
export function undelivered({ delivery, translations }: Pick<Report, 'delivery' | 'translations'>): Translation[] {
  return translations.filter(one => whyUndelivered(one, delivery) === 'completed')
}

/** The status of a step that fails with `error`: `failed` while languages have no ID, then the translations decide. */
export function statusAfterError(report: Report, error: ActionError): RunStatus {
  const { plans, status, translations, unmatchedIds, waited } = report
  const planned = plans === undefined ? 1 : languageCount(plans)
  const isMissing = planned > translations.length || unmatchedIds.length > 0
  // A wait has published the status that it ended with, unless it was canceled.
  const reached = waited && error.code !== 'interrupted' ? status : runStatus(translations, false)
  if (!isMissing) return reached
  // Of several videos, some may be completed.
  return (plans?.length ?? 1) > 1 && translations.some(isCompleted) ? 'partial' : 'failed'
}
