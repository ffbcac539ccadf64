import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { code, link, prose, text } from '../../src/report/markdown.ts'
import { oneLine } from '../../src/text/plain-text.ts'
import { withoutUrlSecrets } from '../../src/text/url-redaction.ts'
import { hostileText } from '../fakes/hostile-text.ts'

/** What may stand in escaped text: characters without a meaning, entities, and single characters in a span. */
const TOKEN =
  /&#\d{2,3};|<span>[@#:$.-]<\/span>|[@#:](?=\s|$)|[^\\`*_[\]<>&|~@#:$\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/guy

function tokensOf(markdown: string): string[] {
  const tokens = markdown.match(TOKEN) ?? []
  expect(tokens.join('')).toBe(markdown)
  return tokens
}

/** What a reader sees. */
const shown = (markdown: string) =>
  markdown.replace(/<\/?(?:span|code)>/g, '').replace(/&#(\d+);/g, (_, number) => String.fromCharCode(Number(number)))

describe('text', () => {
  test.each([
    ['Spanish (Mexico)', 'Spanish (Mexico)'],
    ['Norwegian Bokmål (Norway)', 'Norwegian Bokmål (Norway)'],
    ['Chinese (Mandarin, Simplified) - 普通话!', 'Chinese (Mandarin, Simplified) - 普通话!'],
    ["Why? Because: it's 3 o'clock.", "Why? Because: it's 3 o'clock."],
    ['a | b', 'a &#124; b'],
    ['a\\| b\\', 'a&#92;&#124; b&#92;'],
    ['`code` *b* _i_ ~~s~~', '&#96;code&#96; &#42;b&#42; &#95;i&#95; &#126;&#126;s&#126;&#126;'],
    ['<b>&lt;</b>', '&#60;b&#62;&#38;lt;&#60;/b&#62;'],
    ['[a](b) ![c](d)', '&#91;a&#93;(b) !&#91;c&#93;(d)'],
    ['see https://example.com/a', 'see https<span>:</span>//example.com/a'],
    ['see WWW.example.com', 'see WWW<span>.</span>example.com'],
    ['@octocat and a@b.example', '<span>@</span>octocat and a<span>@</span>b.example'],
    ['octo/tour#1 #2 gh-3 C# ', 'octo/tour<span>#</span>1 <span>#</span>2 gh<span>-</span>3 C#'],
    [':tada: 10:30 a: b', '<span>:</span>tada: 10<span>:</span>30 a: b'],
    ['$x$ costs $5', '<span>$</span>x<span>$</span> costs <span>$</span>5'],
    ['- item', '&#45; item'],
    ['# heading', '&#35; heading'],
    ['12. item', '&#49;2. item'],
    ['12 items', '12 items'],
    ['=====', '&#61;===='],
    ['a\n\nb\r\nc\u2028d\te', 'a b c d e'],
    ['\u001b[31mred\u001b[0m\u202e\u2066x', 'red x'],
    ['\ud800a', '\ufffda'],
    ['', '']
  ])('%j is written %j', (original, expected) => {
    expect(text(original)).toBe(expected)
  })

  test('shows hostile text literally, without any markup', () => {
    fc.assert(
      fc.property(hostileText, original => {
        const markdown = text(original, 5000)
        tokensOf(markdown)
        expect(shown(markdown)).toBe(oneLine(withoutUrlSecrets(original), 5000))
        expect(markdown).not.toMatch(/^(?:[-+=#>]|\d+[.)])/)
      }),
      { numRuns: 500 }
    )
  })

  test('is bounded, a cut is shown, and a megabyte takes no time', () => {
    expect(text('x'.repeat(300))).toBe(`${'x'.repeat(199)}…`)
    expect(text('x'.repeat(1_000_000), 10)).toBe('xxxxxxxxx…')
    expect(text(`${'\u0000'.repeat(1_000_000)}x`, 10)).toBe('…')
    const begun = performance.now()
    for (const piece of ['?', '@', 'https://', '\u001b[', '`', ' '])
      expect(text(piece.repeat(1_000_000), 2000).length).toBeLessThan(28_001)
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})

describe('code', () => {
  test.each([
    ['5e1f0c7a', '`5e1f0c7a`'],
    ['v1:octo:tour:4b82:9f86', '`v1:octo:tour:4b82:9f86`'],
    ['media/tour (final).mp4', '`media/tour (final).mp4`'],
    ['octo/tour@4b82', '`octo/tour@4b82`'],
    ['a_b', '`a_b`'],
    ['a|b', '<code>a&#124;b</code>'],
    ['a`b', '<code>a&#96;b</code>'],
    ['a  b', '<code>a  b</code>'],
    ['@x $y', '<code><span>@</span>x <span>$</span>y</code>'],
    ['</code><b>', '<code>&#60;/code&#62;&#60;b&#62;</code>'],
    ['\n', ''],
    ['', '']
  ])('%j is written %j', (original, expected) => {
    expect(code(original)).toBe(expected)
  })

  test('no text ends its span', () => {
    fc.assert(
      fc.property(hostileText, original => {
        const markdown = code(original, 5000)
        expect(shown(markdown.replace(/^`(.*)`$/, '$1'))).toBe(oneLine(withoutUrlSecrets(original), 5000))
        if (/^`[^`|\\$<&]+`$/.test(markdown) || markdown === '') return
        expect(markdown).toMatch(/^<code>.*<\/code>$/)
        tokensOf(markdown.slice('<code>'.length, -'</code>'.length))
      }),
      { numRuns: 500 }
    )
  })
})

describe('prose', () => {
  test.each([
    ['`mode` is "fast": use `speed`.', '`mode` is "fast": use `speed`.'],
    ['`a|b` and `c', '<code>a&#124;b</code> and &#96;c'],
    ['`<b>` ```x```', '<code>&#60;b&#62;</code> &#96;&#96;`x`&#96;&#96;'],
    ['**no** @you', '&#42;&#42;no&#42;&#42; <span>@</span>you']
  ])('%j is written %j', (original, expected) => {
    expect(prose(original)).toBe(expected)
  })

  test('outside text in it yields code spans at most', () => {
    fc.assert(
      fc.property(hostileText, original => {
        const spans = /`[^`|\\$<&\n]+`|<code>[^`|]*?<\/code>/g
        // What stands on both sides of a span is not one run of text.
        for (const run of prose(original, 5000).split(spans)) tokensOf(run)
      }),
      { numRuns: 500, examples: [[':`\\`\\']] }
    )
  })
})

describe('link', () => {
  test.each([
    [
      'v2.1.0',
      'https://github.com/octo/tour/releases/tag/v2.1.0',
      '[v2.1.0](https://github.com/octo/tour/releases/tag/v2.1.0)'
    ],
    ['a', 'http://127.0.0.1:8080/b', '[a](http://127.0.0.1:8080/b)'],
    ['a', 'https://example.com/b?X-Amz-Signature=secret#c', '[a](https://example.com/b)'],
    ['a', 'https://user:secret@example.com/b', '[a](https://example.com/b)'],
    [
      'a](x',
      'https://example.com/a)|(b `c` $d @e <f>',
      '[a&#93;(x](https://example.com/a%29%7C%28b%20%60c%60%20%24d%20%40e%20%3Cf%3E)'
    ],
    ['a|b', 'javascript:alert(1)', 'a&#124;b'],
    ['a', 'file:///etc/passwd', 'a'],
    ['a', 'https://a`b.example/', 'a'],
    ['a', 'no address', 'a'],
    ['a', `https://example.com/${'x'.repeat(2000)}`, 'a']
  ])('%j to %j is written %j', (label, address, expected) => {
    expect(link(label, address)).toBe(expected)
  })
})
