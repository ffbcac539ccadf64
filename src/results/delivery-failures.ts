import { ActionError, toActionError } from '../errors/action-error.ts'
import type { Translation } from '../model/translation.ts'
import { logText } from '../text/plain-text.ts'
import { refusalBehind } from './wait-errors.ts'

/** What failed of a translation's delivery. */
export interface DeliveryFailure {
  readonly translationId: string
  readonly error: ActionError
}

/** Refusals that every further file would meet too. On a full release a file that is there already is still found. */
const HOPELESS = new Set(['github_forbidden', 'release_locked', 'release_not_found'])

/**
 * Attempts pieces of a delivery: what fails of one is kept in `failures` and leaves the others alone, unless it would fail them
 * too. `step` says what could not be done. An attempt throws `interrupted` alone.
 */
export function deliveryAttempts(step: 'downloaded' | 'attached') {
  const failures: DeliveryFailure[] = []
  const isHopeless = ({ error }: DeliveryFailure) => HOPELESS.has(error.code) || refusalBehind(error, 401) !== undefined
  /** `what` names the piece in a sentence: `the video`. */
  const attempt = async ({ id, language }: Translation, what: string, work: () => Promise<void>): Promise<void> => {
    if (failures.some(isHopeless)) return
    try {
      await work()
    } catch (thrown) {
      const cause = toActionError(thrown)
      if (cause.code === 'interrupted') throw cause
      const message = `${logText(language)}: ${what} could not be ${step}. ${cause.message}`
      failures.push({ translationId: id, error: withCode(cause, step, message) })
    }
  }
  return { failures, attempt }
}

/** Why a download failed is HeyGen's or the disk's affair, of an upload GitHub's: its code and hint say more. */
function withCode(cause: ActionError, step: 'downloaded' | 'attached', message: string): ActionError {
  const { hint, input, status, requestId } = cause
  const facts = { status, requestId, cause }
  if (step === 'attached') {
    const code = cause.code === 'internal' ? 'attach_failed' : cause.code
    return new ActionError(code, message, { ...facts, hint, input })
  }
  const code = 'download_failed_here'
  return new ActionError(code, message, { ...facts, hint: cause.code === code ? hint : undefined })
}
