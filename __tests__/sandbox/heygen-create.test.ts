import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type HeygenSandbox, startHeygenSandbox } from '../../sandbox/heygen/heygen-sandbox.ts'
import { call, submit, VIDEO } from './heygen-call.ts'

const HOUR = 60 * 60 * 1000
let sandbox: HeygenSandbox

beforeEach(async () => {
  sandbox = await startHeygenSandbox()
})

afterEach(async () => {
  await sandbox.close()
  expect(sandbox.unexpected).toEqual([])
})

describe('refusals', () => {
  const good = { video: VIDEO, output_languages: ['Spanish'] }
  test.each<[body: object | string, param: string | null, message: string]>([
    [{ output_languages: ['Spanish'] }, 'video', "'video' is required."],
    [{ video: VIDEO }, 'output_languages', "'output_languages' is required."],
    [{ ...good, output_languages: [] }, 'output_languages', 'fewer than 1'],
    [{ ...good, output_languages: ['Klingon'] }, 'output_languages', "Unsupported output language: 'Klingon'."],
    [{ ...good, speaker_num: '2' }, 'speaker_num', 'must be integer'],
    [{ ...good, speaker_num: 1.5 }, 'speaker_num', 'must be integer'],
    [{ ...good, mode: 'fast' }, 'mode', "'mode' must be one of: speed, precision."],
    [{ ...good, fps_mode: 'x' }, 'fps_mode', "'fps_mode' must be one of: vfr, cfr, passthrough."],
    [{ ...good, srt_role: 'x' }, 'srt_role', "'srt_role' must be one of: input, output."],
    [{ ...good, translate_audio_only: null }, 'translate_audio_only', 'must be boolean'],
    [{ ...good, language: 'Spanish' }, 'language', "'language' is not a known parameter."],
    [{ ...good, video: { type: 'url' } }, 'video.url', "'video.url' is required."],
    [{ ...good, video: { type: 'file', url: 'x' } }, 'video.type', 'must be in oneOf'],
    [{ ...good, video: { ...VIDEO, asset_id: 'x' } }, 'video.asset_id', 'not a known parameter'],
    [{ ...good, video: { type: 'url', url: 'talk.mp4' } }, 'video.url', 'not a URL'],
    [{ ...good, audio: { type: 'asset_id' } }, 'audio.asset_id', 'is required'],
    [{ ...good, stock_voice_config: { voice: 1 } }, 'stock_voice_config.voice', 'not a known parameter'],
    ['{"video":', null, 'The body is not valid JSON.'],
    ['', 'requestBody', 'required']
  ])('%j', async (body, param, message) => {
    const response = await call(sandbox, '/v3/video-translations', { method: 'POST', body })
    expect(response.status).toBe(400)
    expect(response.json.error).toMatchObject({ code: 'invalid_parameter', message: expect.stringContaining(message) })
    if (body !== '') expect(response.json.error.param).toBe(param)
    expect(response.headers['x-request-id']).toMatch(/^req_\d{6}$/)
    expect(sandbox.charges).toEqual([])
  })

  test.each([['a/b'], ['x'.repeat(256)], ['ü'], ['']])('key %j', async key => {
    const response = await submit(sandbox, { key: Buffer.from(key).toString('latin1') })
    expect(response.status).toBe(400)
    expect(response.json.error.param).toBe('Idempotency-Key')
    expect(sandbox.charges).toEqual([])
  })

  test.each<[headers: Record<string, string>, status: number]>([
    [{ 'x-api-key': 'sandbox-api-key' }, 200],
    [{ authorization: 'Bearer sandbox-access-token' }, 200],
    [{ authorization: 'Bearer other' }, 401],
    [{ authorization: 'sandbox-access-token' }, 401],
    [{ 'x-api-key': 'other' }, 401],
    [{ 'x-api-key': '' }, 401],
    [{ 'x-api-key': 'sandbox-api-key', authorization: 'Bearer other' }, 401],
    [{}, 401]
  ])('headers %j: %d', async (headers, status) => {
    const response = await fetch(`${sandbox.url}/v3/users/me`, { headers })
    expect(response.status).toBe(status)
    if (status === 401) expect(await response.json()).toMatchObject({ error: { code: 'authentication_failed' } })
    else expect(await response.json()).toMatchObject({ data: { wallet: { remaining_balance: 100 } } })
  })

  test('a body that is not sent as JSON', async () => {
    const headers = { 'content-type': 'text/plain' }
    const response = await call(sandbox, '/v3/video-translations', { body: { video: VIDEO }, headers })
    expect(response.json.error.param).toBe('Content-Type')
  })
})

test('one translation for each language, in order, all charged', async () => {
  const languages = ['Japanese', 'Turkish (Türkiye)', 'Chinese (Mandarin, Simplified)']
  const response = await submit(sandbox, {
    languages,
    body: { callback_id: 'me', enable_caption: true, speaker_num: 2 }
  })
  expect(response.status).toBe(200)
  expect(sandbox.charges.map(({ id }) => id)).toEqual(response.json.data.video_translation_ids)
  expect(sandbox.charges.map(({ language, callbackId }) => [language, callbackId])).toEqual(
    languages.map(name => [name, 'me'])
  )
  expect(sandbox.translations[0]).toMatchObject({ enableCaption: true, request: { speaker_num: 2, video: VIDEO } })
  sandbox.settings.reverseIds = true
  const reversed = await submit(sandbox, { languages })
  expect(reversed.json.data.video_translation_ids).toEqual(
    sandbox.translations
      .slice(3)
      .map(translation => translation.id)
      .reverse()
  )
})

