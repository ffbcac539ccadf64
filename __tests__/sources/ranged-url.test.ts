import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type LoopbackServer, startLoopbackServer } from '../../sandbox/loopback-server.ts'
import type { RecordedRequest } from '../../sandbox/recorded-request.ts'
import type { SandboxResponse } from '../../sandbox/response.ts'
import { SandboxClock } from '../../sandbox/sandbox-clock.ts'
import { createHttpClient, type HttpClient } from '../../src/http/client.ts'
import { createMediaReader, MEDIA_LIMITS } from '../../src/sources/media-reader.ts'
import type { RangedSource } from '../../src/sources/ranged-source.ts'
import { rangedUrl } from '../../src/sources/ranged-url.ts'
import { failure } from '../fakes/failure.ts'
import { fakeClock } from '../fakes/fake-clock.ts'
import { neverCanceled } from '../fakes/fake-log.ts'
import { CLIPS, clip, hugeClip } from './clips.ts'
import { redirect, web } from './web.ts'

/** Changes what the server sends for a part of the file. */
let spoil: (part: SandboxResponse, request: RecordedRequest) => SandboxResponse
let file: RangedSource
let server: LoopbackServer
let http: HttpClient
const reader = createMediaReader()

beforeEach(async () => {
  spoil = part => part
  http = createHttpClient()
  server = await startLoopbackServer({
    clock: new SandboxClock(),
    handle: async request => {
      const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers['range'] ?? '') ?? []
      const { bytes, size } = await file.read(Number(first), Number(last) + 1, neverCanceled)
      const range = `bytes ${first}-${Number(first) + bytes.length - 1}/${size}`
      return spoil({ status: 206, headers: { 'content-range': range, etag: '"1"' }, body: Buffer.from(bytes) }, request)
    }
  })
})
afterEach(async () => {
  await http.close()
  await server.close()
})
afterAll(() => reader.close())

const QUERY = '?X-Amz-Signature=secret'
const source = (url = `${server.url}/talk${QUERY}`, size?: number) =>
  rangedUrl({ http, clock: fakeClock() }, url, { size })
const read = async () => {
  const media = await reader.read(source(), neverCanceled)
  expect(JSON.stringify(media)).not.toContain('secret')
  return media
}
const withBytes = (bytes: Buffer) => {
  file = { read: async (start, end) => ({ bytes: bytes.subarray(start, end), size: bytes.length }) }
}

test.each(CLIPS)('%s behind a URL', async (name, hasAudio) => {
  withBytes(clip(name))
  const media = await read()
  expect(media).toEqual({ seconds: expect.any(Number), hasAudio })
  expect(Math.abs((media.seconds ?? 0) - 2.5)).toBeLessThan(0.1)
  expect(server.requests.map(one => one.headers)).toEqual([
    expect.objectContaining({ 'accept-encoding': 'identity', range: 'bytes=0-65535' })
  ])
})

test('of 200 MB, three parts are requested', async () => {
  file = hugeClip()
  expect(await read()).toEqual({ seconds: 2.5, hasAudio: true })
  expect(server.requests.length).toBeLessThanOrEqual(3)
})

test('where a redirect led, later reads go straight', async () => {
  file = hugeClip()
  server.faults.add({ fault: { kind: 'redirect', location: '/stored?sig=secret' } })
  expect(await read()).toMatchObject({ seconds: 2.5 })
  expect(server.requests.map(one => one.path)).toEqual(['/talk', ...server.requests.slice(1).map(() => '/stored')])
})

describe('retried', () => {
  test.each([
    { kind: 'status', status: 503 },
    { kind: 'status', status: 429, headers: { 'retry-after': '2' } },
    { kind: 'reset-before' },
    { kind: 'cut-body', afterBytes: 9 },
    { kind: 'empty-body' },
    { kind: 'encoded-body', codings: ['gzip'] }
  ] as const)('%j', async fault => {
    withBytes(clip('talk.webm'))
    server.faults.add({ fault })
    expect(await read()).toMatchObject({ seconds: 2.508 })
    expect(server.requests).toHaveLength(2)
  })

  test('three times at most', async () => {
    withBytes(clip('talk.webm'))
    server.faults.add({ times: 9, fault: { kind: 'status', status: 503 } })
    expect(await read()).toMatchObject({ seconds: undefined, problem: 'the server returned HTTP 503' })
    expect(server.requests).toHaveLength(3)
  })
})

