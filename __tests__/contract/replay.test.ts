import { describe, expect, test } from '@jest/globals'
import { idempotencyKey } from '../../src/plan/work.ts'
import { POST } from './connected-sandbox.ts'
import { LANGUAGES, useSubmissions, WORK } from './submissions.ts'

const HOUR = 60 * 60_000
const { world, prepared, keys, asked, ids, charged } = useSubmissions()

describe('a replay of what has failed since', () => {
  /** An earlier run whose translation into German failed; this run cannot know. */
  async function earlier(): Promise<void> {
    world.sandbox.failLanguage('German', 'No audio.', 1)
    await prepared().done()
    world.clock.advance(2 * HOUR)
  }

  test.each([
    ['name', 'name'],
    ['code', 'code']
  ] as const)('is not the end: only what failed is submitted again, under the next key (%s)', async (_name, as) => {
    world.sandbox.settings.outputLanguageAs = as
    await earlier()
    const { run, done } = prepared({ history: { isComplete: false } })
    await done()
    expect(asked()).toEqual([LANGUAGES, LANGUAGES, ['German']])
    expect(keys().slice(1)).toEqual([idempotencyKey(WORK, LANGUAGES, 0), idempotencyKey(WORK, ['German'], 1)])
    expect(world.sandbox.charges.map(({ language }) => language)).toEqual([...LANGUAGES, 'German'])
    expect(ids(run)).toEqual(charged())
    expect(run.report().translations.map(({ language }) => language)).toEqual(['Spanish', 'German', 'French'])
    expect(run.report().idempotencyKey).toBe(keys()[2])
    expect(run.log.lines.filter(line => line.startsWith('info: '))).toEqual([
      'info: German: an earlier attempt failed; resubmitting.'
    ])
  })

  test.each([-5 * HOUR, 5 * HOUR])(
    'is distinguished from new work by HeyGen’s clock, however wrong the runner’s is (%d ms)',
    async ahead => {
      await earlier()
      await prepared({ history: { isComplete: false }, ahead }).done()
      expect(asked()).toEqual([LANGUAGES, LANGUAGES, ['German']])
      // New work that fails at once is no replay.
      world.sandbox.failLanguage('French', 'No audio.')
      Object.assign(world.sandbox.settings, { translationSeconds: 0 })
      await prepared({ history: { isComplete: false }, ahead, languages: ['French'] }).done()
      expect(asked().slice(3)).toEqual([['French']])
    }
  )

  test('each further attempt has its own key', async () => {
    world.sandbox.failLanguage('German', 'No audio.', 3)
    for (let run = 0; run < 4; run++) {
      await prepared({ history: { isComplete: false } }).done()
      world.clock.advance(HOUR)
    }
    expect(world.sandbox.charges.map(({ language }) => language).slice(3)).toEqual(['German', 'German', 'German'])
    const before = world.sandbox.charges.length
    const { run, done } = prepared({ history: { isComplete: false } })
    await done()
    expect(world.sandbox.charges).toHaveLength(before)
    expect(ids(run)).toEqual(charged())
  })

  test('is noticed where the account has shown the failure, however complete its history seems', async () => {
    await earlier()
    const languageById = new Map(world.sandbox.charges.map(one => [one.id, one.language]))
    await prepared({ history: { isComplete: true, languageById } }).done()
    expect(asked()).toEqual([LANGUAGES, LANGUAGES, ['German']])
  })

  test('without the bulk endpoint each translation is read', async () => {
    world.sandbox.settings.withoutBulkStatuses = true
    await earlier()
    const { run, done } = prepared({ history: { isComplete: false } })
    await done()
    expect(asked()[2]).toEqual(['German'])
    expect(ids(run)).toEqual(charged())
  })

  test('a check that fails finds nothing, and does not fail the step', async () => {
    await earlier()
    world.sandbox.faults.add({ when: { method: 'GET' }, fault: { kind: 'status', status: 500 }, times: 99 })
    const { run, done } = prepared({ history: { isComplete: false } })
    await done()
    expect(asked()).toHaveLength(2)
    expect(Object.keys(ids(run))).toHaveLength(3)
  })

  test('a translation of this very run that fails at once is not resubmitted', async () => {
    world.sandbox.failLanguage('German', 'No audio.')
    Object.assign(world.sandbox.settings, { translationSeconds: 0 })
    await prepared({ history: { isComplete: false } }).done()
    expect(asked()).toEqual([LANGUAGES])
  })

  test('a translation that fails seconds later, before it is read, is not resubmitted', async () => {
    world.sandbox.failLanguage('German', 'No audio.')
    Object.assign(world.sandbox.settings, { translationSeconds: 1, advancePerCheck: 3000 })
    const { run, done } = prepared({ history: { isComplete: false } })
    await done()
    expect(asked()).toEqual([LANGUAGES])
    expect(run.report().translations.find(one => one.language === 'German')?.status).toBe('failed')
  })

  test('a translation whose first response was lost is not resubmitted: the replay belongs to this run', async () => {
    world.sandbox.failLanguage('German', 'No audio.')
    Object.assign(world.sandbox.settings, { translationSeconds: 1 })
    world.sandbox.faults.add({ when: POST, fault: { kind: 'reset-after' }, times: 4 })
    const { run, done } = prepared({ history: { isComplete: false } })
    await done()
    expect(asked()).toEqual(Array(5).fill(LANGUAGES))
    expect(world.sandbox.charges).toHaveLength(3)
    expect(run.report().translations.find(one => one.language === 'German')?.status).toBe('failed')
  })

  test('a replayed failure under the workflow’s own key is an error, and not posted again', async () => {
    world.sandbox.failLanguage('German', 'No audio.', 1)
    await prepared({ ownKey: 'mine' }).done()
    world.clock.advance(2 * HOUR)
    const { run, done } = prepared({ ownKey: 'mine', history: { isComplete: false } })
    await expect(done()).rejects.toMatchObject({ code: 'idempotency_key_reused', input: 'idempotency-key' })
    expect(keys()).toEqual(['mine', 'mine'])
    expect(ids(run)).toEqual(charged())
  })

  test('the workflow’s own key is used as it is, once', async () => {
    await prepared({ ownKey: 'mine' }).done()
    world.clock.advance(HOUR)
    await prepared({ ownKey: 'mine', history: { isComplete: false } }).done()
    expect(keys()).toEqual(['mine', 'mine'])
    expect(world.sandbox.charges).toHaveLength(3)
  })

  test('a refusal of the second request keeps the IDs of the first', async () => {
    await earlier()
    const { run, done } = prepared({ history: { isComplete: false } })
    world.sandbox.faults.add({ when: { ...POST, nth: 2 }, fault: { kind: 'status', status: 402 } })
    await expect(done()).rejects.toMatchObject({ code: 'insufficient_credit' })
    expect(ids(run)).toEqual(charged())
  })
})
