import { GitHub } from '@actions/github/lib/utils'
import * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import type { ErrorCode } from '../errors/error-codes.ts'
import { type HttpRequest, isSuccess, requestIdOf, type TextResponse, USER_AGENT } from '../http/client.ts'
import { failRequest } from '../http/network-error.ts'
import { type RetryPlan, retry, withTries } from '../http/retry.ts'
import type { Run } from '../runner/run-action.ts'
import { parseJson } from '../text/json.ts'
import { logText } from '../text/plain-text.ts'
import { responseError } from './errors.ts'

/** A repository at GitHub's API, and what its calls need of the run. */
export interface GithubConnection extends Pick<Run, 'http' | 'clock' | 'log' | 'signal'> {
  /** GITHUB_API_URL, without a slash at the end. */
  readonly apiUrl: string
  /** `owner/repo` */
  readonly repository: string
  /** Undefined: calls are anonymous. */
  readonly token: string | undefined
  /** For one try of a call. */
  readonly tryTimeoutMs: number
}

/** Sends one request for the repository. */
export type ApiCall = (octokit: InstanceType<typeof GitHub>, repo: { owner: string; repo: string }) => Promise<unknown>

type OctokitResponse = Omit<TextResponse, 'text'> & { readonly data: unknown }

/** Left out, `tries` are as many as fit into the time; `timeoutMs` is for one of them. */
type Tries = Omit<RetryPlan, 'deadline'>

/** GitHub's secondary rate limits ask for a minute; this leaves time for two of them. */
const PATIENCE_MS = 180_000
const NETWORK =
  'Check the network of the runner (proxy: HTTPS_PROXY, NO_PROXY), then run the job again: this does not cost anything.'

/**
 * Sends a request until there is a success, and reads its body by `schema`. `what` completes "Could not …".
 * @throws ActionError GitHub's refusal; `failureCode` when the time is up or the response is another; `interrupted`
 */
export async function callGithub<S extends z.ZodType>(
  connection: GithubConnection,
  what: string,
  schema: S,
  send: ApiCall,
  options: Partial<Tries> & { readonly failureCode?: ErrorCode } = {}
): Promise<z.output<S>> {
  const { clock, repository, tryTimeoutMs } = connection
  const { tries, timeoutMs = tryTimeoutMs, failureCode = 'github_error' } = options
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(repository) ?? []
  if (owner === undefined || repo === undefined) {
    throw new ActionError('internal', `GITHUB_REPOSITORY is not owner/repo: ${repository}`)
  }
  return retryGithub(connection, what, { tries, timeoutMs }, async (what, nth) => {
    const octokit = createOctokit(connection, timeoutMs, nth)
    const failed = (thrown: unknown) => failRequest(thrown, what, { code: failureCode, hint: NETWORK })
    const { data, ...head } = await responseOf(send(octokit, { owner, repo })).catch(failed)
    const { status } = head
    if (!isSuccess(head)) throw responseError({ ...head, text: String(data) }, what, clock.now(), failureCode)
    const parsed = schema.safeParse(data)
    if (parsed.success) return parsed.data
    // Something else altogether, such as a proxy's page: another try may return the right one.
    const isOther = parsed.error.issues.some(issue => issue.path.length === 0)
    const transient = isOther ? `HTTP ${status} without a readable body` : undefined
    const message = `Could not ${what}: GitHub returned an unexpected response (HTTP ${status}).`
    const requestId = requestIdOf(head, 'x-github-request-id')
    throw new ActionError(failureCode, message, { status, requestId, transient })
  })
}

/** Retries an attempt, which gets what completes "Could not …". @throws what the last one threw; ActionError `interrupted` */
export function retryGithub<T>(
  { clock, log, signal }: GithubConnection,
  what: string,
  { tries, timeoutMs }: Tries,
  attempt: (what: string, nth: number) => Promise<T>
): Promise<T> {
  const deadline = clock.now() + PATIENCE_MS + timeoutMs
  const logRetry = (line: string) => log.info(`GitHub, ${what}: ${line}`)
  return retry(nth => attempt(withTries(what, nth), nth), { clock, deadline, tries, signal, log: logRetry })
}

/** A body that is JSON of this shape. */
export function jsonBody<S extends z.ZodType>(shape: S) {
  return z.preprocess(text => parseJson(String(text)), shape)
}

/** A response for Octokit. Without a Content-Type, which proxies get wrong, it leaves the text as it is. */
export function forOctokit({ status, headers, text }: TextResponse, body: unknown = text) {
  return { status, headers: new Headers({ ...headers, 'content-type': '' }), text: async () => text, body }
}

function createOctokit({ http, log, signal, apiUrl, token }: GithubConnection, timeoutMs: number, nth: number) {
  const fetch = async (url: string, { method, headers, body }: Omit<HttpRequest, 'url'>) => {
    const plain = { ...headers, 'accept-encoding': 'identity' }
    return forOctokit(await http.text({ method, url, headers: plain, body, timeoutMs, signal, nth }))
  }
  // Octokit's own log is the console.
  const debug = (line: string) => log.debug(logText(line))
  const quiet = { debug, info: debug, warn: debug, error: debug }
  const request = { fetch, log: quiet }
  return new GitHub({ auth: token, baseUrl: apiUrl, userAgent: USER_AGENT, log: quiet, request })
}

/** Octokit throws a response of 4xx or 5xx, and what the client threw as the cause of an error of its own. */
async function responseOf(sent: Promise<unknown>): Promise<OctokitResponse> {
  const response = await sent.catch((thrown: Error & { response?: unknown }) => {
    if (thrown.response === undefined) throw thrown.cause ?? thrown
    return thrown.response
  })
  return response as OctokitResponse
}
