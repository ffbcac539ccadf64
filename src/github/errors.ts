import * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import type { ErrorCode } from '../errors/error-codes.ts'
import { responseFacts, type TextResponse } from '../http/client.ts'
import { parseJson } from '../text/json.ts'
import { oneLine, sentence } from '../text/plain-text.ts'

/** GitHub asks for a minute's rest where it names no time. Source: docs.github.com, "Best practices for using the REST API". */
const REST_MS = 60_000
const RATE_LIMIT = {
  code: 'github_error',
  hint: 'GitHub limits how often it may be asked: run the job again later; this does not cost anything.'
} as const

const fieldSchema = z.object({ code: z.string().optional(), message: z.string().optional() })
/** Source: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
const errorSchema = z
  .object({ message: z.string(), errors: z.array(fieldSchema.catch({})).catch([]) })
  .catch({ message: '', errors: [] })

/** A response that is no success, as an error; `what` completes "Could not …", `failureCode` is for one without its own code. */
export function responseError(response: TextResponse, what: string, now: number, failureCode: ErrorCode): ActionError {
  const { status, text } = response
  const { message, errors } = errorSchema.parse(parseJson(text))
  const fields = errors.slice(0, 5)
  const words = oneLine([message, ...fields.map(field => field.message ?? field.code)].filter(Boolean).join(': '), 500)
  const apiCode = fields[0]?.code
  const isLimited = isRateLimit(response)
  const isFailing = status === 408 || (status >= 500 && status !== 501)
  const { code = failureCode, hint } = isLimited ? RATE_LIMIT : refusal(status, words)
  const reason = sentence(words || `GitHub returned HTTP ${status} without saying why`)
  const facts = responseFacts(response, now, 'x-github-request-id')
  return new ActionError(code, `Could not ${what}: ${reason}`, {
    ...facts,
    hint,
    apiCode: apiCode && oneLine(apiCode, 80),
    retryAfterMs: facts.retryAfterMs ?? (isLimited ? restMs(response, now) : undefined),
    transient: isLimited ? `HTTP ${status} rate limit` : isFailing ? `HTTP ${status}` : undefined
  })
}

/** The code and the hint of a refusal that has its own. */
function refusal(status: number, words: string): { readonly code?: ErrorCode; readonly hint?: string } {
  if (status === 401) {
    return { code: 'github_forbidden', hint: 'Check `github-token`: it is missing, wrong or has expired.' }
  }
  if (status === 403) return { code: 'github_forbidden' }
  if (status === 422 && /\bimmutable\b/i.test(words)) return { code: 'release_locked' }
  if (status === 422 && /\bfile_count\b/.test(words)) return { code: 'release_full' }
  if (status < 300 || status > 399) return {}
  const hint =
    'The repository may have been renamed or moved: start a new run of the workflow instead of re-running an old one.'
  return { code: 'github_error', hint }
}

/** Source: docs.github.com, "Rate limits for the REST API": 403 or 429; headers or words distinguish it from a refusal. */
function isRateLimit({ status, headers, text }: TextResponse): boolean {
  if (status !== 403) return status === 429
  if (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0') return true
  return /\b(?:secondary rate limit|abuse detection)\b/i.test(text.slice(0, 2000))
}

function restMs({ headers }: TextResponse, now: number): number {
  const reset = Number(headers['x-ratelimit-reset']) * 1000
  return headers['x-ratelimit-remaining'] === '0' && reset > now ? reset - now : REST_MS
}
