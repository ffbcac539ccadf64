import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { ActionError } from '../errors/action-error.ts'
import { discard, isSuccess } from '../http/client.ts'
import { rulesOfOrigin, urlProblem } from '../http/url-guard.ts'
import { isUploaded, type Release, type ReleaseAsset } from '../model/release.ts'
import { logText } from '../text/plain-text.ts'
import type { AssetFile } from './attach-asset.ts'
import { type ApiCall, callGithub, type GithubConnection } from './octokit.ts'
import { assetBody } from './release.ts'

/**
 * Uploads a file once, streamed, as an asset of this name. A failure may leave an asset behind. `what` completes "Could not …".
 * @param onSha256 called with the SHA-256 (hex) of what was sent, once all of it was, whatever GitHub makes of it
 * @throws ActionError GitHub's refusal, `attach_failed`, `interrupted`, and what `open` throws
 */
export async function uploadAsset(
  connection: GithubConnection,
  release: Release,
  file: Omit<AssetFile, 'sha256'>,
  { name, what, timeoutMs }: { readonly name: string; readonly what: string; readonly timeoutMs: number },
  onSha256: (sha256: string) => void
): Promise<ReleaseAsset> {
  const { label, contentType, size } = file
  // Whole, the URL of an IPv6 host would hold what Octokit takes for a parameter (`:abcd`).
  const { origin: baseUrl, pathname } = uploadAddress(connection, release)
  const url = `${pathname}{?name,label}`
  const data = await file.open()
  const sha256 = hashOf(data, size)
  const isSent = (asset: ReleaseAsset) => {
    const isWhole = asset.digest === undefined ? asset.size === size : asset.digest === `sha256:${sha256()}`
    return sha256() !== undefined && isUploaded(asset) && isWhole
  }
  const headers = { 'content-type': contentType, 'content-length': size }
  const send: ApiCall = octokit => octokit.request({ method: 'POST', baseUrl, url, name, label, headers, data })
  const schema = assetBody.refine(isSent)
  try {
    return await callGithub(connection, what, schema, send, { tries: 1, timeoutMs, failureCode: 'attach_failed' })
  } catch (thrown) {
    throw withReason(thrown)
  } finally {
    const sent = sha256()
    if (sent !== undefined) onSha256(sent)
    // An early refusal leaves the rest unread.
    discard({ body: data })
  }
}

/** Says why another try may succeed. */
function withReason(thrown: unknown): unknown {
  if (!(thrown instanceof ActionError) || thrown.status === undefined) return thrown
  const { status, apiCode } = thrown
  // The name may be taken by what a lost response left behind, or by another run.
  if (status === 422 && apiCode === 'already_exists') return thrown.with({ transient: 'the name was taken meanwhile' })
  if (!isSuccess({ status })) return thrown
  return thrown.with({ transient: `HTTP ${status}, but not with the bytes that were sent` })
}

/** Where a release's assets are uploaded to, with the token. @throws ActionError `attach_failed` for an address that is not safe */
export function uploadAddress({ apiUrl }: GithubConnection, { tag, uploadUrl }: Release): URL {
  const url = URL.parse(uploadUrl)
  const problem = url === null ? 'is not valid' : urlProblem(url, rulesOfOrigin(apiUrl))
  if (url !== null && problem === undefined) return url
  const message = `The upload address that GitHub gives for the release ${logText(tag, 200)} ${problem}.`
  const hint =
    'Use `download-to` instead of `attach-to-release`, and ask the administrator of the GitHub server to correct its address.'
  throw new ActionError('attach_failed', message, { input: 'attach-to-release', hint })
}

/** Hashes a stream as it is read. The hash is there with the last of `size` bytes: the response may come before the end. */
function hashOf(source: Readable, size: number): () => string | undefined {
  const hash = createHash('sha256')
  let left = size
  let digest: string | undefined
  source
    .on('data', (piece: Buffer) => {
      left -= piece.length
      if (left >= 0) hash.update(piece)
      if (left === 0) digest = hash.digest('hex')
    })
    .pause()
  return () => (left === 0 ? digest : undefined)
}
