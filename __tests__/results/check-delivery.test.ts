import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { NewAsset } from '../../sandbox/github/repository.ts'
import { checkDelivery } from '../../src/results/check-delivery.ts'
import { expectedFiles } from '../../src/results/expected-files.ts'
import { useDelivery } from './delivery-world.ts'

const world = useDelivery()
const FOLDER = { 'download-to': 'out' }
const RELEASE = { 'attach-to-release': 'true' }

const inWorkspace = (path: string) => join(world.workspace, path)
const NEW_FRENCH = [{ name: 'tour.french.mp4', isNew: true }]

type Options = Partial<Parameters<typeof checkDelivery>[3]>

/** Checks the delivery of these files, a new French video by default, under these inputs. */
async function check(
  given: Readonly<Record<string, string>>,
  files: Parameters<typeof checkDelivery>[2] = NEW_FRENCH,
  options: Options = {}
): Promise<void> {
  const { run, inputs, release } = await world.collection([], given)
  world.github.requests.length = 0
  await checkDelivery(run, inputs, files, { release, isDryRun: false, ...options })
}

/** A release that has these assets and is full otherwise. */
function full(...assets: NewAsset[]): void {
  const [release] = world.github.repository.releases
  if (release === undefined) throw new Error('there is no release')
  for (const asset of assets) world.github.addAsset(release, asset)
  world.github.fillAssets(release, 1000 - assets.length)
}

const asset = (name: string): NewAsset => ({ name, size: 10 })

test('with nothing to deliver, nothing is requested or created', async () => {
  await check({})
  expect(world.github.requests).toEqual([])
  expect(world.files('')).toEqual([])
})

describe('a folder', () => {
  test('is made, and left empty', async () => {
    await check(FOLDER)
    expect(world.files('out')).toEqual([])
    expect(existsSync(inWorkspace('out'))).toBe(true)
  })

  test('is not made by a dry run', async () => {
    await check(FOLDER, NEW_FRENCH, { isDryRun: true })
    expect(existsSync(inWorkspace('out'))).toBe(false)
  })

  test('that cannot be one is an error that names the input', async () => {
    writeFileSync(inWorkspace('out'), '')
    await expect(check(FOLDER)).rejects.toMatchObject({ code: 'invalid_input', input: 'download-to' })
  })

  test('must have no folder of the name of any result', async () => {
    mkdirSync(inWorkspace('out/tour.french.srt'), { recursive: true })
    await check(FOLDER)
    await expect(check(FOLDER, [{ name: 'tour.french.srt', isNew: true }])).rejects.toMatchObject({
      message: expect.stringContaining('out/tour.french.srt')
    })
  })
})

describe('a release', () => {
  test('is tested with the token, but not by a dry run', async () => {
    await check(RELEASE)
    expect(world.github.requests.map(one => one.method)).toEqual(['POST'])
    await check(RELEASE, NEW_FRENCH, { isDryRun: true })
    expect(world.github.requests).toEqual([])
  })

  test('without room for a new result is an error that names the input', async () => {
    full()
    await expect(check(RELEASE)).rejects.toMatchObject({ code: 'release_full', input: 'attach-to-release' })
  })

  test('needs no room for a result of an earlier run, whatever type HeyGen gave it', async () => {
    full(asset('tour.french.webm'))
    await check(RELEASE, [{ name: 'tour.french.mp4', isNew: false }])
    await expect(check(RELEASE)).rejects.toMatchObject({ code: 'release_full' })
  })

  test('needs no room for a manifest that a re-run leaves as it is', async () => {
    full(asset('tour.french.mp4'), asset('tour.translations.json'))
    const translation = { base: 'tour.french', stem: 'tour', language: 'French' }
    const files = (isNew: boolean) =>
      expectedFiles([{ ...translation, isNew }], { deliver: undefined, manifest: true }, ['video'])
    await check(RELEASE, files(false))
    await expect(check(RELEASE, files(true))).rejects.toMatchObject({ code: 'release_full' })
  })

  test('needs room for a video whose captions alone are there', async () => {
    full(asset('tour.french.srt'))
    await expect(check(RELEASE, [{ name: 'tour.french.mp4', isNew: false }])).rejects.toMatchObject({
      code: 'release_full'
    })
  })

  test('needs room for captions whose video alone is there', async () => {
    full(asset('tour.french.mp4'))
    const files = ['mp4', 'vtt'].map(extension => ({ name: `tour.french.${extension}`, isNew: false }))
    await expect(check(RELEASE, files)).rejects.toMatchObject({
      message: expect.stringContaining('no room for 1 more')
    })
  })
})

describe('a source that a result would replace', () => {
  const NAME = 'tour.french.srt'
  const files = ['tour.french.mp4', NAME].map(name => ({ name, isNew: true }))
  const options = (srt: string) => ({
    sources: [
      ['video', 'tour.mp4'],
      ['srt', srt]
    ] as const
  })

  test.each([
    ['in the folder', 'out/tour.french.srt', FOLDER],
    ['in the folder, written another way', './out/../out/tour.french.srt', FOLDER],
    ['on the release', `release:${NAME}`, RELEASE]
  ])('%s is an error that names its input', async (_where, srt, given) => {
    await expect(check(given, files, options(srt))).rejects.toMatchObject({
      code: 'invalid_input',
      input: 'srt',
      message: `The result \`${NAME}\` would replace the source of \`srt\`, which has the same name.`
    })
  })

  test.each([
    ['in another folder', NAME, FOLDER],
    ['in the workspace, for a release', NAME, RELEASE],
    ['on the release, for a folder', `release:${NAME}`, FOLDER]
  ])('is none %s', async (_where, srt, given) => {
    await check(given, files, options(srt))
  })
})
