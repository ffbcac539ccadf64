import { describe, expect, test } from '@jest/globals'
import { callbackId } from '../../src/plan/work.ts'
import { LANGUAGES, useSubmissions, WORK } from './submissions.ts'

const HOUR = 60 * 60_000
const { world, prepared, keys, ids, charged } = useSubmissions()
const reused = { code: 'idempotency_key_reused', input: 'idempotency-key' }

/** An earlier submission under the key `mine`, an hour ago. */
async function earlier(changes: Parameters<typeof prepared>[0] = {}): Promise<void> {
  await prepared({ ownKey: 'mine', ...changes }).done()
  world.clock.advance(HOUR)
}

/** A submission of the French video under the key `mine` again; what it failed with, if it did. */
async function again(changes: Parameters<typeof prepared>[0] = {}) {
  const { run, done } = prepared({ ownKey: 'mine', languages: ['French'], ...changes })
  const error = await done().then(
    () => undefined,
    (thrown: unknown) => thrown
  )
  return { run, error }
}

test('the same request under the same key gives the same translations', async () => {
  await earlier({ languages: ['French'] })
  const { run, error } = await again()
  expect(error).toBeUndefined()
  expect(keys()).toEqual(['mine', 'mine'])
  expect(ids(run)).toEqual(charged())
})

describe('a key that was used for another request', () => {
  const other = callbackId({ ...WORK, options: { mode: 'precision' } }, 'talk')

  test.each<[what: string, before: Parameters<typeof prepared>[0], now: Parameters<typeof prepared>[0], why: string]>([
    ['in another language', { languages: ['German'] }, {}, 'is in German, not French'],
    [
      'with other options',
      { languages: ['French'], callbackId: other },
      {},
      'is of another video, or was made with other options'
    ]
  ])('%s: an error, and its IDs are kept without a language', async (_what, before, now, why) => {
    await earlier(before)
    const { run, error } = await again(now)
    expect(error).toMatchObject({ ...reused, message: expect.stringContaining(why) })
    expect(run.report()).toMatchObject({
      status: 'failed',
      translations: [],
      unmatchedIds: world.sandbox.charges.map(one => one.id)
    })
  })

  test('is noticed where another job has just used it', async () => {
    await prepared({ ownKey: 'mine', languages: ['French'], callbackId: other }).done()
    expect((await again()).error).toMatchObject(reused)
  })

  test('is noticed where HeyGen does not say when that was', async () => {
    await earlier({ languages: ['German'] })
    world.sandbox.settings.editShown = shown => ({ ...shown, created_at: null })
    expect((await again()).error).toMatchObject(reused)
  })

  test('is noticed where only the history has the language', async () => {
    await earlier({ languages: ['Spanish (Spain)'] })
    world.sandbox.settings.editShown = shown => ({ ...shown, output_language: 'es' })
    const languageById = new Map(world.sandbox.charges.map(one => [one.id, one.language]))
    const { error } = await again({ languages: ['Spanish (Mexico)'], history: { languageById } })
    expect(error).toMatchObject({ ...reused, message: expect.stringContaining('is in Spanish (Spain)') })
  })

  test('keeps reused translations', async () => {
    await earlier({ languages: ['German'] })
    const id = world.sandbox.charges[0]?.id ?? ''
    const german = { language: 'German', id, status: 'running', reused: true } as const
    const order = ['German', 'French']
    const { run, done } = prepared({ ownKey: 'mine', languages: ['French'], reused: [german], order })
    await expect(done()).rejects.toMatchObject(reused)
    expect(run.report()).toMatchObject({ translations: [german], unmatchedIds: [id] })
  })
})

describe('is not taken for another request’s', () => {
  test('where HeyGen shows the language by a bare code', async () => {
    world.sandbox.settings.editShown = shown => ({ ...shown, output_language: 'es' })
    const { run, error } = await again({ languages: ['Spanish (Mexico)'] })
    expect(error).toBeUndefined()
    world.clock.advance(HOUR)
    expect((await again({ languages: ['Spanish (Mexico)'] })).error).toBeUndefined()
    expect(ids(run)).toEqual(charged())
  })

  test('where HeyGen calls a new translation by another name', async () => {
    world.sandbox.settings.editShown = shown => ({ ...shown, output_language: 'German' })
    expect((await again()).error).toBeUndefined()
  })
})

test('with several languages, every one is checked', async () => {
  await earlier({ languages: [...LANGUAGES.slice(0, 2), 'Japanese'] })
  const { error } = await again({ languages: LANGUAGES })
  expect(error).toMatchObject({ ...reused, message: expect.stringContaining('is in Japanese, not Spanish') })
})
