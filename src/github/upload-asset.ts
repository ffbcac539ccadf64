import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import * as z from 'zod/mini'
import { ActionError } from '../errors/action-error.ts'
import { type Outcome, parseJson } from '../http/outcome.ts'
import { rulesOfApi, urlProblem } from '../http/url-guard.ts'
import { isUploaded, type Release, type ReleaseAsset } from '../model/release.ts'
import { logText } from '../text/plain-text.ts'
import { type GithubConnection, githubHeaders } from './connection.ts'
import { toAsset } from './find-release.ts'
import { isSuccess } from './github-error.ts'
import { assetSchema } from './schemas.ts'

export interface UploadAsk {
  readonly name: string
  readonly label: string
  readonly contentType: string
  /** Bytes. */
  readonly size: number
  /** The bytes, from their beginning. */
  readonly open: () => Promise<Readable>
  /** Milliseconds. */
  readonly timeout: number
}

export interface UploadTry {
  readonly outcome: Outcome
  /** SHA-256 (hex) of what was sent, when all of it was read. */
  readonly sha256?: string
  /** The asset, when GitHub has all of its bytes. */
  readonly asset?: ReleaseAsset
}

/**
 * Uploads an asset once, streamed. What is left of it after a failure only the release's list can tell.
 * @throws ActionError `attach_failed` for an upload address that is not used, `interrupted`, and what `open` throws
 */
export async function tryUpload(connection: GithubConnection, release: Release, ask: UploadAsk): Promise<UploadTry> {
  const { http, signal } = connection
  const url = uploadAddress(connection, release)
  url.search = new URLSearchParams({ name: ask.name, label: ask.label }).toString()
  const body = await ask.open()
  const sha256 = hashOf(body, ask.size)
  try {
    const outcome = await http.exchange({
      method: 'POST',
      url: url.href,
      headers: {
        ...githubHeaders(connection),
        'content-type': ask.contentType,
        'content-length': String(ask.size)
      },
      body,
      timeout: ask.timeout,
      signal
    })
    const sent = sha256()
    const asset = sent === undefined ? undefined : uploadedAsset(outcome, ask.size, sent)
    return {
      outcome,
      ...(sent === undefined ? {} : { sha256: sent }),
      ...(asset === undefined ? {} : { asset })
    }
  } finally {
    // An early refusal leaves the rest unread.
    body.on('error', () => undefined).destroy()
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
  throw new ActionError({
    code: 'attach_failed',
    input: 'attach-to-release',
    message: `The upload address that GitHub gives for the release ${logText(tag, 200)} ${problem}.`,
    hint: 'Use `download-to` instead of `attach-to-release`, and ask the administrator of the GitHub server to correct its address.'
  })
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

function uploadedAsset(outcome: Outcome, size: number, sha256: string): ReleaseAsset | undefined {
  const parsed = isSuccess(outcome) ? z.safeParse(assetSchema, parseJson(outcome.text)) : undefined
  if (parsed?.success !== true) return undefined
  const asset = toAsset(parsed.data)
  const isWhole = asset.digest === undefined ? asset.size === size : asset.digest === `sha256:${sha256}`
  return isUploaded(asset) && isWhole ? asset : undefined
}
