import { describe, expect, test } from '@jest/globals'
import { failure } from './parsing.ts'

describe('secrets are never shown', () => {
  test.each(['api-key', 'access-token', 'github-token'])('%s', input => {
    for (const value of ['two words-of-secret', 'secret\nsecond', 'sécret', 'secret\u007f']) {
      const raw = input === 'access-token' ? { 'api-key': '', [input]: value } : { [input]: value }
      expect(failure(raw).message).toBe(
        `\`${input}\` (its value is not shown) must be one word of printable characters.`
      )
    }
  })

  test.each([
    ['video', 'http://user:hunter2@example.com/a.mp4', 'http://***@example.com/a.mp4'],
    ['video', 'https://user:hun/ter2@example.com/a.mp4', 'https://***@example.com/a.mp4'],
    ['video', 'http://example.com/a.mp4?X-Amz-Signature=hunter2&b=hunter2', 'http://example.com/a.mp4?…'],
    [
      'video',
      'a.mp4\nhttp://user:hunter2@example.com/a.mp4\nhttps://example.com/b.mp4?sig=hunter2',
      'a.mp4 http://***@example.com/a.mp4 https://example.com/b.mp4?…'
    ],
    [
      'video',
      '["http://user:hunter2@example.com/a.mp4","https://example.com/b.mp4?sig=hunter2"]',
      '["http://***@example.com/a.mp4","https://example.com/b.mp4?…"]'
    ],
    ['api-url', 'https://hunter2@api.heygen.com', 'https://***@api.heygen.com'],
    ['api-url', 'https://api.heygen.com?key=hunter2', 'https://api.heygen.com?…'],
    ['callback-url', 'http://:hunter2@example.com/?token=hunter2', 'http://***@example.com/?…']
  ])('%s: %s', (input, value, shown) => {
    const { message } = failure({ [input]: value })
    expect(message).toContain(`\`${input}\` is "${shown}": `)
    expect(message).not.toContain('hun')
  })
})
