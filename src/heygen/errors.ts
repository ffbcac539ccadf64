import { ActionError } from '../errors/action-error.ts'
import { type HeygenErrorCode, isHeygenErrorCode } from '../errors/error-codes.ts'
import { requestIdOf, type TextResponse } from '../http/client.ts'
import { parseRetryAfter } from '../http/retry.ts'
import { parseJson } from '../text/json.ts'
import { logText, oneLine, sentence } from '../text/plain-text.ts'
import { errorSchema } from './schemas.ts'

/** The code to take for a response whose body does not say. */
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
const REQUEST_ID = 'x-request-id'
const TRANSIENT_409: ReadonlySet<string> = new Set(['request_in_progress', 'resource_not_ready'])

/**
 * A response that is no success, as the error that the user reads. `what` names what was tried: `submit the translation`; `now` is
 * the time to count a `Retry-After` from, milliseconds since 1970. HeyGen is worth another try, with the same request and key, when it
 * is busy (409 in progress, 429 rate limit) or failing (5xx, HTML from a proxy in front); what it has refused is refused.
 */
export function responseError(response: TextResponse, what: string, now: number): ActionError {
  const { status, headers } = response
  const facts = {
    status,
    requestId: requestIdOf(response, REQUEST_ID),
    retryAfterMs: parseRetryAfter(headers['retry-after'], now)
  }
  if (status < 300) return unexpectedResponse(response, what)
  if (status < 400) {
    return new ActionError('unexpected_redirect', `Could not ${what}: HTTP ${status}.`, { ...facts })
  }
  const { code: apiCode, message, param, docUrl } = errorBody(response)
  const fallback = CODE_OF_STATUS[status] ?? (status >= 500 ? 'internal_error' : 'heygen_error')
  const code = isHeygenErrorCode(apiCode) ? apiCode : apiCode === '' ? fallback : 'heygen_error'
  return new ActionError(
    code,
    `Could not ${what}: ${sentence(message || `HeyGen answered HTTP ${status} without saying why`)}`,
    {
      apiCode: code === 'heygen_error' && apiCode !== '' ? apiCode : undefined,
      param,
      docUrl,
      transient: isTransient(status, apiCode) ? reason(status, apiCode) : undefined,
      ...facts
    }
  )
}

/** A success whose body is not what is documented. One that is not even JSON comes from a proxy in front, and is worth another try. */
export function unexpectedResponse(response: TextResponse, what: string): ActionError {
  const { status, text } = response
  const isJson = parseJson(text) !== undefined
  return new ActionError(
    'unexpected_answer',
    `Could not ${what}: HeyGen's answer (HTTP ${status}) ${isJson ? 'has not the documented shape' : 'is not JSON'}.`,
    {
      status,
      requestId: requestIdOf(response, REQUEST_ID),
      transient: isJson ? undefined : `HTTP ${status} without a readable body`
    }
  )
}

function isTransient(status: number, code: string): boolean {
  if (status === 409) return TRANSIENT_409.has(code)
  return status === 408 || status >= 500 || (status === 429 && code !== 'quota_exceeded')
}

function reason(status: number, code: string): string {
  const plain = code === 'resource_not_ready' ? ' (the file is still being prepared)' : ''
  return `HTTP ${status}${code === '' ? '' : ` ${logText(code)}`}${plain}`
}

/** What HeyGen says in an error's body; empty when the response is not HeyGen's. */
function errorBody({ text }: TextResponse) {
  const parsed = errorSchema.safeParse(parseJson(text))
  if (!parsed.success) return { code: '', message: '' }
  const { code, message, param, doc_url: docUrl } = parsed.data.error
  return {
    code: oneLine(code, 80),
    message: oneLine(message, 500),
    param: param ? oneLine(param, 100) : undefined,
    docUrl: docUrl && /^https:\/\//.test(docUrl) ? oneLine(docUrl, 300) : undefined
  }
}
