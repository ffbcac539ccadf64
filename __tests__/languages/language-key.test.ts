import { describe, expect, test } from '@jest/globals'
import { createLanguageResolver, languageKey, resolveWithoutList } from '../../src/languages/languages.ts'
import { NAMES, name, TAGS, tag } from '../fixtures/languages.ts'

const resolver = createLanguageResolver(NAMES)

describe('without the list', () => {
  test('every name passes through, and every tag of a locale gives its name', () => {
    for (const text of NAMES) expect(resolveWithoutList(text)).toMatchObject({ ok: true, name: text })
    for (const [text, expected] of Object.entries(TAGS)) expect(resolveWithoutList(text)).toEqual(tag(expected))
  })

  test.each([
    ['  Spanish (Mexico)\n', name('Spanish (Mexico)')],
    ['Klingon', name('Klingon')],
    ['xx-YY', name('xx-YY')],
    ['de-1996', name('de-1996')],
    ['th', tag('Thai (Thailand)')],
    ['sr', tag('Serbian (Latin, Serbia)')],
    ['no', tag('Norwegian Bokmål (Norway)')],
    ['sw', tag('Swahili')],
    ['eo', tag('Esperanto')],
    ['zh_hant_hk', tag('Chinese (Cantonese, Traditional)')],
    ['', name('')]
  ])('%j is %j', (text, expected) => {
    expect(resolveWithoutList(text)).toEqual(expected)
  })
})

/** Whether two texts mean one language, as a job is matched to what was asked for. */
function sameLanguage(a: string, b: string, list?: Parameters<typeof languageKey>[1]): boolean {
  const key = languageKey(a, list)
  return a.trim() === b.trim() || (key !== undefined && key === languageKey(b, list))
}

describe('languageKey', () => {
  test('a name, its tags and their spellings have one key, with the list and without', () => {
    for (const [text, expected] of Object.entries(TAGS)) {
      for (const list of [resolver, undefined]) {
        const key = languageKey(expected, list)
        expect(key).toBeDefined()
        expect([text, languageKey(text.replaceAll('-', '_').toLowerCase(), list)]).toEqual([text, key])
        expect(sameLanguage(text, expected.toUpperCase(), list)).toBe(true)
      }
    }
  })

  test('178 names have 178 keys, with the list and without', () => {
    for (const list of [resolver, undefined]) {
      expect(new Set(NAMES.map(text => languageKey(text, list))).size).toBe(178)
    }
  })

  test.each([
    ['es-MX', 'Spanish (Mexico)', true],
    ['es_MX', 'ES-mx', true],
    ['en-GB', 'English (United Kingdom)', true],
    ['es', 'Spanish', true],
    ['es', 'Spanish (Spain)', false],
    ['es-MX', 'es-ES', false],
    ['zh-CN', 'zh-TW', false],
    ['xx-YY', ' xx-YY', true],
    ['xx-YY', 'yy-XX', false],
    ['', 'Spanish', false]
  ])('%j and %j: %j', (a, b, same) => {
    for (const list of [resolver, undefined]) {
      expect(sameLanguage(a, b, list)).toBe(same)
      expect(sameLanguage(b, a, list)).toBe(same)
    }
  })

  test('the key of what cannot be told is undefined', () => {
    for (const text of ['', '  ', 'xx', 'xx-YY', 'und', 'es-MXX', 'de-1996', '()', 'a'.repeat(200)]) {
      expect([text, languageKey(text), languageKey(text, resolver)]).toEqual([text, undefined, undefined])
    }
    expect(languageKey('sw', resolver)).toBeUndefined()
    expect(languageKey('Klingon', resolver)).toBeUndefined()
    expect(languageKey('Klingon')).toBe('klingon')
  })
})
