import * as z from 'zod'
import { discard } from '../http/client.ts'
import type { Release, ReleaseAsset } from '../model/release.ts'
import { logText } from '../text/plain-text.ts'
import { callGithub, forOctokit, type GithubConnection } from './octokit.ts'
import { contentCall, refusalOf } from './open-asset.ts'

/**
 * A presigned link to the bytes of an asset, of a private repository or a draft too; undefined where GitHub sends the bytes
 * itself, as an Enterprise Server may. The URL guard has not seen the link.
 * @throws ActionError `github_forbidden`, `github_error`, `interrupted`
 */
export async function assetLink(
  connection: GithubConnection,
  release: Release,
  asset: ReleaseAsset
): Promise<string | undefined> {
  const what = `find ${logText(asset.name, 200)} of the release ${logText(release.tag, 200)}`
  const link = await callGithub(connection, what, z.string(), contentCall(asset, fetchOf(connection)), { tries: 3 })
  return link === '' ? undefined : link
}

/** A redirect is what is expected here, and is not followed. */
function fetchOf({ http, signal, tryTimeoutMs: timeoutMs }: GithubConnection) {
  return async (url: string, { headers }: { readonly headers: Readonly<Record<string, string>> }) => {
    const response = await http.send({ method: 'GET', url, headers, timeoutMs, signal })
    const { status } = response
    if (status >= 400) return refusalOf(response)
    discard(response)
    const link = URL.parse(response.headers['location'] ?? '', url)?.href
    return forOctokit({ status: 200, headers: {}, text: '' }, status === 200 ? '' : (link ?? ''))
  }
}
