import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type HeygenSandbox, startHeygenSandbox } from '../../sandbox/heygen/heygen-sandbox.ts'
import { ActionError } from '../../src/errors/action-error.ts'
import type { HeygenConnection } from '../../src/heygen/client.ts'
import { createTranslation } from '../../src/heygen/create-translation.ts'
import { uploadFile } from '../../src/heygen/upload.ts'
import type { UploadAsk } from '../../src/heygen/upload-ask.ts'
import { createHttpClient, type HttpClient } from '../../src/http/client.ts'
import { describeFile, hashFile, openFile } from '../../src/sources/workspace-file.ts'
import { type FakeClock, fakeClock } from '../fakes/fake-clock.ts'
import { logInto, neverCanceled } from '../fakes/fake-log.ts'
import { startRawServer } from '../http/raw-server.ts'

/** Larger than every buffer on the way, and no two parts of it alike. */
const BYTES = Buffer.from(Array.from({ length: 60_000 }, (_, i) => `line ${i} of the video\n`).join(''))
const SHA256 = createHash('sha256').update(BYTES).digest('hex')
const BASE64 = Buffer.from(SHA256, 'hex').toString('base64')
const ANNOUNCE = '/v3/assets/direct-uploads'
const COMPLETE = /\/complete$/

let sandbox: HeygenSandbox
let clock: FakeClock
let http: HttpClient
let told: string[]
let progress: string[]
let streams: Readable[]

beforeEach(async () => {
  sandbox = await startHeygenSandbox()
  clock = fakeClock()
  http = createHttpClient()
  told = []
  progress = []
  streams = []
})

afterEach(async () => {
  await http.close()
  await sandbox.close()
  expect(sandbox.unexpected).toEqual([])
  expect(streams.map(one => one.destroyed)).toEqual(streams.map(() => true))
})

const connection = (signal = neverCanceled): HeygenConnection => ({
  http,
  clock,
  apiUrl: sandbox.url,
  credentials: { apiKey: sandbox.apiKey },
  log: logInto(told),
  signal
})

function* pieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000)
}

function opened(source: Readable): Readable {
  streams.push(source)
  return source
}

const upload = (more: Partial<UploadAsk> = {}, signal?: AbortSignal) =>
  uploadFile(connection(signal), {
    filename: 'demo.mp4',
    contentType: 'video/mp4',
    size: BYTES.length,
    sha256: SHA256,
    open: async () => opened(Readable.from(pieces(BYTES), { objectMode: false })),
    deadline: clock.now() + 600_000,
    tellProgress: line => progress.push(line),
    ...more
  })

async function failure(doing: Promise<unknown>): Promise<ActionError> {
  const thrown = await doing.then(
    () => undefined,
    (error: unknown) => error
  )
  if (!(thrown instanceof ActionError)) throw new Error(`no ActionError: ${String(thrown)}`)
  return thrown
}

const puts = () => sandbox.storage.requests
const bodies = (path: RegExp | string) =>
  sandbox.requests.filter(one => one.path.match(path) !== null).map(one => JSON.parse(one.body.toString()))

