import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { StepAsk } from '../../sandbox/run-step.ts'
import { useReleaseWorld } from './release-world.ts'
import { jsonOutput } from './world.ts'

/** Windows knows no signals: a process is ended without being asked. */
const onUnix = process.platform === 'win32' ? test.skip : test

const here = useReleaseWorld()

/** Collects a translation that is completed after `seconds` of HeyGen's clock, and one that takes longer. */
function collectTwo(seconds: number, given: Record<string, string>, ask: Partial<StepAsk> = {}) {
  const { heygen } = here.world
  const endsAt = heygen.clock.now() + seconds * 1000
  const ids = [
    heygen.addJob({ language: 'German', endsAt }).id,
    heygen.addJob({ language: 'Japanese', endsAt: 1e15 }).id
  ]
  const release = here.github.addRelease({ tag: 'v1.0.0', assets: [{ name: 'tour.mp4', size: 50_000 }] })
  const everything = { 'download-to': 'out', 'attach-to-release': 'true', 'translation-ids': ids.join(), ...given }
  return { ids, release, step: here.onRelease(release, everything, { action: 'collect', ...ask }) }
}

describe('a wait that times out', () => {
  // Each look moves HeyGen's clock on by a minute: two reads at the start, then the first check, then the last.
  test.each([
    ['at the last check', 220],
    ['before it', 0]
  ])(
    'what was completed %s is downloaded and attached, and the summary says what is missing',
    async (_name, seconds) => {
      const { ids, release, step: running } = collectTwo(seconds, { 'wait-timeout': '0.005', 'poll-interval': '60' })
      const step = await running
      expect(step.errors).toHaveLength(1)
      expect(step.errors[0]).toContain('Timed out: 1 of 2 translations is still running at HeyGen: Japanese.')
      expect(step.outputs['status']).toBe('timed-out')
      expect(jsonOutput(step, 'files')).toEqual(['out/tour.german.mp4'])
      expect(release.assets.map(one => one.name).sort()).toEqual(['tour.german.mp4', 'tour.mp4'])
      expect(step.summary).toContain('📭 Not delivered:\n\n- still running: Japanese\n')
      const result = JSON.parse(readFileSync(step.outputs['result-file'] ?? '', 'utf8'))
      expect(result.not_delivered).toEqual([ids[1]])
    }
  )
})

describe('a job that is canceled', () => {
  onUnix('the summary says what is still running, and what is completed and not delivered', async () => {
    const {
      ids,
      release,
      step: running
    } = collectTwo(
      150,
      { 'poll-interval': '60' },
      {
        onStart: child =>
          child.stdout?.on('data', text => String(text).includes('German: completed') && child.kill('SIGINT'))
      }
    )
    const step = await running
    expect(step.exitCode).toBe(130)
    expect(jsonOutput(step, 'translation-ids')).toEqual(ids)
    expect(release.assets.map(one => one.name)).toEqual(['tour.mp4'])
    expect(readdirSync(join(here.world.job.workspace, 'out'))).toEqual([])
    expect(step.summary).toContain('## 🛑 Job canceled: 1 translation is still running at HeyGen\n')
    expect(step.summary).toContain('📭 Not delivered:\n\n- completed: German\n- still running: Japanese\n')
    const result = JSON.parse(readFileSync(step.outputs['result-file'] ?? '', 'utf8'))
    expect(result.not_delivered).toEqual(ids)
  })

  onUnix('where no delivery was asked for, none is missing', async () => {
    const { step: running } = collectTwo(
      150,
      { 'poll-interval': '60', 'download-to': '', 'attach-to-release': 'false' },
      {
        onStart: child =>
          child.stdout?.on('data', text => String(text).includes('German: completed') && child.kill('SIGINT'))
      }
    )
    const step = await running
    expect(step.summary).toContain('## 🛑 Job canceled: 1 translation is still running at HeyGen\n')
    expect(step.summary).not.toContain('Not delivered')
  })
})
