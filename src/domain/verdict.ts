import { ActionError } from './action-error.ts'
import { count } from './plain-text.ts'
import type { FailOn } from './shared-inputs.ts'
import { isOpen, type Translation } from './translation.ts'

/** The `status` output: what became of the whole step. */
export type RunStatus = 'skipped' | 'planned' | 'submitted' | 'completed' | 'partial' | 'failed' | 'timed-out'

/** The status of the step from those of its translations; `waited` tells an open job from one that outlasted the wait. */
export function runStatus(translations: readonly Translation[], waited: boolean): RunStatus {
  const completed = translations.filter(one => one.status === 'completed').length
  if (translations.length > 0 && completed === translations.length) return 'completed'
  if (translations.some(one => isOpen(one.status))) return waited ? 'timed-out' : 'submitted'
  return completed > 0 ? 'partial' : 'failed'
}

/**
 * The error that the translations make of the step under `fail-on`, or undefined: `any` fails on one language that is not
 * completed, `all` only where none is, `never` not at all.
 */
export function verdict(translations: readonly Translation[], failOn: FailOn): ActionError | undefined {
  const failed = translations.filter(one => one.status === 'failed' || one.status === 'not_found')
  const open = translations.filter(one => isOpen(one.status))
  const completed = translations.length - failed.length - open.length
  if (failOn === 'never' || failed.length + open.length === 0) return undefined
  if (failOn === 'all' && completed > 0) return undefined
  const parts = [
    ...failed.map(one => `${one.language}: ${one.failureMessage ?? 'no reason given'}`),
    ...(open.length > 0 ? [`still running: ${open.map(one => one.language).join(', ')}`] : [])
  ]
  const list = parts.map(part => `- ${part}`).join('\n')
  return failed.length > 0
    ? new ActionError({
        code: 'translations_failed',
        message: `${failed.length} of ${count(translations.length, 'translation')} failed:\n${list}`
      })
    : new ActionError({
        code: 'wait_timed_out',
        message: `The wait is over, and ${open.length} of ${count(translations.length, 'translation')} go on at HeyGen: ${open.map(one => one.language).join(', ')}.`
      })
}

/** As `verdict`, without a wait: what is still running is no failure. */
export function endedVerdict(translations: readonly Translation[], failOn: FailOn): ActionError | undefined {
  const hasFailed = translations.some(one => one.status === 'failed' || one.status === 'not_found')
  return hasFailed ? verdict(translations, failOn) : undefined
}
