import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type HeygenSandbox, startHeygenSandbox } from '../../sandbox/heygen/heygen-sandbox.ts'
import { LANGUAGES } from '../../sandbox/heygen/languages.ts'
import { call, submit } from './heygen-call.ts'

let sandbox: HeygenSandbox

beforeEach(async () => {
  sandbox = await startHeygenSandbox({ translationSeconds: 100 })
})

afterEach(async () => {
  await sandbox.close()
  expect(sandbox.unexpected).toEqual([])
})

const read = async (id: string) => (await call(sandbox, `/v3/video-translations/${id}`)).json.data
const bulk = async (ids: string[]) =>
  (await call(sandbox, `/v3/video-translations/statuses?video_translation_ids=${ids.join(',')}`)).json.data

describe('a translation by the clock', () => {
  test('pending, running, completed, in both vocabularies', async () => {
    const { json } = await submit(sandbox, { body: { title: 'Talk', input_language: 'en' } })
    const [id] = json.data.video_translation_ids
    const seen: unknown[] = []
    for (const advance of [0, 50_000, 50_000]) {
      sandbox.clock.advance(advance)
      seen.push([(await read(id)).status, (await bulk([id]))[0].status])
    }
    expect(seen).toEqual([
      ['pending', 'queued'],
      ['running', 'processing'],
      ['completed', 'completed']
    ])
    expect(await read(id)).toMatchObject({
      title: 'Talk',
      input_language: 'en',
      output_language: 'Spanish',
      failure_message: null,
      audio_url: null,
      srt_caption_url: null,
      created_at: Math.floor((sandbox.translations[0]?.createdAt ?? 0) / 1000)
    })
  })

  test('URLs only when completed; audio alone has no video', async () => {
    const translation = sandbox.addTranslation({ enableCaption: true, translateAudioOnly: true })
    expect(await read(translation.id)).toMatchObject({ audio_url: null, srt_caption_url: null })
    sandbox.clock.advance(100_000)
    expect(await read(translation.id)).toMatchObject({
      video_url: null,
      audio_url: expect.stringMatching(/audio\.mp3\?X-Amz-.*&X-Amz-Expires=604800&.*&X-Amz-Signature=[0-9a-f]{64}$/),
      srt_caption_url: expect.stringContaining('/srt.srt?'),
      vtt_caption_url: expect.stringContaining('/vtt.vtt?')
    })
  })

  test('each status check moves the clock, so that a long wait takes no time', async () => {
    sandbox.settings.advancePerCheck = 30_000
    const translation = sandbox.addTranslation()
    const seen: string[] = []
    while (seen.at(-1) !== 'completed') seen.push((await bulk([translation.id]))[0].status)
    expect(seen).toEqual(['processing', 'processing', 'processing', 'completed'])
  })

  test('a language that fails, so many times', async () => {
    sandbox.failLanguage('French', 'no audio', 1)
    await submit(sandbox, { languages: ['French', 'Dutch', 'French'] })
    sandbox.clock.advance(100_000)
    const statuses = await bulk(sandbox.translations.map(translation => translation.id))
    expect(statuses.map(({ status, error }: { status: string; error: unknown }) => [status, error])).toEqual([
      ['failed', 'no audio'],
      ['completed', null],
      ['completed', null]
    ])
    expect(await read(sandbox.translations[0]?.id ?? '')).toMatchObject({
      status: 'failed',
      failure_message: 'no audio'
    })
  })

  test('completed without a URL for a while', async () => {
    sandbox.settings.completedWithoutUrlChecks = 2
    const translation = sandbox.addTranslation({ endsAt: 0 })
    const urls = [await read(translation.id), await read(translation.id), await read(translation.id)].map(
      data => typeof data.video_url
    )
    expect(urls).toEqual(['object', 'object', 'string'])
  })

  test('not found for a while, or for good; an own status', async () => {
    sandbox.settings.notFoundChecks = 1
    const translation = sandbox.addTranslation({ status: 'paused' })
    expect((await call(sandbox, `/v3/video-translations/${translation.id}`)).json.error.code).toBe('video_not_found')
    expect((await bulk([translation.id]))[0].status).toBe('paused')
    translation.hidden = true
    expect((await bulk([translation.id]))[0].status).toBe('not_found')
    expect((await call(sandbox, '/v3/video-translations')).json.data).toEqual([])
  })

  test.each([
    ['name', 'Chinese (Cantonese, Traditional)'],
    ['code', 'zh-HK'],
    ['null', null]
  ] as const)('language as %s', async (as, shown) => {
    sandbox.settings.outputLanguageAs = as
    const translation = sandbox.addTranslation({ language: 'Chinese (Cantonese, Traditional)' })
    expect((await read(translation.id)).output_language).toBe(shown)
  })
})

