import { describe, expect, test } from '@jest/globals'
import type { ActionError } from '../../src/errors/action-error.ts'
import { ERRORS, type ErrorCode, isHeygenErrorCode } from '../../src/errors/error-codes.ts'
import { createTranslation } from '../../src/heygen/create-translation.ts'
import { BODY, KEY, POST, useSandbox } from './connected-sandbox.ts'

const world = useSandbox()
const create = (seconds = 600) =>
  createTranslation(world.connection, { body: BODY, key: KEY, deadline: world.clock.now() + seconds * 1000 })

/** The error that a submit ends with. */
async function failure(seconds?: number): Promise<ActionError> {
  const ended = await create(seconds).catch((thrown: ActionError) => thrown)
  if ('ids' in ended) throw new Error(`submitted: ${ended.ids.join(', ')}`)
  return ended
}

const body = (code: string, more: object = {}) => ({ error: { code, message: `About ${code}.`, ...more } })

const REFUSALS: [status: number, code: string][] = [
  [400, 'invalid_parameter'],
  [400, 'download_failed'],
  [400, 'content_policy_violation'],
  [400, 'resource_limit_reached'],
  [401, 'authentication_failed'],
  [401, 'unauthorized'],
  [402, 'insufficient_credit'],
  [402, 'trial_limit_exceeded'],
  [402, 'plan_upgrade_required'],
  [403, 'forbidden'],
  [403, 'resource_access_denied'],
  [404, 'asset_not_found'],
  [404, 'video_not_found'],
  [404, 'resource_not_found'],
  [409, 'conflict'],
  [413, 'payload_too_large'],
  [429, 'quota_exceeded']
]

const PASSING: [status: number, code: string][] = [
  [409, 'request_in_progress'],
  [409, 'resource_not_ready'],
  [429, 'rate_limit_exceeded'],
  [500, 'internal_error'],
  [502, 'internal_error'],
  [503, 'internal_error'],
  [504, 'gateway_timeout']
]

describe('a refusal is reported at once, in full', () => {
  test.each(REFUSALS)('%d %s', async (status, code) => {
    const more = { param: 'video.url', doc_url: `https://docs.example.com/${code}?sig=secret#top` }
    world.sandbox.faults.add({ when: POST, fault: { kind: 'status', status, body: body(code, more) }, times: 99 })
    const error = await failure()
    expect(isHeygenErrorCode(code)).toBe(true)
    expect(error).toMatchObject({
      code,
      message: `Could not submit the translation: About ${code}.`,
      status,
      param: 'video.url',
      docUrl: `https://docs.example.com/${code}#top`,
      requestId: 'req_000001',
      apiCode: code,
      hint: ERRORS[code as ErrorCode][1]
    })
    expect(world.posts()).toHaveLength(1)
    expect(world.logged).toEqual([])
    expect(world.sandbox.charges).toEqual([])
  })
})

describe('a transient failure is retried with the same body and key', () => {
  test.each(PASSING)('%d %s', async (status, code) => {
    world.sandbox.faults.add({ when: POST, fault: { kind: 'status', status, body: body(code) }, times: 2 })
    const { ids, problem } = await create()
    expect(problem).toBeUndefined()
    expect(ids).toEqual(world.sandbox.charges.map(({ id }) => id))
    const posts = world.posts()
    expect(posts.map(post => post.status)).toEqual([status, status, 200])
    expect(new Set(posts.map(post => post.headers['idempotency-key']))).toEqual(new Set([KEY]))
    expect(new Set(posts.map(post => post.body.toString()))).toEqual(new Set([JSON.stringify(BODY)]))
    const notes: Record<string, string> = {
      resource_not_ready: ' (the file is still being prepared)',
      rate_limit_exceeded: ' (as many translations are running as HeyGen allows, or too many requests were sent)'
    }
    const lines = ['try 2 in 1 s', 'try 3 in 2 s'].map(
      end => `HeyGen, submit the translation: HTTP ${status} ${code}${notes[code] ?? ''}; ${end}`
    )
    // A limit may last: one line a minute.
    expect(world.logged).toEqual(code === 'rate_limit_exceeded' ? lines.slice(0, 1) : lines)
  })

  test.each(PASSING)('%d %s until the time is up', async (status, code) => {
    world.sandbox.faults.add({ when: POST, fault: { kind: 'status', status, body: body(code) }, times: 99 })
    const error = await failure(60)
    expect(error).toMatchObject({
      code,
      message: `Could not submit the translation (6 tries): About ${code}.`,
      status,
      requestId: 'req_000006',
      hint: ERRORS[code as ErrorCode][1]
    })
    expect(world.clock.slept).toEqual([1000, 2000, 4000, 8000, 16_000])
    expect(world.sandbox.charges).toEqual([])
  })
})

