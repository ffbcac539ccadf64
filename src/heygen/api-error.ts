import * as z from 'zod/mini'
import { ActionError } from '../errors/action-error.ts'
import { type HeygenErrorCode, isHeygenErrorCode } from '../errors/error-codes.ts'
import { type Answered, type Outcome, parseJson } from '../http/outcome.ts'
import { type Judgement, judgeSilence, parseRetryAfter } from '../http/retry.ts'
import { logText, oneLine } from '../text/plain-text.ts'
import { errorSchema } from './schemas.ts'

/** What HeyGen says in an error's body; empty when the answer is not HeyGen's. */
interface ApiWords {
  readonly code: string
  readonly message: string
  readonly param?: string
  readonly docUrl?: string
}

/** The code to take for an answer whose body does not say. */
const CODE_OF_STATUS: Readonly<Record<number, HeygenErrorCode>> = {
  400: 'invalid_parameter',
  401: 'authentication_failed',
  402: 'insufficient_credit',
  403: 'forbidden',
  404: 'resource_not_found',
  409: 'conflict',
  413: 'payload_too_large',
  429: 'rate_limit_exceeded'
}
const AGAIN_409 = new Set(['request_in_progress', 'resource_not_ready'])

function apiWords(answer: Answered): ApiWords {
  const parsed = z.safeParse(errorSchema, parseJson(answer.text))
  if (!parsed.success) return { code: '', message: '' }
  const { code, message, param, doc_url } = parsed.data.error
  return {
    code: oneLine(code, 80),
    message: oneLine(message, 500),
    ...(param ? { param: oneLine(param, 100) } : {}),
    ...(doc_url && /^https:\/\//.test(doc_url) ? { docUrl: oneLine(doc_url, 300) } : {})
  }
}

/**
 * Whether HeyGen is to be asked again, the same thing with the same key: busy (409 in progress, 429 rate limit), failing
 * (5xx, HTML from a proxy in front), or silent. What HeyGen has refused is refused.
 */
export function judge(outcome: Outcome, now: number): Judgement {
  if (outcome.kind === 'no-answer') return judgeSilence(outcome)
  const { status, headers } = outcome
  if (status >= 200 && status < 300) {
    return parseJson(outcome.text) === undefined && status !== 204
      ? { again: true, why: `HTTP ${status} without a readable body` }
      : { again: false }
  }
  const words = apiWords(outcome)
  const why = reason(status, words.code)
  const after = parseRetryAfter(headers['retry-after'], now)
  if (status === 408 || status >= 500) return { again: true, why, after }
  if (status === 409 && AGAIN_409.has(words.code)) return { again: true, why, after }
  if (status === 429 && words.code !== 'quota_exceeded') return { again: true, why, after }
  return { again: false }
}

function reason(status: number, code: string): string {
  const plain = code === 'resource_not_ready' ? ' (the file is still being prepared)' : ''
  return `HTTP ${status}${code === '' ? '' : ` ${logText(code)}`}${plain}`
}

/**
 * A final outcome that is no success, as the error that the user reads. `what` names what was tried: `submit the translation`.
 * `now` is the time to count a `Retry-After` from, milliseconds since 1970; left out where there can be none.
 */
export function apiError(outcome: Outcome, what: string, now?: number): ActionError {
  if (outcome.kind === 'no-answer') {
    return new ActionError({
      code: 'network_error',
      message: `Could not ${what}: ${oneLine(outcome.detail, 300)}.`,
      cause: outcome.cause
    })
  }
  const facts = httpFacts(outcome, now)
  const { status } = outcome
  if (status >= 300 && status < 400) {
    return new ActionError({ code: 'unexpected_redirect', message: `Could not ${what}: HTTP ${status}.`, ...facts })
  }
  if (status < 300) {
    const shape = parseJson(outcome.text) === undefined ? 'is not JSON' : 'has not the documented shape'
    return new ActionError({
      code: 'unexpected_answer',
      message: `Could not ${what}: HeyGen's answer (HTTP ${status}) ${shape}.`,
      ...facts
    })
  }
  const words = apiWords(outcome)
  const fallback = CODE_OF_STATUS[status] ?? (status >= 500 ? 'internal_error' : 'heygen_error')
  const code = isHeygenErrorCode(words.code) ? words.code : words.code === '' ? fallback : 'heygen_error'
  return new ActionError({
    code,
    message: `Could not ${what}: ${sentence(words.message || `HeyGen answered HTTP ${status} without saying why`)}`,
    ...(code === 'heygen_error' && words.code !== '' ? { apiCode: words.code } : {}),
    param: words.param,
    docUrl: words.docUrl,
    ...facts
  })
}

function httpFacts({ headers, status }: Answered, now: number | undefined) {
  const requestId = headers['x-request-id']
  return {
    status,
    requestId: requestId === undefined ? undefined : oneLine(requestId, 100),
    retryAfterMs: now === undefined ? undefined : parseRetryAfter(headers['retry-after'], now)
  }
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