describe('an upload', () => {
  test('is announced, put and completed, byte for byte', async () => {
    const id = await upload()
    expect(sandbox.requests.map(one => `${one.method} ${one.path}`)).toEqual([
      `POST ${ANNOUNCE}`,
      `POST /v3/assets/${id}/complete`
    ])
    expect(bodies(ANNOUNCE)).toEqual([
      { filename: 'demo.mp4', content_type: 'video/mp4', size_bytes: BYTES.length, checksum_sha256: SHA256 }
    ])
    expect(bodies(COMPLETE)).toEqual([{ checksum_sha256: SHA256 }])
    expect(sandbox.assets).toMatchObject([{ id, uploaded: { size: BYTES.length, sha256: SHA256 } }])
    expect(sandbox.assets[0]?.completedAt).toBeGreaterThan(0)
    expect(told).toEqual([])
    expect(progress).toEqual([])
  })

  test('sends the storage the given headers, its length, and nothing else', async () => {
    const id = await upload()
    expect(puts()).toHaveLength(1)
    expect(puts()[0]?.headers).toEqual({
      host: new URL(sandbox.storage.url).host,
      connection: 'keep-alive',
      'content-length': String(BYTES.length),
      'content-type': 'video/mp4',
      'x-amz-meta-asset-id': id,
      'x-amz-checksum-sha256': BASE64
    })
    expect(puts()[0]?.bodySha256).toBe(SHA256)
  })

  test('without a checksum announces and completes without one', async () => {
    await upload({ sha256: undefined })
    expect(bodies(ANNOUNCE)[0]).not.toHaveProperty('checksum_sha256')
    expect(bodies(COMPLETE)).toEqual([{}])
    expect(puts()[0]?.bodySha256).toBe(SHA256)
  })

  test('tells how far it is every five seconds, and when it is done', async () => {
    const size = 4_000_000
    const slow = function* () {
      for (let i = 0; i < 40; i++) {
        clock.advance(1000)
        yield Buffer.alloc(size / 40)
      }
    }
    await upload({ size, sha256: undefined, open: async () => opened(Readable.from(slow(), { objectMode: false })) })
    expect(progress).toHaveLength(9)
    expect(progress[0]).toMatch(/^uploading demo\.mp4: 0\.\d of 4\.0 MB, \d+ %, \d+\.\d kB\/s$/)
    expect(progress.at(-1)).toBe('uploaded demo.mp4: 4.0 MB in 0:40')
  })

  test('cannot write a workflow command by the file name', async () => {
    sandbox.storage.faults.add({ fault: { kind: 'status', status: 503 } })
    await upload({ filename: '::warning::x\u001b[31m\n##[error]y.mp4' })
    expect(told).toEqual(['upload of : :warning::x # #[error]y.mp4: HTTP 503 InternalError; try 2 in 1 s'])
  })
})

test('a file of many pieces arrives as it is on the disk', async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'upload-'))
  // 9 MB in which no megabyte is like another, so that a piece sent twice or too early shows.
  const bytes = Buffer.alloc(9_000_003, 'piece')
  for (let at = 0; at < bytes.length - 4; at += 1000) bytes.writeUInt32LE(at, at)
  await writeFile(join(workspace, 'demo.mp4'), bytes)
  const file = await describeFile(workspace, 'demo.mp4', 'video')
  const sha256 = await hashFile(file)
  sandbox.storage.faults.add({ fault: { kind: 'reset-before' } })
  await upload({ size: file.size, sha256, open: async () => opened(await openFile(file)) })
  await rm(workspace, { recursive: true })
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(puts()[1]).toMatchObject({ bodySize: 9_000_003, bodySha256: sha256 })
})

