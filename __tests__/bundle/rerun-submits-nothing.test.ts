import { describe, expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { jsonOutput, useWorld } from './world.ts'

const world = useWorld(() => ({}), inProcess)
const WEEK = 7 * 24 * 60 * 60_000
const languagesOf = (index: number) => world.posts()[index]?.body['output_languages']

describe('what the account has is not charged again', () => {
  test('a re-run, and one a week later, charge nothing and output the same IDs', async () => {
    const first = await world.translate()
    const second = await world.translate()
    world.heygen.clock.advance(WEEK)
    const third = await world.translate({ languages: 'fr-FR\nes-MX' })
    expect(world.heygen.charges).toHaveLength(2)
    expect(world.posts()).toHaveLength(1)
    expect(second.outputs['translation-ids']).toBe(first.outputs['translation-ids'])
    expect((jsonOutput(third, 'translation-ids') as string[]).toReversed()).toEqual(
      jsonOutput(first, 'translation-ids')
    )
    expect(third.outputs['status']).toBe('completed')
    expect(jsonOutput(third, 'translations')).toMatchObject([
      { language: 'French (France)', status: 'completed', reused: true },
      { language: 'Spanish (Mexico)', status: 'completed', reused: true }
    ])
    expect(third.summary).toContain('♻️')
  })

  test('an added language is submitted alone', async () => {
    await world.translate()
    const step = await world.translate({ languages: 'Spanish (Mexico), Japanese, French (France)' })
    expect(step.exitCode).toBe(0)
    expect(languagesOf(1)).toEqual(['Japanese'])
    expect((jsonOutput(step, 'translations') as { language: string }[]).map(one => one.language)).toEqual([
      'Spanish (Mexico)',
      'Japanese',
      'French (France)'
    ])
  })

  test('a failed language is resubmitted alone, also within the 24 hours of a replay', async () => {
    world.heygen.failLanguage('French (France)', 'No speech was found.', 1)
    await world.translate()
    world.heygen.clock.advance(60 * 60_000)
    const step = await world.translate()
    expect(languagesOf(1)).toEqual(['French (France)'])
    expect(world.heygen.replays).toEqual([])
    expect(world.heygen.charges).toHaveLength(3)
    expect(step.stdout).toContain('French (France): submit again (1 earlier attempt failed)')
  })

  test('a failed language is resubmitted also while the list is unavailable', async () => {
    world.heygen.failLanguage('French (France)', 'No speech was found.', 1)
    await world.translate()
    world.heygen.clock.advance(60 * 60_000)
    world.heygen.faults.add({
      when: { method: 'GET', path: '/v3/video-translations' },
      times: Number.POSITIVE_INFINITY,
      fault: { kind: 'status', status: 403 }
    })
    const step = await world.translate()
    expect(step.exitCode).toBe(0)
    expect(step.warnings.join()).toContain('could not be listed')
    expect(world.heygen.replays).toHaveLength(1)
    expect(world.heygen.charges.map(one => one.language)).toEqual([
      'French (France)',
      'Spanish (Mexico)',
      'French (France)'
    ])
    const [spanish, french] = jsonOutput(step, 'translation-ids') as string[]
    expect(spanish).toBe(world.heygen.charges[1]?.id)
    expect(french).toBe(world.heygen.charges[2]?.id)
  })

  test.each([
    ['mode', { mode: 'precision' }, {}],
    ['an option', { 'enable-caption': 'true' }, {}],
    ['the source', { video: 'asset:asset_other' }, {}],
    ['the commit', {}, { GITHUB_SHA: 'f'.repeat(40) }]
  ])('another %s is new work', async (_what, given, env) => {
    world.heygen.addAsset({ id: 'asset_other' })
    await world.translate()
    const step = await world.translate(given, { env })
    expect(step.exitCode).toBe(0)
    expect(world.heygen.charges).toHaveLength(4)
  })

  test.each([
    ['title', { title: 'Another title' }],
    ['folder', { 'folder-id': 'folder' }],
    ['callback URL', { 'callback-url': 'https://example.com/hook' }]
  ])('another %s is the same work', async (_what, given) => {
    await world.translate()
    await world.translate(given)
    expect(world.heygen.charges).toHaveLength(2)
  })

  test('work on a later page of the list is found', async () => {
    await world.translate()
    for (let index = 0; index < 150; index++) world.heygen.addTranslation({ callbackId: `other/repo@sha#${index}` })
    await world.translate()
    expect(world.heygen.charges).toHaveLength(2)
    expect(
      world.heygen.requests.filter(one => one.path === '/v3/video-translations' && one.query.has('token'))
    ).toHaveLength(1)
  })

  test('translations that the account lists by language code are found', async () => {
    await world.translate()
    world.heygen.settings.outputLanguageAs = 'code'
    await world.translate()
    expect(world.heygen.charges).toHaveLength(2)
  })

  test('a translation of unknown language is not reused, with a warning', async () => {
    await world.translate()
    world.heygen.clock.advance(WEEK)
    world.heygen.settings.outputLanguageAs = 'null'
    const step = await world.translate()
    expect(world.heygen.charges).toHaveLength(4)
    expect(step.warnings.join()).toContain('cannot be reused')
  })

  test('reuse: false submits under the same key; `callback-id` turns reuse off, and the log says so', async () => {
    const first = await world.translate()
    const second = await world.translate({ reuse: 'false' })
    expect(world.posts()).toHaveLength(2)
    expect(second.outputs['idempotency-key']).toBe(first.outputs['idempotency-key'])
    expect(world.heygen.charges).toHaveLength(2)
    const third = await world.translate({ 'callback-id': 'mine' })
    expect(third.stdout).toContain('`callback-id` is set')
    expect(world.posts()[2]?.body['callback_id']).toBe('mine')
    expect(world.heygen.charges).toHaveLength(2)
  })

  test('`idempotency-key` is sent as it is', async () => {
    const step = await world.translate({ 'idempotency-key': 'my:own_key-1.0' })
    expect(world.posts()[0]?.headers['idempotency-key']).toBe('my:own_key-1.0')
    expect(step.outputs['idempotency-key']).toBe('my:own_key-1.0')
  })
})
