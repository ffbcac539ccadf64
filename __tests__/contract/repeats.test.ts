import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../../sandbox/faults.ts'
import { createTranslation } from '../../src/heygen/create-translation.ts'
import { createHttpClient, VERSION } from '../../src/http/client.ts'
import { BODY, KEY, POST, useSandbox } from './connected-sandbox.ts'

const world = useSandbox()
const create = (given: { key?: string; seconds?: number } = {}) =>
  createTranslation(world.connection, {
    body: BODY,
    key: given.key ?? KEY,
    deadline: world.clock.now() + (given.seconds ?? 600) * 1000
  })

/** What was charged, and that the response names exactly that. */
function expectOneCharge(ids: readonly string[]): void {
  expect(ids).toHaveLength(2)
  expect(world.sandbox.charges.map(({ id }) => id)).toEqual(ids)
  for (const { headers, body } of world.posts()) {
    expect(headers['idempotency-key']).toBe(KEY)
    expect(body.toString()).toBe(JSON.stringify(BODY))
  }
}

test('the request follows the contract, with the headers that HeyGen asks for', async () => {
  const { ids, problem } = await create()
  expect([ids.length, problem]).toEqual([2, undefined])
  const [post] = world.posts()
  expect(JSON.parse(post?.body.toString() ?? '')).toEqual(BODY)
  expect(post?.headers).toEqual({
    accept: 'application/json',
    'accept-encoding': 'identity',
    connection: 'keep-alive',
    'content-length': String(JSON.stringify(BODY).length),
    'content-type': 'application/json',
    host: new URL(world.sandbox.url).host,
    'idempotency-key': KEY,
    'user-agent': `translate-release-video/${VERSION}`,
    'x-api-key': world.sandbox.apiKey,
    'x-heygen-source': 'github-action'
  })
})

test('an access token is sent as a bearer token, without a key', async () => {
  const connection = { ...world.connection, credentials: { accessToken: world.sandbox.accessToken } }
  const { ids } = await createTranslation(connection, { body: BODY, key: KEY, deadline: 0 })
  expectOneCharge(ids)
  expect(world.posts()[0]?.headers['authorization']).toBe(`Bearer ${world.sandbox.accessToken}`)
  expect(world.posts()[0]?.headers).not.toHaveProperty('x-api-key')
})

const DONE: [name: string, fault: Fault, why: RegExp][] = [
  ['a reset before the work', { kind: 'reset-before' }, /^the connection was (reset|closed)/],
  ['a lost response', { kind: 'reset-after' }, /^the connection was (reset|closed)/],
  ['a cut response', { kind: 'cut-body' }, /^the (connection was closed|response was cut)/],
  ['a proxy’s page', { kind: 'html', status: 502 }, /^HTTP 502;/],
  ['a proxy’s page after the work', { kind: 'html', status: 504, afterWork: true }, /^HTTP 504;/],
  [
    'a proxy’s page that says all is well',
    { kind: 'html', status: 200, afterWork: true },
    /^HTTP 200 without a readable body;/
  ],
  ['a switch of protocols', { kind: 'switch-protocols' }, /^the server switched protocols \(HTTP 101\)/],
  ['a switch of protocols after the work', { kind: 'switch-protocols', afterWork: true }, /^the server switched /],
  ['an empty response', { kind: 'empty-body' }, /^HTTP 200 without a readable body;/],
  ['5xx after the work', { kind: 'status', status: 500, afterWork: true }, /^HTTP 500 internal_error;/],
  ['408', { kind: 'status', status: 408, body: '' }, /^HTTP 408;/],
  ['429 without words', { kind: 'status', status: 429, body: '' }, /^HTTP 429;/]
]

