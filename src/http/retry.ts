import { interrupted } from '../errors/action-error.ts'
import type { Clock } from '../model/clock.ts'
import { logText } from '../text/plain-text.ts'
import type { NoAnswer, Outcome } from './outcome.ts'

/** Whether an outcome is worth another try, and what to tell of it. */
export type Judgement =
  | { readonly again: false }
  | {
      readonly again: true
      /** A clause: `HTTP 503`, `the connection was reset`. */
      readonly why: string
      /** Milliseconds that the server asks to wait. */
      readonly after?: number | undefined
    }

export interface RetryPlan {
  /** No try begins after this, milliseconds since 1970. */
  readonly deadline: number
  /** Longest time for one try, milliseconds. */
  readonly tryTimeout: number
  /** Most tries; left out: as many as the deadline allows. */
  readonly tries?: number
}

export interface RetryAsk {
  readonly clock: Clock
  readonly plan: RetryPlan
  /** `timeout` is the plan's, in milliseconds. */
  readonly attempt: (timeout: number) => Promise<Outcome>
  readonly judge: (outcome: Outcome) => Judgement
  /** One line for each try that failed and is made again. */
  readonly tell: (line: string) => void
  readonly signal?: AbortSignal | undefined
}

export interface RetryResult {
  readonly outcome: Outcome
  readonly tries: number
  /** Set when the last outcome was worth another try for which there was no time left. */
  readonly gaveUp?: Extract<Judgement, { again: true }>
}

const FIRST_DELAY = 1000
const LONGEST_DELAY = 30_000

/**
 * Makes a request again until its outcome is final or the time is up. The deadline decides only whether another try begins: a
 * request that is cut off may have done its work, and the response that names it would be lost. Each repeat sends the same thing:
 * the caller answers for that being safe.
 * @throws ActionError `interrupted`
 */
export async function retry(ask: RetryAsk): Promise<RetryResult> {
  const { clock, plan } = ask
  for (let tries = 1; ; tries++) {
    const outcome = await ask.attempt(plan.tryTimeout)
    const judgement = ask.judge(outcome)
    if (!judgement.again) return { outcome, tries }
    const delay = retryDelay(tries, judgement.after)
    if (tries >= (plan.tries ?? Number.POSITIVE_INFINITY) || clock.now() + delay >= plan.deadline) {
      return { outcome, tries, gaveUp: judgement }
    }
    ask.tell(`${judgement.why}; try ${tries + 1} in ${inSeconds(delay)}`)
    await clock.sleep(delay, ask.signal)
    if (ask.signal?.aborted === true) throw interrupted()
  }
}

/** Whether an API that gave no answer is to be asked again: not where it would only repeat what is wrong. */
export function judgeSilence({ reason, detail }: NoAnswer): Judgement {
  const isFinal = reason === 'certificate' || reason === 'too-large'
  return isFinal ? { again: false } : { again: true, why: logText(detail, 200) }
}

/** Milliseconds before the next try: what the server asks for, else (also where it says "at once") 1, 2, 4 … 30 s. */
export function retryDelay(tries: number, after: number | undefined): number {
  if (after !== undefined && after >= FIRST_DELAY) return after
  return Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (tries - 1))
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

function inSeconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10} s`
}
