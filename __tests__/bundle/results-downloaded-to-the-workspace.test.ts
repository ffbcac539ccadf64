import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { jsonOutput, useWorld } from './world.ts'

// Each status check moves HeyGen's clock by a minute, so that a translation of 200 s takes a few checks.
const options = () => ({ translationSeconds: 200, advancePerCheck: 60_000 })

describe('download-to', () => {
  const world = useWorld(options, inProcess)
  const download = { 'download-to': 'out/videos', 'poll-interval': '0.02', 'enable-caption': 'true' }

  test('puts video and captions into the folder, whole, and outputs their paths', async () => {
    world.heygen.settings.resultBytes = 300_000
    const step = await world.translate(download)
    expect(step.exitCode).toBe(0)
    const names = ['french-france', 'spanish-mexico'].flatMap(slug =>
      ['mp4', 'srt', 'vtt'].map(extension => `asset-talk.${slug}.${extension}`)
    )
    expect(readdirSync(join(world.job.workspace, 'out/videos')).sort()).toEqual(names.sort())
    expect((jsonOutput(step, 'files') as string[]).toSorted()).toEqual(names.map(name => `out/videos/${name}`))
    const translation = world.heygen.translations.find(one => one.language === 'French (France)')
    if (translation === undefined) throw new Error('no such translation')
    const bytes = readFileSync(join(world.job.workspace, 'out/videos/asset-talk.french-france.mp4'))
    expect(bytes.equals(await world.heygen.resultFile(translation, 'video').bytes())).toBe(true)
    for (const { headers } of world.heygen.storage.requests) {
      expect(headers).not.toHaveProperty('x-api-key')
      expect(headers).not.toHaveProperty('authorization')
    }
  })

  test('a download that is cut off is retried and never leaves a short file', async () => {
    world.heygen.settings.resultBytes = 300_000
    world.heygen.storage.faults.add({ times: 2, fault: { kind: 'cut-body', afterBytes: 1000 } })
    const step = await world.translate({ 'download-to': 'out', 'poll-interval': '0.02' })
    expect(step.exitCode).toBe(0)
    const folder = join(world.job.workspace, 'out')
    expect(readdirSync(folder).map(name => statSync(join(folder, name)).size)).toEqual([300_000, 300_000])
  })

  test('an expired link is requested again once', async () => {
    world.heygen.storage.faults.add({ fault: { kind: 'status', status: 403 } })
    const step = await world.translate({ 'download-to': 'out', 'poll-interval': '0.02' })
    expect(step.exitCode).toBe(0)
    expect(jsonOutput(step, 'files')).toHaveLength(2)
  })

  test('a result that cannot be downloaded fails the step and does not stop the others', async () => {
    world.heygen.storage.faults.add({
      when: { path: /./, nth: 1 },
      times: Number.POSITIVE_INFINITY,
      fault: { kind: 'status', status: 404 }
    })
    const step = await world.translate({ 'download-to': 'out', 'poll-interval': '0.02', 'fail-on': 'never' })
    expect(step.exitCode).toBe(1)
    expect(step.errors).toHaveLength(1)
    expect(step.outputs['status']).toBe('completed')
  })

  test.each(['../outside', '/etc', 'link/inside'])('%s is refused before anything is submitted', async folder => {
    symlinkSync(tmpdir(), join(world.job.workspace, 'link'))
    const step = await world.translate({ 'download-to': folder })
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toContain('`download-to` must be a path in the workspace')
    expect(world.posts()).toEqual([])
  })
})
