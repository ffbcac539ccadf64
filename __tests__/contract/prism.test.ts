import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { ActionError } from '../../src/errors/action-error.ts'
import { createHttpClient, type HttpClient, type HttpRequest, type TextResponse } from '../../src/http/client.ts'
import { translate } from '../../src/translate.ts'
import { fakeClock } from '../fakes/fake-clock.ts'
import { fakeRun } from '../fakes/fake-run.ts'
import { CONTRACT, startPrism } from './prism-server.ts'

let prism: Awaited<ReturnType<typeof startPrism>>
let http: HttpClient

beforeAll(async () => {
  prism = await startPrism()
  http = createHttpClient()
})

afterAll(async () => {
  await http.close()
  await prism.close()
})

interface Post {
  readonly ask: HttpRequest
  readonly response: TextResponse
}

/** Runs the root action against Prism, and gives back its requests for translations and how the step ended. */
async function run(given: Record<string, string>): Promise<{ posts: Post[]; ended: unknown }> {
  const posts: Post[] = []
  const watched: HttpClient = {
    ...http,
    // No source is read: the test stays on this machine.
    send: async () => {
      throw new ActionError('network_error', 'not asked')
    },
    text: async ask => {
      const response = await http.text(ask)
      if (ask.method === 'POST') posts.push({ ask, response })
      return response
    }
  }
  const inputs = {
    'api-key': 'key',
    'api-url': prism.url,
    video: 'asset:talk',
    languages: 'Spanish',
    'submit-timeout': '0',
    ...given
  }
  const ended = await translate(fakeRun({ http: watched, clock: fakeClock(), inputs })).catch(
    (thrown: unknown) => thrown
  )
  return { posts, ended }
}

const REQUESTS: Record<string, string>[] = [
  {},
  { 'api-key': '', 'access-token': 'token' },
  { video: 'https://example.com/talk.mp4?v=A' },
  { languages: 'Chinese (Cantonese, Traditional)\nSpanish (Spain)\nTurkish (Türkiye)' },
  { mode: 'precision', title: 'Ünïcode 🎬', 'input-language': 'en', 'speaker-num': '2', 'folder-id': 'f' },
  {
    'translate-audio-only': 'true',
    'enable-caption': 'true',
    'keep-the-same-format': 'true',
    'enable-watermark': 'true'
  },
  { 'enable-dynamic-duration': 'false', 'disable-music-track': 'false', 'enable-speech-enhancement': 'false' },
  { 'start-time': '0', 'end-time': '12.345' },
  { 'brand-glossary-id': 'b', 'brand-voice-id': 'b' },
  { 'callback-url': 'https://example.com/hook?a=b', 'callback-id': 'mine#1' },
  { audio: 'asset:sound', 'fps-mode': 'passthrough' },
  { audio: 'https://example.com/a.mp3', srt: 'asset:subtitles', 'srt-role': 'output' },
  { 'use-stock-voice': 'true' },
  { 'preferred-stock-voice-ids': 'a, b' },
  { 'idempotency-key': 'a:b_c.d-9' },
  { 'idempotency-key': 'x'.repeat(255) }
]

describe('every request is one that the published contract allows', () => {
  const fields = new Set<string>()

  test.each(REQUESTS)('%j', async given => {
    const { posts } = await run(given)
    expect(posts).toHaveLength(1)
    for (const { ask, response } of posts) {
      expect(response.status).toBe(200)
      expect(response.headers['sl-violations']).toBeUndefined()
      for (const field of Object.keys(JSON.parse(String(ask.body)))) fields.add(field)
    }
  })

  test('the requests together cover every field of the contract', () => {
    const { properties } = parse(readFileSync(CONTRACT, 'utf8')).components.schemas.CreateVideoTranslationRequest
    expect([...fields].sort()).toEqual(Object.keys(properties).sort())
    expect(fields.size).toBe(25)
  })
})

