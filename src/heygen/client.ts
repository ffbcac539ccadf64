import type * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import { type HttpClient, isSuccess, type TextResponse } from '../http/client.ts'
import { type RetryPlan, retry, withTries } from '../http/retry.ts'
import type { Credentials } from '../inputs/shared-inputs.ts'
import type { Clock } from '../model/clock.ts'
import type { Log } from '../model/log.ts'
import { parseJson } from '../text/json.ts'
import { oneLine } from '../text/plain-text.ts'
import { responseError, unexpectedResponse } from './errors.ts'

export interface HeygenConnection {
  readonly http: HttpClient
  readonly clock: Clock
  readonly apiUrl: string
  readonly credentials: Credentials
  readonly log: Log
  /** Aborts when the job is canceled: no other try begins. */
  readonly signal: AbortSignal
}

export interface HeygenCall {
  readonly method: 'GET' | 'POST'
  /** Path and query, from `/v3/`. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: object
  /** Completes "Could not …": `list the languages`. */
  readonly what: string
  readonly plan: RetryPlan
  /** Ends a try that is under way, in place of the connection's `signal`. */
  readonly responseSignal?: AbortSignal | undefined
}

/** Version of this action; a release changes it together with package.json. */
export const VERSION = '1.0.0'

/**
 * Calls HeyGen until there is a success.
 * @throws ActionError the API's refusal, or `network_error` and the like when the plan's time is up
 */
export async function call(connection: HeygenConnection, ask: HeygenCall): Promise<TextResponse> {
  const { http, clock, log, signal } = connection
  const { method, plan } = ask
  const body = ask.body === undefined ? undefined : JSON.stringify(ask.body)
  const request = {
    method,
    url: connection.apiUrl + ask.path,
    headers: {
      accept: 'application/json',
      'accept-encoding': 'identity',
      'user-agent': `translate-release-video/${VERSION}`,
      'x-heygen-source': 'github-action',
      ...authorization(connection.credentials),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...ask.headers
    },
    body,
    timeoutMs: plan.timeoutMs,
    signal: ask.responseSignal ?? signal
  }
  const attempt = async (nth: number) => {
    const what = withTries(ask.what, nth)
    const response = await http.text(request).catch((thrown: unknown) => {
      throw withoutResponse(thrown, what)
    })
    const { status, text } = response
    if (!isSuccess(response)) throw responseError(response, what, clock.now())
    if (status !== 204 && parseJson(text) === undefined) throw unexpectedResponse(response, what)
    return response
  }
  const { deadline, tries } = plan
  return retry(attempt, { clock, deadline, tries, signal, log: line => log.info(`HeyGen, ${ask.what}: ${line}`) })
}

/**
 * Calls HeyGen and reads the response by `schema`.
 * @throws ActionError as `call`, and `unexpected_answer` when the shape is another
 */
export async function callFor<S extends z.ZodType>(
  connection: HeygenConnection,
  ask: HeygenCall,
  schema: S
): Promise<z.output<S>> {
  const response = await call(connection, ask)
  const parsed = schema.safeParse(parseJson(response.text))
  if (parsed.success) return parsed.data
  throw unexpectedResponse(response, ask.what)
}

function authorization(credentials: Credentials): Record<string, string> {
  return 'apiKey' in credentials
    ? { 'x-api-key': credentials.apiKey }
    : { authorization: `Bearer ${credentials.accessToken}` }
}

/** The clause of a failed request as a sentence on what was tried. */
function withoutResponse(thrown: unknown, what: string): unknown {
  if (!(thrown instanceof ActionError) || thrown.code !== 'network_error') return thrown
  return thrown.with({ message: `Could not ${what}: ${oneLine(thrown.message, 300)}.` })
}