describe('the PUT is made again with a fresh stream', () => {
  test.each<[string, Parameters<HeygenSandbox['faults']['add']>[0], RegExp]>([
    ['a reset', { times: 2, fault: { kind: 'reset-before' } }, /the connection was (?:reset|closed)/],
    ['a lost answer', { times: 2, fault: { kind: 'reset-after' } }, /the connection was (?:reset|closed)/],
    ['HTTP 500', { times: 2, fault: { kind: 'status', status: 500 } }, /HTTP 500/],
    ['HTTP 503', { times: 2, fault: { kind: 'status', status: 503 } }, /HTTP 503/],
    [
      'a connection that was too slow for S3',
      {
        times: 2,
        fault: { kind: 'status', status: 400, body: Buffer.from('<Error><Code>RequestTimeout</Code></Error>') }
      },
      /HTTP 400 RequestTimeout/
    ],
    ['a proxy in front', { times: 2, fault: { kind: 'html', status: 502 } }, /HTTP 502/],
    ['a hang', { times: 2, fault: { kind: 'hang' } }, /nothing moved for/]
  ])('after %s', async (name, fault, words) => {
    const placed = sandbox.storage.faults.add(fault)
    const stall = name === 'a hang' ? 500 : 60_000
    const id = await upload(name === 'a hang' ? { stall, answerTime: stall } : {})
    expect(placed.struck).toBe(2)
    expect(puts()).toHaveLength(3)
    expect(streams).toHaveLength(3)
    expect(puts()[2]?.bodySha256).toBe(SHA256)
    expect(sandbox.assets).toMatchObject([{ id, uploaded: { sha256: SHA256 } }])
    expect(told).toHaveLength(2)
    expect(told[0]).toMatch(/^upload of demo\.mp4: .*; try 2 in 1 s$/)
    expect(told[1]).toMatch(words)
    expect(clock.slept).toEqual([1000, 2000])
  })

  test('after the storage says how long to wait, as long as it says', async () => {
    const headers = { 'retry-after': '7' }
    sandbox.storage.faults.add({ fault: { kind: 'status', status: 503, headers } })
    await upload()
    expect(clock.slept).toEqual([7000])
  })

  test('after the source broke half way', async () => {
    let tries = 0
    const broken = function* () {
      yield BYTES.subarray(0, 500_000)
      throw Object.assign(new Error('gone'), { code: 'ECONNRESET' })
    }
    await upload({
      open: async () => opened(Readable.from(++tries === 1 ? broken() : pieces(BYTES), { objectMode: false }))
    })
    expect(told[0]).toMatch(/^upload of demo\.mp4: the connection was reset/)
    expect(sandbox.assets[0]?.uploaded?.sha256).toBe(SHA256)
  })

  test('at most eight times, then the storage is named with its code and request id', async () => {
    const headers = { 'x-amz-request-id': 'S3REQ' }
    const body = Buffer.from('<Error><Code>SlowDown</Code></Error>')
    sandbox.storage.faults.add({
      times: Number.POSITIVE_INFINITY,
      fault: { kind: 'status', status: 503, headers, body }
    })
    const error = await failure(upload({ input: 'video' }))
    expect(error).toMatchObject({ code: 'upload_failed', status: 503, requestId: 'S3REQ', input: 'video' })
    expect(error.message).toBe(
      'Could not upload demo.mp4 (8 tries): the storage behind HeyGen answered HTTP 503 (SlowDown).'
    )
    expect(puts()).toHaveLength(8)
    expect(bodies(COMPLETE)).toEqual([])
  })

  test('not after the deadline', async () => {
    sandbox.storage.faults.add({ times: 9, fault: { kind: 'status', status: 503 } })
    const error = await failure(upload({ deadline: clock.now() + 4000 }))
    expect(error.message).toContain('(3 tries)')
    expect(puts()).toHaveLength(3)
  })
})

describe('an upload URL that has expired', () => {
  const expire = async (times: number) => {
    const body = Buffer.from('<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>')
    sandbox.storage.faults.add({ times, fault: { kind: 'status', status: 403, body } })
  }

  test('is replaced once, by a new announcement', async () => {
    await expire(1)
    const id = await upload()
    expect(sandbox.assets.map(one => one.uploaded?.sha256)).toEqual([undefined, SHA256])
    expect(sandbox.assets[1]?.id).toBe(id)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('HTTP 403 (AccessDenied). Asking for a new upload URL.')
    expect(told[0]).not.toContain('X-Amz')
  })

  test('and expires again, ends the upload', async () => {
    await expire(2)
    expect(await failure(upload())).toMatchObject({ code: 'upload_failed', status: 403 })
    expect(puts()).toHaveLength(2)
  })
})

