import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { request } from 'undici'
import { type HeygenSandbox, startHeygenSandbox } from '../../sandbox/heygen/heygen-sandbox.ts'
import { call, type Json, submit } from './heygen-call.ts'

const FILE = Buffer.from('a very short video')
const SHA256 = createHash('sha256').update(FILE).digest('hex')
let sandbox: HeygenSandbox

beforeEach(async () => {
  sandbox = await startHeygenSandbox()
})

afterEach(async () => {
  await sandbox.close()
  expect(sandbox.unexpected).toEqual([])
})

async function announce(more: object = {}): Promise<Json> {
  const body = { filename: 'talk.mp4', content_type: 'video/mp4', size_bytes: FILE.length, ...more }
  return (await call(sandbox, '/v3/assets/direct-uploads', { body })).json
}

async function put(url: string, headers: Record<string, string>, body: Buffer = FILE) {
  const response = await request(url, { method: 'PUT', headers, body })
  return { status: response.statusCode, text: await response.body.text() }
}

const complete = (id: string, body: object | undefined = {}) =>
  call(sandbox, `/v3/assets/${id}/complete`, body === undefined ? { method: 'POST' } : { method: 'POST', body })

describe('an upload', () => {
  test('announced, put, completed, used', async () => {
    const { data } = await announce({ checksum_sha256: SHA256 })
    expect(data).toMatchObject({ status: 'pending_upload', max_bytes: 10 * 1024 ** 3, expires_in_seconds: 3600 })
    expect(new URL(data.upload_url).origin).toBe(sandbox.storage.url)
    const body = { video: { type: 'asset_id', asset_id: data.asset_id } }
    expect((await submit(sandbox, { body })).json.error.code).toBe('asset_not_found')
    expect((await put(data.upload_url, data.upload_headers)).status).toBe(200)
    const done = await complete(data.asset_id, { checksum_sha256: SHA256 })
    expect(done.json.data).toMatchObject({ asset_id: data.asset_id, status: 'ready' })
    expect((await complete(data.asset_id, undefined)).status).toBe(200)
    expect((await submit(sandbox, { body })).status).toBe(200)
    expect(sandbox.assets[0]?.uploaded).toMatchObject({ size: FILE.length, sha256: SHA256 })
  })

  test.each<[name: string, change: (headers: Record<string, string>) => Record<string, string>]>([
    ['one more header', headers => ({ ...headers, 'user-agent': 'x' })],
    ['one header fewer', ({ 'Content-Type': _, ...headers }) => headers],
    ['another value', headers => ({ ...headers, 'Content-Type': 'video/webm' })]
  ])('403 for %s', async (_name, change) => {
    const { data } = await announce()
    const refused = await put(data.upload_url, change(data.upload_headers))
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('<Code>SignatureDoesNotMatch</Code>')
    sandbox.settings.requireStrictUploadHeaders = false
    expect((await put(data.upload_url, change(data.upload_headers))).status).toBe(200)
  })

  test('a key of the API, another size, another content, an hour later, another path: refused', async () => {
    const { data } = await announce({ checksum_sha256: SHA256 })
    const statuses: number[] = []
    const headers = data.upload_headers
    statuses.push((await put(data.upload_url, { ...headers, 'x-api-key': sandbox.apiKey })).status)
    statuses.push((await put(data.upload_url, { ...headers, authorization: 'Bearer x' })).status)
    statuses.push((await put(data.upload_url, headers, Buffer.from('short'))).status)
    statuses.push((await put(data.upload_url, headers, Buffer.from('A very short video'))).status)
    statuses.push((await put(data.upload_url.replace('/uploads/', '/uploads/x'), headers)).status)
    statuses.push((await put(data.upload_url.replace('X-Amz-Signature=', 'X-Amz-Signature=0'), headers)).status)
    sandbox.clock.advance(3_600_000)
    const late = await put(data.upload_url, headers)
    expect([...statuses, late.status]).toEqual([400, 400, 403, 400, 403, 403, 403])
    expect(late.text).toContain('Request has expired')
    expect((await complete(data.asset_id)).status).toBe(409)
  })

  test('not found at once, a wrong checksum, processing for a while, an unknown id', async () => {
    Object.assign(sandbox.settings, { uploadNotFoundTimes: 1, assetProcessingSeconds: 5 })
    const { data } = await announce()
    await put(data.upload_url, data.upload_headers)
    expect((await complete(data.asset_id)).json.error).toMatchObject({
      code: 'resource_not_ready',
      message: 'Uploaded object not found yet'
    })
    const wrong = await complete(data.asset_id, { checksum_sha256: '0'.repeat(64) })
    expect([wrong.status, wrong.json.error.param]).toEqual([400, 'checksum_sha256'])
    expect((await complete(data.asset_id)).json.data.status).toBe('processing')
    sandbox.clock.advance(5000)
    expect((await complete(data.asset_id)).json.data.status).toBe('ready')
    expect((await complete('nope')).json.error.code).toBe('asset_not_found')
  })

  test('a file that is too large is refused, or its limit is in the response', async () => {
    sandbox.settings.maxUploadBytes = 10
    expect((await announce()).error).toMatchObject({ code: 'payload_too_large', param: 'size_bytes' })
    sandbox.settings.refuseLargeUploads = false
    expect((await announce()).data.max_bytes).toBe(10)
    expect((await announce({ size_bytes: 0 })).error.param).toBe('size_bytes')
  })
})

