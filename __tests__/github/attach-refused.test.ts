import { Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import type { AssetFile } from '../../src/github/attach-asset.ts'
import { attachAsset, findRelease } from '../../src/github/releases.ts'
import { FILM, NAME, useAttachWorld } from './attach-world.ts'
import { failureOf } from './connected.ts'

const all = useAttachWorld()

describe('an attachment that is not possible', () => {
  const failing = async (change: () => void, changes?: Partial<AssetFile>) => {
    const connection = all.connect()
    const found = await findRelease(connection, all.release.tag, all.release.id)
    change()
    return failureOf(attachAsset(connection, found, all.file(changes)))
  }

  test.each<[string, Partial<AssetFile>, string]>([
    [
      '2 GiB',
      { size: 2 ** 31 },
      'Could not attach demo.german.mp4: it is too large (2.1 GB): an asset must be smaller than 2 GiB.'
    ],
    ['nothing', { size: 0 }, 'Could not attach demo.german.mp4: it is empty.']
  ])('%s is refused before it is tried', async (_, given, message) => {
    expect(await failing(() => undefined, given)).toMatchObject({ code: 'attach_failed', message })
    expect(all.changes()).toEqual([])
    expect(all.opened).toBe(0)
  })

  test('a release that becomes immutable meanwhile', async () => {
    const failure = await failing(() => {
      all.release.immutable = true
    })
    expect(failure).toMatchObject({
      code: 'release_locked',
      status: 422,
      message: 'Could not attach demo.german.mp4 to the release v1: Cannot upload assets to an immutable release.'
    })
    expect(all.opened).toBe(1)
  })

  test('an old file on a release that becomes immutable meanwhile', async () => {
    all.add({ name: NAME, state: 'starter' })
    const failure = await failing(() => {
      all.release.immutable = true
    })
    expect(failure).toMatchObject({ code: 'release_locked', status: 422 })
  })

  test('a release that is full, which is known before anything is uploaded', async () => {
    expect(await failing(() => all.github.fillAssets(all.release, 999))).toMatchObject({
      code: 'release_full',
      input: 'attach-to-release',
      message: 'The release v1 has 1000 assets and no room for 1 more: GitHub allows 1,000.'
    })
    expect(all.changes()).toEqual([])
    expect(all.opened).toBe(0)
  })

  test('a replacement on a release that is full: the old asset stays', async () => {
    const old = all.add({ name: NAME, size: 10 })
    const failure = await failing(() => all.github.fillAssets(all.release, 998))
    expect(failure).toMatchObject({
      code: 'release_full',
      message:
        'The release v1 has 1000 assets and no room for 1 more: GitHub allows 1,000. An asset that is replaced stays until the new one is safe.'
    })
    expect(all.changes()).toEqual([])
    expect(all.release.assets).toContain(old)
  })

  test('a release that is filled while the file is uploaded', async () => {
    const custom = {
      resource: 'ReleaseAsset',
      code: 'custom',
      field: 'file_count',
      message: 'file_count limited to 1000'
    }
    const body = { message: 'Validation Failed', errors: [custom] }
    all.github.uploads.faults.add({ fault: { kind: 'status', status: 422, body } })
    expect(await failing(() => undefined)).toMatchObject({ code: 'release_full', status: 422 })
  })

  test('a release that is deleted meanwhile', async () => {
    expect(await failing(() => all.github.repository.releases.splice(0))).toMatchObject({
      code: 'github_error',
      status: 404
    })
  })

  test('a token without write permission', async () => {
    const failure = await failureOf(all.attach({}, { token: all.github.readOnlyToken }))
    expect(failure).toMatchObject({
      code: 'github_forbidden',
      status: 403,
      message: 'Could not attach demo.german.mp4 to the release v1: Resource not accessible by integration.',
      hint: expect.stringContaining('permissions: contents: write')
    })
  })

  test('no response at all', async () => {
    all.github.uploads.faults.add({ times: Number.POSITIVE_INFINITY, fault: { kind: 'reset-before' } })
    expect(await failureOf(all.attach())).toMatchObject({
      code: 'attach_failed',
      message: expect.stringMatching(
        /^Could not attach demo\.german\.mp4 to the release v1 \(5 tries\): the connection was/
      )
    })
    expect(all.github.uploads.requests).toHaveLength(5)
  })

  test.each([
    ['http://example.com/assets', 'is not https'],
    ['ftp://127.0.0.1/assets', 'is not https'],
    ['https://169.254.169.254/assets', 'leads to a link-local or metadata address'],
    ['https://[64:ff9b::a9fe:a9fe]/assets', 'leads to a link-local or metadata address'],
    ['https://user:word@example.com/assets', 'has a user name or password'],
    ['nowhere', 'is not valid']
  ])('an upload address like %s', async (uploadUrl, problem) => {
    const connection = all.connect()
    const found = await findRelease(connection, all.release.tag, all.release.id)
    const failure = await failureOf(attachAsset(connection, { ...found, uploadUrl }, all.file()))
    expect(failure).toMatchObject({
      code: 'attach_failed',
      message: `The upload address that GitHub gives for the release v1 ${problem}.`
    })
    expect(all.github.uploads.requests).toEqual([])
  })

  test('a canceled job ends at once', async () => {
    const cancel = new AbortController()
    all.github.uploads.faults.add({ fault: { kind: 'hang' } })
    const open = async () => {
      cancel.abort()
      return Readable.from([FILM])
    }
    expect(await failureOf(all.attach({ open }, { signal: cancel.signal }))).toMatchObject({ code: 'interrupted' })
  })
})
