import { describe, expect, test } from '@jest/globals'
import { primaryRateLimit, secondaryRateLimit } from '../../sandbox/github/errors.ts'
import { findRelease } from '../../src/github/releases.ts'
import { failureOf, useConnected } from './connected.ts'

const all = useConnected()

describe('a response', () => {
  test.each([
    { kind: 'wrong-content-type' },
    { kind: 'wrong-content-type', contentType: 'application/octet-stream' },
    { kind: 'wrong-content-type', contentType: ';;;' },
    { kind: 'byte-order-mark' },
    { kind: 'encoded-body', codings: ['gzip'] }
  ] as const)('is read with %j too', async fault => {
    const { github, connect, lines } = all
    const release = github.addRelease({ tag: 'v1' })
    github.faults.add({ times: Number.POSITIVE_INFINITY, fault })
    expect((await findRelease(connect(), 'v1')).id).toBe(release.id)
    expect(lines).toEqual([])
  })

  test('that announces the end of an endpoint is noted in the log, not on the console', async () => {
    const { github, http, connect, lines, debugLines } = all
    github.addRelease({ tag: 'v1' })
    const text: typeof http.text = async ask => {
      const response = await http.text(ask)
      return { ...response, headers: { ...response.headers, deprecation: 'Sat, 1 Jan 2028 00:00:00 GMT' } }
    }
    await findRelease(connect({ http: { ...http, text } }), 'v1')
    expect(lines).toEqual([])
    expect(debugLines).toEqual([
      expect.stringMatching(/^\[@octokit\/request\] "GET .*\/releases\/tags\/v1" is deprecated/),
      expect.stringContaining('is deprecated')
    ])
  })
})

describe('faults', () => {
  test.each([
    ['reset before', { kind: 'reset-before' }, 'the connection was reset (ECONNRESET, 127.0.0.1:'],
    ['reset after', { kind: 'reset-after' }, 'the connection was reset (ECONNRESET, 127.0.0.1:'],
    ['502 as HTML', { kind: 'html', status: 502 }, 'HTTP 502'],
    ['200 as HTML', { kind: 'html', status: 200 }, 'HTTP 200 without a readable body'],
    ['503', { kind: 'status', status: 503, headers: { 'retry-after': '7' } }, 'HTTP 503'],
    ['cut', { kind: 'cut-body' }, 'the connection was closed'],
    ['secondary rate limit', secondaryRateLimit({ retryAfterSeconds: 60 }), 'HTTP 403 rate limit'],
    ['rate limit', { kind: 'status', status: 429 }, 'HTTP 429 rate limit']
  ] as const)('%s is tried again', async (_, fault, why) => {
    const { github, connect, lines } = all
    const release = github.addRelease({ tag: 'v1' })
    for (const nth of [1, 2]) github.faults.add({ when: { nth }, fault })
    expect((await findRelease(connect(), 'v1')).id).toBe(release.id)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain(`GitHub, read the release: ${why}`)
  })

  test('a hang is tried again', async () => {
    const { github, connect, lines } = all
    github.addRelease({ tag: 'v1' })
    github.faults.add({ fault: { kind: 'hang' } })
    expect(await findRelease(connect({ tryTimeoutMs: 250 }), 'v1')).toMatchObject({ tag: 'v1' })
    expect(lines).toEqual([
      expect.stringMatching(
        /^GitHub, read the release: the server did not respond in time \(127\.0\.0\.1:\d+\); try 2 in 1 s$/
      )
    ])
  })

  test('a rate limit that ends soon is waited for, one that does not is an error', async () => {
    const { github, connect, clock } = all
    github.addRelease({ tag: 'v1' })
    github.faults.add({ fault: primaryRateLimit({ resetAt: clock.now() + 90_000 }) })
    await findRelease(connect(), 'v1')
    expect(clock.slept).toEqual([90_000])
    github.faults.add({ fault: primaryRateLimit({ resetAt: clock.now() + 3_600_000 }) })
    expect(await failureOf(findRelease(connect(), 'v1'))).toMatchObject({
      code: 'github_error',
      message: 'Could not read the release: API rate limit exceeded for installation.',
      hint: expect.stringContaining('limits how often')
    })
  })

  test.each([
    [
      { kind: 'reset-before' },
      { code: 'github_error', hint: expect.stringContaining('HTTPS_PROXY') },
      /^Could not read the release \(\d+ tries\): the connection was/
    ],
    [
      { kind: 'html', status: 502 },
      { code: 'github_error', status: 502 },
      /\(\d+ tries\): GitHub returned HTTP 502 without saying why\.$/
    ],
    [
      { kind: 'status', status: 401 },
      { code: 'github_forbidden', status: 401, hint: expect.stringContaining('expired') },
      /release: Error\.$/
    ],
    [
      { kind: 'status', status: 403, body: { message: 'Resource not accessible by integration' } },
      {
        code: 'github_forbidden',
        status: 403,
        requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
        hint: expect.stringContaining('contents: write')
      },
      /release: Resource not accessible by integration\.$/
    ],
    [
      {
        kind: 'status',
        status: 422,
        body: { message: 'Validation Failed', errors: [{ code: 'custom', message: 'tag\nis wrong' }] }
      },
      { code: 'github_error', status: 422, apiCode: 'custom' },
      /release: Validation Failed: tag is wrong\.$/
    ],
    [
      { kind: 'wrong-shape' },
      { code: 'github_error' },
      /release: GitHub returned an unexpected response \(HTTP 200\)\.$/
    ],
    [{ kind: 'empty-body' }, { code: 'github_error' }, /GitHub returned an unexpected response \(HTTP 200\)\.$/],
    [{ kind: 'huge-body', bytes: 9 * 1024 * 1024 }, { code: 'github_error' }, /larger than 8 MB/],
    [
      { kind: 'redirect', location: 'https://example.com/elsewhere', status: 301 },
      { code: 'github_error', status: 301, hint: expect.stringContaining('renamed') },
      /HTTP 301/
    ]
  ] as const)('%j, every time, is a clear error', async (fault, facts, message) => {
    const { github, connect } = all
    github.addRelease({ tag: 'v1' })
    github.faults.add({ times: Number.POSITIVE_INFINITY, fault })
    const failure = await failureOf(findRelease(connect(), 'v1'))
    expect(failure).toMatchObject({ name: 'ActionError', ...facts, message: expect.stringMatching(message) })
  })

  test('a canceled job ends at once', async () => {
    const cancel = new AbortController()
    all.github.faults.add({ fault: { kind: 'hang' } })
    const finding = failureOf(findRelease(all.connect({ signal: cancel.signal }), 'v1'))
    cancel.abort()
    expect(await finding).toMatchObject({ code: 'interrupted' })
  })
})
