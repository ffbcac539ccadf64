import { describe, expect, test } from '@jest/globals'
import { parseSource, type Source, sourceLabel, withoutSignature } from '../../src/inputs/source.ts'

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
    'must be an https URL, asset:<HeyGen asset id>, release:<asset name or glob>, or a path in the workspace'
  const WHOLE = 'must be a whole https URL, such as https://example.com/video.mp4 (a space is written %20)'
  const PASSWORD = 'must be a public https URL; this one has a user name or password'
  const LINK_LOCAL = 'must be a public https URL; this one leads to a link-local or metadata address'
  const ASSET = 'must have a HeyGen asset id (letters, digits, `_`, `-`, `.`) after asset:'
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
    expect(parseSource(text)).toEqual({ problem })
  })
})

test.each<[source: Source, label: string]>([
  [{ kind: 'url', url: 'https://example.com/talk.mp4' }, 'https://example.com/talk.mp4'],
  [{ kind: 'url', url: 'https://example.com/talk.mp4#part' }, 'https://example.com/talk.mp4'],
  [{ kind: 'url', url: 'https://example.com/watch?v=A' }, 'https://example.com/watch?…'],
  [{ kind: 'url', url: 'https://b.s3.amazonaws.com/a.mp4?X-Amz-Signature=secret' }, 'https://b.s3.amazonaws.com/a.mp4'],
  [{ kind: 'asset', assetId: 'abc' }, 'asset:abc'],
  [{ kind: 'release', pattern: '*.mp4' }, 'release:*.mp4'],
  [{ kind: 'file', path: 'media/talk.mp4' }, 'media/talk.mp4']
])('the label of %j', (source, label) => {
  expect(sourceLabel(source)).toBe(label)
})

describe('a signature is no part of a URL', () => {
  const V4 = 'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIA%2F20261122%2Fs3&X-Amz-Date=20261122T000000Z'
  const GCS =
    'X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Credential=a%40b&X-Goog-Date=1&X-Goog-Expires=9&X-Goog-SignedHeaders=host&X-Goog-Signature=0'
  const AZURE = 'sv=2024-11-04&ss=b&srt=o&sp=r&se=2026-11-23&st=2026-11-22&spr=https&sr=b&sig=abc%3D'
  test.each<[name: string, url: string, without: string]>([
    [
      'S3',
      `https://b.s3.amazonaws.com/a.mp4?${V4}&X-Amz-Expires=9&X-Amz-SignedHeaders=host&X-Amz-Security-Token=t&X-Amz-Signature=0`,
      'https://b.s3.amazonaws.com/a.mp4'
    ],
    [
      'S3 with a version',
      `https://b.s3.amazonaws.com/a.mp4?${V4}&versionId=7&X-Amz-Signature=0`,
      'https://b.s3.amazonaws.com/a.mp4?versionId=7'
    ],
    ['S3 in small letters', 'https://b.example.com/a.mp4?x-amz-signature=0&x=1', 'https://b.example.com/a.mp4?x=1'],
    [
      'Google Cloud Storage',
      `https://storage.googleapis.com/b/a.mp4?${GCS}&generation=3`,
      'https://storage.googleapis.com/b/a.mp4?generation=3'
    ],
    [
      'CloudFront, canned',
      'https://d1.cloudfront.net/a.mp4?Expires=1&Signature=s~&Key-Pair-Id=K',
      'https://d1.cloudfront.net/a.mp4'
    ],
    [
      'CloudFront, custom',
      'https://d1.cloudfront.net/a.mp4?size=big&Policy=p&Signature=s&Key-Pair-Id=K',
      'https://d1.cloudfront.net/a.mp4?size=big'
    ],
    ['Azure', `https://x.blob.core.windows.net/c/a.mp4?${AZURE}`, 'https://x.blob.core.windows.net/c/a.mp4'],
    [
      'Azure, user delegation',
      `https://x.blob.core.windows.net/c/a.mp4?skoid=1&sktid=2&skt=3&ske=4&sks=b&skv=5&${AZURE}&rscd=attachment&snapshot=6`,
      'https://x.blob.core.windows.net/c/a.mp4?snapshot=6'
    ],
    ['an encoded name', 'https://b.example.com/a.mp4?X%2DAmz-Signature=0&a=1', 'https://b.example.com/a.mp4?a=1'],
    [
      'a name that cannot be decoded',
      'https://b.example.com/a.mp4?%zz=1&X-Amz-Date=1',
      'https://b.example.com/a.mp4?%zz=1'
    ]
  ])('%s', (_name, url, without) => {
    expect(withoutSignature(url)).toBe(without)
  })

  test.each([
    ['https://example.com/watch?v=A'],
    ['https://example.com/a.mp4?b=2&a=1&b=3'],
    ['https://example.com/a.mp4?a=%2f%2F+%20&empty=&bare'],
    // Without `Signature` these are words like any other; without `sig` so are Azure's.
    ['https://example.com/a.mp4?Expires=1&Policy=p&Key-Pair-Id=K'],
    ['https://example.com/a.mp4?sp=1&st=2&se=3&sr=4&sv=5'],
    // Names are taken as they are: these are not CloudFront's and not Azure's.
    ['https://example.com/a.mp4?signature=1&expires=2&SIG=3&se=4'],
    ['https://example.com/a.mp4?xX-Amz-Date=1&response-content-type=video'],
    ['https://example.com/a.mp4#X-Amz-Signature=1']
  ])('stays to the letter: %s', url => {
    expect(withoutSignature(url)).toBe(url)
  })

  test('tomorrow’s signature is the same work, another video is not', () => {
    const signed = (video: string, day: number) =>
      `https://b.example.com/watch?v=${video}&X-Amz-Date=${day}&X-Amz-Signature=${day * 7}`
    expect(withoutSignature(signed('A', 1))).toBe(withoutSignature(signed('A', 2)))
    expect(withoutSignature(signed('A', 1))).not.toBe(withoutSignature(signed('B', 1)))
  })
})
