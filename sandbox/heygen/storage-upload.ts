import type { RecordedRequest } from '../recorded-request.ts'
import type { SandboxResponse } from '../response.ts'
import { uploadPath } from './direct-uploads.ts'
import type { Asset, HeygenState } from './heygen-state.ts'
import { xmlError } from './xml-error.ts'

// What an HTTP client sends of itself; anything else was put there.
const TRANSPORT_HEADERS = new Set(['host', 'connection', 'content-length', 'expect'])

/** PUT of an announced file: the headers given and no other, the size announced. The presigned URL has been checked. */
export function receiveUpload(state: HeygenState, request: RecordedRequest): SandboxResponse {
  const asset = state.assets.find(candidate => uploadPath(candidate) === request.path)
  if (asset === undefined) return xmlError(404, 'NoSuchKey', 'The key does not exist.')
  if (request.method !== 'PUT') return xmlError(403, 'SignatureDoesNotMatch', 'The URL was signed for PUT.')
  if (request.headers['content-length'] === undefined) {
    return xmlError(411, 'MissingContentLength', 'Content-Length is required.')
  }
  const wrong = state.settings.requireStrictUploadHeaders ? wrongHeader(asset, request) : undefined
  if (wrong !== undefined) return xmlError(403, 'SignatureDoesNotMatch', `The signature does not match: ${wrong}.`)
  if (request.bodySize !== asset.sizeBytes) {
    return xmlError(403, 'SignatureDoesNotMatch', 'The signature does not match: content-length.')
  }
  if (asset.checksumSha256 !== undefined && asset.checksumSha256 !== request.bodySha256) {
    return xmlError(400, 'BadDigest', 'The checksum does not match the content.')
  }
  asset.uploaded = { size: request.bodySize, sha256: request.bodySha256, at: state.clock.now() }
  return { status: 200, headers: { etag: `"${request.bodySha256.slice(0, 32)}"` } }
}

/** The first header that is missing, different or too many. */
function wrongHeader(asset: Asset, { headers }: RecordedRequest): string | undefined {
  const expected = new Map(Object.entries(asset.uploadHeaders).map(([name, value]) => [name.toLowerCase(), value]))
  for (const [name, value] of expected) if (headers[name] !== value) return name
  return Object.keys(headers).find(name => !expected.has(name) && !TRANSPORT_HEADERS.has(name))
}
