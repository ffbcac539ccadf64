import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { uploadAsset } from '../../src/github/upload-asset.ts'
import type { HttpClient } from '../../src/http/client.ts'
import type { Release } from '../../src/model/release.ts'
import { fakeClock } from '../fakes/fake-clock.ts'
import { fakeLog, neverCanceled } from '../fakes/fake-log.ts'
import { RELEASE } from '../fakes/sample-release.ts'

const BYTES = Buffer.from('a whole video')
const SHA256 = createHash('sha256').update(BYTES).digest('hex')
const ASSET = {
  id: 7,
  name: 'demo.mp4',
  label: '',
  size: BYTES.length,
  digest: `sha256:${SHA256}`,
  state: 'uploaded',
  updated_at: '2026-11-22T00:00:00Z',
  browser_download_url: 'https://github.example/demo.mp4',
  content_type: 'video/mp4'
}

/** GitHub, responding once it has so many pieces of the body, and asking for no more. It notes the `urls`. */
function githubAfter(pieces: number, asset: object, urls: string[]): HttpClient {
  return {
    text: async ({ url, body }) => {
      urls.push(url)
      const iterator = (body as Readable)[Symbol.asyncIterator]()
      for (let piece = 0; piece < pieces; piece++) await iterator.next()
      return { status: 201, headers: {}, text: JSON.stringify(asset) }
    },
    send: () => Promise.reject(new Error('not asked')),
    close: async () => undefined
  }
}

/** A source that never says that it has ended. */
async function* withoutEnd(bytes: readonly Buffer[]) {
  yield* bytes
  await new Promise(() => undefined)
}

/** What became of an upload that is confirmed with this asset, and the hash of what was sent. */
async function upload(pieces: readonly Buffer[], read: number, asset: object = ASSET, release: Release = RELEASE) {
  const urls: string[] = []
  const connection = {
    http: githubAfter(read, asset, urls),
    clock: fakeClock(),
    log: fakeLog(),
    signal: neverCanceled,
    apiUrl: 'https://api.github.example',
    repository: 'octo-org/product',
    token: undefined,
    tryTimeoutMs: 1000
  }
  const file = {
    name: 'demo.mp4',
    label: 'demo',
    contentType: 'video/mp4',
    size: BYTES.length,
    open: async () => Readable.from(withoutEnd(pieces))
  }
  const ask = { name: 'demo.mp4', what: 'attach demo.mp4', timeoutMs: 1000 }
  let sha256: string | undefined
  const ended = await uploadAsset(connection, release, file, ask, found => {
    sha256 = found
  }).catch((thrown: unknown) => thrown)
  return { ended, sha256, urls }
}

test('a response before the source has ended confirms the upload', async () => {
  const { ended, sha256 } = await upload([BYTES.subarray(0, 5), BYTES.subarray(5)], 2)
  expect(ended).toMatchObject({ id: 7 })
  expect(sha256).toBe(SHA256)
})

test('a response to more bytes than were announced does not confirm it', async () => {
  const { ended, sha256 } = await upload([BYTES, Buffer.from('more')], 2)
  expect(ended).toMatchObject({ code: 'attach_failed', transient: 'HTTP 201, but not with the bytes that were sent' })
  expect(sha256).toBeUndefined()
})

test('the address may have an IPv6 host', async () => {
  const uploadUrl = 'https://[fd00::abcd]/api/uploads/repos/octo-org/product/releases/1/assets'
  const { ended, urls } = await upload([BYTES], 1, ASSET, { ...RELEASE, uploadUrl })
  expect(ended).toMatchObject({ id: 7 })
  expect(urls).toEqual([`${uploadUrl}?name=demo.mp4&label=demo`])
})

describe('of a server that gives no digest', () => {
  const { digest: _, ...asset } = ASSET

  test('an asset of the same size is the upload', async () => {
    const { ended } = await upload([BYTES], 1, asset)
    expect(ended).toMatchObject({ id: 7 })
  })

  test('an asset of another size is not', async () => {
    const { ended } = await upload([BYTES], 1, { ...asset, size: BYTES.length - 1 })
    expect(ended).toMatchObject({ code: 'attach_failed' })
  })
})
