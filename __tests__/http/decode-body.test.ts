import { once } from 'node:events'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { brotliCompressSync, createGzip, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type LoopbackServer, type SandboxResponse, startLoopbackServer } from '../../sandbox/loopback-server.ts'
import { SandboxClock } from '../../sandbox/sandbox-clock.ts'
import type { HttpClient, HttpRequest, HttpResponse } from '../../src/http/client.ts'
import { clientUnder } from './client-under.ts'
import { outcomeOf } from './outcome-of.ts'
import { settles, startRawServer } from './raw-server.ts'

const TEXT = JSON.stringify({ words: 'wörds '.repeat(20_000) })
const PLAIN = Buffer.from(TEXT)

let server: LoopbackServer
let client: HttpClient
let response: SandboxResponse

beforeEach(async () => {
  server = await startLoopbackServer({ clock: new SandboxClock(), handle: () => response })
})
afterEach(async () => {
  await client.close()
  await server.close()
})

const respondWith = (coding: string, body: SandboxResponse['body'], headers: Record<string, string> = {}) => {
  response = {
    status: 200,
    headers: { 'content-encoding': coding, etag: '"1"', ...headers },
    ...(body === undefined ? {} : { body })
  }
}
const exchange = (ask: Partial<HttpRequest> = {}) =>
  settles(outcomeOf(client.text({ method: 'GET', url: server.url, timeoutMs: 5000, ...ask })))
const open = (ask: Partial<HttpRequest> = {}): Promise<HttpResponse> =>
  settles(client.send({ method: 'GET', url: server.url, timeoutMs: 5000, ...ask }))

const CODINGS: readonly (readonly [name: string, encoded: Buffer])[] = [
  ['gzip', gzipSync(PLAIN)],
  ['GZip', gzipSync(PLAIN)],
  ['x-gzip', gzipSync(PLAIN)],
  ['deflate', deflateSync(PLAIN)],
  ['br', brotliCompressSync(PLAIN)],
  ['zstd', zstdCompressSync(PLAIN)],
  ['identity', PLAIN],
  ['', PLAIN],
  ['gzip, gzip', gzipSync(gzipSync(PLAIN))],
  ['identity,deflate ,br', brotliCompressSync(deflateSync(PLAIN))],
  ['gzip, br, zstd, deflate', deflateSync(zstdCompressSync(brotliCompressSync(gzipSync(PLAIN))))],
  // A member after the other, as `cat a.gz b.gz` makes.
  ['gzip', Buffer.concat([gzipSync(PLAIN.subarray(0, 999)), gzipSync(PLAIN.subarray(999))])]
]
const ENCODED = CODINGS.filter(([name]) => !/^(?:identity)?$/.test(name))

