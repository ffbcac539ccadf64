import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createLanguageResolver } from '../../src/languages/resolve.ts'
import { failedAttempts, toSubmit } from '../../src/model/plan.ts'
import type { Translation, TranslationStatus } from '../../src/model/translation.ts'
import { matchLanguages, plannedLanguage } from '../../src/plan/history.ts'
import { NAMES } from '../fixtures/languages.ts'

/** A translation by a short word: `es failed 3` is `es-failed-3`, made at 3. */
function translation(text: string): Translation {
  const [language = '', status = 'completed', createdAt] = text.split(' ')
  return {
    id: text.replaceAll(' ', '-'),
    language,
    status: status as TranslationStatus,
    reused: true,
    ...(language === '?' ? {} : { outputLanguage: language }),
    ...(createdAt === undefined ? {} : { createdAt: Number(createdAt) })
  }
}

const CODES: Readonly<Record<string, string>> = { es: 'Spanish', fr: 'French', Spanish: 'Spanish', French: 'French' }
const match = (texts: string[], languages = ['Spanish'], keyOf = (language: string) => CODES[language]) => {
  const { byLanguage, unknown, unclear } = matchLanguages(texts.map(translation), languages, keyOf)
  return {
    languages: languages.map(language => plannedLanguage(language, byLanguage.get(language) ?? [])),
    unknown: unknown.map(one => one.id),
    unclear: unclear.map(one => one.id)
  }
}

describe('one language', () => {
  test.each<[existing: string[], reused: string | undefined, failed: number]>([
    [[], undefined, 0],
    [['es pending 1'], 'es-pending-1', 0],
    [['es running 1'], 'es-running-1', 0],
    [['es completed 1'], 'es-completed-1', 0],
    [['Spanish completed 1'], 'Spanish-completed-1', 0],
    [['es failed 1'], undefined, 1],
    [['es not_found 1'], undefined, 0],
    [['fr completed 1'], undefined, 0],
    [['? completed 1'], undefined, 0],
    [['xx completed 1'], undefined, 0],
    [['es failed 1', 'es failed 2', 'Spanish failed 3'], undefined, 3],
    [['es failed 9', 'es running 1'], 'es-running-1', 1],
    // What is done is had at once, also where a newer one is under way.
    [['es running 9', 'es completed 1'], 'es-completed-1', 0],
    [['es pending 1', 'es running 2'], 'es-running-2', 0],
    [['es completed 1', 'es completed 3', 'es completed 2'], 'es-completed-3', 0],
    [['es completed', 'es completed 1'], 'es-completed-1', 0]
  ])('%j', (existing, reused, failed) => {
    const [planned] = match(existing).languages
    expect(planned).toMatchObject({ language: 'Spanish', failedBefore: failed })
    expect(planned?.reuse?.id).toBe(reused)
  })
})

test('each language has its own translations, under its name in the request', () => {
  const { languages } = match(['fr completed 1', 'es failed 2', 'fr failed 3'], ['French', 'German', 'Spanish'])
  expect(languages).toEqual([
    { language: 'French', reuse: { ...translation('fr completed 1'), language: 'French' }, failedBefore: 1 },
    { language: 'German', failedBefore: 0 },
    { language: 'Spanish', failedBefore: 1 }
  ])
})

test('a translation whose language is not shown is unknown, and reused for nothing', () => {
  const { languages, unknown } = match(['? completed 1', 'xx running 2', 'es completed 3'])
  expect(unknown).toEqual(['?-completed-1', 'xx-running-2'])
  expect(languages.map(one => one.reuse?.id)).toEqual(['es-completed-3'])
})

test('a translation into a language that is not requested is not unknown', () => {
  expect(match(['French completed 1']).unknown).toEqual([])
})

