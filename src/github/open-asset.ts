import { Readable } from 'node:stream'
import * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import { discard, type HttpResponse, readText } from '../http/client.ts'
import { followRedirects } from '../http/redirects.ts'
import { rulesOfOrigin } from '../http/url-guard.ts'
import type { Release, ReleaseAsset } from '../model/release.ts'
import { logText } from '../text/plain-text.ts'
import { type ApiCall, callGithub, forOctokit, type GithubConnection } from './octokit.ts'

/**
 * The bytes of an asset, as a stream that must be read or destroyed. What fails before they begin to come is retried.
 * @throws ActionError `github_forbidden`, `github_error`
 */
export function openAsset(connection: GithubConnection, release: Release, asset: ReleaseAsset): Promise<Readable> {
  const what = `download ${logText(asset.name, 200)} of the release ${logText(release.tag, 200)}`
  const send = contentCall(asset, fetchOf(connection, asset))
  return callGithub(connection, what, z.instanceof(Readable), send, { tries: 5 })
}

type Fetch = (url: string, init: { readonly headers: Readonly<Record<string, string>> }) => Promise<unknown>

/** Requests the content of an asset by a `fetch` that knows what to do with a redirect. */
export function contentCall(asset: ReleaseAsset, fetch: Fetch): ApiCall {
  const headers = { accept: 'application/octet-stream', 'accept-encoding': 'identity' }
  const request = { fetch, parseSuccessResponseBody: false }
  return ({ rest }, repo) => rest.repos.getReleaseAsset({ ...repo, asset_id: asset.id, headers, request })
}

/** A refusal for Octokit; one that is cut off is a refusal still. */
export async function refusalOf(response: HttpResponse) {
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
