import { ActionError, interrupted } from '../errors/action-error.ts'
import type { Clock } from '../model/clock.ts'

export interface RetryPlan {
  /** No try begins after this, milliseconds since 1970; a try that has begun is never cut short. */
  readonly deadline: number
  readonly timeoutMs: number
  /** Most tries; undefined: as many as the deadline allows. */
  readonly tries?: number | undefined
}

export interface RetryOptions extends Partial<Omit<RetryPlan, 'timeoutMs'>> {
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
  /** One line for each retry, and what failed: `HTTP 503; try 2 in 1 s`. */
  readonly log: (line: string, error: ActionError) => void
}

const FIRST_DELAY_MS = 1000
const LONGEST_DELAY_MS = 30_000
/** Two runs that were refused at the same moment do not come back at the same moment. */
const JITTER = 0.25

/**
 * Repeats an attempt until it succeeds, fails with an error that is not `transient`, or the deadline is near. Each repeat sends the
 * same thing: the caller makes sure that this is safe. A request that is cut off may have had its effect, so no try is cut short.
 * @throws what the last attempt threw, no longer `transient` if it was repeated, so that nobody retries it again; `interrupted`
 */
export async function retry<T>(attempt: (nth: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { clock, deadline = Infinity, tries = Infinity, signal } = options
  // Whoever asks for a single try may retry it.
  if (tries === 1) return attempt(1)
  for (let nth = 1; ; nth++) {
    try {
      return await attempt(nth)
    } catch (thrown) {
      if (!(thrown instanceof ActionError) || thrown.transient === undefined) throw thrown
      const delayMs = retryDelayMs(nth, thrown.retryAfterMs, clock.random())
      if (nth >= tries || clock.now() + delayMs >= deadline) throw thrown.with({ transient: undefined })
      options.log(`${thrown.transient}; try ${nth + 1} in ${Math.round(delayMs / 100) / 10} s`, thrown)
      await clock.sleep(delayMs, signal)
      if (signal?.aborted === true) throw interrupted()
    }
  }
}

/** Whether the server is busy or failing: the same request may succeed later. */
export function isBusy(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

/** What was tried, and how often: `list the languages (3 tries)`. */
export function withTries(what: string, nth: number): string {
  return nth > 1 ? `${what} (${nth} tries)` : what
}

/** The delay before the next try: what the server asks for if it is 1 s or more, else 1, 2, 4 … 30 s plus jitter. */
export function retryDelayMs(nth: number, retryAfterMs: number | undefined, random: number): number {
  if (retryAfterMs !== undefined && retryAfterMs >= FIRST_DELAY_MS) return retryAfterMs
  const delayMs = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (nth - 1))
  return nth === 1 ? delayMs : delayMs * (1 + JITTER * random)
}

/** `Retry-After` in milliseconds from `now`; undefined when absent or unreadable. Source: RFC 9110, section 10.2.3. */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  const value = header?.trim() ?? ''
  if (/^\d{1,9}(?:\.\d+)?$/.test(value)) return Number(value) * 1000
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
