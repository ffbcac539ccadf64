import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { FAST, useReleaseWorld } from './release-world.ts'

const here = useReleaseWorld(() => ({}), inProcess)
const onLinux = process.platform === 'linux' ? test : test.skip
const ATTACH = { ...FAST, 'attach-to-release': 'true' }
const DRY = { wait: '', 'poll-interval': '', 'dry-run': 'true' }
const tour = { name: 'tour.mp4', size: 50_000, contentType: 'video/mp4' }
const RESULTS = ['tour.french-france.mp4', 'tour.spanish-mexico.mp4']
const { world } = here
const inWorkspace = (path: string) => join(world.job.workspace, path)
/** Nothing was submitted, and nothing uploaded to HeyGen for it. */
const expectNothingSent = () => {
  expect(world.posts()).toEqual([])
  expect(world.heygen.requests.every(one => one.method === 'GET')).toBe(true)
}

describe('download-to', () => {
  test.each([
    ['file', 'The folder `file` of `download-to` cannot be written: `file` is a file.'],
    ['file/folder', 'The folder `file/folder` of `download-to` cannot be written: `file` is a file.'],
    ['videos', '`videos/asset-talk.spanish-mexico.mp4` is a folder, and a result has the same name']
  ])('%s is refused before anything is submitted, in a dry run too', async (folder, message) => {
    writeFileSync(inWorkspace('file'), '')
    mkdirSync(inWorkspace('videos/asset-talk.spanish-mexico.mp4'), { recursive: true })
    for (const given of [FAST, DRY]) {
      const step = await world.translate({ ...given, 'download-to': folder })
      expect(step.exitCode).toBe(1)
      expect(step.errors[0]).toContain(message)
      expect(step.errors[0]).toContain('input: download-to')
    }
    expectNothingSent()
  })

  onLinux('a folder that takes no file is refused before anything is submitted, whoever writes', async () => {
    const step = await world.translate({ ...FAST, 'download-to': 'kernel' }, { env: { GITHUB_WORKSPACE: '/sys' } })
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toContain('The folder `kernel` of `download-to` cannot be written')
    expectNothingSent()
  })

  test('the file that tests whether the folder is writable is removed', async () => {
    const step = await world.translate({ ...FAST, 'download-to': 'videos' })
    expect(step.errors).toEqual([])
    expect(readdirSync(inWorkspace('videos')).sort()).toEqual([
      'asset-talk.french-france.mp4',
      'asset-talk.spanish-mexico.mp4'
    ])
  })

  test('collect tests the folder before it waits', async () => {
    writeFileSync(inWorkspace('file'), '')
    await world.translate()
    const step = await world.collect({ 'poll-interval': '0.02', 'download-to': 'file' })
    expect(step.errors[0]).toContain('`file` is a file')
    expect(world.heygen.requests.filter(one => one.path.endsWith('/statuses'))).toEqual([])
  })
})

describe("the release's upload address", () => {
  test.each([
    ['http://uploads.example.com/assets{?name,label}', 'is not https'],
    ['https://user:secret@uploads.example.com/assets{?name,label}', 'has a user name or password'],
    ['nowhere', 'is not valid']
  ])('%s is refused before anything is submitted, in a dry run too', async (uploadUrl, clause) => {
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour] })
    release.uploadUrl = uploadUrl
    for (const given of [{}, DRY]) {
      const step = await here.onRelease(release, { ...ATTACH, ...given })
      expect(step.exitCode).toBe(1)
      expect(step.errors[0]).toContain(`The upload address that GitHub gives for the release v1.0.0 ${clause}.`)
      expect(step.stdout).not.toContain('secret')
    }
    expectNothingSent()
  })
})

