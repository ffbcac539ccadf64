import { describe, expect, test } from '@jest/globals'
import { createLanguageResolver } from '../../src/languages/resolve.ts'
import { NAMES, name, unknown } from '../fixtures/languages.ts'

const resolver = createLanguageResolver(NAMES)

describe('names', () => {
  test.each([
    ['Thai', 'Thai (Thailand)'],
    ['Farsi', 'Persian (Iran)'],
    ['Cantonese', 'Chinese (Cantonese, Traditional)'],
    ['Norwegian', 'Norwegian Bokmål (Norway)'],
    ['Serbian (Serbia)', 'Serbian (Latin, Serbia)'],
    ['Bangla (India)', 'Bengali (India)'],
    ['English (United Kingdom)', 'English (UK)'],
    ['English (US)', 'English (United States)'],
    ['Spanish (MX)', 'Spanish (Mexico)'],
    ['Korean (South Korea)', 'Korean (Korea)'],
    ['Turkish (Turkey)', 'Turkish (Türkiye)'],
    ['TURKİSH (TÜRKİYE)', 'Turkish (Türkiye)'],
    ['turkısh', 'Turkish'],
    ['Bosnian (Bosnia & Herzegovina)', 'Bosnian (Bosnia and Herzegovina)'],
    ['Spanish - Mexico', 'Spanish (Mexico)']
  ])('%s is %s', (text, expected) => {
    expect(resolver.resolve(text)).toEqual(name(expected))
  })

  test.each<[string, string[]]>([
    ['Swahili', ['Swahili (Kenya)', 'Swahili (Tanzania)']],
    ['Bengali', ['Bangla (Bangladesh)', 'Bengali (India)']],
    ['Chinese (Traditional)', ['Chinese (Cantonese, Traditional)', 'Chinese (Taiwanese Mandarin, Traditional)']],
    [
      'Chinese (Simplified)',
      [
        'Chinese (Mandarin, Simplified)',
        'Chinese (Jilu Mandarin, Simplified)',
        'Chinese (Northeastern Mandarin, Simplified)'
      ]
    ],
    ['Chinese (Taiwan)', ['Chinese (Taiwanese Mandarin, Traditional)', 'Chinese', 'Chinese (Mandarin, Simplified)']],
    ['Spanish (Mejico)', ['Spanish (Mexico)', 'Spanish', 'Spanish (Argentina)']],
    ['Spanish (Latin America)', ['Spanish', 'Spanish (Argentina)', 'Spanish (Bolivia)']],
    ['Brazilian Portuguese', ['Portuguese (Brazil)', 'Portuguese', 'Portuguese (Portugal)']],
    ['British English', ['English', 'English (Australia)', 'English (Canada)']],
    ['Portugese', ['Portuguese', 'Portuguese (Brazil)', 'Portuguese (Portugal)']],
    ['Finish', ['Finnish', 'Finnish (Finland)']],
    ['Germn', ['German', 'German (Austria)', 'German (Germany)']],
    ['Afrikans', ['Afrikaans (South Africa)']],
    ['Spansh (Mexco)', ['Spanish (Mexico)']],
    ['Klingon', []],
    ['Dothraki', []],
    ['Sp', []],
    ['日本語', []],
    ['', []],
    [' ', []],
    ['()', []]
  ])('%j is unknown, and may mean %j', (text, suggestions) => {
    expect(resolver.resolve(text)).toEqual(unknown(...suggestions))
  })
})
