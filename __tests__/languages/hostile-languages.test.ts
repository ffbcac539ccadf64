import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createLanguageResolver } from '../../src/languages/resolve.ts'
import { anyCharacter } from '../fakes/hostile-text.ts'
import { NAMES, name, TAGS, unknown } from '../fixtures/languages.ts'

const resolver = createLanguageResolver(NAMES)
const withoutList = createLanguageResolver(undefined)

describe('hostile lists and texts', () => {
  const HOSTILE = [
    '',
    ' ',
    '\u202eshinapS',
    'Spanish\n::error::no',
    '\u001b[31mFrench',
    '<img src=x>',
    '__proto__',
    'constructor',
    '((((',
    ')(',
    'x'.repeat(1_000_000),
    `German (${'('.repeat(1_000_000)}`,
    'Zulu',
    'zulu',
    'ZÚLU'
  ]
  const hostile = createLanguageResolver(HOSTILE)

  test('a name is found by its exact spelling, an empty one never', () => {
    // White space at the ends is trimmed off what a person writes; nothing else is.
    for (const text of HOSTILE.slice(2)) expect(hostile.resolve(text)).toEqual(name(text))
    expect(hostile.resolve('')).toEqual(unknown())
  })

  test('names that differ only in case and accents are ambiguous', () => {
    expect(hostile.resolve('ZULU')).toEqual(unknown('Zulu', 'zulu', 'ZÚLU'))
    expect(hostile.resolve('zu')).toEqual(name('Zulu'))
  })

  test('names with control characters, or too long for a name, are not suggested', () => {
    expect(hostile.resolve('Spanish')).toEqual(unknown())
    expect(hostile.resolve('spanish\n::error::n')).toEqual(unknown())
    expect(hostile.resolve('Frensh')).toEqual(unknown())
    expect(hostile.resolve('German')).toEqual(unknown())
    expect(hostile.resolve('de')).toEqual(unknown())
  })

  test('a megabyte of text is unknown', () => {
    for (const text of [
      'a'.repeat(1_000_000),
      '('.repeat(1_000_000),
      'e\u0301'.repeat(500_000),
      'es-'.repeat(333_333)
    ]) {
      expect(resolver.resolve(text)).toEqual(unknown())
      expect(withoutList.resolve(text)).toEqual(name(text))
      expect(withoutList.keyOf(text)).toBeUndefined()
    }
  })

  test('a hundred thousand long names: only the first 2,000 are searched', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `${'Language '.repeat(11)}${index}`)
    const huge = createLanguageResolver(many)
    expect(huge.resolve(`${'language '.repeat(11)}1999`)).toEqual(name(many[1999] ?? ''))
    // 999 and 1999 are two letters away; 9999 and 19999, which are nearer, were never compared.
    expect(huge.resolve(`${'language '.repeat(11)}99999`)).toEqual(unknown(many[999] ?? '', many[1999] ?? ''))
    expect(huge.resolve(many[99_999] ?? '')).toEqual(name(many[99_999] ?? ''))
  })

  const anyText = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.string({ unit: fc.constantFrom(...'esmxzhEN-_() ,é\u0000') }),
    fc.constantFrom(...NAMES, ...Object.keys(TAGS), 'valueof', 'hasOwnProperty')
  )

  test('whatever the list and the text, a name of the list or at most three of them come back', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 30 }), anyText, (list, text) => {
        const resolution = createLanguageResolver(list).resolve(text)
        const names = resolution.ok ? [resolution.name] : resolution.suggestions
        expect(names.filter(each => !list.includes(each))).toEqual([])
        expect(new Set(names).size).toBe(names.length)
        expect(names.length).toBeLessThanOrEqual(3)
      }),
      { numRuns: 500 }
    )
  })

  test('white space and case of the input change nothing', () => {
    const written = fc.oneof(
      fc.constantFrom(...NAMES, ...Object.keys(TAGS)),
      fc.stringMatching(/^[A-Za-z(), -]{1,20}$/)
    )
    const blank = fc.stringMatching(/^[ \t\n]{0,3}$/)
    fc.assert(
      fc.property(written, blank, blank, (text, before, after) => {
        const found = resolver.resolve(text)
        expect(resolver.resolve(`${before}${text.toUpperCase()}${after}`)).toEqual(found)
        expect(resolver.resolve(`${before}${text.toLowerCase()}${after}`)).toEqual(found)
      }),
      { numRuns: 500 }
    )
  })
})
