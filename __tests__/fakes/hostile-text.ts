import fc from 'fast-check'

/** Pieces that mean something to Markdown, HTML, GitHub, a table, a YAML file, a terminal or the runner. */
const PIECES = [
  ...'\\`*_{}[]()#+-.!|<>&~$@:^="\'/?%1 \n\r\t\u001b\u0007\u0085\u2028\u200f\u202e\u2066\ufeff\ud800',
  ...[
    '```',
    '~~~',
    '\n\n',
    '\n# ',
    '\n- ',
    '\n> ',
    '\n| a |\n| - |\n',
    '---',
    '    ',
    '</details>',
    '</summary>',
    '</td>',
    '<!--',
    '-->'
  ],
  ...[
    '<script>',
    '<img src=x>',
    '<span>',
    '</code>',
    '&lt;',
    '&#60;',
    '&#x7c;',
    '\\|',
    '](https://a.example)',
    '![x](y)',
    '[x]: y'
  ],
  ...[
    'https://a.example/b?X-Amz-Signature=s3cr3t',
    'http://u:p@a.example',
    'www.a.example',
    'a@b.example',
    '@octocat',
    '#1',
    'GH-1'
  ],
  ...[
    ':tada:',
    '$x$',
    '$`x`$',
    '::error::',
    '##[error]',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    '${{ secrets.X }}',
    '\u001b[31m',
    '\u001b]8;;https://a.example\u0007'
  ]
]

const HALF_PAIRS = { start: 0xd800, count: 0x800 }
const characterAt = (n: number) => String.fromCodePoint(n < HALF_PAIRS.start ? n : n + HALF_PAIRS.count)

/** Any character of Unicode. fast-check's own unit of it, `binary`, takes a second to set up, in every test file. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat({ max: 0x10ffff - HALF_PAIRS.count })
  .map(characterAt, text => {
    // The way back, by which fast-check also tries strings that are known to be dangerous, such as `__proto__`.
    const code = String(text).codePointAt(0) ?? 0
    const n = code < HALF_PAIRS.start ? code : code - HALF_PAIRS.count
    if (n < 0 || characterAt(n) !== text) throw new Error('not one character')
    return n
  })

/** Any text, likely to be made of hostile pieces. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: anyCharacter }) }
    ),
    {
      maxLength: 30
    }
  )
  .map(pieces => pieces.join(''))
