import { createHmac } from 'node:crypto'
import { type Handler, UnexpectedRequest } from '../loopback-server.ts'
import type { RecordedRequest } from '../recorded-request.ts'
import type { SandboxResponse } from '../response.ts'
import type { SandboxClock } from '../sandbox-clock.ts'
import { contentSize, readContent } from './asset-content.ts'
import type { GithubRepository, ReleaseAsset } from './repository.ts'

/** The storage that GitHub's redirects lead to. */
export interface AssetStorage {
  handle: Handler
  /** Path and query under which the asset is available, without a token, until the signature is too old. */
  presign(asset: ReleaseAsset): string
}

const KEY = 'sandbox'

/** A storage host: presigned GET and HEAD with ranges, and no request that carries an Authorization header. `presignSeconds` is a signature's life. */
export function makeAssetStorage(options: {
  repository: GithubRepository
  clock: SandboxClock
  presignSeconds: number
}): AssetStorage {
  const { repository, clock, presignSeconds } = options
  return {
    presign(asset) {
      const path = `/github-production-release-asset/${repository.id}/${asset.storageKey}`
      const expires = new Date(clock.now() + presignSeconds * 1000).toISOString()
      const query = new URLSearchParams({
        sp: 'r',
        sv: '2018-11-09',
        sr: 'b',
        spr: 'https',
        se: expires,
        rscd: `attachment; filename=${asset.name}`,
        rsct: 'application/octet-stream',
        sig: signature(path, expires)
      })
      return `${path}?${query}`
    },
    handle(request) {
      const asset = repository.stored(request.path.split('/').at(-1) ?? '')
      if (request.method !== 'GET' && request.method !== 'HEAD') throw new UnexpectedRequest('storage is read only')
      const refusal = refuse(request, asset, clock.now())
      if (refusal !== undefined) return refusal
      if (asset === undefined) return xmlError(404, 'BlobNotFound', 'The specified blob does not exist.')
      if (request.method === 'GET') asset.downloads += 1
      return serve(request, asset)
    }
  }
}

function signature(path: string, expires: string): string {
  return createHmac('sha256', KEY).update(`${path}\n${expires}`).digest('base64')
}

function refuse(request: RecordedRequest, asset: ReleaseAsset | undefined, now: number): SandboxResponse | undefined {
  if (request.headers['authorization'] !== undefined) {
    return xmlError(
      400,
      'InvalidArgument',
      'Only one auth mechanism allowed: the signature or the Authorization header'
    )
  }
  const expires = request.query.get('se') ?? ''
  const fresh = Date.parse(expires) > now && request.query.get('sig') === signature(request.path, expires)
  if (!fresh) return xmlError(403, 'AuthenticationFailed', 'The signature is missing, wrong or has expired.')
  return asset?.state === 'starter' ? xmlError(404, 'BlobNotFound', 'The specified blob does not exist.') : undefined
}

function xmlError(status: number, code: string, message: string): SandboxResponse {
  return {
    status,
    headers: { 'content-type': 'application/xml', 'x-ms-error-code': code },
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`
  }
}

function serve(request: RecordedRequest, asset: ReleaseAsset): SandboxResponse {
  const size = contentSize(asset.content)
  const headers: Record<string, string> = {
    'content-type': request.query.get('rsct') ?? 'application/octet-stream',
    'content-disposition': request.query.get('rscd') ?? 'attachment',
    'accept-ranges': 'bytes',
    'last-modified': new Date(asset.updatedAt).toUTCString(),
    etag: `"${asset.storageKey}"`
  }
  const range = rangeOf(request.headers['range'], size)
  if (range === 'unsatisfiable') {
    const { status, body, ...rest } = xmlError(416, 'InvalidRange', 'The range specified is invalid.')
    return { status, body: body ?? '', headers: { ...rest.headers, 'content-range': `bytes */${size}` } }
  }
  const { start, end } = range ?? { start: 0, end: size }
  if (range !== undefined) headers['content-range'] = `bytes ${start}-${end - 1}/${size}`
  headers['content-length'] = String(end - start)
  return { status: range === undefined ? 200 : 206, headers, body: readContent(asset.content, start, end) }
}

/** The one range of a Range header, `end` not included; undefined where the header is none that a server must heed (RFC 9110, 14.2). */
function rangeOf(
  header: string | undefined,
  size: number
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || first + last === '') return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size : Math.min(Number(last) + 1, size)
  return start < end ? { start, end } : 'unsatisfiable'
}