describe('unknown', () => {
  const body = (bytes: number) => Buffer.alloc(bytes)
  const ANOTHER_PART = 'the server sent another part of the file than requested'
  const ANOTHER_LENGTH = 'the server sent another number of bytes than announced'
  const MAY_BE_RIGHT_NEXT_TIME = new Set([ANOTHER_PART, ANOTHER_LENGTH])
  test.each<[string, (part: SandboxResponse) => SandboxResponse, string]>([
    ['a server without ranges', () => ({ status: 200, body: body(5e6) }), 'the server does not support range requests'],
    ['a refusal', () => ({ status: 403 }), 'the server returned HTTP 403'],
    ['a range that cannot be', () => ({ status: 416 }), 'the server returned HTTP 416'],
    ['no Content-Range', part => ({ ...part, headers: {} }), ANOTHER_PART],
    ['another start', part => ({ ...part, headers: { 'content-range': 'bytes 1-65536/200000300' } }), ANOTHER_PART],
    ['another end', part => ({ ...part, headers: { 'content-range': 'bytes 0-65536/200000300' } }), ANOTHER_PART],
    ['a size that is not given', part => ({ ...part, headers: { 'content-range': 'bytes 0-65535/*' } }), ANOTHER_PART],
    ['too few bytes', part => ({ ...part, body: body(65_535) }), ANOTHER_LENGTH],
    ['too many bytes', part => ({ ...part, body: body(5e6) }), ANOTHER_LENGTH],
    ['other bytes', part => ({ ...part, body: body(65_536) }), 'it could not be read as MP4, MOV, WebM or MKV']
  ])('%s', async (_name, change, problem) => {
    file = hugeClip()
    spoil = change
    expect(await read()).toEqual({ seconds: undefined, hasAudio: undefined, problem })
    expect(server.requests).toHaveLength(MAY_BE_RIGHT_NEXT_TIME.has(problem) ? 3 : 1)
  })

  test.each([
    ['an ETag', 'etag', '"2"'],
    ['a size', 'content-range', (range: string) => `${range}1`]
  ] as const)('%s that changes between two reads', async (_name, header, changed) => {
    file = hugeClip()
    spoil = part => {
      const { headers = {} } = part
      const value = typeof changed === 'string' ? changed : changed(headers[header] ?? '')
      return server.requests.length === 1 ? part : { ...part, headers: { ...headers, [header]: value } }
    }
    expect(await read()).toMatchObject({ problem: 'the file changed while it was being read' })
    expect(server.requests).toHaveLength(2)
  })

  test('a size other than expected', async () => {
    withBytes(clip('talk.webm'))
    const media = await reader.read(source(undefined, 5), neverCanceled)
    expect(media.problem).toBe('the file has another size than expected')
  })

  test.each([{ kind: 'hang' }, { kind: 'slow-body', bytesPerSecond: 1 }] as const)('%j', async fault => {
    withBytes(clip('talk.webm'))
    server.faults.add({ times: 9, fault })
    const impatient = createMediaReader({ ...MEDIA_LIMITS, timeoutMs: 100 })
    expect(await impatient.read(source(), neverCanceled)).toMatchObject({ problem: 'it took longer than 0.1 s' })
  })
})

test('a body that is not wanted is let go', async () => {
  const { http, bodies } = web({ 'https://a.example/v': { status: 200 } })
  await reader.read(rangedUrl({ http, clock: fakeClock() }, 'https://a.example/v'), neverCanceled)
  expect(bodies.map(one => one.destroyed)).toEqual([true])
})

test.each([
  ['http://127.0.0.1/x', 'it redirects to a URL that leads to this machine, at 127.0.0.1'],
  [
    'https://169.254.169.254/x',
    'it redirects to a URL that leads to a link-local or metadata address, at 169.254.169.254'
  ],
  ['http://b.example/x?token=secret', 'it redirects to a URL that is not https, at b.example']
])('a redirect of a public host to %s is not followed', async (location, problem) => {
  const url = `https://a.example/v${QUERY}`
  const { http, requests } = web({ [url]: redirect(location) })
  const media = await reader.read(rangedUrl({ http, clock: fakeClock() }, url), neverCanceled)
  expect(media).toEqual({ seconds: undefined, hasAudio: undefined, problem })
  expect(requests).toHaveLength(1)
})

test('a canceled job ends a request', async () => {
  server.faults.add({ fault: { kind: 'hang' } })
  const cancel = new AbortController()
  const reading = failure(reader.read(source(), cancel.signal))
  cancel.abort()
  expect(await reading).toMatchObject({ code: 'interrupted' })
})
