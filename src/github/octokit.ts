import { GitHub } from '@actions/github/lib/utils'
import * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import { type HttpClient, type HttpRequest, isSuccess, requestIdOf, type TextResponse } from '../http/client.ts'
import { requestFailed } from '../http/network-error.ts'
import { type RetryOptions, retry, withTries } from '../http/retry.ts'
import type { Clock } from '../model/clock.ts'
import type { Log } from '../runner/log.ts'
import { parseJson } from '../text/json.ts'
import { logText } from '../text/plain-text.ts'
import { type FailureCode, responseError } from './errors.ts'

/** How a repository is reached at GitHub's API. */
export interface GithubConnection {
  readonly http: HttpClient
  readonly clock: Clock
  readonly log: Log
  /** Aborts when the job is canceled. */
  readonly signal: AbortSignal
  /** GITHUB_API_URL, without a slash at the end. */
  readonly apiUrl: string
  /** `owner/repo` */
  readonly repository: string
  /** Undefined: calls are anonymous. */
  readonly token: string | undefined
  /** For one try of a call. */
  readonly tryTimeoutMs: number
}

/** Sends one request. */
export type Send = (
  octokit: InstanceType<typeof GitHub>,
  repo: { readonly owner: string; readonly repo: string }
) => Promise<{ readonly status: number; readonly headers: object; readonly data: unknown }>

type OctokitResponse = Omit<TextResponse, 'text'> & { readonly data: unknown }

/** GitHub's secondary rate limits ask for a minute; this leaves time for two of them. */
const PATIENCE_MS = 180_000
const NETWORK =
  'Check the network of the runner (proxy: HTTPS_PROXY, NO_PROXY), then run the job again: this does not cost anything.'

/**
 * Sends a request until there is a success, and reads its body by `schema`. `what` completes "Could not …"; without `tries` there
 * are as many as fit into the time, and `timeoutMs` is for one of them.
 * @throws ActionError GitHub's refusal; `failureCode` when the time is up or the response is another; `interrupted`
 */
export async function callGithub<S extends z.ZodType>(
  connection: GithubConnection,
  what: string,
  schema: S,
  send: Send,
  options: { readonly tries?: number; readonly timeoutMs?: number; readonly failureCode?: FailureCode } = {}
): Promise<z.output<S>> {
  const { clock, repository, tryTimeoutMs } = connection
  const { tries, timeoutMs = tryTimeoutMs, failureCode = 'github_error' } = options
  const octokit = createOctokit(connection, timeoutMs)
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(repository) ?? []
  if (owner === undefined || repo === undefined) {
    throw new ActionError('internal', `GITHUB_REPOSITORY is not owner/repo: ${repository}`)
  }
  return retryGithub(connection, what, { tries, timeoutMs }, async what => {
    const { data, ...head } = await responseOf(send(octokit, { owner, repo })).catch((thrown: unknown) => {
      throw requestFailed(thrown, what, { code: failureCode, hint: NETWORK })
    })
    const { status } = head
    if (!isSuccess(head)) throw responseError({ ...head, text: String(data) }, what, clock.now(), failureCode)
    const parsed = schema.safeParse(data)
    if (parsed.success) return parsed.data
    // Something else altogether, such as a proxy's page: another try may bring the right one.
    const isOther = parsed.error.issues.some(issue => issue.path.length === 0)
    const transient = isOther ? `HTTP ${status} without a readable body` : undefined
    const message = `Could not ${what}: GitHub returned an unexpected response (HTTP ${status}).`
    throw new ActionError(failureCode, message, {
      status,
      requestId: requestIdOf(head, 'x-github-request-id'),
      transient
    })
  })
}

/**
 * Makes an attempt again until it succeeds or the time is up, and logs each repeat.
 * @param attempt gets what completes "Could not …"
 * @throws what the last attempt threw; ActionError `interrupted`
 */
export function retryGithub<T>(
  { clock, log, signal }: GithubConnection,
  what: string,
  { tries, timeoutMs }: Pick<RetryOptions, 'tries'> & { readonly timeoutMs: number },
  attempt: (what: string) => Promise<T>
): Promise<T> {
  const deadline = clock.now() + PATIENCE_MS + timeoutMs
  const logRetry = (line: string) => log.info(`GitHub, ${what}: ${line}`)
  return retry(nth => attempt(withTries(what, nth)), { clock, deadline, tries, signal, log: logRetry })
}

/** A body that is JSON of this shape. */
export function json<S extends z.ZodType>(shape: S) {
  return z.preprocess(text => parseJson(String(text)), shape)
}

/** A response for Octokit. Without a Content-Type, which proxies get wrong, it leaves the text as it is. */
export function fetched({ status, headers, text }: TextResponse, body: unknown = text) {
  return { status, headers: new Headers({ ...headers, 'content-type': '' }), text: async () => text, body }
}

function createOctokit({ http, log, signal, apiUrl, token }: GithubConnection, timeoutMs: number) {
  const fetch = async (url: string, { method, headers, body }: Omit<HttpRequest, 'url'>) => {
    const plain = { ...headers, 'accept-encoding': 'identity' }
    return fetched(await http.text({ method, url, headers: plain, body, timeoutMs, signal }))
  }
  // Octokit's own log is the console.
  const debug = (line: string) => log.debug(logText(line))
  const quiet = { debug, info: debug, warn: debug, error: debug }
  const request = { fetch, log: quiet }
  return new GitHub({ auth: token, baseUrl: apiUrl, userAgent: 'translate-release-video', log: quiet, request })
}

/** Octokit throws a response of 4xx or 5xx, and what the client threw as the cause of an error of its own. */
async function responseOf(sent: ReturnType<Send>): Promise<OctokitResponse> {
  const response = await sent.catch((thrown: unknown) => {
    if (!(thrown instanceof Error)) throw thrown
    if ('response' in thrown && thrown.response !== undefined) return thrown.response
    throw thrown.cause ?? thrown
  })
  return response as OctokitResponse
}
