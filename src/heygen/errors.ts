import { ActionError } from '../errors/action-error.ts'
import { type HeygenErrorCode, isHeygenErrorCode } from '../errors/error-codes.ts'
import { requestIdOf, responseFacts, type TextResponse } from '../http/client.ts'
import { isBusy } from '../http/retry.ts'
import { parseJson } from '../text/json.ts'
import { logText, sentence } from '../text/plain-text.ts'
import { errorSchema } from './schemas.ts'

/** The code of a response whose body has none. */
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
/** What is waited for, by code. */
const NOTES: Readonly<Record<string, string>> = {
  resource_not_ready: 'the file is still being prepared',
  rate_limit_exceeded: 'as many translations are running as HeyGen allows, or too many requests were sent'
}
const TRANSIENT_409: ReadonlySet<string> = new Set(['request_in_progress', 'resource_not_ready'])

/** A response that is no success, as an error; `what` completes "Could not …", `now` is in milliseconds since 1970. */
export function responseError(response: TextResponse, what: string, now: number): ActionError {
  const { status, text } = response
  const facts = responseFacts(response, now, REQUEST_ID)
  if (status < 400) return new ActionError('unexpected_redirect', `Could not ${what}: HTTP ${status}.`, facts)
  // Empty when the response is not HeyGen's.
  const { code: apiCode, message, param, doc_url: docUrl } = errorSchema.safeParse(parseJson(text)).data?.error ?? {}
  const fallback = CODE_OF_STATUS[status] ?? (status >= 500 ? 'internal_error' : 'heygen_error')
  const code = apiCode === undefined ? fallback : isHeygenErrorCode(apiCode) ? apiCode : 'heygen_error'
  const reason = message ?? `HeyGen returned HTTP ${status} without a reason`
  return new ActionError(code, `Could not ${what}: ${sentence(reason)}`, {
    ...facts,
    apiCode,
    param,
    docUrl,
    transient: transientReason(status, apiCode)
  })
}

/** A success whose body is not as documented. One that is not even JSON comes from a proxy in front, and may be retried. */
export function unexpectedResponse(response: TextResponse, what: string): ActionError {
  const { status, text } = response
  const isJson = parseJson(text) !== undefined
  const reason = isJson ? 'an unexpected response' : 'a response that is not JSON'
  return new ActionError('unexpected_answer', `Could not ${what}: HeyGen returned ${reason} (HTTP ${status}).`, {
    status,
    requestId: requestIdOf(response, REQUEST_ID),
    transient: isJson ? undefined : `HTTP ${status} without a readable body`
  })
}

/** Why a retry is worth it, with the same request and key: HeyGen is busy or failing. A refusal is final. */
function transientReason(status: number, code = ''): string | undefined {
  const isTransient = status === 409 ? TRANSIENT_409.has(code) : isBusy(status) && code !== 'quota_exceeded'
  if (!isTransient) return undefined
  const note = NOTES[code] === undefined ? '' : ` (${NOTES[code]})`
  return `HTTP ${status}${code === '' ? '' : ` ${logText(code)}`}${note}`
}

/** HeyGen's response of one of the `statuses` (401, 403) that is, or has caused, a failure; undefined where it has another cause. */
export function refusalBehind(failure: unknown, ...statuses: readonly number[]): ActionError | undefined {
  if (!(failure instanceof ActionError)) return undefined
  const { cause, code, status } = failure
  if (cause instanceof ActionError) return refusalBehind(cause, ...statuses)
  const isOfHeygen = isHeygenErrorCode(code) || code === 'heygen_error'
  return isOfHeygen && status !== undefined && statuses.includes(status) ? failure : undefined
}
