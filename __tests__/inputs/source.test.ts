import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseSource, parseVideos, type Source } from '../../src/inputs/source.ts'

describe('a source that is right', () => {
  test.each<[text: string, source: Source]>([
    ['https://example.com/talk.mp4', { kind: 'url', url: 'https://example.com/talk.mp4' }],
    ['HTTPS://Example.com/Talk.MP4?v=A', { kind: 'url', url: 'HTTPS://Example.com/Talk.MP4?v=A' }],
    ['https://example.com:8443/a%20b.mp4#t=1', { kind: 'url', url: 'https://example.com:8443/a%20b.mp4#t=1' }],
    ['https://example.com/ü.mp4', { kind: 'url', url: 'https://example.com/ü.mp4' }],
    ['asset:abc_1-2.3', { kind: 'asset', assetId: 'abc_1-2.3' }],
    ['Asset: abc', { kind: 'asset', assetId: 'abc' }],
    [`asset:${'a'.repeat(200)}`, { kind: 'asset', assetId: 'a'.repeat(200) }],
    ['release:talk.mp4', { kind: 'release', pattern: 'talk.mp4' }],
    ['release: *.mp4', { kind: 'release', pattern: '*.mp4' }],
    ['release:{a,b}:c.mp4', { kind: 'release', pattern: '{a,b}:c.mp4' }],
    ['media/talk.mp4', { kind: 'file', path: 'media/talk.mp4' }],
    ['./talk 1:2.mp4', { kind: 'file', path: './talk 1:2.mp4' }],
    ['C:\\media\\talk.mp4', { kind: 'file', path: 'C:\\media\\talk.mp4' }],
    ['D:/media/talk.mp4', { kind: 'file', path: 'D:/media/talk.mp4' }],
    ['ü.mp4', { kind: 'file', path: 'ü.mp4' }]
  ])('%j', (text, source) => {
    expect(parseSource(text)).toEqual(source)
  })
})

describe('a source that is wrong', () => {
  const FORMS =
    'must be an https URL, asset:<HeyGen asset ID>, release:<asset name or glob>, or a path or glob in the workspace'
  const WHOLE = 'must be a whole https URL, such as https://example.com/video.mp4 (a space is written %20)'
  const PASSWORD = 'must be a public https URL; this one has a user name or password'
  const LINK_LOCAL = 'must be a public https URL; this one leads to a link-local or metadata address'
  const ASSET = 'must have a HeyGen asset ID (letters, digits, `_`, `-`, `.`) after asset:'
  test.each<[text: string, problem: string]>([
    ['http://example.com/talk.mp4', 'must be an https URL: HeyGen does not fetch over plain http'],
    ['https:', WHOLE],
    ['https://', WHOLE],
    ['https:example.com/talk.mp4', WHOLE],
    ['https:/example.com/talk.mp4', WHOLE],
    ['https://example.com/a b.mp4', WHOLE],
    ['https://exa mple.com/', WHOLE],
    ['https://user@example.com/talk.mp4', PASSWORD],
    ['https://user:secret@example.com/talk.mp4', PASSWORD],
    ['https://:secret@example.com/talk.mp4', PASSWORD],
    ['https://169.254.169.254/latest/meta-data', LINK_LOCAL],
    // The same address as one number, and in octal: URL writes both out.
    ['https://2852039166/latest', LINK_LOCAL],
    ['https://0251.0376.0251.0376/', LINK_LOCAL],
    ['https://[fe80::1]/a.mp4', LINK_LOCAL],
    ['https://[febf::1]/a.mp4', LINK_LOCAL],
    ['https://[::ffff:169.254.1.1]/a.mp4', LINK_LOCAL],
    ['https://0.0.0.0/a.mp4', LINK_LOCAL],
    ['https://[::]/a.mp4', LINK_LOCAL],
    ['https://metadata.google.internal/a', LINK_LOCAL],
    ['https://METADATA.google.internal./a', LINK_LOCAL],
    ['https://metadata.goog/a', LINK_LOCAL],
    ['https://[fd00:ec2::254]/a', LINK_LOCAL],
    ['https://[64:ff9b::a9fe:a9fe]/a', LINK_LOCAL],
    ['https://100.100.100.200/a', LINK_LOCAL],
    ['asset:', ASSET],
    ['asset:a/b', ASSET],
    ['asset:a b', ASSET],
    [`asset:${'a'.repeat(201)}`, ASSET],
    ['release:', 'must have the name of an asset, or a glob, after release:'],
    ['release:  ', 'must have the name of an asset, or a glob, after release:'],
    ['file:///etc/passwd', `${FORMS}; file: is none of these`],
    ['ftp://example.com/a.mp4', `${FORMS}; ftp: is none of these`],
    ['data:video/mp4;base64,AAAA', `${FORMS}; data: is none of these`],
    ['javascript:alert(1)', `${FORMS}; javascript: is none of these`],
    ['a.mp4\nb.mp4', 'must not contain line ends or control characters'],
    ['a\u0000.mp4', 'must not contain line ends or control characters'],
    ['a\u009b.mp4', 'must not contain line ends or control characters']
  ])('%j', (text, problem) => {
    expect(parseSource(text)).toBe(problem)
  })
})

