import { describe, expect, test } from '@jest/globals'
import { createLanguageResolver } from '../../src/languages/resolve.ts'
import { BARE, LOCALES, NAMES, name, TAGS, unknown } from '../fixtures/languages.ts'

const ACCENTS = ['English - Your Accent', 'English - American Accent']

const resolver = createLanguageResolver(NAMES)
const withoutList = createLanguageResolver(undefined)

describe('the whole list', () => {
  test('178 of 178 names resolve to themselves', () => {
    const themselves = NAMES.filter(text => {
      const resolution = resolver.resolve(text)
      return resolution.ok && resolution.name === text
    })
    expect([themselves.length, NAMES.length]).toEqual([178, 178])
  })

  test('146 locales and 30 bare tags name 176 of the names; the two accents have none', () => {
    expect([Object.keys(LOCALES).length, Object.keys(BARE).length]).toEqual([146, 30])
    const found = Object.fromEntries(Object.keys(TAGS).map(text => [text, resolver.resolve(text)]))
    expect(found).toEqual(Object.fromEntries(Object.entries(TAGS).map(([text, expected]) => [text, name(expected)])))
    expect(NAMES.filter(text => !Object.values(TAGS).includes(text))).toEqual(ACCENTS)
  })

  test('every tag resolves in any case and with underscores', () => {
    for (const [text, expected] of Object.entries(TAGS)) {
      for (const spelled of [text.toLowerCase(), text.toUpperCase(), text.replaceAll('-', '_'), ` ${text}\t`]) {
        expect([spelled, resolver.resolve(spelled)]).toEqual([spelled, name(expected)])
      }
    }
  })

  test('a bare tag of a language with one form and no bare name stands for that form', () => {
    const languages = new Map<string, Set<string>>()
    for (const [text, expected] of Object.entries(LOCALES)) {
      const language = text.split('-')[0] ?? ''
      languages.set(language, (languages.get(language) ?? new Set()).add(expected))
    }
    const only = [...languages].filter(([language, forms]) => BARE[language] === undefined && forms.size === 1)
    expect(only.length).toBe(45)
    for (const [language, [form]] of only) {
      expect([language, resolver.resolve(language)]).toEqual([language, name(form ?? '')])
      expect([language, withoutList.resolve(language)]).toEqual([language, name(form ?? '')])
    }
  })

  const accentless = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  test.each<[string, (text: string) => string]>([
    ['lower case', text => text.toLowerCase()],
    ['upper case', text => text.toUpperCase()],
    ['no accents', accentless],
    ['accents apart from their letters', text => text.normalize('NFD')],
    ['wide blanks', text => `\u3000${text.replaceAll(' ', '\u00a0 ')}\n`],
    ['other dashes', text => text.replaceAll('-', '–')],
    ['no punctuation', text => text.replace(/[(),-]/g, ' ')],
    ['words joined by dashes', text => text.replace(/[ (),-]+/g, '-')],
    ['quotes', text => `"${text}"`],
    ['full-width letters', text => text.replace(/[!-~]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))]
  ])('every name is found in %s', (_, change) => {
    for (const text of NAMES) expect(resolver.resolve(change(text))).toEqual(name(text))
  })

  test('the order of the list changes nothing', () => {
    const reversed = createLanguageResolver([...NAMES].reverse())
    for (const text of [...Object.keys(TAGS), ...NAMES.map(each => each.toLowerCase())]) {
      expect(reversed.resolve(text)).toEqual(resolver.resolve(text))
    }
  })
})