describe('many statuses', () => {
  test('100 IDs and no more, each once, in reverse when set', async () => {
    const ids = Array.from({ length: 101 }, (_, n) => sandbox.addTranslation({ id: `j${n}` }).id)
    expect((await bulk(ids.slice(1))).map((item: { video_id: string }) => item.video_id)).toEqual(ids.slice(1))
    const refused = await call(sandbox, `/v3/video-translations/statuses?video_translation_ids=${ids}`)
    expect([refused.status, refused.json.error.param]).toEqual([400, 'video_translation_ids'])
    sandbox.settings.reverseIds = true
    expect((await bulk(['j1', 'x'])).map((item: { status: string }) => item.status)).toEqual(['not_found', 'queued'])
  })

  test.each(['', '?video_translation_ids='])('none: %j', async query => {
    expect((await call(sandbox, `/v3/video-translations/statuses${query}`)).status).toBe(400)
  })

  test('without the endpoint: 404', async () => {
    sandbox.settings.withoutBulkStatuses = true
    expect((await call(sandbox, '/v3/video-translations/statuses?video_translation_ids=a')).status).toBe(404)
  })
})

describe('the list', () => {
  async function pages(limit: string) {
    const all: string[][] = []
    let token = ''
    do {
      const { json } = await call(sandbox, `/v3/video-translations?${limit}${token}`)
      all.push(json.data.map((translation: { id: string }) => translation.id))
      token = json.has_more ? `&token=${encodeURIComponent(json.next_token)}` : ''
      expect(json.next_token === null).toBe(!json.has_more)
    } while (token !== '')
    return all
  }

  test('newest first, page by page; oldest first when set', async () => {
    const at = sandbox.clock.now()
    for (let n = 0; n < 25; n += 1) sandbox.addTranslation({ id: `j${n}`, createdAt: at - (n % 5) * 1000 })
    const newest = await pages('')
    expect(newest.map(page => page.length)).toEqual([10, 10, 5])
    expect(newest.flat().slice(0, 6)).toEqual(['j20', 'j15', 'j10', 'j5', 'j0', 'j21'])
    expect(new Set(newest.flat()).size).toBe(25)
    expect((await pages('limit=100')).flat()).toEqual(newest.flat())
    sandbox.settings.oldestFirst = true
    expect((await pages('limit=7')).flat()).toEqual(newest.flat().reverse())
  })

  test('a translation that is made between two pages moves nothing', async () => {
    for (let n = 0; n < 4; n += 1) sandbox.addTranslation({ id: `j${n}` })
    const first = (await call(sandbox, '/v3/video-translations?limit=2')).json
    sandbox.addTranslation({ id: 'new' })
    const second = (await call(sandbox, `/v3/video-translations?limit=2&token=${first.next_token}`)).json
    expect([...first.data, ...second.data].map(translation => translation.id)).toEqual(['j3', 'j2', 'j1', 'j0'])
  })

  test.each(['limit=0', 'limit=101', 'limit=x', 'token=nope', 'page=2'])('%s: 400', async query => {
    const { status, json } = await call(sandbox, `/v3/video-translations?${query}`)
    expect([status, json.error.param]).toEqual([400, query.split('=')[0]])
  })
})

test('languages: 178 names, each with a tag, and another list when set', async () => {
  const names = (await call(sandbox, '/v3/video-translations/languages')).json.data.languages
  expect(names.length).toBe(178)
  expect(names).toContain('Norwegian Bokmål (Norway)')
  expect(LANGUAGES.map(([, tag]) => Intl.getCanonicalLocales(tag).length)).toEqual(names.map(() => 1))
  sandbox.languages = ['Klingon']
  expect((await submit(sandbox, { languages: ['Klingon'] })).status).toBe(200)
})