describe('one client', () => {
  beforeEach(() => {
    client = clientUnder({})
  })

  test.each(CODINGS)('a body encoded as "%s" is decoded', async (coding, body) => {
    respondWith(coding, body)
    expect(await exchange()).toMatchObject({ kind: 'response', status: 200, text: TEXT })
    expect((await buffer((await open()).body)).equals(PLAIN)).toBe(true)
  })

  test.each(ENCODED)(
    'the length of a body encoded as "%s" is dropped: it is no size of a file',
    async (coding, body) => {
      respondWith(coding, body, { 'content-range': 'bytes 0-9/10' })
      const opened = await open()
      opened.body.destroy()
      expect(opened.headers).toMatchObject({ etag: '"1"' })
      expect(Object.keys(opened.headers)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^content-(encoding|length|range)$/)])
      )
    }
  )

  test('the length of a plain body is kept', async () => {
    respondWith('identity', PLAIN)
    const opened = await open()
    opened.body.destroy()
    expect(opened.headers['content-length']).toBe(String(PLAIN.length))
  })

  describe('an incomplete body is an error', () => {
    test.each(ENCODED)('"%s", cut before it was sent', async (coding, body) => {
      respondWith(coding, body.subarray(0, -3))
      expect(await exchange()).toMatchObject({
        kind: 'failure',
        message: expect.stringMatching(/^the compressed response is damaged \(\w+\)$/)
      })
      await expect(settles(buffer((await open()).body))).rejects.toThrow()
    })

    test.each(ENCODED)('"%s", cut on its way', async (coding, body) => {
      respondWith(coding, body)
      server.faults.add({ times: 2, fault: { kind: 'cut-body' } })
      expect(await exchange()).toMatchObject({ kind: 'failure' })
      await expect(settles(buffer((await open()).body))).rejects.toThrow()
    })

    test.each(ENCODED)('"%s", but other bytes', async (coding, body) => {
      respondWith(coding, Buffer.concat([Buffer.from('plain words'), body]))
      expect(await exchange()).toMatchObject({ kind: 'failure', message: expect.stringMatching(/^the compressed/) })
      await expect(settles(buffer((await open()).body))).rejects.toThrow()
    })

    test.each(ENCODED.filter(([coding]) => !/gzip/i.test(coding)))('"%s", and more behind it', async (coding, body) => {
      respondWith(coding, Buffer.concat([body, body]))
      expect(await exchange()).toMatchObject({
        kind: 'failure',
        message: expect.stringMatching(/^the compressed response is damaged \(ERR_TRAILING_JUNK_\w+\)$/)
      })
      await expect(settles(buffer((await open()).body))).rejects.toThrow()
    })
  })

  test.each([
    ['compress', 'compress'],
    ['gzip, exi', 'gzip, exi'],
    ['constructor', 'constructor'],
    ['gzip,gzip,gzip,gzip,gzip', 'gzip, gzip, gzip, gzip, gzip'],
    ['x'.repeat(5000), `${'x'.repeat(99)}…`]
  ])('an encoding that is not known is refused: %s', async (coding, shown) => {
    respondWith(coding, PLAIN)
    const refusal = {
      kind: 'failure',
      message: `the response has an encoding that this action cannot read: ${shown}`
    }
    expect(await exchange()).toMatchObject(refusal)
    expect(await settles(outcomeOf(open()))).toMatchObject(refusal)
  })

  test.each<[string, number, Partial<HttpRequest>]>([
    ['HEAD', 200, { method: 'HEAD' }],
    ['HTTP 204', 204, {}],
    ['HTTP 304', 304, {}],
    ['a length of 0', 200, {}]
  ])('without a body there is nothing to decode: %s', async (_case, status, ask) => {
    response = { status, headers: { 'content-encoding': 'gzip' } }
    expect(await exchange(ask)).toMatchObject({ kind: 'response', status, text: '' })
    expect((await buffer((await open(ask)).body)).length).toBe(0)
  })

  test('the size limit of a response counts decoded bytes', async () => {
    // 100 MB in 100 kB, and in less than 1 kB.
    async function* zeros() {
      for (let n = 0; n < 100; n++) yield Buffer.alloc(1_000_000)
    }
    const bomb = await buffer(Readable.from(zeros()).pipe(createGzip()))
    for (const [coding, body] of [
      ['gzip', bomb],
      ['gzip, gzip', gzipSync(bomb)]
    ] as const) {
      respondWith(coding, body)
      const before = process.memoryUsage().arrayBuffers
      expect(await exchange()).toMatchObject({ kind: 'failure' })
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000)
    }
  })

  test('a body that is not read to its end releases its connection', async () => {
    const raw = await startRawServer(socket => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 999999\r\n\r\n')
      socket.write(gzipSync(PLAIN).subarray(0, 200))
    })
    try {
      const { body } = await open({ url: raw.url })
      await settles(once(body, 'readable'))
      body.destroy()
      const closed = async () => {
        while (raw.sockets.size > 0) await new Promise(setImmediate)
      }
      await settles(closed())
    } finally {
      await raw.close()
    }
  })

  test('a canceled job ends the body', async () => {
    const cancel = new AbortController()
    const raw = await startRawServer(socket => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n')
      socket.write(gzipSync(PLAIN).subarray(0, 200))
    })
    try {
      const { body } = await open({ url: raw.url, signal: cancel.signal })
      const read = settles(buffer(body))
      cancel.abort()
      await expect(read).rejects.toThrow()
    } finally {
      await raw.close()
    }
  })

  test('the time limit covers a compressed body that never ends', async () => {
    const raw = await startRawServer(socket => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n')
      socket.write(gzipSync(PLAIN).subarray(0, 200))
    })
    try {
      expect(await exchange({ url: raw.url, timeoutMs: 100 })).toMatchObject({ kind: 'failure' })
    } finally {
      await raw.close()
    }
  })
})
