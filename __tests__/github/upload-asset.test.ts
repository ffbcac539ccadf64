import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { expect, test } from '@jest/globals'
import { connectGithub } from '../../src/github/connection.ts'
import { tryUpload } from '../../src/github/upload-asset.ts'
import type { HttpClient } from '../../src/http/http-client.ts'
import type { Release } from '../../src/model/release.ts'
import { fakeClock } from '../fakes/fake-clock.ts'

const RELEASE: Release = {
  id: 1,
  tag: 'v1',
  draft: false,
  immutable: false,
  htmlUrl: 'https://github.example/releases/v1',
  uploadUrl: 'https://uploads.github.example/releases/1/assets',
  targetCommitish: 'main',
  assets: []
}
const BYTES = Buffer.from('a whole video')
const SHA256 = createHash('sha256').update(BYTES).digest('hex')
const ANSWER = JSON.stringify({
  id: 7,
  name: 'demo.mp4',
  label: '',
  size: BYTES.length,
  digest: `sha256:${SHA256}`,
  state: 'uploaded',
  updated_at: '2026-11-22T00:00:00Z',
  browser_download_url: 'https://github.example/demo.mp4',
  content_type: 'video/mp4'
})

/** GitHub, answering once it has so many pieces of the body, and asking for no more. */
function githubAfter(pieces: number): HttpClient {
  return {
    exchange: async ({ body }) => {
      const iterator = (body as Readable)[Symbol.asyncIterator]()
      for (let piece = 0; piece < pieces; piece++) await iterator.next()
      return { kind: 'answer', status: 201, headers: {}, text: ANSWER }
    },
    open: async () => ({ kind: 'no-answer', reason: 'refused', detail: 'not asked', cause: undefined }),
    close: async () => undefined
  }
}

/** A source that never says that it has ended. */
async function* withoutEnd(bytes: readonly Buffer[]) {
  yield* bytes
  await new Promise(() => undefined)
}

const upload = (pieces: readonly Buffer[], read: number) =>
  tryUpload(
    connectGithub({
      http: githubAfter(read),
      clock: fakeClock(),
      apiUrl: 'https://api.github.example',
      repository: 'octo-org/product',
      tell: () => undefined
    }),
    RELEASE,
    {
      name: 'demo.mp4',
      label: 'demo',
      contentType: 'video/mp4',
      size: BYTES.length,
      open: async () => Readable.from(withoutEnd(pieces)),
      timeout: 1000
    }
  )

test('an answer that comes before the source has ended confirms the upload', async () => {
  const { asset, sha256 } = await upload([BYTES.subarray(0, 5), BYTES.subarray(5)], 2)
  expect([asset?.id, sha256]).toEqual([7, SHA256])
})

test('an answer to more bytes than were announced does not', async () => {
  const { asset, sha256 } = await upload([BYTES, Buffer.from('more')], 2)
  expect([asset, sha256]).toEqual([undefined, undefined])
})
