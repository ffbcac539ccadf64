import { describe, expect, test } from '@jest/globals'
import { idempotencyKey } from '../../src/plan/work.ts'
import { POST } from './connected-sandbox.ts'
import { LANGUAGES, useSubmissions, WORK } from './submissions.ts'

const { world, prepared, keys, ids, charged } = useSubmissions()

describe('what is output', () => {
  test('the key before the request is sent, the IDs in the workflow’s order as soon as they are known', async () => {
    const { run, done } = prepared()
    await done()
    const key = idempotencyKey(WORK, LANGUAGES, 0)
    expect(keys()).toEqual([key])
    expect(run.published.slice(1)).toEqual([
      { idempotencyKey: key, status: 'failed', unmatchedIds: [], translations: [] },
      {
        idempotencyKey: key,
        status: 'submitted',
        unmatchedIds: [],
        translations: ['Spanish', 'German', 'French'].map(language => ({
          language,
          id: charged()[language],
          video: 'https://example.com/talk.mp4',
          stem: 'talk',
          isOneOfSeveral: false,
          status: 'pending',
          reused: false
        }))
      }
    ])
  })

  test('reused translations keep their place', async () => {
    const reused = { language: 'German', id: 'old', status: 'running', reused: true } as const
    const order = ['Spanish', 'German', 'French']
    const { run, done } = prepared({ languages: ['French', 'Spanish'], reused: [reused], order })
    expect(await done()).toEqual({ translations: run.report().translations, errors: [] })
    expect(ids(run)).toEqual({ ...charged(), German: 'old' })
    expect(run.report().translations.map(one => [one.language, one.reused])).toEqual([
      ['Spanish', false],
      ['German', true],
      ['French', false]
    ])
  })

  test.each<[name: string, body: object, strays: string[]]>([
    ['too few', { data: { video_translation_ids: ['a', 'b'] } }, ['a', 'b']],
    ['too many', { data: { video_translation_ids: ['a', 'b', 'c', 'd'] } }, ['a', 'b', 'c', 'd']],
    ['none', { data: {} }, []]
  ])('%s IDs are unmatched, and an error', async (_name, body, strays) => {
    world.sandbox.faults.add({ when: POST, fault: { kind: 'wrong-shape', body } })
    const { run, done } = prepared()
    await expect(done()).rejects.toMatchObject({ code: 'unexpected_answer' })
    expect(run.report()).toMatchObject({ unmatchedIds: strays, translations: [], status: 'failed' })
  })

  test('another shape with one ID for each language is an error, and the IDs keep their languages', async () => {
    world.sandbox.faults.add({ when: POST, fault: { kind: 'wrong-shape', body: { ids: ['a', 'b', 'c'] } } })
    const { run, done } = prepared()
    await expect(done()).rejects.toMatchObject({ code: 'unexpected_answer' })
    expect(ids(run)).toEqual({ French: 'a', German: 'b', Spanish: 'c' })
  })
})

describe.each<[param: string, inputs: Record<string, string>, input: string | undefined]>([
  ['output_languages.1', {}, 'languages'],
  ['video.url', {}, 'video'],
  ['stock_voice_config.use_stock_voice', {}, 'use-stock-voice'],
  ['Idempotency-Key', {}, 'idempotency-key'],
  ['callback_id', { 'callback-id': 'mine' }, 'callback-id'],
  ['callback_id', {}, undefined],
  ['title', {}, undefined],
  ['something_else', {}, undefined]
])('HeyGen blames %s, and the workflow sets %j', (param, inputs, input) => {
  test(`the input is ${input}`, async () => {
    const error = { code: 'invalid_parameter', message: 'No.', param }
    world.sandbox.faults.add({ when: POST, fault: { kind: 'status', status: 400, body: { error } } })
    await expect(prepared({ inputs }).done()).rejects.toMatchObject({
      code: 'invalid_parameter',
      message: 'Could not submit the translation: No.',
      param,
      input,
      requestId: 'req_000001',
      status: 400
    })
  })
})

test('a field that the action fills in itself is not blamed on an input that is not set', async () => {
  const error = { code: 'invalid_parameter', message: 'No.', param: 'callback_id' }
  world.sandbox.faults.add({ when: POST, fault: { kind: 'status', status: 400, body: { error } } })
  await expect(prepared().done()).rejects.toMatchObject({
    input: undefined,
    hint: 'The action sets this field itself. Set the input `callback-id` to a value that HeyGen accepts, or report the problem.'
  })
})

test('IDs that cannot be output are in the log', async () => {
  const { run, done } = prepared()
  const { publish } = run
  run.publish = news => {
    if (news.translations?.length) throw new Error('no space left on device')
    publish(news)
  }
  await expect(done()).rejects.toThrow('no space left on device')
  const [line = ''] = run.log.lines.filter(one => one.startsWith('info: '))
  expect(world.sandbox.charges).not.toEqual([])
  for (const { id } of world.sandbox.charges) expect(line).toContain(id)
})

test('the IDs are output before any other request', async () => {
  const { run, done } = prepared({ history: { isComplete: false } })
  let known: string[] | undefined
  const notify = () => {
    known ??= run.published.flatMap(news => (news.translations ?? []).map(one => one.id))
  }
  world.sandbox.faults.add({ when: { method: 'GET' }, fault: { kind: 'cue', notify } })
  await done()
  expect(known?.toSorted()).toEqual(world.sandbox.charges.map(one => one.id).toSorted())
})

describe('a canceled job', () => {
  test('while the response is under way: the IDs are output', async () => {
    const canceled = new AbortController()
    const release = world.sandbox.holdPosts()
    const { run, done } = prepared({ signal: canceled.signal })
    const submitted = done()
    while (world.posts().length === 0) await new Promise(setImmediate)
    canceled.abort()
    release()
    await submitted
    expect(ids(run)).toEqual(charged())
  })

  test('before the request: nothing is sent', async () => {
    await expect(prepared({ signal: AbortSignal.abort() }).done()).rejects.toMatchObject({ code: 'interrupted' })
    expect(world.posts()).toEqual([])
  })
})
