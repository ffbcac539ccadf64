import type { Readable } from 'node:stream'
import { ActionError } from '../errors/action-error.ts'
import type { OpenAnswer } from '../http/http-client.ts'
import type { NoAnswer, Outcome } from '../http/outcome.ts'
import { retry } from '../http/retry.ts'
import { rulesOfApi, urlProblem } from '../http/url-guard.ts'
import type { Release, ReleaseAsset } from '../model/release.ts'
import { logText } from '../text/plain-text.ts'
import { type GithubConnection, githubHeaders, planFor } from './connection.ts'
import { githubError, judge } from './github-error.ts'

export interface OpenedAsset {
  /** Must be read or destroyed. */
  readonly body: Readable
  /** Bytes. */
  readonly size: number
}

/** GitHub's one redirect to the storage, and some room. */
const MOST_REDIRECTS = 3
const TRIES = 5
/** Bytes of a refusal that are read. */
const REFUSAL_BYTES = 64 * 1024

/**
 * The bytes of an asset, of a private repository or a draft too, as a stream. What fails before they begin to come is tried again.
 * @throws ActionError `github_forbidden`, `github_error`
 */
export async function openAsset(
  connection: GithubConnection,
  release: Release,
  asset: ReleaseAsset
): Promise<OpenedAsset> {
  const { clock, signal, tell, tryTimeout } = connection
  const what = `download ${logText(asset.name, 200)} of the release ${logText(release.tag, 200)}`
  let body: Readable | undefined
  const { outcome, tries } = await retry({
    clock,
    plan: planFor(connection, tryTimeout, TRIES),
    signal,
    tell: line => tell(`GitHub, ${what}: ${line}`),
    attempt: async timeout => {
      const { answer, inStorage } = await follow(connection, asset, timeout)
      if (answer.kind === 'no-answer') return answer
      if (answer.status !== 200 || !fits(answer, asset)) return refusal(answer, inStorage)
      body = answer.body
      return { kind: 'answer', status: 200, headers: answer.headers, text: '' }
    },
    judge: one => judge(one, clock.now())
  })
  if (body !== undefined) return { body, size: asset.size }
  throw githubError(outcome, tries > 1 ? `${what} (${tries} tries)` : what)
}

async function follow(
  connection: GithubConnection,
  asset: ReleaseAsset,
  timeout: number
): Promise<{ answer: OpenAnswer | NoAnswer; inStorage: boolean }> {
  const { http, repositoryUrl, signal } = connection
  let url = `${repositoryUrl}/releases/assets/${asset.id}`
  let headers: Record<string, string> = { ...githubHeaders(connection), accept: 'application/octet-stream' }
  for (let redirects = 0; ; redirects++) {
    const answer = await http.open({ method: 'GET', url, headers, timeout, signal })
    const location = answer.kind === 'open' && isRedirect(answer.status) ? answer.headers['location'] : undefined
    if (answer.kind === 'no-answer' || location === undefined || redirects === MOST_REDIRECTS) {
      return { answer, inStorage: redirects > 0 }
    }
    discard(answer.body)
    url = storageUrl(connection, location, url)
    // The signature in the link is the only credential of the storage; the token stays with the API.
    const { authorization: _, ...others } = headers
    headers = others
  }
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400
}

function storageUrl({ apiUrl }: GithubConnection, location: string, from: string): string {
  const target = URL.parse(location, from)
  const problem = target === null ? 'is not valid' : urlProblem(target, rulesOfApi(apiUrl))
  if (target !== null && problem === undefined) return target.href
  throw new ActionError({
    code: 'github_error',
    message: `Could not download a release asset: GitHub redirects to a URL that ${problem}.`
  })
}

/** Whether the storage is about to send the asset that GitHub's list has. */
function fits(answer: OpenAnswer, asset: ReleaseAsset): boolean {
  const length = answer.headers['content-length']
  return length === undefined || Number(length) === asset.size
}

async function refusal(answer: OpenAnswer, inStorage: boolean): Promise<Outcome> {
  const { status, headers, body } = answer
  if (status >= 300 && !inStorage) return { kind: 'answer', status, headers, text: await readSome(body) }
  discard(body)
  // A storage's 403 is a link gone stale, and says nothing of the token.
  return status < 300
    ? failed('the file has another size than GitHub lists')
    : failed(`the storage answered HTTP ${status}`)
}

function failed(detail: string): Outcome {
  return { kind: 'no-answer', reason: 'other', detail, cause: undefined }
}

async function readSome(body: Readable): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size > REFUSAL_BYTES) break
    }
  } catch {
    // A refusal that is cut off is a refusal still.
  }
  return Buffer.concat(chunks).toString('utf8')
}

function discard(body: Readable): void {
  body.on('error', () => undefined).destroy()
}
