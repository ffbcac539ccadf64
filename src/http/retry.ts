import { ActionError, interrupted } from '../errors/action-error.ts'
import type { Clock } from '../model/clock.ts'

export interface RetryOptions {
  readonly clock: Clock
  /** No try begins after this, milliseconds since 1970; a try that has begun is never cut short. */
  readonly deadline: number
  /** Most tries; left out: as many as the deadline allows. */
  readonly tries?: number | undefined
  /** Aborts when the job is canceled: no other try begins. */
  readonly signal?: AbortSignal | undefined
  /** One line for each try that failed and is made again: `HTTP 503; try 2 in 1 s`. */
  readonly log: (line: string) => void
  /** Why another try may succeed, as a clause; undefined: it cannot. Left out: the error's own `transient`. */
  readonly shouldRetry?: (thrown: unknown) => string | undefined
}

/** How long requests of one kind are retried, and how long each may take. */
export interface RetryPlan {
  /** Milliseconds since 1970. */
  readonly deadline: number
  readonly timeoutMs: number
  readonly tries?: number
}

const FIRST_DELAY_MS = 1000
const LONGEST_DELAY_MS = 30_000
/** Two runs that were refused at the same moment do not come back at the same moment. */
const JITTER = 0.25

/**
 * Makes an attempt again until it succeeds, fails for good, or the deadline is near. A request that is cut off may have done its work,
 * so the deadline decides only whether another try begins. Each repeat sends the same thing: the caller answers for that being safe.
 * @param attempt gets the number of the try, from 1
 * @throws what the last attempt threw; ActionError `interrupted`
 */
export async function retry<T>(attempt: (nth: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { clock, deadline, signal, tries = Number.POSITIVE_INFINITY, shouldRetry = transientReason } = options
  for (let nth = 1; ; nth++) {
    try {
      return await attempt(nth)
    } catch (thrown) {
      const why = shouldRetry(thrown)
      const delay = retryDelayMs(nth, thrown instanceof ActionError ? thrown.retryAfterMs : undefined, clock.random())
      if (why === undefined || nth >= tries || clock.now() + delay >= deadline) throw thrown
      options.log(`${why}; try ${nth + 1} in ${Math.round(delay / 100) / 10} s`)
      await clock.sleep(delay, signal)
      if (signal?.aborted === true) throw interrupted()
    }
  }
}

/** What was tried, and how often: `list the languages (3 tries)`. */
export function withTries(what: string, nth: number): string {
  return nth > 1 ? `${what} (${nth} tries)` : what
}

/** Why another try may succeed, as a clause for the log; undefined for everything that is final. */
export function transientReason(thrown: unknown): string | undefined {
  return thrown instanceof ActionError ? thrown.transient : undefined
}

/**
 * The delay before the next try: what the server asks for, else (also where it says "at once") 1, 2, 4 … 30 s. From the second
 * on it varies by up to a quarter; `random` is from 0 to 1.
 */
export function retryDelayMs(nth: number, retryAfterMs: number | undefined, random: number): number {
  if (retryAfterMs !== undefined && retryAfterMs >= FIRST_DELAY_MS) return retryAfterMs
  const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (nth - 1))
  return nth === 1 ? delay : delay * (1 + JITTER * random)
}

/**
 * `Retry-After`, seconds or an HTTP date, as milliseconds from `now`; undefined when absent or unreadable.
 * Source: RFC 9110, section 10.2.3.
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  const value = header?.trim() ?? ''
  if (/^\d{1,9}(?:\.\d+)?$/.test(value)) return Number(value) * 1000
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