describe('what is refused', () => {
  test('a file above `max_bytes`, before it is put', async () => {
    sandbox.knobs.maxUploadBytes = 1_000_000
    sandbox.knobs.refuseLargeUploads = false
    const error = await failure(upload({ input: 'video' }))
    expect(error).toMatchObject({ code: 'payload_too_large', input: 'video' })
    expect(error.message).toBe('demo.mp4 has 1.4 MB; HeyGen takes at most 1.0 MB.')
    expect(puts()).toEqual([])
    expect(streams).toEqual([])
  })

  test('a file that HeyGen finds too large', async () => {
    sandbox.knobs.maxUploadBytes = 1_000_000
    const error = await failure(upload())
    expect(error).toMatchObject({ code: 'payload_too_large', status: 413, requestId: 'req_000001' })
    expect(error.message).toContain('Could not start the upload of demo.mp4 (1.4 MB)')
  })

  test('a file that has changed since it was hashed', async () => {
    const other = Buffer.from(BYTES)
    other[7] = 0
    const error = await failure(
      upload({ open: async () => opened(Readable.from(pieces(other), { objectMode: false })) })
    )
    expect(error).toMatchObject({ code: 'upload_failed', status: 400 })
    expect(error.message).toContain('(BadDigest)')
    expect(puts()).toHaveLength(1)
  })

  test.each([
    ['shorter', BYTES.subarray(0, -1), /ended after \d+ of \d+ bytes/],
    ['longer', Buffer.concat([BYTES, Buffer.from('!')]), /has more than the \d+ bytes announced/]
  ])('a file that is %s than announced', async (_name, bytes, words) => {
    const open = async () => opened(Readable.from(pieces(bytes), { objectMode: false }))
    const error = await failure(upload({ open }))
    expect(error.code).toBe('upload_failed')
    expect(error.message).toMatch(words)
    // The storage may have taken as many bytes as were announced; HeyGen is not told to use them.
    expect(sandbox.requests.filter(one => one.path.endsWith('/complete'))).toEqual([])
  })

  test('what the source itself refuses, at once', async () => {
    const mine = new ActionError('file_unusable', 'The file changed.', { input: 'video' })
    const broken = function* () {
      yield BYTES.subarray(0, 500_000)
      throw mine
    }
    expect(await failure(upload({ open: async () => opened(Readable.from(broken(), { objectMode: false })) }))).toBe(
      mine
    )
    expect(await failure(upload({ open: () => Promise.reject(mine) }))).toBe(mine)
    expect(told).toEqual([])
  })

  test('an upload whose job is cancelled', async () => {
    const controller = new AbortController()
    sandbox.storage.faults.add({ fault: { kind: 'hang' } })
    const uploading = failure(upload({}, controller.signal))
    while (puts()[0]?.bodySize !== BYTES.length) await new Promise(resolve => setImmediate(resolve))
    controller.abort()
    expect((await uploading).code).toBe('interrupted')
  })
})

test('a storage that responds before it has the whole file gets it again', async () => {
  let connections = 0
  const hasty = await startRawServer(socket => {
    connections++
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
  })
  answerAnnouncement({ upload_url: `${hasty.url}x` })
  const unfinished = async function* () {
    yield BYTES.subarray(0, 100_000)
    await new Promise(() => undefined)
  }
  const open = async () => opened(Readable.from(unfinished(), { objectMode: false }))
  const error = await failure(upload({ open, deadline: clock.now() + 2000 }))
  await hasty.close()
  expect(error.message).toContain('the storage answered before it had the file')
  expect(connections).toBe(2)
  expect(bodies(COMPLETE)).toEqual([])
})

test('a storage that stops reading is given up and tried again', async () => {
  // A peer that accepts the connection and reads nothing: the sandbox reads whatever comes.
  const deaf = createServer(socket => socket.pause().on('error', () => undefined)).listen(0, '127.0.0.1')
  await once(deaf, 'listening')
  const address = deaf.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  answerAnnouncement({ upload_url: `http://127.0.0.1:${address.port}/x` })
  const endless = function* () {
    for (;;) yield Buffer.alloc(1_000_000)
  }
  const size = 1e11
  const open = async () => opened(Readable.from(endless(), { objectMode: false }))
  const error = await failure(upload({ size, sha256: undefined, stall: 100, deadline: clock.now() + 2000, open }))
  deaf.close()
  expect(error).toMatchObject({ code: 'upload_failed' })
  expect(error.message).toMatch(/^Could not upload demo\.mp4 \(2 tries\): nothing moved for/)
  expect(streams).toHaveLength(2)
})

