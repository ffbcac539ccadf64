import { expect, test } from '@jest/globals'
import { nativeName } from '../../src/languages/native-name.ts'
import { NAMES } from '../fixtures/languages.ts'

test.each([
  ['Spanish (Mexico)', 'Español (México)'],
  ['German (Germany)', 'Deutsch (Deutschland)'],
  ['Japanese', '日本語'],
  ['Ukrainian (Ukraine)', 'Українська (Україна)'],
  ['Georgian (Georgia)', 'ქართული (საქართველო)'],
  ['Serbian (Latin, Serbia)', 'Srpski (latinica, Srbija)'],
  ['pt-BR', 'Português (Brasil)']
])('%s is %s', (language, name) => {
  expect(nativeName(language)).toBe(name)
})

test.each([
  'English - Your Accent',
  'Chinese (Wu, Simplified)',
  'Chinese (Jilu Mandarin, Simplified)',
  'Klingon',
  '',
  'toString'
])('%j stays, because CLDR has no name for it', language => {
  expect(nativeName(language)).toBe(language)
})

test('every language of the list has one', () => {
  for (const language of NAMES) expect(nativeName(language)).not.toBe('')
})