async function videoUrl(given: object = {}): Promise<string> {
  const translation = sandbox.addTranslation({ endsAt: 0, ...given })
  return (await call(sandbox, `/v3/video-translations/${translation.id}`)).json.data.video_url
}

async function fetchFile(url: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await fetch(url, { method, headers })
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

describe('a result', () => {
  test('the same bytes each time, others for another translation; HEAD; ETag', async () => {
    const url = await videoUrl()
    const [translation] = sandbox.translations
    if (translation === undefined) throw new Error('no translation')
    const whole = await fetchFile(url)
    expect(whole.bytes.equals(sandbox.resultFile(translation, 'video').bytes())).toBe(true)
    expect(whole.bytes.length).toBe(4096)
    expect(whole.bytes.equals((await fetchFile(await videoUrl())).bytes)).toBe(false)
    const head = await fetchFile(url, {}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), head.bytes.length]).toEqual([200, '4096', 0])
    expect(head.headers.get('etag')).toBe(whole.headers.get('etag'))
    expect(head.headers.get('content-type')).toBe('video/mp4')
    sandbox.settings.presignedForGetOnly = true
    expect((await fetchFile(url, {}, 'HEAD')).status).toBe(403)
  })

  test.each([
    ['bytes=0-9', 206, 'bytes 0-9/3000000', [0, 10]],
    ['bytes=1048570-1048579', 206, 'bytes 1048570-1048579/3000000', [1_048_570, 1_048_580]],
    ['bytes=2999990-', 206, 'bytes 2999990-2999999/3000000', [2_999_990, 3_000_000]],
    ['bytes=-5', 206, 'bytes 2999995-2999999/3000000', [2_999_995, 3_000_000]],
    ['bytes=3000000-', 416, 'bytes */3000000', undefined],
    ['lines=1-2', 200, null, [0, 3_000_000]]
  ] as const)('range %s', async (range, status, contentRange, part) => {
    sandbox.settings.resultBytes = 3_000_000
    const url = await videoUrl()
    const [translation] = sandbox.translations
    if (translation === undefined) throw new Error('no translation')
    const response = await fetchFile(url, { range })
    expect([response.status, response.headers.get('content-range')]).toEqual([status, contentRange])
    if (part === undefined) expect(response.bytes.toString()).toContain('InvalidRange')
    else
      expect(
        response.bytes.equals(
          sandbox
            .resultFile(translation, 'video')
            .bytes()
            .subarray(...part)
        )
      ).toBe(true)
  })

  test('expires by the clock, and no key is let through', async () => {
    sandbox.settings.urlSeconds = 60
    const url = await videoUrl()
    expect((await fetchFile(url, { 'x-api-key': 'x' })).status).toBe(400)
    expect((await fetchFile(url, { authorization: 'Bearer x' })).bytes.toString()).toContain('InvalidArgument')
    expect((await fetchFile(url.split('?')[0] ?? '')).status).toBe(403)
    expect((await fetchFile(url)).status).toBe(200)
    sandbox.clock.advance(61_000)
    const late = await fetchFile(url)
    expect([late.status, late.headers.get('content-type')]).toEqual([403, 'application/xml'])
    expect(late.bytes.toString()).toContain('<Message>Request has expired</Message>')
  })

  test('captions are text, and long URLs still open', async () => {
    sandbox.settings.urlLength = 1500
    const translation = sandbox.addTranslation({ endsAt: 0, enableCaption: true, language: 'Dutch' })
    const { data } = (await call(sandbox, `/v3/video-translations/${translation.id}`)).json
    expect(data.vtt_caption_url.length).toBeGreaterThanOrEqual(1500)
    expect((await fetchFile(data.vtt_caption_url)).bytes.toString()).toMatch(/^WEBVTT\n\n.*\nDutch: translation/)
    expect((await fetchFile(data.srt_caption_url)).bytes.toString()).toMatch(/^1\n00:00:00,000 --> /)
  })

  test('faults of the storage host: a cut body, and a status as XML', async () => {
    const url = await videoUrl()
    sandbox.storage.faults.add({ fault: { kind: 'cut-body' } })
    sandbox.storage.faults.add({ fault: { kind: 'status', status: 503 } })
    await expect(fetchFile(url)).rejects.toThrow('terminated')
    expect((await fetchFile(url)).bytes.toString()).toContain('<Code>InternalError</Code>')
    expect(sandbox.storage.requests.map(seen => seen.fault)).toEqual(['cut-body', 'status'])
  })
})

test('a published file: whole, refused, or refusing HEAD', async () => {
  const page = sandbox.storage.publish('/page', { body: '<html>', contentType: 'text/html' })
  const secret = sandbox.storage.publish('/secret.mp4', { status: 403 })
  const noHead = sandbox.storage.publish('/no-head.mp4', { size: 20, headStatus: 405 })
  const seen = [await fetchFile(page), await fetchFile(secret), await fetchFile(noHead, {}, 'HEAD')]
  expect(seen.map(response => response.status)).toEqual([200, 403, 405])
  expect(seen[0]?.bytes.toString()).toBe('<html>')
  expect((await fetchFile(noHead, { range: 'bytes=0-0' })).headers.get('content-range')).toBe('bytes 0-0/20')
})
