import { describe, expect, test } from '@jest/globals'
import { createLanguageResolver, type LanguageResolver } from '../../src/languages/resolve.ts'
import { NAMES, name, TAGS } from '../fixtures/languages.ts'

const resolver = createLanguageResolver(NAMES)
const withoutList = createLanguageResolver(undefined)

describe('without the list', () => {
  test('every name passes through, and every tag of a locale gives its name', () => {
    for (const text of NAMES) expect(withoutList.resolve(text)).toMatchObject({ ok: true, name: text })
    for (const [text, expected] of Object.entries(TAGS)) expect(withoutList.resolve(text)).toEqual(name(expected))
  })

  test.each([
    ['  Spanish (Mexico)\n', name('Spanish (Mexico)')],
    ['Klingon', name('Klingon')],
    ['xx-YY', name('xx-YY')],
    ['de-1996', name('de-1996')],
    ['th', name('Thai (Thailand)')],
    ['sr', name('Serbian (Latin, Serbia)')],
    ['sr-Latn', name('Serbian (Latin, Serbia)')],
    ['sr-Cyrl', name('Serbian')],
    ['no', name('Norwegian Bokmål (Norway)')],
    ['sw', name('Swahili')],
    ['eo', name('Esperanto')],
    ['zh_hant_hk', name('Chinese (Cantonese, Traditional)')],
    ['', name('')]
  ])('%j is %j', (text, expected) => {
    expect(withoutList.resolve(text)).toEqual(expected)
  })
})

/** Whether two texts mean one language, as a translation is matched to its language. */
function sameLanguage(a: string, b: string, list: LanguageResolver): boolean {
  const key = list.keyOf(a)
  return a.trim() === b.trim() || (key !== undefined && key === list.keyOf(b))
}

describe('keyOf', () => {
  test('a name, its tags and their spellings have one key, with the list and without', () => {
    for (const [text, expected] of Object.entries(TAGS)) {
      for (const list of [resolver, withoutList]) {
        const key = list.keyOf(expected)
        expect(key).toBeDefined()
        expect([text, list.keyOf(text.replaceAll('-', '_').toLowerCase())]).toEqual([text, key])
        expect(sameLanguage(text, expected.toUpperCase(), list)).toBe(true)
      }
    }
  })

  test('178 names have 178 keys, with the list and without', () => {
    for (const list of [resolver, withoutList]) {
      expect(new Set(NAMES.map(text => list.keyOf(text))).size).toBe(178)
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
    for (const list of [resolver, withoutList]) {
      expect(sameLanguage(a, b, list)).toBe(same)
      expect(sameLanguage(b, a, list)).toBe(same)
    }
  })

  test('the key of an unknown language is undefined', () => {
    for (const text of ['', '  ', 'xx', 'xx-YY', 'und', 'es-MXX', 'de-1996', '()', 'a'.repeat(200)]) {
      expect([text, withoutList.keyOf(text), resolver.keyOf(text)]).toEqual([text, undefined, undefined])
    }
    expect(resolver.keyOf('sw')).toBeUndefined()
    expect(resolver.keyOf('Klingon')).toBeUndefined()
    expect(withoutList.keyOf('Klingon')).toBe('klingon')
  })
})
