import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { ActionError } from '../errors/action-error.ts'
import { discard, isSuccess, type TextResponse } from '../http/client.ts'
import { rulesOfApi, urlProblem } from '../http/url-guard.ts'
import { isUploaded, type Release, type ReleaseAsset } from '../model/release.ts'
import { parseJson } from '../text/json.ts'
import { logText } from '../text/plain-text.ts'
import { type GithubConnection, githubHeaders } from './connection.ts'
import { responseError, unexpectedResponse, withoutResponse } from './errors.ts'
import { toAsset } from './find-release.ts'
import { assetSchema } from './schemas.ts'

export interface UploadAsk {
  readonly name: string
  readonly label: string
  readonly contentType: string
  /** Bytes. */
  readonly size: number
  /** The bytes, from their beginning. */
  readonly open: () => Promise<Readable>
  readonly timeoutMs: number
  /** Completes "Could not …". */
  readonly what: string
}

/**
 * Uploads an asset once, streamed. What is left of it after a failure only the release's list can tell.
 * @param onSha256 called with the SHA-256 (hex) of what was sent, once all of it was read, whatever GitHub makes of it
 * @throws ActionError GitHub's refusal, `attach_failed`, `interrupted`, and what `open` throws
 */
export async function uploadAsset(
  connection: GithubConnection,
  release: Release,
  ask: UploadAsk,
  onSha256: (sha256: string) => void
): Promise<ReleaseAsset> {
  const { http, clock, signal } = connection
  const url = uploadAddress(connection, release)
  url.search = new URLSearchParams({ name: ask.name, label: ask.label }).toString()
  const body = await ask.open()
  const sha256 = hashOf(body, ask.size)
  try {
    const response = await http.text({
      method: 'POST',
      url: url.href,
      headers: {
        ...githubHeaders(connection),
        'content-type': ask.contentType,
        'content-length': String(ask.size)
      },
      body,
      timeoutMs: ask.timeoutMs,
      signal
    })
    if (!isSuccess(response)) {
      const error = responseError(response, ask.what, clock.now(), 'attach_failed')
      // The name may be taken by what a lost response left behind, or by another run.
      const isTaken = response.status === 422 && /"already_exists"/.test(response.text)
      throw isTaken ? error.with({ transient: 'the name was taken meanwhile' }) : error
    }
    const sent = sha256()
    const asset = sent === undefined ? undefined : uploadedAsset(response, ask.size, sent)
    if (asset !== undefined) return asset
    const why = `HTTP ${response.status}, but not with the bytes that were sent`
    throw unexpectedResponse(response, ask.what, why, 'attach_failed')
  } catch (thrown) {
    throw withoutResponse(thrown, ask.what, 'attach_failed')
  } finally {
    const sent = sha256()
    if (sent !== undefined) onSha256(sent)
    // An early refusal leaves the rest unread.
    discard({ body })
  }
}

/**
 * Where a release's assets are uploaded to, held to the URL guard's rules: the token goes where GitHub's own response sends uploads.
 * @throws ActionError `attach_failed` for an address that is not used
 */
export function uploadAddress({ apiUrl }: GithubConnection, { tag, uploadUrl }: Release): URL {
  const url = URL.parse(uploadUrl)
  const problem = url === null ? 'is not valid' : urlProblem(url, rulesOfApi(apiUrl))
  if (url !== null && problem === undefined) return url
  throw new ActionError(
    'attach_failed',
    `The upload address that GitHub gives for the release ${logText(tag, 200)} ${problem}.`,
    {
      input: 'attach-to-release',
      hint: 'Use `download-to` instead of `attach-to-release`, and ask the administrator of the GitHub server to correct its address.'
    }
  )
}

/**
 * Hashes a stream's pieces as they go by; it rests until its reader resumes it. The hash is known as soon as the last of `size`
 * bytes is handed on: the answer to it may come before anybody asks for more.
 */
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

function uploadedAsset({ text }: TextResponse, size: number, sha256: string): ReleaseAsset | undefined {
  const parsed = assetSchema.safeParse(parseJson(text))
  if (!parsed.success) return undefined
  const asset = toAsset(parsed.data)
  const isWhole = asset.digest === undefined ? asset.size === size : asset.digest === `sha256:${sha256}`
  return isUploaded(asset) && isWhole ? asset : undefined
}