describe('requests that the contract refuses are never sent', () => {
  const VIDEO = { type: 'asset_id', asset_id: 'talk' }
  const post = (body: object, headers: Record<string, string> = {}) =>
    http.text({
      method: 'POST',
      url: `${prism.url}/v3/video-translations`,
      headers: { 'content-type': 'application/json', 'x-api-key': 'key', 'idempotency-key': 'k', ...headers },
      body: JSON.stringify({ video: VIDEO, output_languages: ['Spanish'], ...body }),
      timeoutMs: 5000
    })

  test.each<[given: Record<string, string>, body: object, headers: Record<string, string>]>([
    [{ video: '' }, { video: undefined }, {}],
    [{ video: 'asset:' }, { video: { type: 'asset_id' } }, {}],
    [{ video: 'ftp://example.com/a.mp4' }, { video: { type: 'ftp', url: 'ftp://example.com/a.mp4' } }, {}],
    [{ audio: 'asset:' }, { audio: { type: 'asset_id' } }, {}],
    [{ languages: '' }, { output_languages: undefined }, {}],
    [{ languages: '[]' }, { output_languages: [] }, {}],
    [{ languages: '[1]' }, { output_languages: [1] }, {}],
    [{ mode: 'fast' }, { mode: 'fast' }, {}],
    [{ 'fps-mode': '30' }, { fps_mode: '30' }, {}],
    [{ 'srt-role': 'both', srt: 'asset:1' }, { srt_role: 'both' }, {}],
    [{ 'speaker-num': '1.5' }, { speaker_num: 1.5 }, {}],
    [{ 'speaker-num': 'two' }, { speaker_num: 'two' }, {}],
    [{ 'start-time': 'soon' }, { start_time: 'soon' }, {}],
    [{ 'end-time': '1:30' }, { end_time: '1:30' }, {}],
    [{ 'enable-caption': 'yes' }, { enable_caption: 'yes' }, {}],
    [{ 'keep-the-same-format': '1' }, { keep_the_same_format: 1 }, {}],
    [{ 'use-stock-voice': 'on' }, { stock_voice_config: { use_stock_voice: 'on' } }, {}],
    [{ 'preferred-stock-voice-ids': '[7]' }, { stock_voice_config: { preferred_stock_voice_ids: [7] } }, {}],
    [{ 'idempotency-key': 'a/b' }, {}, { 'idempotency-key': 'a/b' }],
    [{ 'idempotency-key': 'x'.repeat(256) }, {}, { 'idempotency-key': 'x'.repeat(256) }]
  ])('%j', async (given, body, headers) => {
    expect(await post(body, headers)).toMatchObject({ status: 400, headers: { 'sl-violations': expect.any(String) } })
    const { posts, ended } = await run(given)
    expect(ended).toMatchObject({ code: 'invalid_input', input: Object.keys(given)[0] })
    expect(posts).toEqual([])
  })

  test('a field that the contract does not have', async () => {
    expect(await post({ output_language: 'Spanish' })).toMatchObject({ status: 400 })
    const { posts } = await run({ 'output-language': 'Spanish' })
    expect(Object.keys(JSON.parse(String(posts[0]?.ask.body)))).not.toContain('output_language')
  })

  test('no credentials', async () => {
    const url = `${prism.url}/v3/video-translations`
    const body = JSON.stringify({ video: VIDEO, output_languages: ['Spanish'] })
    const headers = { 'content-type': 'application/json' }
    expect(await http.text({ method: 'POST', url, headers, body, timeoutMs: 5000 })).toMatchObject({ status: 401 })
    const { posts, ended } = await run({ 'api-key': '' })
    expect(ended).toMatchObject({ code: 'missing_credentials' })
    expect(posts).toEqual([])
  })
})

describe('the responses of the contract are understood', () => {
  test('success', async () => {
    const { ended } = await run({})
    expect(ended).toBeUndefined()
  })

  test.each([
    ['400', 'invalid_parameter', 'video', "Could not submit the translation: 'video_url' is required."],
    [
      '401',
      'authentication_failed',
      undefined,
      'Could not submit the translation: Invalid or expired API key. Verify your x-api-key header.'
    ],
    [
      '409',
      'request_in_progress',
      undefined,
      'Could not submit the translation: A request with this Idempotency-Key is already in progress. Retry shortly.'
    ],
    [
      '429',
      'rate_limit_exceeded',
      undefined,
      'Could not submit the translation: Too many requests. Retry after the duration specified in the Retry-After header.'
    ]
  ])('%s', async (status, code, input, message) => {
    const preferring: HttpClient = {
      ...http,
      text: ask =>
        http.text({
          ...ask,
          headers: { ...ask.headers, ...(ask.method === 'POST' ? { prefer: `code=${status}` } : {}) }
        })
    }
    const inputs = {
      'api-key': 'key',
      'api-url': prism.url,
      video: 'asset:talk',
      languages: 'Spanish',
      'submit-timeout': '0'
    }
    const ended = translate(fakeRun({ http: preferring, clock: fakeClock(), inputs }))
    await expect(ended).rejects.toMatchObject({ code, input, message, status: Number(status) })
  })
})
