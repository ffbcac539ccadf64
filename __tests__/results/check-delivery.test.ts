import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { NewAsset } from '../../sandbox/github/repository.ts'
import { checkDelivery } from '../../src/results/check-delivery.ts'
import { useDelivery } from './delivery-world.ts'

const world = useDelivery()
const FOLDER = { 'download-to': 'out' }
const RELEASE = { 'attach-to-release': 'true' }
type DeliveryAsk = Parameters<typeof checkDelivery>[0]

const french = (isSubmitted: boolean) => ({ slug: 'french', isSubmitted })
const inWorkspace = (path: string) => join(world.workspace, path)

type Changes = Partial<Omit<DeliveryAsk, 'run' | 'inputs' | 'release'>>

/** Checks the delivery of a new French video under these inputs, unless told otherwise. */
async function check(given: Readonly<Record<string, string>>, changes: Changes = {}): Promise<void> {
  const { run, inputs, release } = await world.collection([], given)
  world.github.requests.length = 0
  await checkDelivery({
    run,
    inputs,
    stem: 'tour',
    languages: [french(true)],
    extensions: ['mp4'],
    lookOnly: false,
    ...(release === undefined ? {} : { release }),
    ...changes
  })
}

/** A release that has these assets and is full otherwise. */
function full(...assets: NewAsset[]): void {
  const [release] = world.github.repository.releases
  if (release === undefined) throw new Error('there is no release')
  for (const asset of assets) world.github.addAsset(release, asset)
  world.github.fillAssets(release, 1000 - assets.length)
}

const asset = (name: string): NewAsset => ({ name, size: 10 })

test('nothing to deliver: nothing is asked for, nothing is made', async () => {
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
    await check(FOLDER, { lookOnly: true })
    expect(existsSync(inWorkspace('out'))).toBe(false)
  })

  test('that cannot be one is an error that names the input', async () => {
    writeFileSync(inWorkspace('out'), '')
    await expect(check(FOLDER)).rejects.toMatchObject({ code: 'invalid_input', input: 'download-to' })
  })

  test('must have no folder of the name of any result', async () => {
    mkdirSync(inWorkspace('out/tour.french.srt'), { recursive: true })
    await check(FOLDER)
    await expect(check(FOLDER, { extensions: ['mp4', 'srt'] })).rejects.toMatchObject({
      message: expect.stringContaining('out/tour.french.srt')
    })
  })
})

describe('a release', () => {
  test('is tried with the token, but not by a dry run', async () => {
    await check(RELEASE)
    expect(world.github.requests.map(one => one.method)).toEqual(['POST'])
    await check(RELEASE, { lookOnly: true })
    expect(world.github.requests).toEqual([])
  })

  test('without room for a new result is an error that names the input', async () => {
    full()
    await expect(check(RELEASE)).rejects.toMatchObject({ code: 'release_full', input: 'attach-to-release' })
  })

  test('needs no room for a result of an earlier run, whatever type HeyGen gave it', async () => {
    full(asset('tour.french.webm'))
    await check(RELEASE, { languages: [french(false)] })
    await expect(check(RELEASE)).rejects.toMatchObject({ code: 'release_full' })
  })

  test('needs room for a video whose captions alone are there', async () => {
    full(asset('tour.french.srt'))
    await expect(check(RELEASE, { languages: [french(false)] })).rejects.toMatchObject({ code: 'release_full' })
  })

  test('needs room for captions whose video alone is there', async () => {
    full(asset('tour.french.mp4'))
    const changes = { languages: [french(false)], extensions: ['mp4', 'vtt'] }
    await expect(check(RELEASE, changes)).rejects.toMatchObject({
      message: expect.stringContaining('no room for 1 more')
    })
  })
})

describe('a source that a result would replace', () => {
  const NAME = 'tour.french.srt'
  const changes = (srt: string): Changes => ({ extensions: ['mp4', 'srt'], sources: { video: 'tour.mp4', srt } })

  test.each([
    ['in the folder', 'out/tour.french.srt', FOLDER],
    ['in the folder, written another way', './out/../out/tour.french.srt', FOLDER],
    ['on the release', `release:${NAME}`, RELEASE]
  ])('%s is an error that names its input', async (_where, srt, given) => {
    await expect(check(given, changes(srt))).rejects.toMatchObject({
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
    await check(given, changes(srt))
  })
})
