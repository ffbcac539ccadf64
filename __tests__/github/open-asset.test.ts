import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../../sandbox/faults.ts'
import type { GithubConnection } from '../../src/github/octokit.ts'
import { findRelease, openAsset, readAsset } from '../../src/github/releases.ts'
import type { Release, ReleaseAsset } from '../../src/model/release.ts'
import { type Connected, failureOf, useConnected } from './connected.ts'

const FILM = Buffer.from('a film, or what counts as one here')
const all = useConnected({ repository: { private: true } })

interface Found {
  connection: GithubConnection
  release: Release
  asset: ReleaseAsset
}

async function find(options: Parameters<Connected['connect']>[0] = {}): Promise<Found> {
  const { github } = all
  if (github.repository.releases.length === 0) {
    github.addRelease({ tag: 'v1', draft: true, assets: [{ name: 'demo.mp4', bytes: FILM }] })
  }
  const connection = all.connect(options)
  const release = await findRelease(connection, 'v1')
  const [asset] = release.assets
  if (asset === undefined) throw new Error('the release has no asset')
  return { connection, release, asset }
}

const open = ({ connection, release, asset }: Found) => openAsset(connection, release, asset)

test('a private draft is streamed from the storage, which never sees the token', async () => {
  const body = await open(await find())
  expect(await buffer(body)).toEqual(FILM)
  const { github } = all
  const asked = github.requests.at(-1)
  expect(asked?.headers).toMatchObject({
    accept: 'application/octet-stream',
    authorization: `token ${github.token}`
  })
  expect(github.storage.requests).toHaveLength(1)
  expect(github.storage.requests[0]?.headers).not.toHaveProperty('authorization')
  expect(github.web.requests).toEqual([])
})

test('an Enterprise Server that responds without a redirect', async () => {
  await all.restart({ enterprise: true, assetResponse: 'direct' })
  const body = await open(await find())
  expect(await buffer(body)).toEqual(FILM)
  expect(all.github.storage.requests).toEqual([])
  expect(all.github.requests.at(-1)?.path).toMatch(/^\/api\/v3\/repos\/octo-org\/product\/releases\/assets\/\d+$/)
})

test.each(['gzip', 'br', 'zstd'] as const)('bytes that come as %s are passed on decoded', async coding => {
  const { github } = all
  const found = await find()
  github.storage.faults.add({ fault: { kind: 'encoded-body', codings: [coding] } })
  expect(await buffer(await open(found))).toEqual(FILM)
  expect(github.storage.requests[0]?.headers).toMatchObject({ 'accept-encoding': 'identity' })
})

