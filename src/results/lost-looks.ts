import { ActionError } from '../errors/action-error.ts'
import type { Log } from '../model/log.ts'
import { clockSpan, count, logText } from '../text/plain-text.ts'

/** So many failed status checks in a row are worth an annotation. */
const WORTH_A_WARNING = 5
/** Refusals that pass by themselves. */
const PASSING = new Set([408, 409, 425, 429])

/** What a failed request of a status check means for the wait. */
export interface LookFailure {
  readonly kind: 'lost' | 'refused' | 'not-found'
  readonly error: ActionError
}

/**
 * Sorts the failure of a request: `refused` is an answer that will not change, `not-found` one of these (404), and everything
 * else, such as a reset or a 503, is lost and will be made up for by the next check.
 * @throws the failure itself where it ends the wait: HTTP 401, the job's canceling, a fault of our own
 */
export function lookFailure(thrown: unknown): LookFailure {
  if (!(thrown instanceof ActionError) || thrown.code === 'interrupted' || thrown.status === 401) throw thrown
  const status = thrown.status ?? 0
  if (status === 404) return { kind: 'not-found', error: thrown }
  const isRefused = (status >= 300 && status < 500 && !PASSING.has(status)) || status === 501
  return { kind: isRefused ? 'refused' : 'lost', error: thrown }
}

/** Reports failed status checks: once when a streak begins, and by a warning when it lasts. */
export class LostLooks {
  readonly #log: Log
  #streak = 0

  constructor(log: Log) {
    this.#log = log
  }

  /** Notes how a whole status check went; `error` is one of its failures. */
  note(error: ActionError | undefined): void {
    this.#streak = error === undefined ? 0 : this.#streak + 1
    if (error === undefined) return
    const pause = error.retryAfterMs === undefined ? '' : ` HeyGen asks to wait ${clockSpan(error.retryAfterMs)}.`
    const reason = `${logText(error.message)}${pause}`
    if (this.#streak === 1) this.#log.info(`A status check failed; still waiting. ${reason}`)
    if (this.#streak === WORTH_A_WARNING) {
      this.#log.warning(`${count(this.#streak, 'status check')} in a row failed; still waiting. ${reason}`)
    }
  }
}
