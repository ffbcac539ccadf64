import { createHash } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Agent, request } from 'undici'
import type { Fault } from '../../sandbox/faults.ts'
import {
  type Answer,
  type LoopbackServer,
  type RecordedRequest,
  startLoopbackServer,
  UnexpectedRequest
} from '../../sandbox/loopback-server.ts'
import { SandboxClock } from '../../sandbox/sandbox-clock.ts'

const clock = new SandboxClock()
let server: LoopbackServer
let dispatcher: Agent
let worked: string[]

function handle(seen: RecordedRequest): Answer {
  worked.push(`${seen.method} ${seen.path}`)
  if (seen.path === '/nowhere') throw new UnexpectedRequest('not in the description')
  if (seen.path === '/broken') throw new Error('a bug')
  if (seen.path === '/large') {
    const piece = Buffer.alloc(1024 * 1024, 7)
    async function* pieces() {
      for (let i = 0; i < 32; i += 1) yield piece
    }
    return { status: 200, headers: { 'Content-Length': String(32 * piece.length) }, body: pieces() }
  }
  return { status: 200, headers: { 'X-Own': 'yes' }, body: { path: seen.path, words: 'a true answer' } }
}

const TRUE_ANSWER = JSON.stringify({ path: '/a', words: 'a true answer' })

beforeEach(async () => {
  worked = []
  dispatcher = new Agent()
  server = await startLoopbackServer({
    handle,
    clock,
    keepBodyBytes: 100,
    headers: () => ({ 'x-request-id': 'r-1' }),
    errorBody: status => ({ error: { code: `code_${status}` } })
  })
})

afterEach(async () => {
  await Promise.all([dispatcher.destroy(), server.close()])
})

async function get(path: string, method: 'GET' | 'POST' | 'HEAD' = 'GET', body: string | Buffer | null = null) {
  const answer = await request(server.url + path, { method, body, dispatcher, signal: AbortSignal.timeout(3000) })
  return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() }
}

describe('watchers', () => {
  test('are called before and after the work, and between the pieces of the body', async () => {
    const moments: string[] = []
    server.watchers.add(({ kind, request: { path }, fault, response }) => {
      moments.push([kind, path, worked.length, fault?.kind, response?.status].join(' '))
    })
    await get('/a')
    server.faults.add({ fault: { kind: 'slow-body', chunkDelayMs: 1, chunkBytes: TRUE_ANSWER.length / 2 } })
    await get('/a')
    server.faults.add({ fault: { kind: 'status', status: 500 } })
    await get('/a')
    expect(moments).toEqual([
      'arrived /a 0  ',
      'worked /a 1  200',
      'arrived /a 1 slow-body ',
      'worked /a 2 slow-body 200',
      'sending /a 2 slow-body ',
      'arrived /a 2 status ',
      'worked /a 2 status '
    ])
  })

  test('a cue is waited for', async () => {
    const [called, cue] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const tell = () => {
      called.resolve()
      return cue.promise
    }
    server.faults.add({ fault: { kind: 'cue', tell } })
    const answer = get('/a')
    await called.promise
    const before = [...worked]
    cue.resolve()
    expect((await answer).text).toBe(TRUE_ANSWER)
    expect([before, worked]).toEqual([[], ['GET /a']])
  })
})

describe('what is recorded', () => {
  test('a small body is kept, a large one is counted and hashed', async () => {
    const large = Buffer.alloc(3_000_000, 'x')
    await get('/a?b=c&b=d', 'POST', 'small')
    await get('/a', 'POST', large)
    const [first, second] = server.requests
    expect(first).toMatchObject({
      method: 'POST',
      path: '/a',
      bodySize: 5,
      status: 200,
      host: new URL(server.url).host
    })
    expect(first?.query.getAll('b')).toEqual(['c', 'd'])
    expect(first?.body.toString()).toBe('small')
    expect(first?.bodySha256).toBe(createHash('sha256').update('small').digest('hex'))
    expect(second?.body.length).toBe(0)
    expect(second?.bodySize).toBe(large.length)
    expect(second?.bodySha256).toBe(createHash('sha256').update(large).digest('hex'))
  })

  test('a client that goes away half way: no work is done', async () => {
    const client = httpRequest(`${server.url}/a`, { method: 'POST', headers: { 'content-length': '1000' } })
    const gone = new Promise<void>(resolve => client.on('error', () => resolve()))
    client.write('half')
    while (server.requests[0] === undefined) await new Promise(setImmediate)
    client.destroy()
    await gone
    while (server.requests[0].aborted === undefined) await new Promise(setImmediate)
    expect(worked).toEqual([])
  })

  test.each([
    ['/nowhere', 501, 'no such route: GET /nowhere: not in the description'],
    ['/broken', 500, 'broke: GET /broken: a bug']
  ])('%s fails loudly', async (path, status, words) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(words)
    expect(server.unexpected.map(seen => seen.path)).toEqual([path])
  })
})

