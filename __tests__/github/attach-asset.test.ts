import { Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import type { NewAsset } from '../../sandbox/github/repository.ts'
import { FILM, GERMAN, NAME, NEW, OLD, UPLOAD, useAttachWorld } from './attach-world.ts'

const all = useAttachWorld()

describe('a new file', () => {
  test('is streamed to the upload address of the release, with length, type, label and token', async () => {
    expect(await all.attach()).toEqual({
      name: NAME,
      url: `${all.github.serverUrl}/octo-org/product/releases/download/v1/${NAME}`,
      kept: false
    })
    expect(all.results()).toEqual([GERMAN])
    const [upload, ...others] = all.github.uploads.requests
    expect(others).toEqual([])
    expect(upload?.body.toString()).toBe('ein Film')
    expect(upload?.query.get('label')).toBe('demo – German.mp4')
    expect(upload?.headers).toMatchObject({
      'content-length': '8',
      'content-type': 'video/mp4',
      authorization: `token ${all.github.token}`
    })
    expect(upload?.headers).not.toHaveProperty('transfer-encoding')
    expect(all.release.assets[1]?.contentType).toBe('video/mp4')
  })

  test('goes to the upload address of an Enterprise Server', async () => {
    await all.begin({ enterprise: true })
    const { url } = await all.attach()
    expect(url).toContain(NAME)
    expect(all.github.uploads.requests.map(request => request.path)).toEqual([
      `/api/uploads/repos/octo-org/product/releases/${all.release.id}/assets`
    ])
  })

  test('goes to a draft that will be immutable', async () => {
    all.release = all.github.addRelease({ tag: 'v2', draft: true, immutable: true, assets: [{ name: 'demo.mp4' }] })
    expect(await all.attach()).toMatchObject({ kept: false })
    expect(all.results()).toEqual([GERMAN])
  })

  test('has the name that GitHub would give it', async () => {
    expect((await all.attach({ name: 'a..german.mp4' })).name).toBe('a.german.mp4')
    expect((await all.attach({ name: 'a..german.mp4' })).kept).toBe(true)
    expect(all.results().map(asset => asset.name)).toEqual(['a.german.mp4'])
  })
})

describe('a file that is there', () => {
  test('is kept with the same size and digest, without opening it', async () => {
    all.add({ name: NAME, bytes: FILM, label: 'mine' })
    expect(await all.attach()).toEqual({ name: NAME, url: expect.stringContaining(NAME), kept: true })
    expect(all.changes()).toEqual([])
    expect(all.opened).toBe(0)
    expect(all.results()).toEqual([{ ...GERMAN, label: 'mine' }])
  })

  test('with other bytes is replaced: the new one is uploaded before the old one is deleted', async () => {
    all.add({ name: NAME, bytes: OLD })
    expect(await all.attach()).toMatchObject({ name: NAME, kept: false })
    expect(all.changes()).toEqual([`${UPLOAD} ${NEW}`, 'DELETE /releases/assets', `PATCH /releases/assets ${NAME}`])
    expect(all.results()).toEqual([GERMAN])
  })

  test('of another size is not read for its hash', async () => {
    all.add({ name: NAME, bytes: Buffer.from('longer than that') })
    const hashing = async () => {
      throw new Error('was read')
    }
    expect(await all.attach({ sha256: hashing })).toMatchObject({ kept: false })
    expect(all.results()).toEqual([GERMAN])
  })

  test('with bytes that cannot be compared is replaced', async () => {
    all.add({ name: NAME, bytes: OLD, digest: null })
    expect(await all.attach()).toMatchObject({ kept: false })
    expect(all.results()).toEqual([GERMAN])
  })

  test('that is broken is deleted first', async () => {
    all.add({ name: NAME, state: 'starter' })
    expect(await all.attach()).toMatchObject({ kept: false })
    expect(all.changes()).toEqual(['DELETE /releases/assets', `${UPLOAD} ${NAME}`])
    expect(all.results()).toEqual([GERMAN])
  })
})

describe('an interrupted run is resumed', () => {
  test.each<[string, NewAsset[], string[], boolean]>([
    [
      'after the upload',
      [
        { name: NAME, bytes: OLD },
        { name: NEW, bytes: FILM }
      ],
      ['DELETE /releases/assets', `PATCH /releases/assets ${NAME}`],
      true
    ],
    ['after the delete', [{ name: NEW, bytes: FILM }], [`PATCH /releases/assets ${NAME}`], true],
    [
      'amid the upload',
      [
        { name: NAME, bytes: OLD },
        { name: NEW, state: 'starter' }
      ],
      ['DELETE /releases/assets', `${UPLOAD} ${NEW}`, 'DELETE /releases/assets', `PATCH /releases/assets ${NAME}`],
      false
    ],
    [
      'by a run with another result',
      [{ name: NEW, bytes: OLD }],
      [`${UPLOAD} ${NAME}`, 'DELETE /releases/assets'],
      false
    ],
    [
      'with the file and a leftover',
      [
        { name: NAME, bytes: FILM },
        { name: NEW, bytes: OLD }
      ],
      ['DELETE /releases/assets'],
      true
    ]
  ])('%s', async (_, assets, expected, kept) => {
    for (const asset of assets) all.add({ label: 'demo – German.mp4', ...asset })
    expect(await all.attach()).toMatchObject({ name: NAME, kept })
    expect(all.changes()).toEqual(expected)
    expect(all.results()).toEqual([GERMAN])
  })
})

test('a large file is sent in flat memory', async () => {
  const chunk = Buffer.alloc(256 * 1024, 7)
  const size = chunk.length * 600
  async function* chunks() {
    for (let n = 0; n < 600; n++) yield chunk
  }
  const before = process.memoryUsage().rss
  await all.attach({ size, open: async () => Readable.from(chunks()) })
  expect(all.github.uploads.requests[0]?.bodySize).toBe(size)
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
})
