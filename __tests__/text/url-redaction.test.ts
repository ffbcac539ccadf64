import { describe, expect, test } from '@jest/globals'
import { withoutUrlSecrets } from '../../src/text/url-redaction.ts'

describe('withoutUrlSecrets', () => {
  test.each([
    ['Is a = b? Yes.', 'Is a = b? Yes.'],
    ['could not fetch https://a.example/b.mp4', 'could not fetch https://a.example/b.mp4'],
    [
      'could not fetch https://a.example/b.mp4?X-Amz-Signature=1&x=2 twice',
      'could not fetch https://a.example/b.mp4?… twice'
    ],
    ['"https://a.example/b?token"', '"https://a.example/b?…"'],
    ['HTTPS://a.example/b#access_token=1', 'HTTPS://a.example/b?…'],
    ['https://me:secret@a.example/b', 'https://***@a.example/b'],
    ['https://me:p@ss@a.example/b', 'https://***@a.example/b'],
    ['https://a.example/@me', 'https://a.example/@me'],
    ['a.example/b?sig=1&next=https://b.example', 'a.example/b?…'],
    ['s3://me:secret@bucket/b?sig=1', 's3://***@bucket/b?…'],
    ['seehttps://me:secret@a.example', 'seehttps://***@a.example'],
    ['bucket.s3.amazonaws.com/b?X-Amz-Signature=1', 'bucket.s3.amazonaws.com/b?…'],
    ['{"url":"https://a.example/b?sig=1\\u0026x=2","code":3}', '{"url":"https://a.example/b?…","code":3}'],
    ['https://a.example/?sig=1, https://b.example/?sig=2', 'https://a.example/?… https://b.example/?…']
  ])('%j becomes %j', (original, expected) => {
    expect(withoutUrlSecrets(original)).toBe(expected)
  })
})