describe('the idempotency key', () => {
  test.each<[name: string, second: { key: string; languages?: string[]; after: number }, charged: number]>([
    ['same key, same body', { key: 'k', after: 0 }, 1],
    ['same key, other body: the first response', { key: 'k', languages: ['French', 'Dutch'], after: 0 }, 1],
    ['same key, a millisecond or so before 24 h', { key: 'k', after: 24 * HOUR - 5000 }, 1],
    ['same key after 24 h: charged again', { key: 'k', after: 24 * HOUR }, 2],
    ['other key', { key: 'k2', after: 0 }, 2]
  ])('%s', async (_name, { after, ...second }, charged) => {
    const first = await submit(sandbox, { key: 'k' })
    sandbox.clock.advance(after)
    const response = await submit(sandbox, second)
    expect(response.status).toBe(200)
    expect(response.text === first.text).toBe(charged === 1)
    expect(sandbox.charges.length).toBe(charged)
    expect(sandbox.replays.length).toBe(2 - charged)
  })

  test('no key: charged each time', async () => {
    await submit(sandbox)
    await submit(sandbox)
    expect(sandbox.charges.length).toBe(2)
  })

  test('while the first is in flight: 409, and then its response', async () => {
    const release = sandbox.holdPosts()
    const first = submit(sandbox, { key: 'k' })
    while (sandbox.requests.length === 0) await new Promise(setImmediate)
    const second = await submit(sandbox, { key: 'k' })
    expect(second.status).toBe(409)
    expect(second.json.error.code).toBe('request_in_progress')
    release()
    expect((await submit(sandbox, { key: 'k' })).text).toBe((await first).text)
    expect(sandbox.charges.length).toBe(1)
  })

  test('a lost response is charged, and replayed for the second try', async () => {
    sandbox.faults.add({ fault: { kind: 'reset-after' } })
    await expect(submit(sandbox, { key: 'k' })).rejects.toThrow()
    const response = await submit(sandbox, { key: 'k' })
    expect(response.json.data.video_translation_ids).toEqual(sandbox.charges.map(({ id }) => id))
    expect(sandbox.charges.length).toBe(1)
  })

  test('a fault before the work charges nothing, and uses up no key', async () => {
    sandbox.faults.add({ fault: { kind: 'status', status: 503 } })
    const refused = await submit(sandbox, { key: 'k' })
    expect(refused.json.error.code).toBe('internal_error')
    expect(refused.headers['x-request-id']).toBe('req_000001')
    expect(sandbox.charges).toEqual([])
    expect((await submit(sandbox, { key: 'k' })).status).toBe(200)
  })
})

test('concurrency: 429 with Retry-After until a translation has ended, and the same key then works', async () => {
  Object.assign(sandbox.settings, { concurrency: 2, translationSeconds: 60, retryAfter: '7' })
  await submit(sandbox, { languages: ['French', 'Dutch'] })
  const refused = await submit(sandbox, { key: 'k' })
  expect([refused.status, refused.headers['retry-after']]).toEqual([429, '7'])
  expect(refused.json.error.code).toBe('rate_limit_exceeded')
  sandbox.clock.advance(60_000)
  expect((await submit(sandbox, { key: 'k' })).status).toBe(200)
  expect(sandbox.charges.length).toBe(3)
})

test('concurrency: 10 at once by default, pending or running; a request is accepted as a whole or not at all', async () => {
  sandbox.addTranslation({ endsAt: 0 })
  for (let n = 0; n < 9; n += 1) sandbox.addTranslation()
  expect((await submit(sandbox, { languages: sandbox.languages.slice(0, 12) })).status).toBe(200)
  expect(sandbox.charges).toHaveLength(12)
  const refused = await submit(sandbox)
  expect([refused.status, refused.json.error.code, refused.headers['retry-after']]).toEqual([
    429,
    'rate_limit_exceeded',
    '1'
  ])
  // 21 are open.
  const open = sandbox.translations.slice(1)
  for (const translation of open.slice(0, 5)) translation.status = 'completed'
  for (const translation of open.slice(5, 11)) translation.status = 'failed'
  for (const translation of open.slice(11)) translation.status = 'pending'
  expect((await submit(sandbox)).status).toBe(429)
  Object.assign(open.at(-1) ?? {}, { status: 'completed' })
  expect((await submit(sandbox)).status).toBe(200)
  expect(sandbox.charges).toHaveLength(13)
})

test('an asset: unknown, processing by count and by clock, ready', async () => {
  const body = (id: string) => ({ body: { video: { type: 'asset_id', asset_id: id } } })
  expect((await submit(sandbox, body('nope'))).json.error).toMatchObject({
    code: 'asset_not_found',
    param: 'video.asset_id'
  })
  const asset = sandbox.addAsset({ refusals: 1 })
  const refused = await submit(sandbox, body(asset.id))
  expect([refused.status, refused.json.error.code]).toEqual([409, 'resource_not_ready'])
  expect((await submit(sandbox, body(asset.id))).status).toBe(200)
  sandbox.settings.assetProcessingSeconds = 30
  const fresh = sandbox.addAsset({ completedAt: sandbox.clock.now() })
  expect((await submit(sandbox, body(fresh.id))).status).toBe(409)
  sandbox.clock.advance(30_000)
  expect((await submit(sandbox, body(fresh.id))).status).toBe(200)
})