describe('Retry-After', () => {
  test.each<[header: (now: number) => string, slept: number]>([
    [() => '7', 7000],
    [() => '0', 1000],
    [now => new Date(now + 45_000).toUTCString(), 45_000],
    [() => 'soon', 1000]
  ])('%s', async (header, slept) => {
    const headers = { 'retry-after': header(world.clock.now()) }
    world.sandbox.faults.add({ when: POST, fault: { kind: 'status', status: 429, headers } })
    await create()
    expect(world.clock.slept).toHaveLength(1)
    // A date has whole seconds, and the clock keeps running.
    expect(Math.abs((world.clock.slept[0] ?? 0) - slept)).toBeLessThan(1500)
    expect(world.posts()).toHaveLength(2)
  })

  test('the account is at its concurrency limit until one translation ends', async () => {
    Object.assign(world.sandbox.settings, { concurrency: 1, translationSeconds: 50, retryAfter: '20' })
    world.sandbox.addTranslation()
    const { ids } = await create()
    expect(ids).toHaveLength(2)
    expect(world.clock.slept).toEqual([20_000, 20_000, 20_000])
    expect(world.logged[0]).toBe(
      'HeyGen, submit the translation: HTTP 429 rate_limit_exceeded (as many translations are running as HeyGen allows, or too many requests were sent); try 2 in 20 s'
    )
  })
})

describe('responses that are not as documented', () => {
  const refuse = (status: number, given: string | object, headers = {}) =>
    world.sandbox.faults.add({ when: POST, fault: { kind: 'status', status, body: given, headers }, times: 99 })

  test.each<[status: number, given: string | object, code: string, message: string]>([
    [400, '', 'invalid_parameter', 'HeyGen returned HTTP 400 without a reason.'],
    [400, '<html>', 'invalid_parameter', 'HeyGen returned HTTP 400 without a reason.'],
    [401, {}, 'authentication_failed', 'HeyGen returned HTTP 401 without a reason.'],
    [402, { error: null }, 'insufficient_credit', 'HeyGen returned HTTP 402 without a reason.'],
    [403, { error: 'no' }, 'forbidden', 'HeyGen returned HTTP 403 without a reason.'],
    [404, { error: { code: 7, message: 'No.' } }, 'resource_not_found', 'No.'],
    [409, { message: 'x' }, 'conflict', 'HeyGen returned HTTP 409 without a reason.'],
    [413, 'x', 'payload_too_large', 'HeyGen returned HTTP 413 without a reason.'],
    [418, 'x', 'heygen_error', 'HeyGen returned HTTP 418 without a reason.'],
    [400, body('constructor'), 'heygen_error', 'About constructor.'],
    [400, body('interrupted'), 'heygen_error', 'About interrupted.'],
    // The code says more than the status.
    [400, body('quota_exceeded'), 'quota_exceeded', 'About quota_exceeded.'],
    [400, { error: { code: 'forbidden', message: 'No dot' } }, 'forbidden', 'No dot.']
  ])('%d %j', async (status, given, code, message) => {
    refuse(status, given)
    expect(await failure()).toMatchObject({ code, status, message: `Could not submit the translation: ${message}` })
    expect(world.posts()).toHaveLength(1)
  })

  test('a code that has no entry here is reported as it is', async () => {
    refuse(400, body('brand_new'))
    expect(await failure()).toMatchObject({ code: 'heygen_error', apiCode: 'brand_new' })
  })

  test('a redirect is not followed', async () => {
    world.sandbox.faults.add({ when: POST, fault: { kind: 'redirect', location: `${world.sandbox.storage.url}/x` } })
    expect(await failure()).toMatchObject({
      code: 'unexpected_redirect',
      status: 302,
      message: 'Could not submit the translation: HTTP 302.'
    })
    expect(world.sandbox.storage.requests).toEqual([])
  })

  test('hostile text is shortened and printable, and runs no workflow command', async () => {
    const hostile = '##[error]\n::error::\u001b[31m\u202e'
    const error = { code: hostile, message: hostile.repeat(10_000), param: hostile, doc_url: 'javascript:alert(1)' }
    refuse(503, { error }, { 'x-request-id': 'r'.repeat(1000) })
    const thrown = await failure(5)
    expect(thrown.message.length).toBeLessThan(600)
    expect(thrown.requestId?.length).toBe(100)
    expect(thrown.docUrl).toBeUndefined()
    const texts = [thrown.message, thrown.param ?? '', thrown.apiCode ?? '', ...world.logged]
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
    for (const text of texts) expect(text).not.toMatch(/[\u0000-\u001f\u202e]/)
    expect(world.logged).toHaveLength(2)
    for (const line of world.logged) expect(line).not.toContain('##[')
  })
})
