import { describe, expect, test } from '@jest/globals'
import { ActionError } from '../../src/errors/action-error.ts'
import { assetIdentity, type Release, type ReleaseAsset } from '../../src/model/release.ts'
import { resultBase, resultLabel } from '../../src/results/file-name.ts'
import { assetNamed, matchingAssets, onlyVideoAsset, pickAsset } from '../../src/sources/release-asset.ts'
import { isResult } from '../../src/sources/result-name.ts'
import { NAMES } from '../fixtures/languages.ts'
import { asset } from './sample-asset.ts'

function release(...assets: (ReleaseAsset | string)[]): Release {
  return {
    id: 1,
    tag: 'v1',
    draft: false,
    immutable: false,
    htmlUrl: 'https://github.com/octo-org/product/releases/tag/v1',
    notes: '',
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
    ['demo.german.mp4', ['demo.mp4', 'demo.german.mp4'], 'demo.german.mp4'],
    ['demo.german.mp4', ['demo.german.mp4'], 'demo.german.mp4'],
    ['*.mp4', ['intro.german.mp4', 'demo.mp4'], 'demo.mp4'],
    ['*.srt', ['demo.german.srt', 'demo.mp4', 'lines.srt'], 'lines.srt'],
    ['*.mp3', ['demo.german.mp3', 'voice.mp3'], 'voice.mp3'],
    ['*.mp4', ['demo.final.mp4', 'demo.german.mp4'], 'demo.final.mp4']
  ])('%s of %j is %s', (pattern, names, picked) => {
    expect(pickAsset(release(...names), pattern, 'video').name).toBe(picked)
  })

  test.each([
    ['*.mov', ['demo.mp4'], 'The release v1 has no asset that matches "*.mov". It has: demo.mp4.'],
    [
      '*.mp4',
      ['a.mp4', 'b.mp4', 'c.txt'],
      'The release v1 has more than one asset that matches "*.mp4": a.mp4, b.mp4.'
    ],
    ['DEMO.mp4', ['demo.mp4'], 'The release v1 has no asset that matches "DEMO.mp4". It has: demo.mp4.'],
    ['media/*.mp4', ['demo.mp4'], 'The release v1 has no asset that matches "media/*.mp4". It has: demo.mp4.'],
    ['*.mp4', [], 'The release v1 has no asset that matches "*.mp4". It has no assets at all.']
  ])('%s of %j is an error that lists what is there', (pattern, names, message) => {
    const error = errorOf(() => pickAsset(release(...names), pattern, 'audio'))
    expect(error).toMatchObject({ code: 'release_asset_not_found', input: 'audio', message })
  })

  test('an upload that was not completed is no source', () => {
    const broken = asset('demo.mp4', { state: 'starter', size: 0 })
    const message = 'The release v1 has demo.mp4, but the upload was not completed.'
    expect(errorOf(() => pickAsset(release(broken), 'demo.mp4', 'video')).message).toBe(message)
    expect(errorOf(() => pickAsset(release(broken), '*.mp4', 'video')).message).toBe(message)
    expect(pickAsset(release(broken, 'demo2.mp4'), 'demo*.mp4', 'video').name).toBe('demo2.mp4')
  })

  test('hostile and many names are shown bounded, on one line', () => {
    const many = Array.from({ length: 1000 }, (_, n) => `::error::${n}\n${'x'.repeat(300)}.mp4`)
    const { message } = errorOf(() => pickAsset(release(...many), '*.mp4', 'video'))
    expect(message).toContain(' and 980 more.')
    expect(message).not.toMatch(/\n/)
    expect(message.length).toBeLessThan(20 * 110 + 200)
  })
})

describe('matchingAssets', () => {
  test.each([
    ['demo.mp4', ['demo.mp4', 'demo2.mp4'], ['demo.mp4']],
    ['*.mp4', ['b.mp4', 'a.mp4', 'notes.txt', 'B.mp4', 'a.german.mp4'], ['B.mp4', 'a.mp4', 'b.mp4']],
    ['demo[1].mp4', ['demo1.mp4', 'demo[1].mp4'], ['demo[1].mp4']],
    ['demo[12].mp4', ['demo2.mp4', 'demo1.mp4'], ['demo1.mp4', 'demo2.mp4']],
    ['demo.german.mp4', ['demo.mp4', 'demo.german.mp4'], ['demo.german.mp4']]
  ])('%s of %j are %j', (pattern, names, matched) => {
    expect(matchingAssets(release(...names), pattern, 'video').map(one => one.name)).toEqual(matched)
  })

  test('have no upload that was not completed, and no asset that is labeled as a result', () => {
    const broken = asset('a.mp4', { state: 'starter', size: 0 })
    const result = asset('b.klingon.mp4', { label: 'b – Klingon.mp4' })
    expect(matchingAssets(release(broken, result, 'c.mp4'), '*.mp4', 'video').map(one => one.name)).toEqual(['c.mp4'])
  })
})

describe('assetNamed', () => {
  test('knows no globs', () => {
    expect(assetNamed(release('demo.mp4', '*.mp4'), '*.mp4', 'video').name).toBe('*.mp4')
    expect(errorOf(() => assetNamed(release('demo.mp4'), '*.mp4', 'srt'))).toMatchObject({
      code: 'release_asset_not_found',
      input: 'srt',
      message: 'The release v1 has no asset named "*.mp4". It has: demo.mp4.'
    })
  })

  test('is an error for an upload that was not completed', () => {
    const broken = asset('demo.mp4', { state: 'starter', size: 0 })
    expect(errorOf(() => assetNamed(release(broken), 'demo.mp4', 'video')).message).toBe(
      'The release v1 has demo.mp4, but the upload was not completed.'
    )
  })
})

