import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { LANGUAGES } from '../../sandbox/heygen/languages.ts'
import { createLanguageResolver } from '../../src/languages/resolve.ts'
import { tagOf } from '../../src/languages/tags.ts'
import { NAMES, name, TAGS } from '../fixtures/languages.ts'

const resolver = createLanguageResolver(NAMES)
const withoutList = createLanguageResolver(undefined)
const ACCENTS = ['English - Your Accent', 'English - American Accent']
const TAGGED = NAMES.filter(text => !ACCENTS.includes(text))

describe('a known language does without Intl.DisplayNames', () => {
  const { DisplayNames } = Intl
  beforeAll(() => {
    Object.assign(Intl, { DisplayNames: undefined })
  })
  afterAll(() => {
    Object.assign(Intl, { DisplayNames })
  })

  test('each of 176 names has a canonical tag of its own, which resolves to it with the list and without', () => {
    const tags = TAGGED.map(text => tagOf(text) ?? '')
    expect(new Set(tags).size).toBe(176)
    for (const list of [resolver, withoutList]) {
      expect(tags.map(tag => list.resolve(tag))).toEqual(TAGGED.map(name))
    }
    // CLDR takes `cmn` for `zh`, but HeyGen's list has both.
    expect(tags.filter(tag => Intl.getCanonicalLocales(tag)[0] !== tag)).toEqual(['cmn'])
    expect(tags.map(tag => tagOf(tag.toLowerCase().replaceAll('-', '_')))).toEqual(tags)
  })

  test('the accents of English have no tag', () => {
    expect(ACCENTS.map(tagOf)).toEqual([undefined, undefined])
  })

  test.each([
    ['Spanish (Mexico)', 'es-MX'],
    ['Mandarin', 'cmn'],
    ['Romanian', 'ro'],
    ['German (Germany)', 'de-DE'],
    ['Basque', 'eu'],
    ['Azerbaijani (Latin, Azerbaijan)', 'az-AZ'],
    ['Serbian (Latin, Serbia)', 'sr-Latn-RS'],
    ['Norwegian Bokmål (Norway)', 'nb-NO'],
    ['Chinese (Cantonese, Traditional)', 'zh-HK'],
    ['Chinese (Jilu Mandarin, Simplified)', 'zh-CN-shandong'],
    // Azure's, and not in the list yet.
    ['Serbian (Cyrillic, Serbia)', 'sr-RS'],
    ['Chinese (Cantonese, Simplified)', 'yue-CN']
  ])('%s is %s', (text, tag) => {
    expect(tagOf(text)).toBe(tag)
  })

  test.each(['', ' ', 'Klingon', 'Spanish (Atlantis)', 'spanish', 'constructor', '__proto__', 'a'.repeat(1e6)])(
    'a text that is neither a known name nor a tag has none: %#',
    text => {
      expect(tagOf(text)).toBeUndefined()
    }
  )
})

test('HeyGen’s own code of each language leads to the same tag, though some are old or another name’s', () => {
  const others = LANGUAGES.filter(([text, code]) => tagOf(code) !== tagOf(text)).map(([, code]) => code)
  // The accents have no tag.
  expect(others).toEqual(['en', 'en-US'])
})

test('the canonical form of every tag stands for the same language', () => {
  for (const text of Object.keys(TAGS))
    expect([text, resolver.resolve(tagOf(text) ?? '')]).toEqual([text, resolver.resolve(text)])
})

test.each([
  ['es-419', 'es-419'],
  ['PT_ao', 'pt-AO'],
  ['iw-IL', 'he-IL'],
  ['zh-Hant-TW', 'zh-TW'],
  ['zh-yue', 'yue'],
  ['jpn', 'ja'],
  ['en-US-u-ca-gregory', 'en-US'],
  ['xx', undefined],
  ['xx-YY', undefined],
  ['es-MXX', undefined],
  ['und', undefined]
])('a text that is a tag, %s, is %s', (text, tag) => {
  expect(tagOf(text)).toBe(tag)
})
