import { describe, expect, test } from '@jest/globals'
import type { FakeRun } from '../fakes/fake-run.ts'
import { POST } from './connected-sandbox.ts'
import { useRootAction } from './root-action.ts'

const HOUR = 60 * 60_000
const LANGUAGES = 'Spanish (Mexico), fr-FR, Japanese'
const NAMES = ['French (France)', 'Japanese', 'Spanish (Mexico)']
const { world, run: runWith, charged } = useRootAction()
const run: typeof runWith = (given, context) => runWith({ languages: LANGUAGES, ...given }, context)
const ids = (one: FakeRun) => one.report().translations.map(({ id }) => id)
const idOf = (language: string) => world.sandbox.charges.findLast(one => one.language === language)?.id

describe('a week of re-runs', () => {
  test('every seven hours for a week charges nothing, and gives the same IDs', async () => {
    const first = await run()
    expect(ids(first)).toEqual(['Spanish (Mexico)', 'French (France)', 'Japanese'].map(idOf))
    for (let hour = 1; hour <= 7 * 24; hour += 7) {
      world.clock.advance(7 * HOUR)
      const again = await run()
      expect(ids(again)).toEqual(ids(first))
      expect(again.report().translations.every(one => one.reused)).toBe(true)
      expect(again.report().status).toBe('completed')
    }
    expect(charged()).toEqual(NAMES)
    expect(world.posts()).toHaveLength(1)
  })

  test('while they are running, they are in the outputs as they are', async () => {
    const first = await run()
    world.clock.advance(60_000)
    const again = await run({ languages: 'ja' })
    expect(again.report()).toMatchObject({
      status: 'submitted',
      translations: [{ language: 'Japanese', status: 'running', reused: true }]
    })
    expect(ids(again)).toEqual([ids(first)[2]])
    expect(world.posts()).toHaveLength(1)
  })

  test('a reused translation keeps HeyGen’s data', async () => {
    await run()
    world.clock.advance(HOUR)
    expect((await run({ languages: 'ja' })).report().translations).toMatchObject([
      {
        language: 'Japanese',
        duration: 61.5,
        title: expect.stringContaining('octo-org/product '),
        callbackId: expect.stringContaining('octo-org/product@'),
        createdAt: expect.any(Number)
      }
    ])
  })

  test.each([['name'], ['code']] as const)('languages are shown by their %s', async as => {
    world.sandbox.settings.outputLanguageAs = as
    await run()
    world.clock.advance(26 * HOUR)
    await run()
    expect(charged()).toEqual(NAMES)
  })

  test('translations on a later page of the account are found', async () => {
    await run()
    for (let index = 0; index < 250; index++) {
      world.clock.advance(60_000)
      world.sandbox.addTranslation({ callbackId: 'other' })
    }
    world.clock.advance(26 * HOUR)
    await run()
    expect(charged()).toEqual(NAMES)
  })
})

describe('what is new is submitted, and nothing else', () => {
  test('an added language', async () => {
    await run()
    world.clock.advance(26 * HOUR)
    const again = await run({ languages: `German\n${LANGUAGES.replaceAll(', ', '\n')}` })
    expect(charged()).toEqual([...NAMES, 'German'])
    expect(again.report().translations.map(one => [one.language, one.reused])).toEqual([
      ['German', false],
      ['Spanish (Mexico)', true],
      ['French (France)', true],
      ['Japanese', true]
    ])
  })

  test.each([2, 26])('a language that failed, alone, %d hours later', async hours => {
    world.sandbox.failLanguage('Japanese', 'No audio.', 2)
    await run()
    for (let attempt = 0; attempt < 3; attempt++) {
      world.clock.advance(hours * HOUR)
      await run()
    }
    expect(charged()).toEqual([...NAMES, 'Japanese', 'Japanese'])
    expect(new Set(world.posts().map(post => post.headers['idempotency-key'])).size).toBe(3)
  })

  test.each<[name: string, given: Record<string, string>, context: { sha?: string; repository?: string }]>([
    ['mode', { mode: 'precision' }, {}],
    ['option', { 'enable-caption': 'true' }, {}],
    ['source', { video: 'asset:other' }, {}],
    ['commit', {}, { sha: 'a'.repeat(40) }],
    ['repository', {}, { repository: 'octo-org/other' }]
  ])('a different %s is different work', async (_name, given, context) => {
    await run()
    await run(given, context)
    expect(charged()).toEqual([...NAMES, ...NAMES])
  })

  test.each<[name: string, given: Record<string, string>]>([
    ['title', { title: 'Another' }],
    ['order', { languages: 'ja, es-MX, French (France)' }],
    ['callback-url', { 'callback-url': 'https://example.com/hook' }],
    ['folder', { 'folder-id': 'f' }]
  ])('another %s is the same work', async (_name, given) => {
    await run()
    world.clock.advance(26 * HOUR)
    await run(given)
    expect(charged()).toEqual(NAMES)
  })
})

describe('two workflows at once', () => {
  test('are charged once', async () => {
    const both = await Promise.all([run(), run({ languages: 'Japanese, Spanish (Mexico), French (France)' })])
    expect(charged()).toEqual(NAMES)
    const [one, other] = both.map(ids)
    expect(other).toEqual([one?.[2], one?.[0], one?.[1]])
  })

  test('also where the first response is lost', async () => {
    world.sandbox.faults.add({ when: POST, fault: { kind: 'reset-after' } })
    await Promise.all([run(), run(), run()])
    expect(charged()).toEqual(NAMES)
  })
})
