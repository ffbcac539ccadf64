import * as z from 'zod/mini'
import { ActionError } from '../errors/action-error.ts'
import type { HttpClient } from '../http/http-client.ts'
import { type Answered, parseJson } from '../http/outcome.ts'
import { type RetryPlan, retry } from '../http/retry.ts'
import type { Clock } from '../model/clock.ts'
import { githubError, isSuccess, judgeBody } from './github-error.ts'

export interface GithubOptions {
  readonly http: HttpClient
  readonly clock: Clock
  /** Left out: GitHub is asked anonymously. */
  readonly token?: string
  /** GITHUB_API_URL, without a slash at the end. */
  readonly apiUrl: string
  /** `owner/repo` */
  readonly repository: string
  /** Where each repeated try, and what is worth knowing, is told. */
  readonly tell: (line: string) => void
  readonly signal?: AbortSignal | undefined
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
    throw new ActionError({ code: 'internal', message: `GITHUB_REPOSITORY is not owner/repo: ${repository}` })
  }
  return { ...options, tryTimeout, repositoryUrl: `${apiUrl}/repos/${repository}` }
}

/**
 * Calls GitHub's API until there is a success.
 * @throws ActionError GitHub's refusal, or `github_error` when the time is up
 */
export async function call(connection: GithubConnection, ask: GithubCall): Promise<Answered> {
  const { http, clock, signal, tell, tryTimeout } = connection
  const body = ask.body === undefined ? undefined : JSON.stringify(ask.body)
  const { outcome, tries, gaveUp } = await retry({
    clock,
    plan: planFor(connection, tryTimeout, ask.tries),
    signal,
    judge: one => judgeBody(one, clock.now(), ask.accept?.text),
    tell: line => tell(`GitHub, ${ask.what}: ${line}`),
    attempt: timeout =>
      http.exchange({
        method: ask.method,
        url: connection.repositoryUrl + ask.path,
        headers: {
          ...githubHeaders(connection),
          ...(ask.accept === undefined ? {} : { accept: ask.accept.type }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' })
        },
        ...(body === undefined ? {} : { body }),
        timeout,
        signal
      })
  })
  if (gaveUp === undefined && isSuccess(outcome)) return outcome
  throw githubError(outcome, tries > 1 ? `${ask.what} (${tries} tries)` : ask.what)
}

/**
 * Calls GitHub's API and reads the answer by `schema`.
 * @throws ActionError as `call`, and `github_error` when the shape is another
 */
export async function callFor<S extends z.ZodMiniType>(
  connection: GithubConnection,
  ask: GithubCall,
  schema: S
): Promise<z.output<S>> {
  const answer = await call(connection, ask)
  const parsed = z.safeParse(schema, parseJson(answer.text))
  if (parsed.success) return parsed.data
  throw githubError(answer, ask.what)
}

/** The time that is given to a call which takes at most `tryTimeout` milliseconds. */
export function planFor(connection: GithubConnection, tryTimeout: number, tries?: number): RetryPlan {
  return {
    deadline: connection.clock.now() + PATIENCE + tryTimeout,
    tryTimeout,
    ...(tries === undefined ? {} : { tries })
  }
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
