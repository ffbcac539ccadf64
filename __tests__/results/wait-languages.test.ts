import { describe, expect, test } from '@jest/globals'
import type { Translation } from '../../src/model/translation.ts'
import { type FakeHeygen, type FakeTranslation, fakeHeygen } from '../fakes/fake-heygen.ts'
import { startWait } from '../fakes/start-wait.ts'

const MINUTE = 60_000
const LANGUAGES = ['Spanish (Mexico)', 'French', 'German']
const KEYS: Record<string, string> = { 'es-MX': 'Spanish (Mexico)', fr: 'French', de: 'German' }

const inOrder = (ids: readonly string[]): Translation[] =>
  ids.map((id, n) => ({ language: LANGUAGES[n] ?? '', id, status: 'pending', reused: false }))

const start = (heygen: FakeHeygen, translations = inOrder(['id-0', 'id-1', 'id-2'])) =>
  startWait(heygen, translations, {
    keyOf: text => KEYS[text] ?? (LANGUAGES.includes(text) ? text : undefined)
  })

describe('which ID belongs to which language', () => {
  const byLanguage = (translations: readonly Translation[]) => translations.map(one => [one.language, one.id])

  test.each([
    ['names', ['German', 'French', 'Spanish (Mexico)']],
    ['tags', ['de', 'fr', 'es-MX']]
  ])('IDs in reverse order are matched by %s', async (_name, languages) => {
    const fakes = languages.map((language, n) => ({ id: `id-${n}`, language, endsAfter: (3 - n) * MINUTE }))
    const { ended, log } = start(fakeHeygen(fakes))
    expect(byLanguage(await ended)).toEqual([
      ['Spanish (Mexico)', 'id-2'],
      ['French', 'id-1'],
      ['German', 'id-0']
    ])
    expect(log.lines.filter(line => line.includes('completed after')).map(line => line.split(':')[1])).toEqual([
      ' Spanish (Mexico)',
      ' French',
      ' German'
    ])
  })

  test.each<[string, (string | null)[]]>([
    ['no language', [null, null, null]],
    ['unknown ones', ['Klingon', 'x', '']],
    ['one for all', ['French', 'French', 'French']]
  ])('%s: the order of the request', async (_name, languages) => {
    const fakes = languages.map((language, n) => ({ id: `id-${n}`, language, endsAfter: MINUTE }))
    expect(byLanguage(await start(fakeHeygen(fakes)).ended)).toEqual(
      LANGUAGES.map((language, n) => [language, `id-${n}`])
    )
  })

  test('a failure goes with its ID, and what was found in the account stays where it is', async () => {
    const fakes: FakeTranslation[] = [
      { id: 'old', language: null, endsAfter: 0 },
      { id: 'id-1', language: 'German', endsAfter: MINUTE, failure: 'no speech' },
      { id: 'id-2', language: 'fr', endsAfter: 2 * MINUTE }
    ]
    const [old, ...rest] = inOrder(['old', 'id-1', 'id-2'])
    const given: Translation[] = old === undefined ? [] : [{ ...old, status: 'completed', reused: true }, ...rest]
    const result = await start(fakeHeygen(fakes), given).ended
    expect(result.map(one => [one.language, one.id, one.status, one.reused, one.failureMessage])).toEqual([
      ['Spanish (Mexico)', 'old', 'completed', true, undefined],
      ['French', 'id-2', 'completed', false, undefined],
      ['German', 'id-1', 'failed', false, 'no speech']
    ])
  })

  test('what was found in the account keeps its place, even where a new translation claims its language', async () => {
    const [old, ...rest] = inOrder(['old', 'id-1', 'id-2'])
    const fakes: FakeTranslation[] = [
      { id: 'old', language: null, endsAfter: 0 },
      { id: 'id-1', language: 'es-MX', endsAfter: MINUTE },
      { id: 'id-2', language: null, endsAfter: MINUTE }
    ]
    const given: Translation[] = old === undefined ? [] : [{ ...old, status: 'completed', reused: true }, ...rest]
    expect(byLanguage(await start(fakeHeygen(fakes), given).ended)).toEqual([
      ['Spanish (Mexico)', 'old'],
      ['French', 'id-1'],
      ['German', 'id-2']
    ])
  })
})