describe('tags', () => {
  test.each([
    ['sr', 'Serbian (Latin, Serbia)'],
    ['sr-RS', 'Serbian (Latin, Serbia)'],
    ['sr-Latn', 'Serbian (Latin, Serbia)'],
    ['az-Latn-AZ', 'Azerbaijani (Latin, Azerbaijan)'],
    ['jv-Latn-ID', 'Javanese (Latin, Indonesia)'],
    ['uz-Latn', 'Uzbek (Latin, Uzbekistan)'],
    ['en-Latn-US', 'English (United States)'],
    ['ja-Jpan', 'Japanese'],
    ['zh-Hans', 'Chinese (Mandarin, Simplified)'],
    ['zh-Hans-CN', 'Chinese (Mandarin, Simplified)'],
    ['cmn-CN', 'Chinese (Mandarin, Simplified)'],
    ['zh-cmn-Hans-CN', 'Chinese (Mandarin, Simplified)'],
    ['zh-Hant-TW', 'Chinese (Taiwanese Mandarin, Traditional)'],
    ['zh-Hant-HK', 'Chinese (Cantonese, Traditional)'],
    ['yue', 'Chinese (Cantonese, Traditional)'],
    ['yue-Hant-HK', 'Chinese (Cantonese, Traditional)'],
    ['zh-yue', 'Chinese (Cantonese, Traditional)'],
    ['wuu', 'Chinese (Wu, Simplified)'],
    ['no', 'Norwegian Bokmål (Norway)'],
    ['no-NO', 'Norwegian Bokmål (Norway)'],
    ['iw', 'Hebrew (Israel)'],
    ['in', 'Indonesian'],
    ['tl-PH', 'Filipino (Philippines)'],
    ['jpn', 'Japanese'],
    ['en-UK', 'English (UK)'],
    ['en-US-u-ca-gregory', 'English (United States)']
  ])('%s is %s', (text, expected) => {
    expect(resolver.resolve(text)).toEqual(name(expected))
  })

  test.each<[string, string[]]>([
    ['sw', ['Swahili (Tanzania)', 'Swahili (Kenya)']],
    ['bn', ['Bangla (Bangladesh)', 'Bengali (India)']],
    ['zh-Hant', ['Chinese (Cantonese, Traditional)', 'Chinese (Taiwanese Mandarin, Traditional)']],
    ['sr-Cyrl-RS', ['Serbian (Latin, Serbia)']],
    ['yue-CN', ['Chinese (Cantonese, Traditional)']],
    ['nn-NO', ['Norwegian Bokmål (Norway)']],
    ['nl-DE', ['Dutch', 'Dutch (Netherlands)', 'Dutch (Belgium)']],
    ['es-419', ['Spanish', 'Spanish (Spain)', 'Spanish (Argentina)']],
    ['es-ZZ', ['Spanish', 'Spanish (Spain)', 'Spanish (Argentina)']],
    ['de-1996', ['German', 'German (Germany)', 'German (Austria)']],
    ['es_mexico', ['Spanish (Mexico)', 'Spanish', 'Spanish (Spain)']],
    ['pt-Brasil', ['Portuguese (Brazil)', 'Portuguese', 'Portuguese (Portugal)']],
    ['jp', ['Japanese (Japan)', 'Japanese']],
    ['kr', ['Korean (Korea)', 'Korean']],
    ['cn', ['Chinese', 'Chinese (Mandarin, Simplified)', 'Chinese (Cantonese, Traditional)']],
    ['xx', []],
    ['xx-YY', []],
    ['und', []],
    ['eo', []]
  ])('%s is unknown, and may mean %j', (text, suggestions) => {
    expect(resolver.resolve(text)).toEqual(unknown(...suggestions))
  })

  test('a tag is resolved by the list that is given', () => {
    const both = createLanguageResolver([
      'Serbian (Cyrillic, Serbia)',
      'Serbian (Latin, Serbia)',
      'Norwegian Bokmål',
      'Norwegian Nynorsk'
    ])
    expect(both.resolve('sr-RS')).toEqual(name('Serbian (Cyrillic, Serbia)'))
    expect(both.resolve('sr-Latn-RS')).toEqual(name('Serbian (Latin, Serbia)'))
    expect(both.resolve('sr')).toEqual(unknown('Serbian (Cyrillic, Serbia)', 'Serbian (Latin, Serbia)'))
    expect(both.resolve('no')).toEqual(unknown('Norwegian Bokmål', 'Norwegian Nynorsk'))
    expect(both.resolve('nn')).toEqual(name('Norwegian Nynorsk'))
    expect(createLanguageResolver(['Catalan (Spain)']).resolve('ca-ES')).toEqual(name('Catalan (Spain)'))
    expect(createLanguageResolver(['Spanish (Mexico)']).resolve('es')).toEqual(name('Spanish (Mexico)'))
    expect(createLanguageResolver(['Spanish (Mexico)', 'Spanish (Spain)']).resolve('es')).toEqual(
      unknown('Spanish (Spain)', 'Spanish (Mexico)')
    )
  })
})
