import { describe, expect, test } from '@jest/globals'
import { createTranslation } from '../../src/heygen/create-translation.ts'
import { BODY, KEY, POST, useSandbox } from './connected-sandbox.ts'

const world = useSandbox()
const create = (languages = BODY.output_languages) =>
  createTranslation(world.connection, {
    body: { ...BODY, output_languages: languages },
    key: KEY,
    deadline: world.clock.now() + 600_000
  })
const respondWith = (body: object) => world.sandbox.faults.add({ when: POST, fault: { kind: 'wrong-shape', body } })

describe('an unexpected response still yields its IDs', () => {
  test.each<[body: object, ids: string[]]>([
    [{}, []],
    [[], []],
    [{ data: null }, []],
    [{ data: {} }, []],
    [{ data: { video_translation_ids: null } }, []],
    [{ data: { video_translation_ids: 'a' } }, ['a']],
    [{ video_translation_ids: ['a', 'b'] }, ['a', 'b']],
    [{ data: { video_translation_id: 'a' } }, ['a']],
    [{ data: [{ id: 'a' }, { id: 'b' }] }, ['a', 'b']],
    [{ data: { items: [{ video_id: 'a' }, { video_translate_id: 'b' }] } }, ['a', 'b']],
    [{ result: { translations: [{ translation_id: 'a', asset_id: 'no', request_id: 'no', batch_id: 'no' }] } }, ['a']],
    [{ data: { video_translation_ids: ['a', 7, null, 'b', ''] } }, ['a', 'b']],
    [{ data: { video_translation_ids: ['a', 'x'.repeat(201), 'b\n::error::', '<script>'] } }, ['a']],
    [{ data: { video_translation_ids: [['a'], { id: 'b' }] } }, ['a', 'b']],
    [{ data: { ids: ['a', 'a', 'b'] } }, ['a', 'b']],
    [{ a: { b: { c: { d: { e: { f: { g: { id: 'deep' } } } } } } } }, []]
  ])('%j', async (body, ids) => {
    respondWith(body)
    const created = await create()
    expect(created.ids).toEqual(ids)
    expect(created.problem).toMatchObject({
      code: 'unexpected_answer',
      message: 'Could not submit the translation: HeyGen returned an unexpected response (HTTP 200).',
      status: 200,
      requestId: 'req_000001'
    })
    // It may stand for work that is charged, so it is not submitted again.
    expect(world.posts()).toHaveLength(1)
  })

  test('a huge list is bounded', async () => {
    respondWith({ ids: Array.from({ length: 5000 }, (_, index) => `id${index}`) })
    expect((await create()).ids).toHaveLength(1000)
  })
})

describe('a wrong number of IDs is an error that names them', () => {
  test.each<[ids: string[], unique: string[], message: string]>([
    [[], [], 'HeyGen returned 0 translation IDs for 2 languages.'],
    [['a'], ['a'], 'HeyGen returned 1 translation ID for 2 languages.'],
    [['a', 'b', 'c'], ['a', 'b', 'c'], 'HeyGen returned 3 translation IDs for 2 languages.'],
    [['a', 'a'], ['a'], 'HeyGen returned 1 translation ID for 2 languages.'],
    [['a', 'b', 'a'], ['a', 'b'], 'HeyGen returned 2 translation IDs for 2 languages.']
  ])('%j', async (ids, unique, message) => {
    respondWith({ data: { video_translation_ids: ids } })
    const created = await create()
    expect(created.ids).toEqual(unique)
    expect(created.problem).toMatchObject({ code: 'unexpected_answer', message, requestId: 'req_000001' })
  })
})

test('unknown fields beside the IDs are ignored', async () => {
  respondWith({ data: { video_translation_ids: ['a', 'b'], cost: 3 }, more: true })
  expect(await create()).toEqual({ ids: ['a', 'b'] })
})

test('200 languages at once', async () => {
  const languages = Array.from({ length: 200 }, (_, index) => `Language ${index}`)
  world.sandbox.languages = languages
  const { ids, problem } = await create(languages)
  expect(problem).toBeUndefined()
  expect(ids).toEqual(world.sandbox.charges.map(({ id }) => id))
  expect(world.sandbox.charges.map(({ language }) => language)).toEqual(languages)
})
