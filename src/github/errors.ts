import { ActionError } from '../errors/action-error.ts'
import type { ErrorCode } from '../errors/error-codes.ts'
import { requestIdOf, type TextResponse } from '../http/client.ts'
import { parseRetryAfter } from '../http/retry.ts'
import { parseJson } from '../text/json.ts'
import { oneLine, sentence } from '../text/plain-text.ts'
import { errorSchema, fieldErrorSchema } from './schemas.ts'

/** GitHub asks for a minute's rest where it names no time. Source: docs.github.com, "Best practices for using the REST API". */
const REST = 60_000
const REQUEST_ID = 'x-github-request-id'

/** What GitHub says in an error's body; empty when the answer is not GitHub's. */
interface GithubWords {
  readonly message: string
  /** `already_exists` and the like, of the first field that is wrong. */
  readonly code?: string
}

/** The code of a failure that has none of its own. */
type Otherwise = 'github_error' | 'attach_failed'

/**
 * A response that is no success, as the error that the user reads. `what` completes "Could not …": `find the release v1`; `now` is the
 * time to count waits from, milliseconds since 1970. GitHub is worth another try when it fails (5xx) or limits the rate.
 */
export function responseError(
  response: TextResponse,
  what: string,
  now: number,
  otherwise: Otherwise = 'github_error'
): ActionError {
  const { status, headers } = response
  const { message, code: apiCode } = githubWords(response)
  const known = knownFailure(response, message)
  const isLimited = isRateLimit(response)
  const isFailing = status === 408 || (status >= 500 && status !== 501)
  return new ActionError(
    known?.code ?? otherwise,
    `Could not ${what}: ${sentence(message || `GitHub answered HTTP ${status} without saying why`)}`,
    {
      hint: known?.hint,
      status,
      apiCode,
      requestId: requestIdOf(response, REQUEST_ID),
      retryAfterMs: isLimited ? rateLimitRest(response, now) : parseRetryAfter(headers['retry-after'], now),
      transient: isLimited ? `HTTP ${status} rate limit` : isFailing ? `HTTP ${status}` : undefined
    }
  )
}

/** A success that is not what was asked for; `transient` says why another try may bring it. */
export function unexpectedResponse(
  response: TextResponse,
  what: string,
  transient?: string,
  otherwise: Otherwise = 'github_error'
): ActionError {
  const { status, text } = response
  const shape = parseJson(text) === undefined ? 'is not JSON' : 'has not the documented shape'
  return new ActionError(otherwise, `Could not ${what}: GitHub's answer (HTTP ${status}) ${shape}.`, {
    status,
    requestId: requestIdOf(response, REQUEST_ID),
    transient
  })
}

/** A request without a response; anything else that was thrown stays as it is. */
export function withoutResponse(thrown: unknown, what: string, otherwise: Otherwise = 'github_error'): unknown {
  if (!(thrown instanceof ActionError) || thrown.code !== 'network_error') return thrown
  const { message, cause, transient } = thrown
  return new ActionError(otherwise, `Could not ${what}: ${oneLine(message, 300)}.`, {
    hint: 'Check the network of the runner (proxy: HTTPS_PROXY, NO_PROXY), then run the job again: nothing is bought for that.',
    transient,
    cause
  })
}

/** Source: docs.github.com, "Rate limits for the REST API": 403 or 429, told apart from a refusal by headers or words. */
function isRateLimit({ status, headers, text }: TextResponse): boolean {
  if (status === 429) return true
  if (status !== 403) return false
  return (
    headers['retry-after'] !== undefined ||
    headers['x-ratelimit-remaining'] === '0' ||
    /\b(?:secondary rate limit|abuse detection)\b/i.test(text.slice(0, 2000))
  )
}

function rateLimitRest({ headers }: TextResponse, now: number): number {
  const reset = Number(headers['x-ratelimit-reset']) * 1000
  const untilReset = headers['x-ratelimit-remaining'] === '0' && reset > now ? reset - now : undefined
  return parseRetryAfter(headers['retry-after'], now) ?? untilReset ?? REST
}

function knownFailure(outcome: TextResponse, message: string): { code: ErrorCode; hint?: string } | undefined {
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

function githubWords({ text }: TextResponse): GithubWords {
  const parsed = errorSchema.safeParse(parseJson(text))
  if (!parsed.success) return { message: '' }
  const fields = (parsed.data.errors ?? []).slice(0, 5).flatMap(item => {
    const field = fieldErrorSchema.safeParse(item)
    return field.success ? [field.data] : []
  })
  const words = [parsed.data.message, ...fields.map(field => field.message ?? field.code ?? '')].filter(
    word => word !== ''
  )
  const code = fields[0]?.code
  return { message: oneLine(words.join(': '), 500), code: code === undefined ? undefined : oneLine(code, 80) }
}
