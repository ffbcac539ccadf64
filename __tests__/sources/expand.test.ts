import { describe, expect, test } from '@jest/globals'
import type { Source } from '../../src/inputs/source.ts'
import type { Release, ReleaseAsset } from '../../src/model/release.ts'
import type { SourceField } from '../../src/model/request.ts'
import { expandSource } from '../../src/sources/expand.ts'
import { failure } from '../fakes/failure.ts'
import { fakeClock } from '../fakes/fake-clock.ts'
import { fakeRun } from '../fakes/fake-run.ts'
import { RELEASE } from '../fakes/sample-release.ts'

const http = { text: refused, open: refused, send: refused } as never
function refused(): never {
  throw new Error('nothing is requested')
}

const run = fakeRun({ http, clock: fakeClock() })
const asset = (name: string, id: number): ReleaseAsset => ({
  id,
  name,
  size: 1000,
  state: 'uploaded',
  updatedAt: '2026-11-22T00:00:00Z',
  downloadUrl: `https://github.example/${name}`,
  contentType: 'application/octet-stream'
})
const releaseOf = (names: readonly string[]): Release => ({ ...RELEASE, assets: names.map(asset) })
const ofRelease = (pattern: string, names: readonly string[], field: SourceField = 'video') =>
  expandSource(run, field, { kind: 'release', pattern }, async () => ({ release: releaseOf(names) }))

test.each<Source>([
  { kind: 'url', url: 'https://example.com/*.mp4' },
  { kind: 'asset', assetId: 'talk' }
])('%j is itself, and no release is opened', async source => {
  expect(await expandSource(run, 'video', source, refused)).toEqual([source])
})

describe('assets of a release', () => {
  const exact = (...names: string[]) => names.map(pattern => ({ kind: 'release', pattern }))

  test('that a glob matches are exact sources, in order of name, without results', async () => {
    const names = ['b.mp4', 'a.mp4', 'a.german.mp4', 'notes.txt', 'C.mp4']
    expect(await ofRelease('*.mp4', names)).toEqual(exact('C.mp4', 'a.mp4', 'b.mp4'))
  })

  test('an asset of exactly the name is the only one', async () => {
    expect(await ofRelease('*.mp4', ['a.mp4', '*.mp4'])).toEqual(exact('*.mp4'))
    expect(await ofRelease('a.german.mp4', ['a.mp4', 'a.german.mp4'])).toEqual(exact('a.german.mp4'))
  })

  test('what they expand to expands to itself', async () => {
    const names = ['[b].mp4', 'b.mp4', '*.mp4']
    for (const one of await ofRelease('{b,[[]b[]]}.mp4', names)) {
      expect(await expandSource(run, 'video', one, async () => ({ release: releaseOf(names) }))).toEqual([one])
    }
  })

  test('none is an error that lists what is there', async () => {
    expect(await failure(ofRelease('*.mov', ['a.mp4']))).toMatchObject({
      code: 'release_asset_not_found',
      input: 'video',
      message: 'The release v1 has no asset that matches "*.mov". It has: a.mp4.'
    })
  })

  test.each<SourceField>(['audio', 'srt'])('%s must be one', async field => {
    expect(await ofRelease('voice*', ['voice.x', 'b.x'], field)).toEqual(exact('voice.x'))
    expect(await failure(ofRelease('*.x', ['b.x', 'a.x'], field))).toMatchObject({
      code: 'release_asset_not_found',
      input: field,
      message: 'The release v1 has more than one asset that matches "*.x": a.x, b.x.'
    })
  })

  test('at most 100 videos', async () => {
    const names = Array.from({ length: 101 }, (_, at) => `${at}.mp4`)
    expect(await ofRelease('*.mp4', names.slice(1))).toHaveLength(100)
    expect(await failure(ofRelease('*.mp4', names))).toMatchObject({
      code: 'invalid_input',
      input: 'video',
      message: '101 files match `release:*.mp4` of `video`: must be at most 100 videos.',
      hint: 'Use a narrower glob, or divide the videos among several steps.'
    })
  })
})