describe('a bare code', () => {
  const FORMS = ['Spanish (Mexico)', 'Spanish (Spain)', 'Filipino']
  const byForm = (existing: string[], languages: string[]) => {
    const found = match(existing, languages, text => (FORMS.includes(text) ? text : undefined))
    return { ...found, languages: undefined, reused: found.languages.map(one => one.reuse?.id) }
  }

  test.each([['es', 'Spanish (Mexico)'] as const, ['fil', 'Filipino'] as const])(
    '%s is the only form that is requested, and is worth a read',
    (code, language) => {
      const id = `${code}-completed-1`
      expect(byForm([`${code} completed 1`], [language])).toEqual({ reused: [id], unknown: [], unclear: [id] })
    }
  )

  test('of two translations that have not failed stands for two forms, of which one is unknown', () => {
    const ids = ['es-completed-1', 'es-completed-2']
    const found = byForm(['es completed 1', 'es completed 2'], ['Spanish (Mexico)'])
    expect(found).toEqual({ reused: [undefined], unknown: ids, unclear: ids })
  })

  test('of a failed one and a running one stands for two attempts', () => {
    const found = byForm(['es failed 1', 'es running 2'], ['Spanish (Mexico)'])
    expect(found).toMatchObject({ reused: ['es-running-2'], unknown: [] })
  })

  test('beside a translation of its own is none of this language', () => {
    const own = { ...translation('x completed 2'), outputLanguage: 'Spanish (Mexico)' }
    const keyOf = (text: string) => (FORMS.includes(text) ? text : undefined)
    const found = matchLanguages([translation('es completed 1'), own], ['Spanish (Mexico)'], keyOf)
    expect(found.byLanguage.get('Spanish (Mexico)')).toEqual([own])
    expect([...found.unknown, ...found.unclear]).toEqual([])
  })
})

describe('a code with the usual region of a language', () => {
  const { keyOf } = createLanguageResolver(NAMES)
  const reusedIds = (existing: string, languages: string[]) =>
    match([`${existing} completed 1`], languages, keyOf).languages.map(one => one.reuse?.id)

  test.each([
    ['de-DE', ['German'], ['de-DE-completed-1']],
    ['fr_FR', ['French'], ['fr_FR-completed-1']],
    ['es-ES', ['Spanish'], ['es-ES-completed-1']],
    ['de-DE', ['German', 'German (Germany)'], [undefined, 'de-DE-completed-1']],
    ['de-AT', ['German'], [undefined]],
    ['de-DE', ['German (Austria)'], [undefined]]
  ])('%s is one of %j', (code, languages, expected) => {
    expect(reusedIds(code, languages)).toEqual(expected)
  })

  test('its name is another language', () => {
    const named = { ...translation('x completed 1'), outputLanguage: 'German (Germany)' }
    expect(matchLanguages([named], ['German'], keyOf).byLanguage.get('German')).toBeUndefined()
  })
})

test('without a way to identify languages, no translation matches', () => {
  const { languages, unknown } = match(['Spanish completed 1'], ['Spanish'], () => undefined)
  expect(languages).toEqual([{ language: 'Spanish', failedBefore: 0 }])
  expect(unknown).toHaveLength(1)
})

const status = fc.constantFrom<TranslationStatus>('pending', 'running', 'completed', 'failed', 'not_found')
const anyTranslation = fc.record({
  id: fc.uuid(),
  status,
  language: fc.constant('any'),
  reused: fc.constant(true),
  outputLanguage: fc.constantFrom('es', 'fr', 'Spanish', 'xx'),
  createdAt: fc.nat(5)
})

test('gives the same result in any order of the list', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyTranslation, { maxLength: 12, selector: one => one.id }), existing => {
      const plan = (translations: readonly Translation[]) => {
        const { byLanguage } = matchLanguages(translations, ['Spanish', 'French'], language => CODES[language])
        return ['Spanish', 'French'].map(language => plannedLanguage(language, byLanguage.get(language) ?? []))
      }
      expect(plan(existing.toReversed())).toEqual(plan(existing))
    }),
    { numRuns: 200 }
  )
})

describe('what is left to submit', () => {
  test.each<[existing: string[], languages: string[], submitted: string[], attempts: number]>([
    [[], ['Spanish', 'French'], ['French', 'Spanish'], 0],
    [['es running 1'], ['Spanish', 'French'], ['French'], 0],
    [['es completed 1', 'fr pending 1'], ['Spanish', 'French'], [], 0],
    [['es failed 1'], ['Spanish', 'French'], ['French', 'Spanish'], 1],
    [['es failed 1', 'es failed 2', 'fr failed 1'], ['Spanish', 'French'], ['French', 'Spanish'], 2],
    // A failed attempt at what is there by now counts no more.
    [['es failed 1', 'es failed 2', 'es completed 3'], ['Spanish', 'French'], ['French'], 0]
  ])('%j of %j', (existing, languages, submitted, attempts) => {
    const plan = match(existing, languages)
    expect(toSubmit(plan)).toEqual(submitted)
    expect(failedAttempts(plan)).toBe(attempts)
  })
})
