import { describe, expect, test } from '@jest/globals'
import { ActionError } from '../../src/domain/action-error.ts'
import { resultFileName, resultLabel } from '../../src/domain/file-names.ts'
import { languageSlug } from '../../src/domain/language-slug.ts'
import { assetIdentity, type Release, type ReleaseAsset } from '../../src/domain/release.ts'
import { onlyVideoAsset, pickAsset } from '../../src/domain/release-assets.ts'
import { isResult, storedName } from '../../src/domain/release-results.ts'
import { NAMES } from '../fixtures/languages.ts'

let lastId = 0
function asset(name: string, given: Partial<ReleaseAsset> = {}): ReleaseAsset {
  lastId += 1
  return {
    id: lastId,
    name,
    size: 1000,
    state: 'uploaded',
    updatedAt: '2026-11-22T00:00:00Z',
    downloadUrl: `https://github.com/octo-org/product/releases/download/v1/${name}`,
    contentType: 'application/octet-stream',
    ...given
  }
}

function release(...assets: (ReleaseAsset | string)[]): Release {
  return {
    id: 1,
    tag: 'v1',
    draft: false,
    immutable: false,
    htmlUrl: 'https://github.com/octo-org/product/releases/tag/v1',
    uploadUrl: 'https://uploads.github.com/repos/octo-org/product/releases/1/assets',
    targetCommitish: 'main',
    assets: assets.map(one => (typeof one === 'string' ? asset(one) : one))
  }
}

function errorOf(work: () => unknown): ActionError {
  try {
    work()
  } catch (error) {
    if (error instanceof ActionError) return error
  }
  throw new Error('no ActionError')
}

describe('pickAsset', () => {
  test.each([
    ['demo.mp4', ['demo.mp4', 'demo2.mp4'], 'demo.mp4'],
    ['*.mp4', ['demo.mp4', 'notes.txt'], 'demo.mp4'],
    ['demo-?.mp4', ['demo-1.mp4', 'demo-12.mp4'], 'demo-1.mp4'],
    ['*.{mov,mp4}', ['demo.mov', 'demo.zip'], 'demo.mov'],
    ['demo[1].mp4', ['demo[1].mp4', 'demo1.mp4'], 'demo[1].mp4'],
    ['*.mp4', ['.demo.mp4', 'notes.txt'], '.demo.mp4'],
    ['*.mp4', ['demo.mp4', 'demo.spanish-mexico.mp4', 'demo.german.mp4.new'], 'demo.mp4'],
    ['demo.german.mp4', ['demo.mp4', 'demo.german.mp4'], 'demo.german.mp4']
  ])('%s of %j is %s', (pattern, names, picked) => {
    expect(pickAsset(release(...names), pattern).name).toBe(picked)
  })

  test.each([
    ['*.mov', ['demo.mp4'], 'The release v1 has no asset that is "*.mov". There are: demo.mp4.'],
    [
      '*.mp4',
      ['a.mp4', 'b.mp4', 'c.txt'],
      'The release v1 has 2 assets that could be "*.mp4". There are: a.mp4, b.mp4.'
    ],
    ['DEMO.mp4', ['demo.mp4'], 'The release v1 has no asset that is "DEMO.mp4". There are: demo.mp4.'],
    ['media/*.mp4', ['demo.mp4'], 'The release v1 has no asset that is "media/*.mp4". There are: demo.mp4.'],
    ['*.mp4', [], 'The release v1 has no asset that is "*.mp4". It has no assets at all.']
  ])('%s of %j is an error that lists what is there', (pattern, names, message) => {
    const error = errorOf(() => pickAsset(release(...names), pattern, 'audio'))
    expect(error).toMatchObject({ code: 'release_asset_not_found', input: 'audio', message })
  })

  test('an upload that was not completed is no source', () => {
    const broken = asset('demo.mp4', { state: 'starter', size: 0 })
    const message = 'The release v1 has demo.mp4, but its upload was not completed.'
    expect(errorOf(() => pickAsset(release(broken), 'demo.mp4')).message).toBe(message)
    expect(errorOf(() => pickAsset(release(broken), '*.mp4')).message).toBe(message)
    expect(pickAsset(release(broken, 'demo2.mp4'), 'demo*.mp4').name).toBe('demo2.mp4')
  })

  test('hostile and many names are shown bounded, on one line', () => {
    const many = Array.from({ length: 1000 }, (_, n) => `::error::${n}\n${'x'.repeat(300)}.mp4`)
    const { message } = errorOf(() => pickAsset(release(...many), '*.mp4'))
    expect(message).toContain(' and 980 more.')
    expect(message).not.toMatch(/\n/)
    expect(message.length).toBeLessThan(20 * 110 + 200)
  })
})

