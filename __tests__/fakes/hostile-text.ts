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

/** Any text, likely to be made of hostile pieces. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }
    ),
    {
      maxLength: 30
    }
  )
  .map(pieces => pieces.join(''))
