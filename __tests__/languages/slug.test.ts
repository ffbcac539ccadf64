import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { languageSlug } from '../../src/languages/slug.ts'
import { anyCharacter } from '../fakes/hostile-text.ts'
import { NAMES } from '../fixtures/languages.ts'

describe('languageSlug', () => {
  test.each([
    ['Spanish', 'spanish'],
    ['Spanish (Mexico)', 'spanish-mexico'],
    ['English (UK)', 'english-uk'],
    ['English (Hong Kong SAR)', 'english-hong-kong-sar'],
    ['English - Your Accent', 'english-your-accent'],
    ['Bosnian (Bosnia and Herzegovina)', 'bosnian-bosnia-and-herzegovina'],
    ['Chinese (Mandarin, Simplified)', 'chinese-mandarin-simplified'],
    ['Norwegian Bokmål (Norway)', 'norwegian-bokmal-norway'],
    ['Serbian (Latin, Serbia)', 'serbian-latin-serbia'],
    ['Turkish (Türkiye)', 'turkish-turkiye'],
    // Not on the list today, and still plain.
    ['Chinese (Cantonese, Simplified)', 'chinese-cantonese-simplified'],
    ['Norwegian Nynorsk (Norway)', 'norwegian-nynorsk-norway'],
    ['Serbian (Cyrillic, Serbia)', 'serbian-cyrillic-serbia']
  ])('%s is %s', (name, slug) => {
    expect(languageSlug(name)).toBe(slug)
  })

  test('all 178 names have slugs of their own, readable and without a hash', () => {
    const slugs = NAMES.map(languageSlug)
    expect(new Set(slugs).size).toBe(178)
    for (const slug of slugs) expect(slug).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  })

  test.each([
    ['another case', 'spanish (mexico)', /^spanish-mexico_[0-9a-f]{16}$/],
    ['other punctuation', 'Spanish - Mexico', /^spanish-mexico_[0-9a-f]{16}$/],
    ['a blank too many', 'Spanish  (Mexico)', /^spanish-mexico_[0-9a-f]{16}$/],
    ['another accent', 'Turkish (Turkiye)', /^turkish-turkiye_[0-9a-f]{16}$/],
    ['other commas', 'Chinese (Mandarin Simplified)', /^chinese-mandarin-simplified_[0-9a-f]{16}$/],
    ['another script', '日本語', /^language_[0-9a-f]{16}$/],
    ['only part in Latin', '中文 (Taiwan)', /^taiwan_[0-9a-f]{16}$/],
    ['no letter', '../..', /^language_[0-9a-f]{16}$/],
    ['nothing', '', /^language_[0-9a-f]{16}$/],
    ['a path', '../../etc/passwd', /^etc-passwd_[0-9a-f]{16}$/],
    ['a slug with a hash', 'spanish-mexico_0123456789abcdef', /^spanish-mexico-0123456789abcdef_[0-9a-f]{16}$/],
    ['a workflow command', '::set-output name=a::b\n', /^set-output-name-a-b_[0-9a-f]{16}$/],
    ['a name of an object', '__proto__', /^proto_[0-9a-f]{16}$/],
    ['a megabyte', 'x'.repeat(1_000_000), /^x{43}_[0-9a-f]{16}$/]
  ])('%s gets a hash', (_, name, slug) => {
    expect(languageSlug(name)).toMatch(slug)
  })

  test('names that differ in what a slug cannot show, or beyond its end, differ', () => {
    const names = [
      '日本語',
      '中文',
      '\ud800',
      '\ud801',
      'İ',
      'i',
      'I',
      'ı',
      'é',
      'e\u0301',
      `${'a'.repeat(200)}b`,
      `${'a'.repeat(200)}c`
    ]
    expect(new Set(names.map(languageSlug)).size).toBe(names.length)
  })

  // Few letters and the marks that names are made of, so that near misses are common.
  const nearName = fc.string({ unit: fc.constantFrom(...'AaBb ()-,_.éÉ日'), maxLength: 8 })
  const anyName = fc.oneof(nearName, fc.string({ unit: anyCharacter, maxLength: 200 }), fc.constantFrom(...NAMES))

  test('any name gives a file name that is short, safe and lower-case', () => {
    fc.assert(
      fc.property(anyName, name => {
        expect(languageSlug(name)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:_[0-9a-f]{16})?$/)
        expect(languageSlug(name).length).toBeLessThanOrEqual(60)
      }),
      { numRuns: 1000 }
    )
  })

  test('any two names have two slugs, whatever else is translated', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyName, { minLength: 2, maxLength: 60 }), names => {
        expect(new Set(names.map(languageSlug)).size).toBe(names.length)
      }),
      { numRuns: 300 }
    )
  })
})
