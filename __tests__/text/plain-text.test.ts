import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { clockSpan, count, logText, oneLine, withoutCommands } from '../../src/text/plain-text.ts'
import { anyCharacter } from '../fakes/hostile-text.ts'

const ESC = '\u001b'

describe('one printable line', () => {
  test.each<[text: string, line: string]>([
    ['', ''],
    ['Norwegian Bokmål (Norway) – 日本語 🎬', 'Norwegian Bokmål (Norway) – 日本語 🎬'],
    ['  a\r\nb\tc\u2028d\u2029e\u0085f\u0000g  ', 'a b c d e f g'],
    [`${ESC}[31mred${ESC}[0m ${ESC}[2J${ESC}[1;1Hhome`, 'red home'],
    [`${ESC}]8;;https://evil.example\u0007link${ESC}]8;;\u0007`, 'link'],
    [`${ESC}]0;title${ESC}\\after`, 'after'],
    [`${ESC}${ESC}[0m[31mnested`, '[31mnested'],
    [`a${ESC}Mb${ESC}`, 'ab'],
    ['a\u009b31mb', 'a 31mb'],
    ['abc\u202egnp.exe\u202c', 'abc gnp.exe'],
    ['\u2066a\u2069\u200f\u061cb\ufeff', 'a b'],
    ['lone \ud800 half', 'lone \ufffd half']
  ])('%j', (text, line) => {
    expect(oneLine(text)).toBe(line)
  })

  test('is cut at the limit, visibly, and stays well-formed', () => {
    expect(oneLine('x'.repeat(10), 10)).toBe('x'.repeat(10))
    expect(oneLine('x'.repeat(11), 10)).toBe(`${'x'.repeat(9)}…`)
    expect(oneLine('🎬'.repeat(6), 10)).toBe('🎬🎬🎬🎬\ufffd…')
    expect(oneLine(`${`${ESC}[31m`.repeat(100)}x`, 10)).toBe('…')
  })

  test('a megabyte of any text is handled quickly', () => {
    const pieces = ['x', '\n', `${ESC}[`, `${ESC}]`, '##[', '::', '\u202e', '\ud83c', `${ESC}[31m`]
    const begun = performance.now()
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
      expect(oneLine(text).length).toBeLessThanOrEqual(500)
      expect(logText(text, 100).length).toBeLessThanOrEqual(140)
    }
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})

test.each<[text: string, harmless: string]>([
  ['one\n::error::two\n  ::debug::three', 'one\n: :error::two\n  : :debug::three'],
  ['a ##[b', 'a # #[b'],
  ['\r::x', '\r: :x'],
  ['a ::b', 'a ::b']
])('%j contains no command afterward', (text, harmless) => {
  expect(withoutCommands(text)).toBe(harmless)
})

describe('text for the log', () => {
  test.each<[text: string, line: string]>([
    ['::error::boo', ': :error::boo'],
    [' \n::stop-commands::x', ': :stop-commands::x'],
    ['a ::error::b', 'a ::error::b'],
    ['##[error]boo', '# #[error]boo'],
    ['a ##[add-mask]b ##[c', 'a # #[add-mask]b # #[c'],
    ['###[group]', '## #[group]'],
    [`#${ESC}[0m#[group]`, '# #[group]'],
    [`:${ESC}[0m:error::x`, ': :error::x'],
    ['#\u0000#[x', '# #[x'],
    ['no file at https://a.example/b?X-Amz-Signature=secret#part today', 'no file at https://a.example/b?… today'],
    ['https://user:secret@a.example/b', 'https://***@a.example/b'],
    [`https://a.example/?sig=${'s'.repeat(5000)}`, 'https://a.example/?…']
  ])('%j', (text, line) => {
    expect(logText(text)).toBe(line)
  })

  const piece = fc.constantFrom(
    '::',
    ':',
    '##[',
    '#',
    '[',
    ']',
    ' ',
    '\n',
    '\r',
    ESC,
    `${ESC}[0m`,
    '\u0000',
    '\u2028',
    'x'
  )
  const hostile = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join('')),
    fc.string({ unit: anyCharacter, maxLength: 200 })
  )

  test('can run no command of the runner, and is one line', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 5, max: 60 }), (text, limit) => {
        const line = logText(text, limit)
        expect(line).not.toContain('##[')
        expect(line.trimStart().startsWith('::')).toBe(false)
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
        expect(line.isWellFormed()).toBe(true)
        expect(oneLine(text, limit).length).toBeLessThanOrEqual(limit)
      }),
      { numRuns: 1000 }
    )
  })
})

test.each<[number: number, noun: string, words: string]>([
  [0, 'language', '0 languages'],
  [1, 'language', '1 language'],
  [2, 'translation id', '2 translation ids']
])('%d %s', (number, noun, words) => {
  expect(count(number, noun)).toBe(words)
})

test.each<[milliseconds: number, span: string]>([
  [-5, '0:00'],
  [0, '0:00'],
  [499, '0:00'],
  [42_000, '0:42'],
  [59_600, '1:00'],
  [372_000, '6:12'],
  [3_599_999, '1:00:00'],
  [3_723_000, '1:02:03'],
  [100 * 3_600_000, '100:00:00']
])('%d ms is %s', (milliseconds, span) => {
  expect(clockSpan(milliseconds)).toBe(span)
})