describe('completion', () => {
  test.each(['resource_not_ready', 'conflict'])('is repeated while HeyGen does not see the file (%s)', async code => {
    sandbox.knobs.uploadNotFoundTimes = 3
    sandbox.knobs.uploadNotFoundCode = code
    const id = await upload()
    expect(sandbox.assets[0]?.completedAt).toBeGreaterThan(0)
    expect(sandbox.requests.filter(one => one.path === `/v3/assets/${id}/complete`).map(one => one.status)).toEqual([
      409, 409, 409, 200
    ])
    expect(clock.slept).toEqual([1000, 2000, 4000])
    expect(told).toHaveLength(3)
    expect(puts()).toHaveLength(1)
  })

  test('is repeated also after an upload that took longer than the deadline', async () => {
    sandbox.knobs.uploadNotFoundTimes = 2
    const late = function* () {
      clock.advance(3_600_000)
      yield* pieces(BYTES)
    }
    await upload({ open: async () => opened(Readable.from(late(), { objectMode: false })) })
    expect(bodies(COMPLETE)).toHaveLength(3)
  })

  test('is not repeated for ever', async () => {
    sandbox.knobs.uploadNotFoundTimes = 1000
    sandbox.knobs.uploadNotFoundCode = 'conflict'
    const error = await failure(upload())
    expect(error).toMatchObject({ code: 'conflict', status: 409 })
    expect(error.message).toContain('Could not finish the upload of demo.mp4')
    expect(error.requestId).toMatch(/^req_/)
    expect(bodies(COMPLETE)).toHaveLength(5)
  })

  test('is repeated after a lost answer and after 5xx', async () => {
    sandbox.faults.add({ when: { path: COMPLETE }, fault: { kind: 'reset-after' } })
    sandbox.faults.add({ when: { path: COMPLETE }, fault: { kind: 'status', status: 502 } })
    await upload()
    expect(bodies(COMPLETE)).toHaveLength(3)
    expect(puts()).toHaveLength(1)
  })
})

function answerAnnouncement(change: object): void {
  const data = {
    asset_id: 'a1',
    upload_url: `${sandbox.storage.url}/uploads/a1`,
    upload_headers: {},
    max_bytes: 1e12,
    ...change
  }
  const body = { data }
  sandbox.faults.add({ when: { path: ANNOUNCE }, fault: { kind: 'status', status: 200, body } })
}

