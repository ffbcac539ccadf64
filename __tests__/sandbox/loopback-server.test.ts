import { createHash } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { TRUE_BODY, useLoopback } from './loopback-world.ts'

const world = useLoopback()

describe('watchers', () => {
  test('are called before and after the work, and between the pieces of the body', async () => {
    const moments: string[] = []
    world.server.watchers.add(({ kind, request: { path }, fault, response }) => {
      moments.push([kind, path, world.worked.length, fault?.kind, response?.status].join(' '))
    })
    await world.get('/a')
    world.server.faults.add({ fault: { kind: 'slow-body', chunkDelayMs: 1, chunkBytes: TRUE_BODY.length / 2 } })
    await world.get('/a')
    world.server.faults.add({ fault: { kind: 'status', status: 500 } })
    await world.get('/a')
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
    const notify = () => {
      called.resolve()
      return cue.promise
    }
    world.server.faults.add({ fault: { kind: 'cue', notify } })
    const response = world.get('/a')
    await called.promise
    const before = [...world.worked]
    cue.resolve()
    expect((await response).text).toBe(TRUE_BODY)
    expect([before, world.worked]).toEqual([[], ['GET /a']])
  })
})

describe('what is recorded', () => {
  test('a small body is kept, a large one is counted and hashed', async () => {
    const large = Buffer.alloc(3_000_000, 'x')
    await world.get('/a?b=c&b=d', 'POST', 'small')
    await world.get('/a', 'POST', large)
    const [first, second] = world.server.requests
    expect(first).toMatchObject({
      method: 'POST',
      path: '/a',
      bodySize: 5,
      status: 200,
      host: new URL(world.server.url).host
    })
    expect(first?.query.getAll('b')).toEqual(['c', 'd'])
    expect(first?.body.toString()).toBe('small')
    expect(first?.bodySha256).toBe(createHash('sha256').update('small').digest('hex'))
    expect(second?.body.length).toBe(0)
    expect(second?.bodySize).toBe(large.length)
    expect(second?.bodySha256).toBe(createHash('sha256').update(large).digest('hex'))
  })

  test('a client that goes away half way: no work is done', async () => {
    const client = httpRequest(`${world.server.url}/a`, { method: 'POST', headers: { 'content-length': '1000' } })
    const gone = new Promise<void>(resolve => client.on('error', () => resolve()))
    client.write('half')
    while (world.server.requests[0] === undefined) await new Promise(setImmediate)
    client.destroy()
    await gone
    while (world.server.requests[0].aborted === undefined) await new Promise(setImmediate)
    expect(world.worked).toEqual([])
  })

  test.each([
    ['/nowhere', 501, 'no such route: GET /nowhere: not in the description'],
    ['/broken', 500, 'broke: GET /broken: a bug']
  ])('%s fails loudly', async (path, status, words) => {
    const response = await world.get(path)
    expect(response.status).toBe(status)
    expect(response.text).toContain(words)
    expect(world.server.unexpected.map(seen => seen.path)).toEqual([path])
  })
})

test('a generated body arrives whole, and every response carries the date of the clock', async () => {
  world.clock.advance(86_400_000)
  const response = await world.get('/large')
  expect(response.text.length).toBe(32 * 1024 * 1024)
  expect(response.headers['x-request-id']).toBe('r-1')
  expect(Math.abs(Date.parse(String(response.headers['date'])) - Date.now() - 86_400_000)).toBeLessThan(5000)
  const head = await world.get('/large', 'HEAD')
  expect(head).toMatchObject({ status: 200, text: '' })
  expect(head.headers['content-length']).toBe(String(32 * 1024 * 1024))
})

describe('which request gets a fault', () => {
  test('method, path, nth and times', async () => {
    const placed = world.server.faults.add({
      when: { method: 'post', path: /^\/a/, nth: 2 },
      times: 2,
      fault: { kind: 'status', status: 500 }
    })
    const statuses: number[] = []
    for (const method of ['POST', 'GET', 'POST', 'POST', 'POST'] as const)
      statuses.push((await world.get('/ab', method)).status)
    expect(statuses).toEqual([200, 200, 500, 500, 200])
    expect(placed.struck).toBe(2)
  })

  test('a string is the whole path; Infinity lasts until clear', async () => {
    world.server.faults.add({
      when: { path: '/a' },
      times: Number.POSITIVE_INFINITY,
      fault: { kind: 'html', status: 500 }
    })
    const statuses = [await world.get('/a'), await world.get('/ab'), await world.get('/a?x=1')].map(
      response => response.status
    )
    world.server.faults.clear()
    statuses.push((await world.get('/a')).status)
    expect(statuses).toEqual([500, 200, 500, 200])
  })
})

test('the clock refuses to go back', () => {
  expect(() => world.clock.advance(-1)).toThrow(RangeError)
})