test('a generated body arrives whole, and every answer carries the date of the clock', async () => {
  clock.advance(86_400_000)
  const answer = await get('/large')
  expect(answer.text.length).toBe(32 * 1024 * 1024)
  expect(answer.headers['x-request-id']).toBe('r-1')
  expect(Math.abs(Date.parse(String(answer.headers['date'])) - Date.now() - 86_400_000)).toBeLessThan(5000)
  const head = await get('/large', 'HEAD')
  expect(head).toMatchObject({ status: 200, text: '' })
  expect(head.headers['content-length']).toBe(String(32 * 1024 * 1024))
})

describe('faults that answer', () => {
  const html = 'text/html; charset=utf-8'
  const json = 'application/json; charset=utf-8'
  const answers: [name: string, fault: Fault, work: boolean, status: number, type: string | undefined, text: string][] =
    [
      ['a status', { kind: 'status', status: 503 }, false, 503, json, '{"error":{"code":"code_503"}}'],
      [
        'a status after work',
        { kind: 'status', status: 500, body: 'oh', afterWork: true },
        true,
        500,
        'text/plain',
        'oh'
      ],
      ['html', { kind: 'html', status: 502 }, false, 502, html, '<h1>502 Bad Gateway</h1>'],
      ['wrong shape', { kind: 'wrong-shape' }, true, 200, json, '{"result":[{"unexpected":true}]}'],
      ['nested', { kind: 'wrong-shape', nested: true }, true, 200, json, `{"result":${TRUE_ANSWER}}`],
      ['own wrong shape', { kind: 'wrong-shape', body: { data: null } }, true, 200, json, '{"data":null}'],
      ['empty', { kind: 'empty-body' }, true, 200, json, ''],
      ['wrong content type', { kind: 'wrong-content-type' }, true, 200, 'text/html', TRUE_ANSWER],
      ['slow', { kind: 'slow-body', chunkDelayMs: 1 }, true, 200, json, TRUE_ANSWER],
      ['slow by rate', { kind: 'slow-body', bytesPerSecond: 600 }, true, 200, json, TRUE_ANSWER],
      ['redirect', { kind: 'redirect', location: 'http://127.0.0.1:1/x', status: 307 }, false, 307, undefined, '']
    ]
  test.each(answers)('%s', async (_name, fault, work, status, type, text) => {
    server.faults.add({ fault })
    const answer = await get('/a')
    expect(answer.status).toBe(status)
    expect(String(answer.headers['content-type'])).toContain(String(type))
    if (text === '') expect(answer.text).toBe('')
    else expect(answer.text).toContain(text)
    expect(worked).toEqual(work ? ['GET /a'] : [])
    expect(server.requests[0]).toMatchObject({ status, fault: fault.kind })
    expect((await get('/a')).text).toBe(TRUE_ANSWER)
  })

  test('compressed: of the announced length, and cut where it is told to', async () => {
    for (const cut of [false, true]) {
      server.faults.add({ fault: { kind: 'encoded-body', codings: ['gzip', 'br'], cut } })
      const { headers, body } = await request(`${server.url}/a`, { dispatcher })
      expect(headers['content-encoding']).toBe('gzip, br')
      const bytes = Buffer.from(await body.arrayBuffer())
      const read = () => gunzipSync(brotliDecompressSync(bytes)).toString()
      if (cut) expect(read).toThrow()
      else expect(read()).toBe(TRUE_ANSWER)
    }
  })

  test('behind a byte order mark', async () => {
    server.faults.add({ fault: { kind: 'byte-order-mark' } })
    const { body } = await request(`${server.url}/a`, { dispatcher })
    expect(Buffer.from(await body.arrayBuffer()).toString()).toBe(`\ufeff${TRUE_ANSWER}`)
  })

  test('huge: exactly so many bytes of JSON', async () => {
    server.faults.add({ fault: { kind: 'huge-body', bytes: 5_000_001 } })
    const { text } = await get('/a')
    expect(text.length).toBe(5_000_001)
    expect(Object.keys(JSON.parse(text))).toEqual(['data'])
  })
})

