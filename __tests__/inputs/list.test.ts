import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseList } from '../../src/inputs/list.ts'
import { anyCharacter } from '../fakes/hostile-text.ts'

describe('parseList', () => {
  test.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['only blanks and commas', ' \n , ,\n\t\n', []],
    ['one entry', 'Spanish', ['Spanish']],
    ['one a line', 'Spanish\nFrench (France)\n', ['Spanish', 'French (France)']],
    ['lines of Windows and of old Macs', 'Spanish\r\nFrench\rGerman', ['Spanish', 'French', 'German']],
    ['commas', 'Spanish, French,German', ['Spanish', 'French', 'German']],
    ['a comma in parentheses', 'Serbian (Latin, Serbia), es-MX', ['Serbian (Latin, Serbia)', 'es-MX']],
    ['a comma in parentheses in parentheses', 'a (b (c, d), e), f', ['a (b (c, d), e)', 'f']],
    ['lines that end with a comma', 'Spanish,\nFrench,\n', ['Spanish', 'French']],
    [
      'lines and commas',
      'Spanish, French\nChinese (Wu, Simplified)',
      ['Spanish', 'French', 'Chinese (Wu, Simplified)']
    ],
    ['indented lines', '  Spanish\n    French  \n', ['Spanish', 'French']],
    ['a YAML list', '- Spanish\n-   French (France)\n-\n', ['Spanish', 'French (France)']],
    [
      'a dash in a name',
      'English - Your Accent\n- English - American Accent',
      ['English - Your Accent', 'English - American Accent']
    ],
    ['a dash with no space after it', '-12', ['-12']],
    ['repeats, in order', 'b, a, b', ['b', 'a', 'b']],
    ['a byte order mark', '\ufeffSpanish', ['Spanish']],
    ['a JSON array', '["Spanish", "Serbian (Latin, Serbia)"]', ['Spanish', 'Serbian (Latin, Serbia)']],
    ['a JSON array over lines', ' [\n "Spanish",\n "French"\n]\n', ['Spanish', 'French']],
    ['blanks in a JSON array', '[" Spanish ", "", " "]', ['Spanish']],
    ['a lone parenthesis in a JSON array', '["a (b", "c) d"]', ['a (b', 'c) d']],
    ['an empty JSON array', '[]', []]
  ])('reads %s', (_, text, expected) => {
    expect(parseList(text)).toEqual(expected)
  })

  test.each([
    ['[Spanish, French]', 'must be valid JSON when it starts with `[`, like ["first", "second"]'],
    ['["Spanish"', 'must be valid JSON when it starts with `[`, like ["first", "second"]'],
    ['["Spanish"] French', 'must be valid JSON when it starts with `[`, like ["first", "second"]'],
    ['["Spanish", 1]', 'must hold only strings when it is a JSON array; entry 2 is not a string'],
    ['[null]', 'must hold only strings when it is a JSON array; entry 1 is not a string'],
    ['[["Spanish"]]', 'must hold only strings when it is a JSON array; entry 1 is not a string'],
    ['["a", {"id": "b"}]', 'must hold only strings when it is a JSON array; entry 2 is not a string'],
    ['Spanish\nSerbian (Latin, Serbia', 'must open and close its parentheses in pairs; line 2 does not'],
    ['Chinese (Mandarin\nSimplified)', 'must open and close its parentheses in pairs; line 1 does not'],
    ['Spanish), French (', 'must open and close its parentheses in pairs; line 1 does not']
  ])('refuses %j', (text, problem) => {
    expect(parseList(text)).toBe(problem)
  })

  test('a megabyte of commas, parentheses or lines is read in one pass', () => {
    expect(parseList(','.repeat(1_000_000))).toEqual([])
    expect(parseList('\n'.repeat(1_000_000))).toEqual([])
    expect(parseList(`${'('.repeat(500_000)}${')'.repeat(500_000)}`)).toHaveLength(1)
    expect(parseList('('.repeat(1_000_000))).toMatch(/^must /)
  })
})

describe('every way to write a list gives the same entries', () => {
  const word = fc.stringMatching(/^[A-Za-zåüéЖ日][A-Za-z0-9åüéЖ日.:@/-]{0,8}$/)
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map(words => words.join(' '))
  const name = fc
    .tuple(phrase, fc.array(phrase, { maxLength: 3 }))
    .map(([head, inside]) => (inside.length > 0 ? `${head} (${inside.join(', ')})` : head))
  const names = fc.array(name, { maxLength: 12 })
  const blank = fc.stringMatching(/^[ \t]{0,3}$/)

  test('JSON, lines, commas and a YAML list', () => {
    fc.assert(
      fc.property(names, entries => {
        expect(parseList(JSON.stringify(entries))).toEqual(entries)
        expect(parseList(JSON.stringify(entries, null, 2))).toEqual(entries)
        expect(parseList(entries.join('\n'))).toEqual(entries)
        expect(parseList(entries.join('\r\n'))).toEqual(entries)
        expect(parseList(entries.join(', '))).toEqual(entries)
        expect(parseList(entries.map(entry => `- ${entry}`).join('\n'))).toEqual(entries)
      })
    )
  })

  test('spaces around entries and empty entries change nothing', () => {
    const separators = fc.array(fc.constantFrom(',', '\n', ',\n', ', ,', '\n\n'), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(names, separators, blank, (entries, between, space) => {
        const text = entries.map((entry, index) => `${space}${entry}${space}${between[index]}`).join('')
        expect(parseList(text)).toEqual(entries)
      })
    )
  })

  test('any strings survive JSON, trimmed and without empty ones', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: anyCharacter })), entries => {
        const expected = entries.map(entry => entry.trim()).filter(entry => entry !== '')
        expect(parseList(JSON.stringify(entries))).toEqual(expected)
      })
    )
  })

  test('any text gives trimmed entries or a problem on one line, and throws nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[]"(),-\n\r\t a1é'), maxLength: 40 }), text => {
        const list = parseList(text)
        if (Array.isArray(list)) for (const entry of list) expect([entry.trim(), entry === '']).toEqual([entry, false])
        else expect(list).toMatch(/^must [^\n]+$/)
      })
    )
  })
})
