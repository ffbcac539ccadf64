import * as z from 'zod/mini'
import type { HttpClient } from '../http/http-client.ts'
import { type Answered, parseJson } from '../http/outcome.ts'
import { type RetryPlan, retry } from '../http/retry.ts'
import type { Credentials } from '../inputs/shared-inputs.ts'
import type { Clock } from '../model/clock.ts'
import { apiError, judge } from './api-error.ts'

export interface HeygenConnection {
  readonly http: HttpClient
  readonly clock: Clock
  readonly apiUrl: string
  readonly credentials: Credentials
  /** Where each repeated try is told. */
  readonly tell: (line: string) => void
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
  /** Aborts when the job is cancelled: no other try begins. */
  readonly signal?: AbortSignal | undefined
  /** Ends a try that is under way; left out: `signal`. */
  readonly answerSignal?: AbortSignal | undefined
}

/** Version of this action; a release changes it together with package.json. */
export const VERSION = '1.0.0'

/**
 * Calls HeyGen until there is a success.
 * @throws ActionError the API's refusal, or `network_error` and the like when the plan's time is up
 */
export async function call(connection: HeygenConnection, ask: HeygenCall): Promise<Answered> {
  const { http, clock } = connection
  const body = ask.body === undefined ? undefined : JSON.stringify(ask.body)
  const { outcome, tries, gaveUp } = await retry({
    clock,
    plan: ask.plan,
    signal: ask.signal,
    judge: one => judge(one, clock.now()),
    tell: line => connection.tell(`HeyGen, ${ask.what}: ${line}`),
    attempt: timeout =>
      http.exchange({
        method: ask.method,
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
        ...(body === undefined ? {} : { body }),
        timeout,
        signal: ask.answerSignal ?? ask.signal
      })
  })
  if (gaveUp === undefined && outcome.kind === 'answer' && outcome.status >= 200 && outcome.status < 300) return outcome
  const what = tries > 1 ? `${ask.what} (${tries} tries)` : ask.what
  throw apiError(outcome, what, clock.now())
}

/**
 * Calls HeyGen and reads the answer by `schema`.
 * @throws ActionError as `call`, and `unexpected_answer` when the shape is another
 */
export async function callFor<S extends z.ZodMiniType>(
  connection: HeygenConnection,
  ask: HeygenCall,
  schema: S
): Promise<z.output<S>> {
  const answer = await call(connection, ask)
  const parsed = z.safeParse(schema, parseJson(answer.text))
  if (parsed.success) return parsed.data
  throw apiError(answer, ask.what)
}

function authorization(credentials: Credentials): Record<string, string> {
  return 'apiKey' in credentials
    ? { 'x-api-key': credentials.apiKey }
    : { authorization: `Bearer ${credentials.accessToken}` }
}