describe('onlyVideoAsset', () => {
  test.each([
    [['demo.mp4', 'notes.txt']],
    [['demo.MOV', 'checksums.sha256']],
    ...'m4v mkv avi mpg mpeg wmv flv 3gp ogv'.split(' ').map(extension => [[`demo.${extension}`, 'voice.mp3']]),
    [['demo.webm', 'demo.german.webm', 'demo.german.srt', 'demo.serbian-latin-serbia.webm']]
  ])('of %j is the first', names => {
    expect(onlyVideoAsset(release(...names)).name).toBe(names[0])
  })

  test('uses the content type too', () => {
    expect(onlyVideoAsset(release('a.zip', asset('film', { contentType: 'video/mp4' }))).name).toBe('film')
  })

  test.each([
    [['notes.txt'], 'The release v1 has no video. It has: notes.txt.'],
    [['a.mp4', 'b.mov'], 'The release v1 has more than one video: a.mp4, b.mov.']
  ])('of %j is an error that lists what is there', (names, message) => {
    const error = errorOf(() => onlyVideoAsset(release(...names)))
    expect(error).toMatchObject({ code: 'release_asset_not_found', input: 'video', message })
  })
})

describe('a release that has only results', () => {
  const labeled = asset('intro.spanish.mp4', { label: 'intro – Spanish.mp4', contentType: 'video/mp4' })
  const otherwise =
    'Otherwise give the original: an https URL, a path in the workspace, or another asset of the release.'

  test.each<[string, ReleaseAsset[], string, string]>([
    [
      'one that is labeled',
      [labeled],
      'The only video of the release v1 is named like a translation: intro.spanish.mp4.',
      'To use it anyway, set `video: release:intro.spanish.mp4`.'
    ],
    [
      'one that is only named like a result',
      [asset('intro.spanish.mp4'), asset('app.zip')],
      'The only video of the release v1 is named like a translation: intro.spanish.mp4.',
      'To use it anyway, set `video: release:intro.spanish.mp4`.'
    ],
    [
      'several, not all of them labeled',
      [labeled, asset('intro.german.mp4'), asset('intro.french.mp4.new', { contentType: 'video/mp4' })],
      'Every video of the release v1 is named like a translation: intro.spanish.mp4, intro.german.mp4, intro.french.mp4.new.',
      'To use one of them anyway, set `video: release:<name>`.'
    ]
  ])('%s: an error that says how to use it anyway', (_, assets, message, hint) => {
    expect(errorOf(() => onlyVideoAsset(release(...assets)))).toMatchObject({
      code: 'release_asset_not_found',
      input: 'video',
      message,
      hint: `${hint} ${otherwise}`
    })
  })

  test('a glob skips them by the same rule', () => {
    expect(errorOf(() => pickAsset(release('demo.mp4', 'demo.german.srt'), '*.srt', 'srt'))).toMatchObject({
      code: 'release_asset_not_found',
      input: 'srt',
      message: 'The only asset that matches "*.srt" of the release v1 is named like a translation: demo.german.srt.',
      hint: `To use it anyway, set \`srt: release:demo.german.srt\`. ${otherwise}`
    })
  })
})

describe('results of earlier runs', () => {
  test('every language of HeyGen is recognized, by label and by name', () => {
    expect(NAMES.length).toBe(178)
    const missed = NAMES.filter(language => {
      const name = `${resultBase('demo', language)}.mp4`
      const labels = [undefined, 'something else', resultLabel('demo', language, 'mp4')]
      return !labels.every(label => isResult(asset(name, { label })))
    })
    expect(missed).toEqual([])
  })

  test.each([
    ['of a language that has no known name', 'demo.klingon.mp4', 'demo – Klingon.mp4', true],
    ['of a language that is written in other letters', 'demo.language_3101a057c4ab0cd9.mp4', 'demo – 中文.mp4', true],
    ['of a second translation into the language', 'demo.klingon-0123456789abcdef.mp4', 'demo – Klingon.mp4', true],
    ['of captions', 'demo.klingon.vtt', 'demo – Klingon.vtt', true],
    ['of an upload that is not yet renamed', 'demo.klingon.mp4.new', 'demo – Klingon.mp4', true],
    ['of another language', 'demo.klingon.mp4', 'demo – Vulcan.mp4', false],
    ['of another source', 'demo.klingon.mp4', 'intro – Klingon.mp4', false],
    ['of another type', 'demo.klingon.mp4', 'demo – Klingon.mp3', false],
    ['that only begins like the slug', 'demo.klingon-final.mp4', 'demo – Klingon.mp4', false],
    ['of a name like no result', 'klingon', 'demo – Klingon.mp4', false]
  ])('a label %s', (_, name, label, expected) => {
    expect(isResult(asset(name, { label }))).toBe(expected)
  })

  test.each([
    ['as it is', 'demo.german.mp4', true],
    ['of captions', 'demo.german.srt', true],
    ['of an upload that is not yet renamed', 'demo.german.mp4.new', true],
    ['with no language', 'demo.final.mp4', false],
    ['with more than a language', 'intro.polish-pass.mp4', false],
    ['with no stem', 'german.mp4', false],
    ['with a version', 'v1.2.mp4', false]
  ])('a name like a result %s', (_, name, expected) => {
    expect(isResult(asset(name))).toBe(expected)
    expect(isResult({ name })).toBe(expected)
    expect(isResult({ name: `out/${name}` })).toBe(expected)
  })
})

test('an asset is the same source by its bytes, and without a digest by its upload', () => {
  expect(assetIdentity(asset('a.mp4', { digest: 'sha256:00ff' }))).toBe('sha256:00ff')
  expect(assetIdentity(asset('a.mp4', { id: 7 }))).toBe('release-asset:7:1000:2026-11-22T00:00:00Z')
})
