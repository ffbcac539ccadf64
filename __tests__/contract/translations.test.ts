import { describe, expect, test } from '@jest/globals'
import { listTranslations, readStatuses, readTranslation } from '../../src/heygen/translations.ts'
import { LIST, useSandbox } from './connected-sandbox.ts'

const world = useSandbox({ translationSeconds: 60 })
const read = (id: string) => readTranslation(world.connection, id)
const statuses = (ids: string[]) => readStatuses(world.connection, ids)
const odd = (path: RegExp | string, body: object) =>
  world.sandbox.faults.add({ when: { path }, fault: { kind: 'status', status: 200, body } })

describe('one translation', () => {
  test('under way and completed', async () => {
    const { id, createdAt } = world.sandbox.addTranslation({
      language: 'French',
      title: 'T',
      callbackId: 'c',
      enableCaption: true
    })
    const second = Math.floor(createdAt / 1000) * 1000
    const facts = {
      id,
      language: 'French',
      reused: true,
      outputLanguage: 'French',
      title: 'T',
      callbackId: 'c',
      createdAt: second,
      translateAudioOnly: false,
      readAt: expect.any(Number)
    }
    expect(await read(id)).toEqual({ ...facts, status: 'pending' })
    world.clock.advance(60_000)
    expect(await read(id)).toEqual({
      ...facts,
      status: 'completed',
      duration: 61.5,
      videoUrl: expect.stringContaining(`${world.sandbox.storage.url}/results/${id}/video.mp4?`),
      srtUrl: expect.stringContaining('/srt.srt?'),
      vttUrl: expect.stringContaining('/vtt.vtt?')
    })
  })

  test('failed, with its reason on one bounded line', async () => {
    const { id } = world.sandbox.addTranslation({ failureMessage: `No\n::error::audio\u001b[31m${'!'.repeat(5000)}` })
    world.clock.advance(60_000)
    const translation = await read(id)
    expect(translation.status).toBe('failed')
    expect(translation.failureMessage).toMatch(/^No ::error::audio!+…$/)
    expect(translation.failureMessage?.length).toBe(2000)
  })

  test('that is not there', async () => {
    await expect(read('nope')).rejects.toMatchObject({ code: 'video_not_found', status: 404 })
    await expect(read('../../users/me')).rejects.toMatchObject({ code: 'video_not_found', status: 404 })
    expect(world.sandbox.requests.at(-1)?.path).toBe('/v3/video-translations/..%2F..%2Fusers%2Fme')
  })

  test.each<[data: object, translation: object]>([
    [
      { id: 'a', status: 'paused' },
      { id: 'a', status: 'running' }
    ],
    [
      { id: 'a', status: 'queued', new_field: {} },
      { id: 'a', status: 'pending' }
    ],
    [
      { id: 'a', status: 'failed', failure_message: null, title: null },
      { id: 'a', status: 'failed' }
    ],
    [
      {
        id: 'a',
        status: 'completed',
        duration: 'long',
        created_at: '2026',
        output_language: 7,
        video_url: ['x'],
        callback_id: {}
      },
      { id: 'a', status: 'completed' }
    ],
    [
      { id: 'a', status: 'running', title: '', output_language: '' },
      { id: 'a', status: 'running' }
    ]
  ])('a field that is not as documented counts as absent: %j', async (data, translation) => {
    odd(/./, { data })
    expect(await read('a')).toEqual({ language: 'a', reused: true, ...translation, readAt: expect.any(Number) })
  })

  test.each([[{}], [{ data: [] }], [{ data: { id: 'a' } }], [{ data: { id: '', status: 'failed' } }]])(
    'without id or status it is none: %j',
    async body => {
      odd(/./, body)
      await expect(read('a')).rejects.toMatchObject({ code: 'unexpected_answer', requestId: 'req_000001' })
    }
  )
})

describe('a page of translations', () => {
  const page = (token?: string) => listTranslations(world.connection, token)

  test('one malformed item does not hide the others', async () => {
    odd(LIST.path, {
      data: [null, 7, { id: 'a' }, { id: 'b', status: 'failed' }, {}],
      has_more: false,
      next_token: null
    })
    expect((await page()).translations).toEqual([
      { id: 'a', language: 'a', status: 'running', reused: true },
      { id: 'b', language: 'b', status: 'failed', reused: true }
    ])
  })

  test.each<[paging: object, next: string | undefined, isLast: boolean]>([
    [{ has_more: true, next_token: 't' }, 't', false],
    [{ has_more: true, next_token: 7 }, '7', false],
    [{ has_more: 'true', next_token: 't' }, 't', false],
    [{ next_token: 't' }, 't', false],
    [{ has_more: false, next_token: 't' }, undefined, true],
    [{ has_more: true, next_token: null }, undefined, false],
    [{ has_more: true, next_token: '' }, undefined, false],
    [{}, undefined, true]
  ])('%j', async (paging, next, isLast) => {
    odd(LIST.path, { data: [], ...paging })
    expect(await page()).toMatchObject({ next, isLast })
  })

  test('a token is sent as it came', async () => {
    odd(LIST.path, { data: [] })
    await page('a+b/c=&limit=1')
    expect(world.sandbox.requests[0]?.query.get('token')).toBe('a+b/c=&limit=1')
    expect(world.sandbox.requests[0]?.query.get('limit')).toBe('100')
  })
})

describe('many statuses at once', () => {
  test('with the bulk endpoint’s names of statuses, in any order', async () => {
    world.sandbox.settings.reverseIds = true
    const open = world.sandbox.addTranslation().id
    const failed = world.sandbox.addTranslation({ failureMessage: 'No audio.' }).id
    world.clock.advance(40_000)
    expect(Object.fromEntries(await statuses([open, 'nope', failed]))).toEqual({
      [open]: { status: 'running' },
      nope: { status: 'not_found' },
      [failed]: { status: 'failed', failureMessage: 'No audio.' }
    })
    expect(world.sandbox.requests[0]?.query.get('video_translation_ids')).toBe(`${open},nope,${failed}`)
  })

  test.each<[error: unknown, message: string | undefined]>([
    ['No\naudio', 'No audio'],
    [{ message: 'No audio' }, 'No audio'],
    [{ detail: 'No audio', code: 7 }, 'No audio'],
    [{ message: { deep: true } }, undefined],
    [{}, undefined],
    [null, undefined],
    [7, undefined],
    ['', undefined]
  ])('the error %j', async (error, message) => {
    odd(/statuses$/, { data: [{ video_id: 'a', status: 'failed', error }, { video_id: 7 }, null] })
    expect([...(await statuses(['a']))]).toEqual([
      ['a', { status: 'failed', ...(message === undefined ? {} : { failureMessage: message }) }]
    ])
  })

  test('pages are followed as long as they have anything new', async () => {
    const page = (id: string) => ({
      data: [{ video_id: id, status: 'queued' }],
      has_more: true,
      next_token: `after ${id}`
    })
    for (const id of ['a', 'b', 'b']) odd(/statuses$/, page(id))
    expect([...(await statuses(['a', 'b'])).keys()]).toEqual(['a', 'b'])
    expect(world.sandbox.requests.map(one => one.query.get('token'))).toEqual([null, 'after a', 'after b'])
    expect(world.sandbox.requests.every(one => one.query.get('video_translation_ids') === 'a,b')).toBe(true)
  })

  test('the endpoint may be missing', async () => {
    world.sandbox.settings.withoutBulkStatuses = true
    await expect(statuses(['a'])).rejects.toMatchObject({ code: 'resource_not_found', status: 404 })
  })
})