describe('onlyVideoAsset', () => {
  test.each([
    [['demo.mp4', 'notes.txt']],
    [['demo.MOV', 'checksums.sha256']],
    [['demo.webm', 'demo.german.webm', 'demo.german.srt', 'demo.serbian-latin-serbia.webm']]
  ])('of %j is the first', names => {
    expect(onlyVideoAsset(release(...names)).name).toBe(names[0])
  })

  test('goes by the content type too', () => {
    expect(onlyVideoAsset(release('a.zip', asset('film', { contentType: 'video/mp4' }))).name).toBe('film')
  })

  test.each([
    [['notes.txt'], 'The release v1 has no asset that is a video. There are: notes.txt.'],
    [['a.mp4', 'b.mov'], 'The release v1 has 2 assets that could be a video. There are: a.mp4, b.mov.']
  ])('of %j is an error that lists what is there', (names, message) => {
    const error = errorOf(() => onlyVideoAsset(release(...names)))
    expect(error).toMatchObject({ code: 'release_asset_not_found', input: 'video', message })
  })
})

describe('results of earlier runs', () => {
  const source = asset('Demo ünsafe.mp4')

  test('every language of HeyGen is recognized, by label and by name', () => {
    expect(NAMES.length).toBe(178)
    const missed = NAMES.filter(language => {
      const name = resultFileName({ stem: 'demo', slug: languageSlug(language), extension: 'mp4' })
      const assets = [asset('demo.mp4'), asset(name), asset(name, { label: 'something else' })]
      return !assets.slice(1).every(one => isResult(one, assets))
    })
    expect(missed).toEqual([])
  })

  test.each([
    ['a label tells a language that has no known name', 'demo.klingon.mp4', 'Klingon', true],
    ['a label of another language does not', 'demo.klingon.mp4', 'Vulcan', false]
  ])('%s', (_, name, language, expected) => {
    const labelled = asset(name, { label: resultLabel({ stem: 'demo', language, extension: 'mp4' }) })
    expect(isResult(labelled, [asset('demo.zip'), labelled])).toBe(expected)
  })

  test('a source is known by the stem that its results got', () => {
    const result = asset(resultFileName({ stem: 'Demo ünsafe', slug: 'german', extension: 'mp4' }))
    expect(isResult(result, [source, result])).toBe(true)
  })

  test.each([
    ['alone', ['demo.german.mp4']],
    ['beside another language', ['demo.german.mp4', 'demo.english.mp4']],
    ['beside what cannot be played', ['demo.german.mp4', 'demo.zip']],
    ['with no language', ['demo.final.mp4', 'demo.mp4']]
  ])('a name like a result is a source %s', (_, names) => {
    const assets = names.map(name => asset(name))
    const [first] = assets
    expect(first && isResult(first, assets)).toBe(false)
  })
})

test('an asset is the same source by its bytes, and without a digest by its upload', () => {
  expect(assetIdentity(asset('a.mp4', { digest: 'sha256:00ff' }))).toBe('sha256:00ff')
  expect(assetIdentity(asset('a.mp4', { id: 7 }))).toBe('release-asset:7:1000:2026-11-22T00:00:00Z')
})

test.each([
  ['demo.german.mp4', 'demo.german.mp4'],
  ['demo..german.mp4', 'demo.german.mp4'],
  ['.demo.mp4', 'demo.mp4'],
  ['...a...b...', 'a.b']
])('GitHub stores %s as %s', (name, stored) => expect(storedName(name)).toBe(stored))