describe('whatever happens on the way, each language is charged once', () => {
  test.each(DONE)('%s', async (name, fault, why) => {
    const placed = world.sandbox.faults.add({ when: POST, fault, times: 2 })
    const { ids, problem } = await create()
    expect(placed.struck).toBe(2)
    expect(problem).toBeUndefined()
    expectOneCharge(ids)
    expect(world.posts()).toHaveLength(3)
    // A limit may last: one line a minute.
    expect(world.logged).toHaveLength(name === '429 without words' ? 1 : 2)
    for (const line of world.logged) {
      const [head, reason] = line.split(/: (.*)/)
      expect([head, reason]).toEqual(['HeyGen, submit the translation', expect.stringMatching(why)])
      expect(reason).toMatch(/; try [23] in [12] s$/)
    }
  })

  test.each(DONE)('%s, in turn with the others', async (_name, fault) => {
    for (const [, other] of DONE) world.sandbox.faults.add({ when: POST, fault: other })
    world.sandbox.faults.add({ when: POST, fault })
    expectOneCharge((await create()).ids)
    expect(world.posts()).toHaveLength(DONE.length + 2)
  })

  test('when a response never comes, the request is repeated', async () => {
    world.sandbox.faults.add({ when: POST, fault: { kind: 'hang', afterWork: true } })
    const timeouts: number[] = []
    const http = createHttpClient()
    const impatient = {
      ...http,
      text: (ask: Parameters<typeof http.text>[0]) => {
        timeouts.push(ask.timeoutMs)
        return http.text({ ...ask, timeoutMs: 50 })
      }
    }
    const connection = { ...world.connection, http: impatient }
    const { ids } = await createTranslation(connection, { body: BODY, key: KEY, deadline: world.clock.now() + 600_000 })
    await http.close()
    expectOneCharge(ids)
    expect(timeouts).toEqual([120_000, 120_000])
    expect(world.logged).toEqual([
      expect.stringMatching(
        /^HeyGen, submit the translation: the server did not respond in time \(127\.0\.0\.1:\d+\); try 2 in 1 s$/
      )
    ])
  })

  test('two at once: the second waits for the first and gets its IDs', async () => {
    const release = world.sandbox.holdPosts()
    const first = create()
    while (world.posts().length === 0) await new Promise(setImmediate)
    const clock = {
      ...world.clock,
      sleep: async (milliseconds: number) => {
        world.clock.slept.push(milliseconds)
        release()
        await first
      }
    }
    const second = await createTranslation(
      { ...world.connection, clock },
      { body: BODY, key: KEY, deadline: clock.now() + 60_000 }
    )
    expectOneCharge((await first).ids)
    expect(second.ids).toEqual((await first).ids)
    expect(world.logged).toEqual(['HeyGen, submit the translation: HTTP 409 request_in_progress; try 2 in 1 s'])
  })
})

describe('when no response ever comes', () => {
  test('the error says what was tried, how often, and why it failed', async () => {
    world.sandbox.faults.add({ when: POST, fault: { kind: 'reset-before' }, times: 99 })
    await expect(create({ seconds: 20 })).rejects.toMatchObject({
      code: 'network_error',
      message: expect.stringMatching(
        /^Could not submit the translation \(5 tries\): the connection was (reset|closed).*\.$/
      ),
      status: undefined,
      requestId: undefined
    })
  })

  test('without time for a retry there is one try', async () => {
    world.sandbox.faults.add({ when: POST, fault: { kind: 'status', status: 503 }, times: 99 })
    await expect(create({ seconds: 0 })).rejects.toMatchObject({ code: 'internal_error', status: 503 })
    expect(world.posts()).toHaveLength(1)
  })

  test('unreadable responses until the time is up are reported as such', async () => {
    world.sandbox.faults.add({ when: POST, fault: { kind: 'html', status: 200 }, times: 99 })
    await expect(create({ seconds: 5 })).rejects.toMatchObject({
      code: 'unexpected_answer',
      message: 'Could not submit the translation (3 tries): HeyGen returned a response that is not JSON (HTTP 200).',
      status: 200
    })
  })

  test('a response that is too large is not requested again', async () => {
    world.sandbox.faults.add({ when: POST, fault: { kind: 'huge-body', bytes: 9 * 1024 * 1024 } })
    await expect(create()).rejects.toMatchObject({
      code: 'network_error',
      message: expect.stringContaining('larger than 8 MB')
    })
    expect(world.posts()).toHaveLength(1)
  })
})