describe('a source that a result would replace', () => {
  const captions = { 'enable-caption': 'true', 'srt-role': 'output' }

  test('on the release', async () => {
    const lines = { name: 'tour.spanish-mexico.srt', bytes: Buffer.from('1') }
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour, lines] })
    const given = { video: 'release:tour.mp4', srt: `release:${lines.name}`, ...captions }
    const step = await here.onRelease(release, { ...ATTACH, ...given })
    expect(step.errors[0]).toContain('The result `tour.spanish-mexico.srt` would replace the source of `srt`')
    expect(step.errors[0]).toContain('input: srt')
    expectNothingSent()
    const elsewhere = await here.onRelease(release, { ...FAST, ...given, 'download-to': 'videos' })
    expect(elsewhere.errors).toEqual([])
  })

  test('in the workspace', async () => {
    mkdirSync(inWorkspace('media'))
    writeFileSync(inWorkspace('media/tour.mp4'), 'a video')
    writeFileSync(inWorkspace('media/tour.spanish-mexico.srt'), '1')
    const given = { video: 'media/tour.mp4', srt: './media/tour.spanish-mexico.srt', ...captions }
    const step = await world.translate({ ...FAST, ...given, 'download-to': 'media' })
    expect(step.errors[0]).toContain('would replace the source of `srt`')
    expectNothingSent()
  })
})

describe('a release with 1,000 assets', () => {
  test('that has all of the results allows a re-run and collect, which add nothing', async () => {
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour] })
    await here.onRelease(release, ATTACH)
    here.github.fillAssets(release, 997)
    expect(release.assets).toHaveLength(1000)
    const uploads = here.github.uploads.requests.length
    const again = await here.onRelease(release, ATTACH)
    expect(again.errors).toEqual([])
    expect(again.outputs['status']).toBe('completed')
    const { wait: _, ...given } = ATTACH
    const collected = await here.onRelease(release, given, { action: 'collect' })
    expect(collected.errors).toEqual([])
    expect(here.github.uploads.requests).toHaveLength(uploads)
    expect(world.heygen.charges).toHaveLength(2)
  })

  test('allows a re-run while a language that failed is left out', async () => {
    world.heygen.failLanguage('French (France)', 'No speech was found.')
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour] })
    await here.onRelease(release, { ...ATTACH, 'fail-on': 'never' })
    here.github.fillAssets(release, 998)
    const { wait: _, ...given } = ATTACH
    const collected = await here.onRelease(release, { ...given, 'fail-on': 'never' }, { action: 'collect' })
    expect(collected.errors).toEqual([])
  })

  test('has no room for a language that is added, nor for one that replaces an asset', async () => {
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour] })
    await here.onRelease(release, ATTACH)
    here.github.addAsset(release, { name: 'tour.japanese.mp4', size: 10 })
    here.github.fillAssets(release, 996)
    const posts = world.posts().length
    for (const languages of ['Spanish (Mexico), German (Germany)', 'Spanish (Mexico), Japanese']) {
      const step = await here.onRelease(release, { ...ATTACH, video: 'release:tour.mp4', languages })
      expect(step.exitCode).toBe(1)
      expect(step.errors[0]).toContain('has 1000 assets and no room for 1 more: GitHub allows 1,000.')
    }
    expect(world.posts()).toHaveLength(posts)
  })

  test('has no room for a result whose asset has other bytes now: the others are linked', async () => {
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour] })
    await here.onRelease(release, ATTACH)
    const [name = ''] = RESULTS
    release.assets.splice(
      release.assets.findIndex(one => one.name === name),
      1
    )
    here.github.addAsset(release, { name, size: 10, label: 'tour – French (France).mp4' })
    here.github.fillAssets(release, 997)
    const step = await here.onRelease(release, ATTACH)
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toContain('release_full')
    expect(step.errors[0]).toContain('An asset that is replaced stays until the new one is safe.')
    expect(step.outputs['translations']).toContain(RESULTS[1])
    expect(release.assets.find(one => one.name === name)?.content).toMatchObject({ size: 10 })
  })
})
