import { ActionError } from '../errors/action-error.ts'
import { rulesOfApi, urlProblem } from '../http/url-guard.ts'
import { byteSize } from '../text/byte-size.ts'
import { logText, oneLine } from '../text/plain-text.ts'
import { callFor, type HeygenConnection } from './client.ts'
import { directUploadSchema } from './schemas.ts'
import type { UploadAsk } from './upload-ask.ts'

/** Where a file is to be put, and how. */
export interface UploadTarget {
  readonly assetId: string
  readonly url: string
  /** All that the PUT carries beside `Host`, `Connection` and `Content-Length`. */
  readonly headers: Readonly<Record<string, string>>
}

const ANNOUNCE_TIMEOUT = 60_000
/** S3's presigned PUTs carry fewer than ten. */
const MOST_HEADERS = 30
const HEADER_CHARACTERS = 4096
/** How a message is framed and routed is the client's own affair: a header from outside must not change it. */
const FRAMING = /^(?:connection|expect|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/

/**
 * Announces a file to HeyGen and learns where to put it. Every announcement makes a new asset, which costs nothing.
 * @throws ActionError HeyGen's refusal; `payload_too_large` above HeyGen's limit; `unexpected_answer` for a target that is not safe
 */
export async function announceUpload(connection: HeygenConnection, file: UploadAsk): Promise<UploadTarget> {
  const { filename, contentType, size, sha256, input } = file
  const answer = await callFor(
    connection,
    {
      method: 'POST',
      path: '/v3/assets/direct-uploads',
      body: {
        filename,
        content_type: contentType,
        size_bytes: size,
        ...(sha256 === undefined ? {} : { checksum_sha256: sha256 })
      },
      what: `start the upload of ${logText(filename, 200)} (${byteSize(size)})`,
      plan: { deadline: file.deadline, timeoutMs: ANNOUNCE_TIMEOUT }
    },
    directUploadSchema
  )
  const { asset_id: assetId, upload_url: url, upload_headers: headers, max_bytes: limit } = answer.data
  if (typeof limit === 'number' && size > limit) {
    const message = `${oneLine(filename, 200)} has ${byteSize(size)}; HeyGen takes at most ${byteSize(limit)}.`
    throw new ActionError('payload_too_large', message, { input })
  }
  const unsafe = urlProblem(new URL(url), rulesOfApi(connection.apiUrl))
  const problem =
    idProblem(assetId) ??
    (unsafe === undefined ? undefined : `its upload URL ${unsafe}`) ??
    headersProblem(headers ?? {}, url, size)
  if (problem === undefined) return { assetId, url, headers: sentHeaders(headers ?? {}) }
  throw new ActionError(
    'unexpected_answer',
    `HeyGen's answer cannot be used to upload ${oneLine(filename, 200)}: ${problem}.`,
    { input }
  )
}

/** The id becomes a part of a path. */
function idProblem(id: string): string | undefined {
  return /^\w[\w.-]*$/.test(id) ? undefined : 'its asset id has characters that no id has'
}

function headersProblem(
  headers: Readonly<Record<string, string | number>>,
  url: string,
  size: number
): string | undefined {
  const entries = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const)
  if (entries.length > MOST_HEADERS) return 'it asks for too many headers'
  if (new Set(entries.map(([name]) => name)).size < entries.length) return 'it asks for a header twice'
  for (const [name, value] of entries) {
    if (!/^[a-z0-9!#$%&'*+.^_`|~-]{1,100}$/.test(name)) return 'it asks for a header whose name is none'
    // A line end in a value would begin a header of its own.
    if (value.length > HEADER_CHARACTERS || !/^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value)) {
      return `it asks for a value of ${name} that cannot be sent`
    }
    const framing =
      FRAMING.test(name) ||
      (name === 'host' && value !== new URL(url).host) ||
      (name === 'content-length' && value !== String(size))
    if (framing) return `it asks for the header ${name}, which would change how the file is sent`
  }
  return undefined
}

/** Without those that the client writes itself, with the same value. */
function sentHeaders(headers: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !/^(?:host|content-length)$/i.test(name))
      .map(([name, value]) => [name, String(value)])
  )
}