describe('faults', () => {
  test.each([
    ['api', { kind: 'reset-before' }, 'the connection was reset (ECONNRESET, HOST)'],
    ['api', { kind: 'html', status: 502 }, 'HTTP 502'],
    ['storage', { kind: 'reset-before' }, 'the connection was reset (ECONNRESET, HOST)'],
    ['storage', { kind: 'status', status: 503 }, 'the storage returned HTTP 503'],
    ['storage', { kind: 'status', status: 403 }, 'the storage returned HTTP 403'],
    ['storage', { kind: 'empty-body' }, 'the file has another size than GitHub lists']
  ] as const)('of the %s, %j: tried again from the start', async (host, fault, why) => {
    const { github, lines } = all
    const found = await find()
    for (const nth of [1, 2]) github[host].faults.add({ when: { nth }, fault })
    expect(await buffer(await open(found))).toEqual(FILM)
    const reason = why.replace('HOST', new URL(github[host].url).host)
    expect(lines).toEqual([
      `GitHub, download demo.mp4 of the release v1: ${reason}; try 2 in 1 s`,
      `GitHub, download demo.mp4 of the release v1: ${reason}; try 3 in 2 s`
    ])
  })

  test.each([-1, 1])('of the storage, %i bytes more than GitHub lists: another file', async more => {
    const found = await find()
    const asset = { ...found.asset, size: found.asset.size - more }
    const failure = await failureOf(open({ ...found, asset }))
    expect(failure['message']).toContain('the file has another size than GitHub lists')
  })

  test.each(['api', 'storage'] as const)('of the %s, a hang: tried again', async host => {
    const found = await find({ tryTimeoutMs: 250 })
    all.github[host].faults.add({ fault: { kind: 'hang' } })
    expect(await buffer(await open(found))).toEqual(FILM)
    expect(all.lines).toHaveLength(1)
  })

  test.each([
    [
      'storage',
      { kind: 'status', status: 403 },
      {
        code: 'github_error',
        message: 'Could not download demo.mp4 of the release v1 (5 tries): the storage returned HTTP 403.'
      }
    ],
    ['api', { kind: 'html', status: 502 }, { code: 'github_error', status: 502 }],
    ['api', { kind: 'status', status: 403 }, { code: 'github_forbidden', status: 403 }],
    [
      'api',
      { kind: 'status', status: 404, body: { message: 'Not Found' } },
      {
        code: 'github_error',
        message: 'Could not download demo.mp4 of the release v1: Not Found.',
        requestId: expect.any(String)
      }
    ],
    [
      'api',
      { kind: 'redirect', location: 'http://example.com/film' },
      { code: 'github_error', message: expect.stringContaining('not https') }
    ],
    [
      'api',
      { kind: 'redirect', location: 'file:///etc/passwd' },
      { code: 'github_error', message: expect.stringContaining('not https') }
    ],
    [
      'api',
      { kind: 'redirect', location: '//[' },
      { code: 'github_error', message: expect.stringContaining('not valid') }
    ],
    [
      'api',
      { kind: 'redirect', location: 'https://169.254.169.254/film' },
      { code: 'github_error', message: expect.stringContaining('link-local or metadata address') }
    ],
    [
      'storage',
      { kind: 'redirect', location: 'https://[64:ff9b::a9fe:a9fe]/film' },
      { code: 'github_error', message: expect.stringContaining('link-local or metadata address') }
    ],
    [
      'api',
      { kind: 'redirect', location: 'https://user:word@example.com/film' },
      { code: 'github_error', message: expect.stringContaining('user name or password') }
    ]
  ] as const)('of the %s, %j every time: a clear error', async (host, fault, facts) => {
    const found = await find()
    all.github[host].faults.add({ times: Number.POSITIVE_INFINITY, fault })
    expect(await failureOf(open(found))).toMatchObject({ name: 'ActionError', ...facts })
  })

  test('a redirect in a circle ends', async () => {
    const found = await find()
    const { storage } = all.github
    storage.faults.add({
      times: Number.POSITIVE_INFINITY,
      fault: { kind: 'redirect', location: `${storage.url}/again` }
    })
    expect(await failureOf(open(found))).toMatchObject({ code: 'github_error' })
    expect(storage.requests.length).toBeLessThan(30)
  })

  test('a body that is cut off fails, and never ends short', async () => {
    const found = await find()
    all.github.storage.faults.add({ fault: { kind: 'cut-body', afterBytes: 5 } })
    const body = await open(found)
    await expect(buffer(body)).rejects.toThrow()
  })

  test('a compressed body that is cut off fails, and never ends short', async () => {
    const found = await find()
    all.github.storage.faults.add({ fault: { kind: 'encoded-body', codings: ['gzip'], cut: true } })
    const body = await open(found)
    await expect(buffer(body)).rejects.toThrow()
  })

  test('a canceled job ends at once', async () => {
    const cancel = new AbortController()
    const found = await find({ signal: cancel.signal })
    all.github.storage.faults.add({ fault: { kind: 'hang' } })
    const opening = failureOf(open(found))
    cancel.abort()
    expect(await opening).toMatchObject({ code: 'interrupted' })
  })
})

describe('the text of an asset', () => {
  const read = ({ connection, release, asset }: Found) => readAsset(connection, release, asset)

  test.each<[string, Fault]>([
    ['is cut off', { kind: 'cut-body' }],
    ['is cut off where it is compressed', { kind: 'encoded-body', codings: ['gzip'], cut: true }],
    ['is a page', { kind: 'html', status: 200 }],
    ['is another one of the same length', { kind: 'status', status: 200, body: FILM.toString().toUpperCase() }],
    ['does not come', { kind: 'status', status: 503 }]
  ])('that %s is fetched again', async (_what, fault) => {
    const found = await find()
    all.github.storage.faults.add({ fault })
    expect(await read(found)).toBe(FILM.toString())
    expect(all.github.storage.requests).toHaveLength(2)
  })

  test('that is never whole is an error', async () => {
    const found = await find()
    all.github.storage.faults.add({ times: Number.POSITIVE_INFINITY, fault: { kind: 'cut-body' } })
    expect(await failureOf(read(found))).toMatchObject({
      code: 'github_error',
      message: expect.stringMatching(/^Could not download demo\.mp4 of the release v1 \(5 tries\): /)
    })
  })

  test('is not compared where GitHub lists no digest', async () => {
    const found = await find()
    expect(await read({ ...found, asset: { ...found.asset, digest: undefined } })).toBe(FILM.toString())
  })
})
