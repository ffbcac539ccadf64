import { ActionError } from '../errors/action-error.ts'
import type { SharedInputs } from '../inputs/shared-inputs.ts'
import {
  hasFailed,
  isCompleted,
  isStillRunning,
  languageList,
  type Translation,
  translationName
} from '../model/translation.ts'
import { count, logText } from '../text/plain-text.ts'

export const RUN_STATUSES = ['skipped', 'planned', 'submitted', 'completed', 'partial', 'failed', 'timed-out'] as const

/** The `status` output: what became of the whole step. */
export type RunStatus = (typeof RUN_STATUSES)[number]

/** The status of the step: `submitted` while translations are running, unless the wait has `timedOut`. */
export function runStatus(translations: readonly Translation[], timedOut: boolean): RunStatus {
  const completed = translations.filter(isCompleted).length
  if (translations.length > 0 && completed === translations.length) return 'completed'
  if (translations.some(isStillRunning)) return timedOut ? 'timed-out' : 'submitted'
  return completed > 0 ? 'partial' : 'failed'
}

/** The step's error under `fail-on`, if any. Translations that are still running count once the wait has `timedOut`. */
export function verdict(translations: readonly Translation[], failOn: SharedInputs['failOn'], timedOut: boolean) {
  if (failOn === 'never' || (failOn === 'all' && translations.some(isCompleted))) return undefined
  const failed = translations.filter(hasFailed)
  const running = translations.filter(isStillRunning)
  const of = `of ${count(translations.length, 'translation')}`
  if (failed.length > 0 && (failOn === 'any' || timedOut || running.length === 0)) {
    const reasons = failed.map(one => `- ${logText(translationName(one))}: ${one.failureMessage ?? 'no reason given'}`)
    if (running.length > 0) reasons.push(`- still running: ${languageList(running)}`)
    return new ActionError('translations_failed', `${failed.length} ${of} failed:\n${reasons.join('\n')}`)
  }
  if (!timedOut || running.length === 0) return undefined
  const are = `${running.length} ${of} ${running.length === 1 ? 'is' : 'are'}`
  return new ActionError('wait_timed_out', `Timed out: ${are} still running at HeyGen: ${languageList(running)}.`)
}
