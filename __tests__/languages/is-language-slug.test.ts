import { expect, test } from '@jest/globals'
import { isLanguageSlug, languageSlug } from '../../src/languages/slug.ts'
import { NAMES } from '../fixtures/languages.ts'

test('every language of HeyGen has a slug that is recognized', () => {
  expect(NAMES.filter(name => !isLanguageSlug(languageSlug(name)))).toEqual([])
})

test.each([
  'Chinese (Guangxi Accent Mandarin, Simplified)',
  'English - British Accent',
  'Inuktitut (Syllabics, Canada)',
  'Kazakh (Cyrillic, Kazakhstan)',
  'Punjabi (Pakistan)',
  'Spanish (Latin America)',
  'French (Côte d’Ivoire)',
  'isiZulu (South Africa)',
  'spanish (mexico)',
  '中文'
])('a name that HeyGen does not list yet: %s', name => {
  expect(isLanguageSlug(languageSlug(name))).toBe(true)
})

test.each(['spanish', 'polish', 'english-us', 'spanish-0123456789abcdef', 'spanish-mexico_0123456789abcdef'])(
  '%s is the slug of a language',
  slug => expect(isLanguageSlug(slug)).toBe(true)
)

test.each([
  ['final', 'polish-pass', 'english-final', 'english-1080p', 'french-press', 'chinese-new-year', 'latin-dance'],
  ['en', 'es-mx', '2', 'v2', 'mexico', 'accent', 'mandarin-english', 'english-mandarin'],
  ['build_0123456789abcdef', '0123456789abcdef', 'language', '_0123456789abcdef', 'spanish_mexico'],
  ['', '-', 'spanish-', 'spanish--mexico', 'Spanish', `spanish-${'mexico-'.repeat(30)}x`]
])('%s, %s, %s, %s and the like are no slugs of a language', (...slugs) => {
  expect(slugs.filter(isLanguageSlug)).toEqual([])
})
