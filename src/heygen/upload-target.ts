import type * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import { rulesOfOrigin, urlProblem } from '../http/url-guard.ts'
import { byteSize } from '../text/byte-size.ts'
import { logText, oneLine } from '../text/plain-text.ts'
import { call, type HeygenConnection } from './client.ts'
import { directUploadSchema } from './schemas.ts'
import type { UploadFile } from './upload.ts'

/** Where to put a file, and with which headers. */
export type UploadTarget = z.output<typeof directUploadSchema>

const ANNOUNCE_TIMEOUT_MS = 60_000
/** S3's presigned PUTs carry fewer than ten. */
const MOST_HEADERS = 30
const HEADER_CHARACTERS = 4096
/** Headers that frame and route a message: that is up to the client. */
const FRAMING = /^(?:connection|expect|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/

/**
 * Announces a file to HeyGen, and returns where to put it. Each call makes a new asset, which costs nothing.
 * @throws ActionError HeyGen's refusal; `payload_too_large` above HeyGen's limit; `unexpected_answer` for a target that is not safe
 */
export async function announceUpload(connection: HeygenConnection, file: UploadFile): Promise<UploadTarget> {
  const { filename, contentType, size, sha256, deadline, input } = file
  const announcement = {
    what: `start the upload of ${logText(filename, 200)} (${byteSize(size)})`,
    path: '/v3/assets/direct-uploads',
    body: { filename, content_type: contentType, size_bytes: size, checksum_sha256: sha256 },
    plan: { deadline, timeoutMs: ANNOUNCE_TIMEOUT_MS }
  }
  const { json: target } = await call(connection, announcement, directUploadSchema)
  const name = oneLine(filename, 200)
  if (size > target.limitBytes) {
    const message = `${name} has ${byteSize(size)}; HeyGen accepts at most ${byteSize(target.limitBytes)}.`
    throw new ActionError('payload_too_large', message, { input })
  }
  // The client writes these itself; HeyGen may ask for the same values.
  const ofClient = new Map([
    ['host', new URL(target.url).host],
    ['content-length', String(size)]
  ])
  const problem = targetProblem(target, ofClient, connection.apiUrl)
  if (problem === undefined) return { ...target, headers: target.headers.filter(([header]) => !ofClient.has(header)) }
  const message = `HeyGen's response cannot be used to upload ${name}: ${problem}.`
  throw new ActionError('unexpected_answer', message, { input })
}

/** Why a file must not be put there, as a clause about HeyGen's response; undefined where it may be. */
function targetProblem(target: UploadTarget, ofClient: ReadonlyMap<string, string>, apiUrl: string) {
  const { assetId, url, headers } = target
  // It becomes a part of a path.
  if (!/^\w[\w.-]*$/.test(assetId)) return 'its asset ID has invalid characters'
  const unsafe = urlProblem(new URL(url), rulesOfOrigin(apiUrl))
  if (unsafe !== undefined) return `its upload URL ${unsafe}`
  if (headers.length > MOST_HEADERS) return 'it requires too many headers'
  if (new Map(headers).size < headers.length) return 'it requires a header twice'
  for (const [name, value] of headers) {
    if (!/^[a-z0-9!#$%&'*+.^_`|~-]{1,100}$/.test(name)) return 'it requires a header with an invalid name'
    // A line end in a value would begin a header of its own.
    if (value.length > HEADER_CHARACTERS || !/^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value)) {
      return `it requires a value of ${name} that cannot be sent`
    }
    if (FRAMING.test(name) || (ofClient.get(name) ?? value) !== value) {
      return `it requires the header ${name}, which would change how the file is sent`
    }
  }
  return undefined
}
