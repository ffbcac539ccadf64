import { HeygenError } from './heygen-error.ts'
import type { Asset, HeygenState } from './heygen-state.ts'
import type { Operation } from './operation.ts'
import { presign } from './presigned-url.ts'

const UPLOAD_SECONDS = 60 * 60

interface CreateBody {
  filename: string
  content_type: string
  size_bytes: number
  checksum_sha256?: string
}

/** The path of an asset on the storage host. */
export function uploadPath(asset: Asset): string {
  return `/uploads/${asset.id}`
}

/** Puts an asset into the account, ready to be used unless `given` says otherwise. */
export function addAsset(state: HeygenState, given: Partial<Asset> = {}): Asset {
  const asset: Asset = {
    id: state.newId('asset'),
    filename: 'video.mp4',
    contentType: 'video/mp4',
    sizeBytes: 1000,
    uploadHeaders: {},
    // Long ago, so that it is ready whatever `assetProcessingSeconds` says.
    completedAt: 0,
    notFoundTimes: 0,
    refusals: 0,
    ...given
  }
  state.assets.push(asset)
  return asset
}

/** POST /v3/assets/direct-uploads */
export const createDirectUpload: Operation = (state, { record, body }) =>
  state.idempotency.once('POST /v3/assets/direct-uploads', record.headers['idempotency-key'], async () => {
    const { filename, content_type: contentType, size_bytes: sizeBytes, checksum_sha256: sum } = body as CreateBody
    const { settings, clock } = state
    if (settings.refuseLargeUploads && sizeBytes > settings.maxUploadBytes) {
      const message = `The file is larger than ${settings.maxUploadBytes} bytes.`
      throw new HeygenError({ status: 413, code: 'payload_too_large', message, param: 'size_bytes' })
    }
    const id = state.newId('asset')
    const uploadHeaders: Record<string, string> = {
      'Content-Type': contentType,
      'x-amz-meta-asset-id': id,
      ...(sum === undefined ? {} : { 'x-amz-checksum-sha256': Buffer.from(sum, 'hex').toString('base64') })
    }
    const asset: Asset = {
      id,
      filename,
      contentType,
      sizeBytes,
      ...(sum === undefined ? {} : { checksumSha256: sum }),
      uploadHeaders,
      notFoundTimes: settings.uploadNotFoundTimes,
      refusals: settings.assetProcessingPosts
    }
    state.assets.push(asset)
    const signedHeaders = ['content-length', 'host', ...Object.keys(uploadHeaders).map(name => name.toLowerCase())]
    const uploadUrl = presign({
      origin: state.storageOrigin,
      path: uploadPath(asset),
      now: clock.now(),
      seconds: UPLOAD_SECONDS,
      signedHeaders: signedHeaders.sort().join(';')
    })
    const data = {
      asset_id: id,
      upload_url: uploadUrl,
      upload_headers: uploadHeaders,
      expires_in_seconds: UPLOAD_SECONDS,
      max_bytes: settings.maxUploadBytes,
      status: 'pending_upload'
    }
    return { status: 200, body: { data } }
  })

/** POST /v3/assets/{asset_id}/complete: may be repeated. */
export const completeDirectUpload: Operation = (state, { params, body }) => {
  const asset = state.assets.find(({ id }) => id === params['asset_id'])
  if (asset === undefined) throw new HeygenError({ status: 404, code: 'asset_not_found', message: 'Asset not found.' })
  if (asset.completedAt === undefined) complete(state, asset, body as { checksum_sha256?: string } | undefined)
  const now = state.clock.now()
  const readyAt = (asset.completedAt ?? now) + state.settings.assetProcessingSeconds * 1000
  const status = asset.refusals > 0 || now < readyAt ? 'processing' : 'ready'
  const data = { asset_id: asset.id, status, mime_type: asset.contentType, size_bytes: asset.sizeBytes }
  return { status: 200, body: { data } }
}

function complete(state: HeygenState, asset: Asset, body: { checksum_sha256?: string } | undefined): void {
  const { uploaded } = asset
  if (uploaded === undefined || asset.notFoundTimes > 0) {
    asset.notFoundTimes -= 1
    const code = state.settings.uploadNotFoundCode
    throw new HeygenError({ status: 409, code, message: 'Uploaded object not found yet' })
  }
  const expected = body?.checksum_sha256
  if (expected !== undefined && expected !== uploaded.sha256) {
    const message = 'The checksum of the uploaded object does not match.'
    throw new HeygenError({ status: 400, code: 'invalid_parameter', message, param: 'checksum_sha256' })
  }
  asset.completedAt = state.clock.now()
}
