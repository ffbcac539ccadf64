import { hash } from 'node:crypto'
import { Readable } from 'node:stream'
import * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import { discard, type HttpResponse, readText } from '../http/client.ts'
import { failRequest, networkError } from '../http/network-error.ts'
import { followRedirects } from '../http/redirects.ts'
import { rulesOfOrigin } from '../http/url-guard.ts'
import type { Release, ReleaseAsset } from '../model/release.ts'
import { logText } from '../text/plain-text.ts'
import { type ApiCall, callGithub, forOctokit, type GithubConnection, retryGithub } from './octokit.ts'

const TRIES = 5

/**
 * The bytes of an asset, as a stream that must be read or destroyed. What fails before they begin to come is retried.
 * @throws ActionError `github_forbidden`, `github_error`
 */
export function openAsset(connection: GithubConnection, release: Release, asset: ReleaseAsset): Promise<Readable> {
  return open(connection, asset, downloadOf(release, asset), TRIES)
}

/**
 * The text of an asset, at most 8 MB. What fails, or is not what GitHub lists, is fetched again.
 * @throws ActionError `github_forbidden`, `github_error`
 */
export function readAsset(connection: GithubConnection, release: Release, asset: ReleaseAsset): Promise<string> {
  const { tryTimeoutMs: timeoutMs } = connection
  return retryGithub(connection, downloadOf(release, asset), { tries: TRIES, timeoutMs }, async what => {
    const body = await open(connection, asset, what, 1)
    const failed = (thrown: unknown) => failRequest(networkError(thrown), what, { code: 'github_error' })
    const text = await readText(body).catch(failed)
    if (asset.digest === undefined || asset.digest === `sha256:${hash('sha256', text)}`) return text
    const transient = 'it is not the file that GitHub lists'
    throw new ActionError('github_error', `Could not ${what}: ${transient}.`, { transient })
  })
}

/**
 * A presigned link to the bytes of an asset, of a private repository or a draft too; undefined where GitHub sends the bytes
 * itself, as an Enterprise Server may. The URL guard has not seen the link.
 * @throws ActionError `github_forbidden`, `github_error`, `interrupted`
 */
export async function assetLink(connection: GithubConnection, release: Release, asset: ReleaseAsset) {
  const { http, signal, tryTimeoutMs: timeoutMs } = connection
  const what = `find ${logText(asset.name, 200)} of the release ${logText(release.tag, 200)}`
  // A redirect is what is expected here, and is not followed.
  const fetch: Fetch = async (url, { headers }) => {
    const response = await http.send({ method: 'GET', url, headers, timeoutMs, signal })
    const { status } = response
    if (status >= 400) return refusalOf(response)
    discard(response)
    const link = URL.parse(response.headers['location'] ?? '', url)?.href
    return forOctokit({ status: 200, headers: {}, text: '' }, status === 200 ? '' : (link ?? ''))
  }
  return (await callGithub(connection, what, z.string(), contentCall(asset, fetch), { tries: 3 })) || undefined
}

const downloadOf = ({ tag }: Release, { name }: ReleaseAsset) =>
  `download ${logText(name, 200)} of the release ${logText(tag, 200)}`

function open(connection: GithubConnection, asset: ReleaseAsset, what: string, tries: number): Promise<Readable> {
  return callGithub(connection, what, z.instanceof(Readable), contentCall(asset, fetchOf(connection, asset)), { tries })
}

type Fetch = (url: string, init: { readonly headers: Readonly<Record<string, string>> }) => Promise<unknown>

/** Requests the content of an asset by a `fetch` that knows what to do with a redirect. */
function contentCall(asset: ReleaseAsset, fetch: Fetch): ApiCall {
  const headers = { accept: 'application/octet-stream', 'accept-encoding': 'identity' }
  const request = { fetch, parseSuccessResponseBody: false }
  return ({ rest }, repo) => rest.repos.getReleaseAsset({ ...repo, asset_id: asset.id, headers, request })
}

/** A refusal for Octokit; one that is cut off is a refusal still. */
async function refusalOf(response: HttpResponse) {
  return forOctokit({ ...response, text: await readText(response.body).catch(() => '') })
}

/** The token stays with the API: the signature in a link is the only credential of the storage. */
function fetchOf({ http, signal, apiUrl, tryTimeoutMs: timeoutMs }: GithubConnection, asset: ReleaseAsset): Fetch {
  return async (url, init) => {
    const { authorization, ...headers } = init.headers
    const credentials: Record<string, string> = authorization === undefined ? {} : { authorization }
    const request = { method: 'GET', url, headers, timeoutMs, signal } as const
    const { response, urls } = await followRedirects(http, request, rulesOfOrigin(apiUrl), credentials)
    const { status, body } = response
    const isWhole = Number(response.headers['content-length'] ?? asset.size) === asset.size
    if (status === 200 && isWhole) return forOctokit({ ...response, text: '' }, body)
    const isRefusal = status >= 300 && urls.length === 1
    if (isRefusal) return refusalOf(response)
    discard(response)
    // A storage's 403 is a link gone stale, and says nothing of the token.
    const clause = status < 300 ? 'the file has another size than GitHub lists' : `the storage returned HTTP ${status}`
    throw new ActionError('network_error', clause, { transient: clause })
  }
}
