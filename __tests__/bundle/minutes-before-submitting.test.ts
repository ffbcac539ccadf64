import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { clip, clipPath } from '../sources/clips.ts'
import { useReleaseWorld } from './release-world.ts'

const here = useReleaseWorld()

test('a dry run shows the minutes in the log, the summary, the outputs and the result file', async () => {
  cpSync(clipPath('index-last.mp4'), join(here.world.job.workspace, 'tour.mp4'))
  const step = await here.world.translate({ video: 'tour.mp4', 'dry-run': 'true' })
  expect(step.errors).toEqual([])
  const amount = 'about 0.1 minutes to submit (2 languages × 0:03)'
  expect(step.stdout).toContain(`\n${amount}\n`)
  expect(step.summary).toContain(`\`tour.mp4\` · 📤 ${amount}\n`)
  expect(step.outputs['minutes']).toBe('0.08')
  const file = JSON.parse(readFileSync(step.outputs['result-file'] ?? '', 'utf8'))
  expect(file).toMatchObject({ minutes: expect.closeTo(0.083, 2), plan: { seconds: expect.closeTo(2.5, 1) } })
})

test('a dry run that fails has no minutes', async () => {
  cpSync(clipPath('silent.mp4'), join(here.world.job.workspace, 'tour.mp4'))
  const step = await here.world.translate({ video: 'tour.mp4', 'dry-run': 'true' })
  expect(step.errors[0]).toContain('tour.mp4 has no audio track')
  expect(step.outputs).not.toHaveProperty('minutes')
  expect(step.summary).toContain('`tour.mp4` · ❌ 2 without an ID\n')
})

test('the asset of a private draft is read from the storage, without the token', async () => {
  here.github.repository.private = true
  const asset = { name: 'tour.mp4', bytes: clip('index-last.mp4'), contentType: 'video/mp4' }
  const release = here.github.addRelease({ tag: 'v1.0.0', draft: true, assets: [asset] })
  const given = { video: 'release:tour.mp4', 'release-tag': release.tag }
  const dry = await here.onRelease(undefined, { ...given, 'dry-run': 'true' })
  expect(dry.errors).toEqual([])
  expect(dry.outputs['minutes']).toBe('0.08')
  expect(here.github.storage.requests.length).toBeGreaterThan(0)
  for (const { headers } of here.github.storage.requests) expect(headers).not.toHaveProperty('authorization')
  const refused = await here.onRelease(undefined, { ...given, 'max-minutes': '0.05' })
  expect(refused.errors[0]).toContain('release:tour.mp4: about 0.1 minutes to submit (2 languages × 0:03)')
  expect(here.world.heygen.requests.filter(one => one.method !== 'GET')).toEqual([])
})

test('what reads media is loaded by no plain submit', async () => {
  const list = join(here.world.job.temp, 'loaded-files')
  const hook = new URL('../../bench/loaded-files.mjs', import.meta.url).href
  const env = { NODE_OPTIONS: `--import=${hook}`, LOADED_FILES: list }
  const loadsReader = async (given: Record<string, string>) => {
    await here.world.translate(given, { env })
    const files = readFileSync(list, 'utf8')
      .split('\n')
      .filter(url => url.includes('/dist/'))
    expect(files.length).toBeGreaterThan(1)
    return files.some(url => readFileSync(new URL(url), 'utf8').includes('media-process'))
  }
  expect(await loadsReader({})).toBe(false)
  expect(await loadsReader({ 'dry-run': 'true', languages: 'German' })).toBe(true)
})