describe('faults that lose the answer', () => {
  test.each<[fault: Fault, work: boolean]>([
    [{ kind: 'reset-before' }, false],
    [{ kind: 'reset-after' }, true],
    [{ kind: 'switch-protocols' }, false],
    [{ kind: 'switch-protocols', afterWork: true }, true],
    [{ kind: 'cut-body' }, true],
    [{ kind: 'cut-body', afterBytes: 0 }, true],
    [{ kind: 'cut-body', afterBytes: 3 }, true]
  ])('%j', async (fault, work) => {
    server.faults.add({ fault })
    await expect(get('/a', 'POST', 'x')).rejects.toMatchObject({
      code: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/)
    })
    expect(worked).toEqual(work ? ['POST /a'] : [])
    expect(server.requests[0]?.body.toString()).toBe('x')
  })

  test('a reset strikes a large body on its way', async () => {
    server.faults.add({ fault: { kind: 'reset-before' } })
    await expect(get('/a', 'POST', Buffer.alloc(50_000_000))).rejects.toThrow()
    const [seen] = server.requests
    expect(seen?.bodySize).toBeGreaterThanOrEqual(64 * 1024)
    expect(seen?.bodySize).toBeLessThan(50_000_000)
    expect(seen).toMatchObject({ fault: 'reset-before' })
    expect(seen?.aborted).toBeUndefined()
    expect(worked).toEqual([])
  })

  test('cut: the bytes before the cut arrive, with the true length', async () => {
    server.faults.add({ fault: { kind: 'cut-body' } })
    const answer = await request(`${server.url}/large`, { dispatcher })
    expect(answer.headers['content-length']).toBe(String(32 * 1024 * 1024))
    let bytes = 0
    const read = async () => {
      for await (const piece of answer.body) bytes += (piece as Buffer).length
    }
    await expect(read()).rejects.toThrow()
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(16 * 1024 * 1024)
  })

  test.each([false, true])('hang, work done: %s; closing the server ends it', async afterWork => {
    server.faults.add({ fault: { kind: 'hang', afterWork } })
    const hung = expect(get('/a')).rejects.toThrow()
    while (server.requests.length === 0) await new Promise(setImmediate)
    await get('/b')
    expect(worked).toEqual(afterWork ? ['GET /a', 'GET /b'] : ['GET /b'])
    await server.close()
    await hung
  })
})

describe('which request gets a fault', () => {
  test('method, path, nth and times', async () => {
    const placed = server.faults.add({
      when: { method: 'post', path: /^\/a/, nth: 2 },
      times: 2,
      fault: { kind: 'status', status: 500 }
    })
    const statuses: number[] = []
    for (const method of ['POST', 'GET', 'POST', 'POST', 'POST'] as const)
      statuses.push((await get('/ab', method)).status)
    expect(statuses).toEqual([200, 200, 500, 500, 200])
    expect(placed.struck).toBe(2)
  })

  test('a string is the whole path; Infinity lasts until clear', async () => {
    server.faults.add({ when: { path: '/a' }, times: Number.POSITIVE_INFINITY, fault: { kind: 'html', status: 500 } })
    const statuses = [await get('/a'), await get('/ab'), await get('/a?x=1')].map(answer => answer.status)
    server.faults.clear()
    statuses.push((await get('/a')).status)
    expect(statuses).toEqual([500, 200, 500, 200])
  })
})

test('the clock refuses to go back', () => {
  expect(() => clock.advance(-1)).toThrow(RangeError)
})
