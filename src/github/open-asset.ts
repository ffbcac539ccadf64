import { Readable } from 'node:stream'
import * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import { discard, readText } from '../http/client.ts'
import { followRedirects } from '../http/redirects.ts'
import { rulesOfApi } from '../http/url-guard.ts'
import type { Release, ReleaseAsset } from '../model/release.ts'
import { logText } from '../text/plain-text.ts'
import { type ApiCall, callGithub, forOctokit, type GithubConnection } from './octokit.ts'

/**
 * The bytes of an asset, as a stream that must be read or destroyed. What fails before they begin to come is retried.
 * @throws ActionError `github_forbidden`, `github_error`
 */
export function openAsset(connection: GithubConnection, release: Release, asset: ReleaseAsset): Promise<Readable> {
  const what = `download ${logText(asset.name, 200)} of the release ${logText(release.tag, 200)}`
  const send: ApiCall = ({ rest }, repo) =>
    rest.repos.getReleaseAsset({
      ...repo,
      asset_id: asset.id,
      headers: { accept: 'application/octet-stream', 'accept-encoding': 'identity' },
      request: { fetch: fetchOf(connection, asset), parseSuccessResponseBody: false }
    })
  return callGithub(connection, what, z.instanceof(Readable), send, { tries: 5 })
}

/** The token stays with the API: the signature in a link is the only credential of the storage. */
function fetchOf({ http, signal, apiUrl, tryTimeoutMs: timeoutMs }: GithubConnection, asset: ReleaseAsset) {
  return async (url: string, init: { readonly headers: Readonly<Record<string, string>> }) => {
    const { authorization, ...headers } = init.headers
    const credentials: Record<string, string> = authorization === undefined ? {} : { authorization }
    const request = { method: 'GET', url, headers, timeoutMs, signal } as const
    const { response, urls } = await followRedirects(http, request, rulesOfApi(apiUrl), credentials)
    const { status, body } = response
    const isWhole = Number(response.headers['content-length'] ?? asset.size) === asset.size
    if (status === 200 && isWhole) return forOctokit({ ...response, text: '' }, body)
    // A refusal that is cut off is a refusal still.
    const isRefusal = status >= 300 && urls.length === 1
    if (isRefusal) return forOctokit({ ...response, text: await readText(body).catch(() => '') })
    discard(response)
    // A storage's 403 is a link gone stale, and says nothing of the token.
    const clause = status < 300 ? 'the file has another size than GitHub lists' : `the storage returned HTTP ${status}`
    throw new ActionError('network_error', clause, { transient: clause })
  }
}
