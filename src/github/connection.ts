import type * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import { type HttpClient, isSuccess, type TextResponse } from '../http/client.ts'
import { retry, withTries } from '../http/retry.ts'
import type { Clock } from '../model/clock.ts'
import type { Log } from '../model/log.ts'
import { parseJson } from '../text/json.ts'
import { responseError, unexpectedResponse, withoutResponse } from './errors.ts'

export interface GithubOptions {
  readonly http: HttpClient
  readonly clock: Clock
  /** Left out: GitHub is asked anonymously. */
  readonly token?: string
  /** GITHUB_API_URL, without a slash at the end. */
  readonly apiUrl: string
  /** `owner/repo` */
  readonly repository: string
  readonly log: Log
  /** Aborts when the job is canceled. */
  readonly signal: AbortSignal
  /** Milliseconds for one try of a call. */
  readonly tryTimeout?: number
}

export interface GithubConnection extends GithubOptions {
  readonly tryTimeout: number
  /** The repository in the API, without a slash at the end. */
  readonly repositoryUrl: string
}

export interface GithubCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Path and query below the repository: `/releases?per_page=100`. */
  readonly path: string
  readonly body?: object
  /** For an answer that is not JSON: its media type, and what it looks like. */
  readonly accept?: { readonly type: string; readonly text: RegExp }
  /** Completes "Could not …": `read the release`. */
  readonly what: string
  /** Left out: as many as fit into the time. */
  readonly tries?: number
}

const TRY_TIMEOUT = 20_000
/** GitHub's secondary rate limits ask for a minute; this leaves time for two of them. */
const PATIENCE = 180_000

/** The way to a repository's releases. Nothing is sent yet. */
export function connectGithub(options: GithubOptions): GithubConnection {
  const { repository, apiUrl, tryTimeout = TRY_TIMEOUT } = options
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new ActionError('internal', `GITHUB_REPOSITORY is not owner/repo: ${repository}`)
  }
  return { ...options, tryTimeout, repositoryUrl: `${apiUrl}/repos/${repository}` }
}

/**
 * Calls GitHub's API until there is a success.
 * @throws ActionError GitHub's refusal, or `github_error` when the time is up
 */
export async function call(connection: GithubConnection, ask: GithubCall): Promise<TextResponse> {
  const { http, clock, signal, log, tryTimeout: timeoutMs } = connection
  const body = ask.body === undefined ? undefined : JSON.stringify(ask.body)
  const request = {
    method: ask.method,
    url: connection.repositoryUrl + ask.path,
    headers: {
      ...githubHeaders(connection),
      ...(ask.accept === undefined ? {} : { accept: ask.accept.type }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' })
    },
    body,
    timeoutMs,
    signal
  }
  const attempt = async (nth: number) => {
    const what = withTries(ask.what, nth)
    const response = await http.text(request).catch((thrown: unknown) => {
      throw withoutResponse(thrown, what)
    })
    const { status, text } = response
    if (!isSuccess(response)) throw responseError(response, what, clock.now())
    const isReadable = status === 204 || (ask.accept?.text.test(text) ?? parseJson(text) !== undefined)
    if (!isReadable) throw unexpectedResponse(response, what, `HTTP ${status} without a readable body`)
    return response
  }
  const deadline = deadlineFor(connection, timeoutMs)
  return retry(attempt, {
    clock,
    deadline,
    tries: ask.tries,
    signal,
    log: line => log.info(`GitHub, ${ask.what}: ${line}`)
  })
}

/**
 * Calls GitHub's API and reads the response by `schema`.
 * @throws ActionError as `call`, and `github_error` when the shape is another
 */
export async function callFor<S extends z.ZodType>(
  connection: GithubConnection,
  ask: GithubCall,
  schema: S
): Promise<z.output<S>> {
  const response = await call(connection, ask)
  const parsed = schema.safeParse(parseJson(response.text))
  if (parsed.success) return parsed.data
  throw unexpectedResponse(response, ask.what)
}

/** When a request that takes at most `timeoutMs` is retried no more. */
export function deadlineFor({ clock }: GithubConnection, timeoutMs: number): number {
  return clock.now() + PATIENCE + timeoutMs
}

/** The headers of every request to GitHub's own hosts; the token goes nowhere else. */
export function githubHeaders({ token }: GithubConnection): Record<string, string> {
  return {
    accept: 'application/vnd.github+json',
    'accept-encoding': 'identity',
    'user-agent': 'translate-release-video',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` })
  }
}
