import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { primaryRateLimit, secondaryRateLimit } from '../../sandbox/github/errors.ts'
import type { GithubSandboxOptions } from '../../sandbox/github/github-sandbox.ts'
import { commitOfRelease, findRelease, isPublic } from '../../src/github/releases.ts'
import { type Connected, connected, failureOf, route } from './connected.ts'

let all: Connected
const start = async (options?: GithubSandboxOptions) => {
  await all.close()
  all = await connected(options)
  return all
}
beforeEach(async () => {
  all = await connected()
})
afterEach(async () => {
  expect(all.github.unexpected).toEqual([])
  await all.close()
})
const routes = () => all.github.requests.map(request => route(request))

describe('findRelease', () => {
  test('reads a published release by its tag, with its assets', async () => {
    const { github, connect } = all
    const bytes = Buffer.from('film')
    const release = github.addRelease({
      tag: 'v1/α',
      assets: [{ name: 'demo.mp4', bytes, contentType: 'video/mp4', label: 'Demo' }]
    })
    expect(await findRelease(connect({ anonymous: true }), { tag: 'v1/α' })).toEqual({
      id: release.id,
      tag: 'v1/α',
      draft: false,
      immutable: false,
      publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      htmlUrl: `${github.serverUrl}/octo-org/product/releases/tag/v1%2F%CE%B1`,
      uploadUrl: `${github.uploadUrl}/repos/octo-org/product/releases/${release.id}/assets`,
      targetCommitish: 'main',
      assets: [
        {
          id: release.assets[0]?.id,
          name: 'demo.mp4',
          label: 'Demo',
          size: 4,
          digest: 'sha256:d0607f7ad2628b2af9158dfba06ce87166e66b15bf68f8f358f9aa27ccb7c321',
          state: 'uploaded',
          updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          downloadUrl: `${github.serverUrl}/octo-org/product/releases/download/v1%2F%CE%B1/demo.mp4`,
          contentType: 'video/mp4'
        }
      ]
    })
    expect(github.requests.map(request => request.headers['authorization'])).toEqual([undefined, undefined])
  })

  test('reads the release of an id, with the token', async () => {
    const { github, connect } = all
    github.addRelease({ tag: 'v1' })
    const draft = github.addRelease({ tag: 'v1', draft: true })
    expect(await findRelease(connect(), { id: draft.id, tag: 'v1' })).toMatchObject({ id: draft.id, draft: true })
    expect(github.requests.map(request => request.headers['authorization'])).toEqual([
      `Bearer ${github.token}`,
      `Bearer ${github.token}`
    ])
    expect(github.requests[0]?.headers['user-agent']).toBe('translate-release-video')
  })

  test('takes the tag when the release of the id is gone', async () => {
    const release = all.github.addRelease({ tag: 'v1' })
    expect((await findRelease(all.connect(), { id: 1, tag: 'v1' })).id).toBe(release.id)
  })

  test('finds a draft by listing, and of several the newest, which is told', async () => {
    const { github, connect, lines } = all
    github.addRelease({ tag: 'v2', draft: true })
    for (let n = 0; n < 120; n++) github.addRelease({ tag: `old-${n}`, draft: true })
    expect((await findRelease(connect(), { tag: 'v2' })).draft).toBe(true)
    expect(routes()).toEqual([
      'GET /releases/tags/v2',
      'GET /releases',
      'GET /releases',
      expect.stringMatching(/^GET \/releases\/\d+\/assets$/)
    ])
    expect(lines).toEqual([])
    const newest = github.addRelease({ tag: 'old-110', draft: true })
    expect((await findRelease(connect(), { tag: 'old-110' })).id).toBe(newest.id)
    expect(lines).toEqual([expect.stringMatching(/^The tag old-110 has 2 drafts; the newest is taken: http/)])
  })

  test.each([
    ['a token that may only read', { token: 'sandbox-token-contents-read' }, 'contents: write'],
    ['no token', { anonymous: true } as const, 'set `github-token`']
  ])('does not see a draft with %s', async (_, options, hint) => {
    all.github.addRelease({ tag: 'v2', draft: true })
    expect(await failureOf(findRelease(all.connect(options), { tag: 'v2' }))).toMatchObject({
      code: 'release_not_found',
      input: 'release-tag',
      message: 'octo-org/product has no release of the tag v2 that the GitHub token may see.',
      hint: expect.stringContaining(hint)
    })
  })

  test('lists at most ten pages for a draft that is not there', async () => {
    const { github, connect } = all
    for (let n = 0; n < 1001; n++) github.addRelease({ tag: `v0.${n}`, draft: true })
    expect(await failureOf(findRelease(connect(), { tag: 'none' }))).toMatchObject({ code: 'release_not_found' })
    expect(github.requests).toHaveLength(11)
  })

  test('reads all pages of 1,000 assets', async () => {
    const { github, connect } = all
    const release = github.addRelease({ tag: 'v1' })
    github.fillAssets(release, 1000)
    const { assets } = await findRelease(connect(), { tag: 'v1' })
    expect(new Set(assets.map(asset => asset.name)).size).toBe(1000)
    expect(github.requests).toHaveLength(11)
  })

  test('works below the prefix of an Enterprise Server, without what that does not have', async () => {
    const { github, connect } = await start({ enterprise: true })
    github.addRelease({ tag: 'v1', assets: [{ name: 'demo.mp4', digest: null }] })
    const release = await findRelease(connect(), { tag: 'v1' })
    expect(release.uploadUrl).toMatch(/\/api\/uploads\/repos\/octo-org\/product\/releases\/\d+\/assets$/)
    expect(release.assets[0]).not.toHaveProperty('digest')
    expect(github.requests.every(request => request.path.startsWith('/api/v3/repos/'))).toBe(true)
  })
})

