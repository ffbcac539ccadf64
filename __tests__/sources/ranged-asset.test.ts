import { afterAll, expect, test } from '@jest/globals'
import { assetLink } from '../../src/github/open-asset.ts'
import { findRelease } from '../../src/github/releases.ts'
import { createMediaReader } from '../../src/sources/media-reader.ts'
import { rangedAsset } from '../../src/sources/ranged-asset.ts'
import { neverCanceled } from '../fakes/fake-log.ts'
import { useConnected } from '../github/connected.ts'
import { clip } from './clips.ts'

const all = useConnected({ repository: { private: true } })
const reader = createMediaReader()
afterAll(() => reader.close())

/** What is read of a release's only asset; `size` is what GitHub lists. */
async function read(size?: number) {
  const { github } = all
  github.addRelease({ tag: 'v1', draft: true, assets: [{ name: 'talk.mp4', bytes: clip('index-last.mp4') }] })
  const connection = all.connect()
  const release = await findRelease(connection, 'v1')
  const [asset] = release.assets
  if (asset === undefined) throw new Error('the release has no asset')
  github.requests.length = 0
  const source = rangedAsset(assetLink, connection, release, { ...asset, size: size ?? asset.size })
  return reader.read(source, neverCanceled)
}

test('a private draft’s asset is read from the storage, which never sees the token', async () => {
  expect(await read()).toEqual({ seconds: 2.5, hasAudio: true })
  const { requests, storage, token } = all.github
  expect(requests.map(one => one.headers)).toEqual([
    expect.objectContaining({ accept: 'application/octet-stream', authorization: `token ${token}` })
  ])
  expect(storage.requests.map(one => one.headers['range'])).toEqual(['bytes=0-65535'])
  expect(storage.requests[0]?.headers).not.toHaveProperty('authorization')
  expect(JSON.stringify(storage.requests[0]?.headers)).not.toContain(token)
})

test('an Enterprise Server that sends the bytes itself: unknown, and the bytes are let go', async () => {
  await all.restart({ enterprise: true, assetResponse: 'direct' })
  expect(await read()).toMatchObject({ seconds: undefined, problem: 'GitHub has no link to its storage' })
  expect(all.github.storage.requests).toEqual([])
})

test('another size than GitHub lists is unknown', async () => {
  expect(await read(5)).toMatchObject({ problem: 'the file has another size than expected' })
})

test('a link that the URL guard does not allow is not opened', async () => {
  all.github.api.faults.add({
    when: { path: /\/assets\/\d+$/ },
    fault: { kind: 'redirect', location: 'https://169.254.169.254/talk?sig=secret' }
  })
  expect(await read()).toMatchObject({ problem: 'the link leads to a link-local or metadata address' })
})

test.each([
  [{ kind: 'status', status: 403 }, /^Could not find talk\.mp4 of the release v1: /],
  [{ kind: 'html', status: 502 }, /^Could not find talk\.mp4 of the release v1 \(3 tries\): /]
] as const)('the API with %j is unknown, with the reason', async (fault, reason) => {
  all.github.api.faults.add({ when: { path: /\/assets\/\d+$/ }, times: 9, fault })
  expect(await read()).toMatchObject({ seconds: undefined, problem: expect.stringMatching(reason) })
})
