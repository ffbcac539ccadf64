import { describe, expect, test } from '@jest/globals'
import { urlLabel, withoutSignature } from '../../src/sources/source.ts'

test.each([
  ['https://example.com/talk.mp4', 'https://example.com/talk.mp4'],
  ['https://example.com/talk.mp4#part', 'https://example.com/talk.mp4'],
  ['https://example.com/watch?v=A', 'https://example.com/watch?…'],
  ['https://b.s3.amazonaws.com/a.mp4?X-Amz-Signature=secret', 'https://b.s3.amazonaws.com/a.mp4']
])('the label of %s is %s', (url, label) => {
  expect(urlLabel(url)).toBe(label)
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
  ])('stays unchanged: %s', url => {
    expect(withoutSignature(url)).toBe(url)
  })

  test('tomorrow’s signature is the same work, another video is not', () => {
    const signed = (video: string, day: number) =>
      `https://b.example.com/watch?v=${video}&X-Amz-Date=${day}&X-Amz-Signature=${day * 7}`
    expect(withoutSignature(signed('A', 1))).toBe(withoutSignature(signed('A', 2)))
    expect(withoutSignature(signed('A', 1))).not.toBe(withoutSignature(signed('B', 1)))
  })
})
