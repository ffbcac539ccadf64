import * as z from 'zod/mini'
import { ActionError } from '../errors/action-error.ts'
import type { ErrorCode } from '../errors/error-codes.ts'
import { type Answered, type Outcome, parseJson } from '../http/outcome.ts'
import { type Judgement, judgeSilence, parseRetryAfter } from '../http/retry.ts'
import { oneLine } from '../text/plain-text.ts'
import { errorSchema, fieldErrorSchema } from './schemas.ts'

/** GitHub asks for a minute's rest where it names no time. Source: docs.github.com, "Best practices for using the REST API". */
const REST = 60_000

/** What GitHub says in an error's body; empty when the answer is not GitHub's. */
interface GithubWords {
  readonly message: string
  /** `already_exists` and the like, of the first field that is wrong. */
  readonly code?: string
}

/** Whether GitHub is to be asked the same thing again: failing (5xx, HTML from a proxy in front), limiting the rate, or silent. */
export function judge(outcome: Outcome, now: number): Judgement {
  if (outcome.kind === 'no-answer') return judgeSilence(outcome)
  const { status, headers } = outcome
  const why = `HTTP ${status}`
  if (isRateLimit(outcome)) return { again: true, why: `${why} rate limit`, after: rateLimitRest(outcome, now) }
  if (status === 408 || (status >= 500 && status !== 501)) {
    return { again: true, why, after: parseRetryAfter(headers['retry-after'], now) }
  }
  return { again: false }
}

/** As `judge`, for an answer that must be JSON, or a text like `expected`: a success with anything else is a proxy's page. */
export function judgeBody(outcome: Outcome, now: number, expected?: RegExp): Judgement {
  if (!isSuccess(outcome) || outcome.status === 204) return judge(outcome, now)
  const isReadable = expected === undefined ? parseJson(outcome.text) !== undefined : expected.test(outcome.text)
  return isReadable ? judge(outcome, now) : { again: true, why: `HTTP ${outcome.status} without a readable body` }
}

/** Tells whether GitHub did what it was asked. */
export function isSuccess(outcome: Outcome): outcome is Answered {
  return outcome.kind === 'answer' && outcome.status >= 200 && outcome.status < 300
}

/** Source: docs.github.com, "Rate limits for the REST API": 403 or 429, told apart from a refusal by headers or words. */
function isRateLimit({ status, headers, text }: Answered): boolean {
  if (status === 429) return true
  if (status !== 403) return false
  return (
    headers['retry-after'] !== undefined ||
    headers['x-ratelimit-remaining'] === '0' ||
    /\b(?:secondary rate limit|abuse detection)\b/i.test(text.slice(0, 2000))
  )
}

function rateLimitRest({ headers }: Answered, now: number): number {
  const reset = Number(headers['x-ratelimit-reset']) * 1000
  const untilReset = headers['x-ratelimit-remaining'] === '0' && reset > now ? reset - now : undefined
  return parseRetryAfter(headers['retry-after'], now) ?? untilReset ?? REST
}

/**
 * A final outcome that is no success, as the error that the user reads. `what` completes "Could not …": `find the release v1`;
 * `otherwise` is the code for what has no code of its own.
 */
export function githubError(
  outcome: Outcome,
  what: string,
  otherwise: 'github_error' | 'attach_failed' = 'github_error'
): ActionError {
  if (outcome.kind === 'no-answer') {
    return new ActionError({
      code: otherwise,
      message: `Could not ${what}: ${oneLine(outcome.detail, 300)}.`,
      hint: 'Check the network of the runner (proxy: HTTPS_PROXY, NO_PROXY), then run the job again: nothing is bought for that.',
      cause: outcome.cause
    })
  }
  const { status, headers } = outcome
  const { message, code: apiCode } = githubWords(outcome)
  const known = knownFailure(outcome, message)
  const requestId = headers['x-github-request-id']
  return new ActionError({
    code: known?.code ?? otherwise,
    message: `Could not ${what}: ${sentence(message || silence(outcome))}`,
    hint: known?.hint,
    status,
    apiCode,
    requestId: requestId === undefined ? undefined : oneLine(requestId, 100)
  })
}

function knownFailure(outcome: Answered, message: string): { code: ErrorCode; hint?: string } | undefined {
  const { status } = outcome
  if (isRateLimit(outcome)) {
    return {
      code: 'github_error',
      hint: 'GitHub limits how often it may be asked: run the job again later; nothing is bought for that.'
    }
  }
  if (status === 401) {
    return { code: 'github_forbidden', hint: 'Check `github-token`: it is missing, wrong or has expired.' }
  }
  if (status === 403) return { code: 'github_forbidden' }
  if (status === 422 && /\bimmutable\b/i.test(message)) return { code: 'release_locked' }
  if (status === 422 && /\bfile_count\b/.test(message)) return { code: 'release_full' }
  if (status >= 300 && status < 400) {
    return {
      code: 'github_error',
      hint: 'The repository may have been renamed or moved: run the workflow anew instead of an old run again.'
    }
  }
  return undefined
}

function githubWords({ text }: Answered): GithubWords {
  const parsed = z.safeParse(errorSchema, parseJson(text))
  if (!parsed.success) return { message: '' }
  const fields = (parsed.data.errors ?? []).slice(0, 5).flatMap(item => {
    const field = z.safeParse(fieldErrorSchema, item)
    return field.success ? [field.data] : []
  })
  const words = [parsed.data.message, ...fields.map(field => field.message ?? field.code ?? '')].filter(
    word => word !== ''
  )
  const code = fields[0]?.code
  return {
    message: oneLine(words.join(': '), 500),
    ...(code === undefined ? {} : { code: oneLine(code, 80) })
  }
}

function silence({ status, text }: Answered): string {
  if (status >= 200 && status < 300) {
    return `GitHub's answer (HTTP ${status}) ${parseJson(text) === undefined ? 'is not JSON' : 'has not the documented shape'}`
  }
  return `GitHub answered HTTP ${status} without saying why`
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
