import type * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import { isSuccess, type TextResponse, USER_AGENT } from '../http/client.ts'
import { failRequest } from '../http/network-error.ts'
import { type RetryOptions, type RetryPlan, retry, withTries } from '../http/retry.ts'
import type { Credentials, SharedInputs } from '../inputs/shared-inputs.ts'
import { type Run, skip } from '../runner/run-action.ts'
import { parseJson } from '../text/json.ts'
import { responseError, unexpectedResponse } from './errors.ts'

/** A HeyGen account, and what its calls need of the run. */
export interface HeygenConnection extends Pick<Run, 'http' | 'clock' | 'log' | 'signal'> {
  readonly apiUrl: string
  readonly credentials: Credentials
}

/** One call of the API: a POST where there is a body, else a GET. */
export interface HeygenCall {
  /** Completes "Could not …": `list the languages`. */
  readonly what: string
  /** Path and query, from `/v3/`. */
  readonly path: string
  readonly body?: object
  readonly idempotencyKey?: string
  /** Left out: the plan of a read that has a fallback, and is worth no more than three tries. */
  readonly plan?: RetryPlan
  /** Ends a try that is under way, in place of the connection's `signal`. */
  readonly responseSignal?: AbortSignal
}

const LOG_LIMIT_EVERY_MS = 60_000

/**
 * The connection of the inputs, or undefined after publishing a run without credentials as skipped.
 * @throws ActionError `missing_credentials` unless `if-no-api-key` is `skip`
 */
export function connectHeygen(run: Run, inputs: SharedInputs): HeygenConnection | undefined {
  const { http, clock, log, signal } = run
  const { apiUrl, credentials } = inputs
  if (credentials !== undefined) return { http, clock, log, signal, apiUrl, credentials }
  if (inputs.ifNoApiKey === 'error') {
    const message = 'No HeyGen key: neither `api-key` nor `access-token` has a value.'
    throw new ActionError('missing_credentials', message, { input: 'api-key' })
  }
  skip(run, 'There is no HeyGen key here, and `if-no-api-key` is `skip`.')
  return undefined
}

/**
 * Calls HeyGen until there is a success, whose `json` is as `schema` reads it.
 * @throws ActionError HeyGen's refusal; `network_error` and the like when the plan's time is up; `unexpected_answer`; `interrupted`
 */
export async function call<S extends z.ZodType>(
  connection: HeygenConnection,
  { what: subject, path, body, idempotencyKey, plan, responseSignal }: HeygenCall,
  schema: S
): Promise<TextResponse & { readonly json: z.output<S> }> {
  const { http, clock, signal, apiUrl, credentials } = connection
  const { deadline, timeoutMs, tries } = plan ?? { deadline: clock.now() + 45_000, timeoutMs: 15_000, tries: 3 }
  const request = {
    method: body === undefined ? 'GET' : 'POST',
    url: apiUrl + path,
    headers: {
      accept: 'application/json',
      'accept-encoding': 'identity',
      'user-agent': USER_AGENT,
      'x-heygen-source': 'github-action',
      'x-api-key': 'apiKey' in credentials ? credentials.apiKey : undefined,
      authorization: 'accessToken' in credentials ? `Bearer ${credentials.accessToken}` : undefined,
      'content-type': body === undefined ? undefined : 'application/json',
      'idempotency-key': idempotencyKey
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    timeoutMs,
    signal: responseSignal ?? signal
  } as const
  const attempt = async (nth: number) => {
    const what = withTries(subject, nth)
    const response = await http.text({ ...request, nth }).catch(thrown => failRequest(thrown, what))
    if (!isSuccess(response)) throw responseError(response, what, clock.now())
    const json = parseJson(response.text)
    const parsed = schema.safeParse(json)
    if (!parsed.success || (json === undefined && response.status !== 204)) throw unexpectedResponse(response, what)
    return { ...response, json: parsed.data }
  }
  return retry(attempt, { clock, deadline, tries, signal, log: retryLog(connection, subject) })
}

/** Logs each retry, but one a minute of a limit, which may last for minutes with a try a second. */
function retryLog({ clock, log }: HeygenConnection, subject: string): RetryOptions['log'] {
  let limitLoggedAt = Number.NEGATIVE_INFINITY
  return (line, { code }) => {
    const isLimit = code === 'rate_limit_exceeded'
    if (isLimit && clock.now() - limitLoggedAt < LOG_LIMIT_EVERY_MS) return
    if (isLimit) limitLoggedAt = clock.now()
    log.info(`HeyGen, ${subject}: ${line}`)
  }
}