describe('an announcement whose answer is not safe is not followed', () => {
  test.each<[string, object, RegExp]>([
    ['plain http elsewhere', { upload_url: 'http://storage.example/x' }, /not https/],
    ['a link-local address', { upload_url: 'http://169.254.169.254/latest' }, /link-local/],
    ['a link-local address by https', { upload_url: 'https://169.254.169.254/latest' }, /link-local/],
    ['a metadata address by NAT64', { upload_url: 'https://[64:ff9b::a9fe:a9fe]/latest' }, /metadata address/],
    ['a metadata address of IPv6', { upload_url: 'https://[fd00:ec2::254]/latest' }, /metadata address/],
    ['a file', { upload_url: 'file:///etc/passwd' }, /not https/],
    ['a password', { upload_url: 'https://me:secret@storage.example/x' }, /password/],
    ['another host header', { upload_headers: { Host: 'evil.example' } }, /header host/],
    ['another length', { upload_headers: { 'Content-Length': '1' } }, /header content-length/],
    ['chunks', { upload_headers: { 'Transfer-Encoding': 'chunked' } }, /header transfer-encoding/],
    ['an upgrade', { upload_headers: { upgrade: 'h2c' } }, /header upgrade/],
    ['a line end in a value', { upload_headers: { 'x-a': 'b\r\nx-c: d' } }, /value of x-a/],
    ['a line end in a name', { upload_headers: { 'x-a\r\nx-b': 'c' } }, /name is none/],
    ['a header twice', { upload_headers: { 'x-a': '1', 'X-A': '2' } }, /twice/],
    ['a huge value', { upload_headers: { 'x-a': 'a'.repeat(5000) } }, /value of x-a/],
    [
      'many headers',
      { upload_headers: Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`x-${i}`, 'a'])) },
      /too many/
    ],
    ['headers that are no record', { upload_headers: ['x'] }, /documented shape/],
    ['an id that is a path', { asset_id: '../../v1/x' }, /asset id/]
  ])('%s', async (_name, change, words) => {
    answerAnnouncement(change)
    const error = await failure(upload())
    expect(error.code).toBe('unexpected_answer')
    expect(error.message).toMatch(words)
    expect(error.message).not.toMatch(/secret|\r|\n/)
    expect(puts()).toEqual([])
    expect(streams).toEqual([])
  })

  test('this machine, for an API that is elsewhere', async () => {
    const urls: string[] = []
    const answered = { data: { asset_id: 'a1', upload_url: 'https://127.0.0.1/x', upload_headers: {} } }
    const elsewhere: HeygenConnection = {
      ...connection(),
      apiUrl: 'https://api.example',
      http: {
        ...http,
        text: async ask => {
          urls.push(ask.url)
          return { status: 200, headers: {}, text: JSON.stringify(answered) }
        }
      }
    }
    const ask = { filename: 'a.mp4', contentType: 'video/mp4', size: 1, deadline: 0, tellProgress: () => undefined }
    const error = await failure(uploadFile(elsewhere, { ...ask, open: async () => Readable.from([]) }))
    expect(error.message).toContain('leads to this machine')
    expect(urls).toEqual([`https://api.example${ANNOUNCE}`])
  })

  test('headers that the client writes itself are not written twice; numbers are', async () => {
    sandbox.knobs.requireStrictUploadHeaders = false
    const host = new URL(sandbox.storage.url).host
    const asset = sandbox.addAsset({ id: 'a1', sizeBytes: BYTES.length })
    const seen: Record<string, string>[] = []
    answerAnnouncement({ upload_headers: { Host: host, 'Content-Length': BYTES.length, 'x-amz-meta-n': 5 } })
    sandbox.storage.faults.add({ fault: { kind: 'status', status: 200 } })
    await upload()
    seen.push(...puts().map(one => one.headers))
    expect(seen).toEqual([
      { host, connection: 'keep-alive', 'content-length': String(BYTES.length), 'x-amz-meta-n': '5' }
    ])
    expect(asset.id).toBe('a1')
  })
})

test('a translation waits for an asset that is still in preparation', async () => {
  sandbox.knobs.assetProcessingPosts = 2
  const id = await upload()
  const made = await createTranslation(connection(), {
    body: { video: { type: 'asset_id', asset_id: id }, output_languages: ['Spanish (Spain)'] },
    key: 'k',
    deadline: clock.now() + 600_000
  })
  expect(made.ids).toEqual(sandbox.purchases.map(one => one.id))
  expect(made.ids).toHaveLength(1)
  const posts = sandbox.requests.filter(one => one.path === '/v3/video-translations')
  expect(posts.map(one => [one.status, one.headers['idempotency-key']])).toEqual([
    [409, 'k'],
    [409, 'k'],
    [200, 'k']
  ])
  expect(told).toHaveLength(2)
  expect(told[0]).toContain('resource_not_ready')
  expect(told[0]).toContain('still being prepared')
})

test('a translation of an asset that never is ready says so', async () => {
  sandbox.knobs.assetProcessingPosts = 1000
  const id = await upload()
  const body = { video: { type: 'asset_id' as const, asset_id: id }, output_languages: ['Spanish (Spain)'] }
  const error = await failure(createTranslation(connection(), { body, key: 'k', deadline: clock.now() + 60_000 }))
  expect(error).toMatchObject({ code: 'resource_not_ready', status: 409 })
  expect(sandbox.purchases).toEqual([])
})
