import { describe, expect, test } from '@jest/globals'
import { useRootAction } from './root-action.ts'

const HOUR = 60 * 60_000
const { world, run, charged } = useRootAction()
const warnings = (one: Awaited<ReturnType<typeof run>>) => one.log.lines.filter(line => line.startsWith('warning: '))

/** The list leaves the language out; a read shows it. */
function listWithoutLanguages(): void {
  world.sandbox.settings.editShown = (shown, where) => (where === 'list' ? { ...shown, output_language: null } : shown)
}

/** HeyGen shows every language by its bare code. */
function showBareCodes(code: string): void {
  world.sandbox.settings.editShown = shown => ({ ...shown, output_language: code })
}

describe('a list without the language, which a read has', () => {
  test('a re-run after 30 hours submits nothing', async () => {
    listWithoutLanguages()
    await run()
    world.clock.advance(30 * HOUR)
    const again = await run()
    expect(charged()).toEqual(['French', 'Spanish (Mexico)'])
    expect(again.report().translations.every(one => one.reused)).toBe(true)
    expect(warnings(again)).toEqual([])
  })

  test('an added language is the only one that is charged', async () => {
    listWithoutLanguages()
    await run()
    await run({ languages: 'es-MX, French, German' })
    expect(charged()).toEqual(['French', 'Spanish (Mexico)', 'German'])
  })

  test('a failed one is submitted again as the next attempt', async () => {
    listWithoutLanguages()
    world.sandbox.failLanguage('French', 'No audio.', 1)
    await run()
    world.clock.advance(HOUR)
    await run()
    expect(charged()).toEqual(['French', 'Spanish (Mexico)', 'French'])
  })

  test('a list that has it needs no reads', async () => {
    await run()
    world.clock.advance(30 * HOUR)
    const before = world.sandbox.requests.length
    await run()
    expect(world.sandbox.requests.slice(before).map(one => one.path)).toEqual([
      '/v3/video-translations/languages',
      '/v3/video-translations'
    ])
  })
})

describe('a bare code in place of the language', () => {
  test('is the only form that is asked for', async () => {
    showBareCodes('es')
    await run({ languages: 'Spanish (Mexico)' })
    world.clock.advance(30 * HOUR)
    const again = await run({ languages: 'Spanish (Mexico)' })
    expect(charged()).toEqual(['Spanish (Mexico)'])
    expect(again.report().translations).toMatchObject([{ language: 'Spanish (Mexico)', reused: true }])
  })

  test('matches neither of two forms, with a warning', async () => {
    showBareCodes('es')
    await run({ languages: 'Spanish (Mexico), Spanish (Spain)' })
    world.clock.advance(30 * HOUR)
    const again = await run({ languages: 'Spanish (Mexico), Spanish (Spain)' })
    expect(warnings(again).join()).toContain('2 existing translations of this work cannot be reused')
  })

  test('is replaced by what a read shows', async () => {
    world.sandbox.settings.editShown = (shown, where) =>
      where === 'list' ? { ...shown, output_language: 'es' } : shown
    await run({ languages: 'Spanish (Spain)' })
    world.clock.advance(30 * HOUR)
    await run({ languages: 'Spanish (Mexico)' })
    expect(charged()).toEqual(['Spanish (Spain)', 'Spanish (Mexico)'])
  })
})

test.each<[given: Record<string, string>]>([
  [{ 'enable-caption': 'false' }],
  [{ 'start-time': '0' }],
  [{ 'fps-mode': 'cfr' }],
  [{ 'enable-dynamic-duration': 'true' }]
])('%j is the same work as leaving it out', async given => {
  await run()
  world.clock.advance(30 * HOUR)
  await run(given)
  expect(charged()).toEqual(['French', 'Spanish (Mexico)'])
})