describe('videos', () => {
  const file = (path: string): Source => ({ kind: 'file', path })
  const url = (text: string): Source => ({ kind: 'url', url: text })

  test.each<[string, string, Source[]]>([
    ['one', 'talk.mp4', [file('talk.mp4')]],
    [
      'one a line, of every form',
      'a.mp4\nasset:b\r\nrelease:*.mp4\rhttps://example.com/d.mp4',
      [
        file('a.mp4'),
        { kind: 'asset', assetId: 'b' },
        { kind: 'release', pattern: '*.mp4' },
        url('https://example.com/d.mp4')
      ]
    ],
    [
      'with commas in them',
      'https://example.com/a,b.mp4?c=1,2\na, b.mp4',
      [url('https://example.com/a,b.mp4?c=1,2'), file('a, b.mp4')]
    ],
    ['with parentheses that do not pair', 'a (1.mp4\nb).mp4', [file('a (1.mp4'), file('b).mp4')]],
    ['with empty lines and blanks', '\n  a.mp4 \n\n\tb.mp4\n', [file('a.mp4'), file('b.mp4')]],
    [
      'as a YAML list',
      '- a.mp4\n-   https://example.com/b.mp4\n-\n',
      [file('a.mp4'), url('https://example.com/b.mp4')]
    ],
    ['as globs that begin like other list marks', '*\n* (1).mp4', [file('*'), file('* (1).mp4')]],
    ['as a JSON array', '["a.mp4", " asset:b ", ""]', [file('a.mp4'), { kind: 'asset', assetId: 'b' }]],
    ['with a bracket', './[ab].mp4', [file('./[ab].mp4')]],
    ['as often as they are written', 'a.mp4\na.mp4', [file('a.mp4'), file('a.mp4')]]
  ])('%s', (_, text, sources) => {
    expect(parseVideos(text)).toEqual(sources)
  })

  const JSON_ARRAY =
    'must be valid JSON when it starts with `[`, like ["first", "second"]; a path that starts so is written `./[`'
  test.each([
    ['[ab].mp4', JSON_ARRAY],
    ['[a.mp4, b.mp4]', JSON_ARRAY],
    [
      '["a.mp4", 2]',
      'must hold only strings when it is a JSON array; entry 2 is not a string; a path that starts so is written `./[`'
    ],
    ['[]', 'must name a video'],
    ['-\n-', 'must name a video'],
    ['http://example.com/a.mp4', 'must be an https URL: HeyGen does not fetch over plain http'],
    ['a.mp4\nhttp://example.com/a.mp4', 'entry 2 must be an https URL: HeyGen does not fetch over plain http'],
    ['["a.mp4", "b\\nc.mp4"]', 'entry 2 must not contain line ends or control characters'],
    [
      'release:\na.mp4\nhttp://example.com/a.mp4',
      'entry 1 must have the name of an asset, or a glob, after release:; entry 3 must be an https URL: HeyGen does not fetch over plain http'
    ]
  ])('%j is wrong', (text, problem) => {
    expect(parseVideos(text)).toBe(problem)
  })

  test('at most 100', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => `${at}.mp4`).join('\n')
    expect(parseVideos(lines(100))).toHaveLength(100)
    expect(parseVideos(lines(101))).toBe('must be at most 100 videos')
  })

  test('lines and JSON give what each source gives by itself', () => {
    const tail = fc.stringMatching(/^[a-z0-9(),*?{}=&%.-]{0,8}[a-z]$/)
    const written = fc.oneof(
      tail.map(text => `https://example.com/${text}`),
      tail.map(text => `release:${text}`),
      tail.map(text => `media/${text}`)
    )
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 8 }), entries => {
        const sources = entries.map(parseSource)
        expect(parseVideos(entries.join('\n'))).toEqual(sources)
        expect(parseVideos(entries.map(entry => `- ${entry}\r\n`).join(''))).toEqual(sources)
        expect(parseVideos(JSON.stringify(entries))).toEqual(sources)
      })
    )
  })
})
