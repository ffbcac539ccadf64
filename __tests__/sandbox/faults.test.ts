import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { request } from 'undici'
import type { Fault } from '../../sandbox/faults.ts'
import { TRUE_BODY, useLoopback } from './loopback-world.ts'

const world = useLoopback()

describe('faults with a response', () => {
  const html = 'text/html; charset=utf-8'
  const json = 'application/json; charset=utf-8'
  const responses: [
    name: string,
    fault: Fault,
    work: boolean,
    status: number,
    type: string | undefined,
    text: string
  ][] = [
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
    ['nested', { kind: 'wrong-shape', nested: true }, true, 200, json, `{"result":${TRUE_BODY}}`],
    ['own wrong shape', { kind: 'wrong-shape', body: { data: null } }, true, 200, json, '{"data":null}'],
    ['empty', { kind: 'empty-body' }, true, 200, json, ''],
    ['wrong content type', { kind: 'wrong-content-type' }, true, 200, 'text/html', TRUE_BODY],
    ['slow', { kind: 'slow-body', chunkDelayMs: 1 }, true, 200, json, TRUE_BODY],
    ['slow by rate', { kind: 'slow-body', bytesPerSecond: 600 }, true, 200, json, TRUE_BODY],
    ['redirect', { kind: 'redirect', location: 'http://127.0.0.1:1/x', status: 307 }, false, 307, undefined, '']
  ]
  test.each(responses)('%s', async (_name, fault, work, status, type, text) => {
    world.server.faults.add({ fault })
    const response = await world.get('/a')
    expect(response.status).toBe(status)
    expect(String(response.headers['content-type'])).toContain(String(type))
    if (text === '') expect(response.text).toBe('')
    else expect(response.text).toContain(text)
    expect(world.worked).toEqual(work ? ['GET /a'] : [])
    expect(world.server.requests[0]).toMatchObject({ status, fault: fault.kind })
    expect((await world.get('/a')).text).toBe(TRUE_BODY)
  })

  test('compressed: of the announced length, and cut where `cut` is set', async () => {
    for (const cut of [false, true]) {
      world.server.faults.add({ fault: { kind: 'encoded-body', codings: ['gzip', 'br'], cut } })
      const { headers, body } = await request(`${world.server.url}/a`, { dispatcher: world.dispatcher })
      expect(headers['content-encoding']).toBe('gzip, br')
      const bytes = Buffer.from(await body.arrayBuffer())
      const read = () => gunzipSync(brotliDecompressSync(bytes)).toString()
      if (cut) expect(read).toThrow()
      else expect(read()).toBe(TRUE_BODY)
    }
  })

  test('behind a byte order mark', async () => {
    world.server.faults.add({ fault: { kind: 'byte-order-mark' } })
    const { body } = await request(`${world.server.url}/a`, { dispatcher: world.dispatcher })
    expect(Buffer.from(await body.arrayBuffer()).toString()).toBe(`\ufeff${TRUE_BODY}`)
  })

  test('huge: exactly so many bytes of JSON', async () => {
    world.server.faults.add({ fault: { kind: 'huge-body', bytes: 5_000_001 } })
    const { text } = await world.get('/a')
    expect(text.length).toBe(5_000_001)
    expect(Object.keys(JSON.parse(text))).toEqual(['data'])
  })
})

describe('faults that lose the response', () => {
  test.each<[fault: Fault, work: boolean]>([
    [{ kind: 'reset-before' }, false],
    [{ kind: 'reset-after' }, true],
    [{ kind: 'switch-protocols' }, false],
    [{ kind: 'switch-protocols', afterWork: true }, true],
    [{ kind: 'cut-body' }, true],
    [{ kind: 'cut-body', afterBytes: 0 }, true],
    [{ kind: 'cut-body', afterBytes: 3 }, true]
  ])('%j', async (fault, work) => {
    world.server.faults.add({ fault })
    await expect(world.get('/a', 'POST', 'x')).rejects.toMatchObject({
      code: expect.stringMatching(/ECONNRESET|UND_ERR_SOCKET/)
    })
    expect(world.worked).toEqual(work ? ['POST /a'] : [])
    expect(world.server.requests[0]?.body.toString()).toBe('x')
  })

  test('a reset strikes a large body on its way', async () => {
    world.server.faults.add({ fault: { kind: 'reset-before' } })
    await expect(world.get('/a', 'POST', Buffer.alloc(50_000_000))).rejects.toThrow()
    const [seen] = world.server.requests
    expect(seen?.bodySize).toBeGreaterThanOrEqual(64 * 1024)
    expect(seen?.bodySize).toBeLessThan(50_000_000)
    expect(seen).toMatchObject({ fault: 'reset-before' })
    expect(seen?.aborted).toBeUndefined()
    expect(world.worked).toEqual([])
  })

  test('cut: the bytes before the cut arrive, with the true length', async () => {
    world.server.faults.add({ fault: { kind: 'cut-body' } })
    const response = await request(`${world.server.url}/large`, { dispatcher: world.dispatcher })
    expect(response.headers['content-length']).toBe(String(32 * 1024 * 1024))
    let bytes = 0
    const read = async () => {
      for await (const piece of response.body) bytes += (piece as Buffer).length
    }
    await expect(read()).rejects.toThrow()
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(16 * 1024 * 1024)
  })

  test.each([false, true])('hang, work done: %s; closing the server ends it', async afterWork => {
    world.server.faults.add({ fault: { kind: 'hang', afterWork } })
    const hung = expect(world.get('/a')).rejects.toThrow()
    while (world.server.requests.length === 0) await new Promise(setImmediate)
    await world.get('/b')
    expect(world.worked).toEqual(afterWork ? ['GET /a', 'GET /b'] : ['GET /b'])
    await world.server.close()
    await hung
  })
})