describe('commitOfRelease', () => {
  test.each([false, true])('is the commit of the tag (annotated: %s)', async annotated => {
    const { github, connect } = all
    const sha = github.addTag('v1', { annotated })
    github.addCommit()
    github.addRelease({ tag: 'v1' })
    const connection = connect()
    expect(await commitOfRelease(connection, await findRelease(connection, { tag: 'v1' }))).toBe(sha)
  })

  test('of a draft without a tag is that of its target; with one, the tag counts', async () => {
    const { github, connect } = all
    const connection = connect()
    const sha = github.addCommit({ branch: 'next' })
    github.addRelease({ tag: 'v2', draft: true, targetCommitish: 'next' })
    expect(await commitOfRelease(connection, await findRelease(connection, { tag: 'v2' }))).toBe(sha)
    const tagged = github.addTag('v2')
    expect(tagged).not.toBe(sha)
    expect(await commitOfRelease(connection, await findRelease(connection, { tag: 'v2' }))).toBe(tagged)
  })

  test.each([
    ['a branch', true],
    ['a commit', false]
  ])('of a draft without a tag, made from %s: that it may move is told', async (_what, isBranch) => {
    const { github, connect, lines } = all
    const sha = github.addCommit({ branch: 'next' })
    github.addRelease({ tag: 'v2', draft: true, targetCommitish: isBranch ? 'next' : sha })
    const connection = connect()
    expect(await commitOfRelease(connection, await findRelease(connection, { tag: 'v2' }))).toBe(sha)
    expect(lines).toEqual(isBranch ? [expect.stringContaining('this counts as new work and is charged again')] : [])
  })

  test.each([
    ["a proxy's page", { kind: 'html', status: 200 }],
    ['nothing', { kind: 'empty-body' }],
    ['JSON', { kind: 'wrong-shape' }]
  ] as const)('is asked for again where %s comes in place of a SHA', async (_name, fault) => {
    const { github, connect, clock } = all
    const sha = github.addTag('v1')
    github.addRelease({ tag: 'v1' })
    const connection = connect()
    const release = await findRelease(connection, { tag: 'v1' })
    github.faults.add({ fault })
    expect(await commitOfRelease(connection, release)).toBe(sha)
    expect(clock.slept).toEqual([1000])
  })

  test('of a draft whose target is gone is an error', async () => {
    const { github, connect } = all
    github.addRelease({ tag: 'v2', draft: true, targetCommitish: 'gone' })
    const connection = connect()
    const release = await findRelease(connection, { tag: 'v2' })
    expect(await failureOf(commitOfRelease(connection, release))).toMatchObject({ code: 'release_not_found' })
  })
})

test.each([true, false])('isPublic of a private repository (%s)', async isPrivate => {
  const { connect } = await start({ repository: { private: isPrivate } })
  expect(await isPublic(connect())).toBe(!isPrivate)
})

describe('faults', () => {
  test.each([
    ['reset before', { kind: 'reset-before' }, 'the connection was reset (ECONNRESET)'],
    ['reset after', { kind: 'reset-after' }, 'the connection was reset (ECONNRESET)'],
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
    expect((await findRelease(connect(), { tag: 'v1' })).id).toBe(release.id)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain(`GitHub, read the release: ${why}`)
  })

  test('a hang is tried again', async () => {
    const { github, connect, lines } = all
    github.addRelease({ tag: 'v1' })
    github.faults.add({ fault: { kind: 'hang' } })
    expect(await findRelease(connect({ tryTimeout: 250 }), { tag: 'v1' })).toMatchObject({ tag: 'v1' })
    expect(lines).toEqual(['GitHub, read the release: the server did not respond in time; try 2 in 1 s'])
  })

  test('a rate limit that ends soon is waited for, one that does not is told', async () => {
    const { github, connect, clock } = all
    github.addRelease({ tag: 'v1' })
    github.faults.add({ fault: primaryRateLimit({ resetAt: clock.now() + 90_000 }) })
    await findRelease(connect(), { tag: 'v1' })
    expect(clock.slept).toEqual([90_000])
    github.faults.add({ fault: primaryRateLimit({ resetAt: clock.now() + 3_600_000 }) })
    expect(await failureOf(findRelease(connect(), { tag: 'v1' }))).toMatchObject({
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
      /\(\d+ tries\): GitHub answered HTTP 502 without saying why\.$/
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
      /release: GitHub's answer \(HTTP 200\) has not the documented shape\.$/
    ],
    [{ kind: 'empty-body' }, { code: 'github_error' }, /GitHub's answer \(HTTP 200\) is not JSON\.$/],
    [{ kind: 'huge-body', bytes: 9 * 1024 * 1024 }, { code: 'github_error' }, /larger than 8 MB/],
    [
      { kind: 'redirect', location: 'https://example.com/elsewhere', status: 301 },
      { code: 'github_error', status: 301, hint: expect.stringContaining('renamed') },
      /HTTP 301/
    ]
  ] as const)('%j, for ever, is a clear error', async (fault, facts, message) => {
    const { github, connect } = all
    github.addRelease({ tag: 'v1' })
    github.faults.add({ times: Number.POSITIVE_INFINITY, fault })
    const failure = await failureOf(findRelease(connect(), { tag: 'v1' }))
    expect(failure).toMatchObject({ name: 'ActionError', ...facts, message: expect.stringMatching(message) })
  })

  test('a cancelled job ends at once', async () => {
    const cancel = new AbortController()
    all.github.faults.add({ fault: { kind: 'hang' } })
    const finding = failureOf(findRelease(all.connect({ signal: cancel.signal }), { tag: 'v1' }))
    cancel.abort()
    expect(await finding).toMatchObject({ code: 'interrupted' })
  })
})
