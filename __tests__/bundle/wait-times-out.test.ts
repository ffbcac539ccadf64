import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { useReleaseWorld } from './release-world.ts'
import { jsonOutput } from './world.ts'

const here = useReleaseWorld(() => ({}), inProcess)
const { world } = here
/** 0.6 s: the first status check is at once, the last when the time is over. */
const SHORT = { 'wait-timeout': '0.01', 'poll-interval': '60' }

test('a timeout reports what is still running and how to collect it', async () => {
  world.heygen.settings.advancePerCheck = 0
  const step = await world.translate({ ...SHORT, wait: 'true' })
  expect(step.exitCode).toBe(1)
  expect(step.outputs['status']).toBe('timed-out')
  expect(step.errors[0]).toContain('are still running at HeyGen')
  expect(step.summary).toContain('/collect@')
  for (const id of jsonOutput(step, 'translation-ids') as string[]) expect(step.summary).toContain(id)
})

test.each([
  ['at the last status check', 500],
  ['before it', 0]
])('what is completed %s is downloaded and attached, and the summary says what is missing', async (_when, afterMs) => {
  const { heygen } = world
  heygen.settings.advancePerCheck = 0
  heygen.addTranslation({ language: 'German', endsAt: heygen.clock.now() + afterMs })
  heygen.addTranslation({ language: 'Japanese', endsAt: 1e15 })
  const ids = heygen.translations.map(one => one.id)
  const release = here.github.addRelease({ tag: 'v1.0.0', assets: [{ name: 'tour.mp4', size: 50_000 }] })
  const given = { ...SHORT, 'download-to': 'out', 'attach-to-release': 'true', 'translation-ids': ids.join() }
  const step = await here.onRelease(release, given, { action: 'collect' })
  expect(step.errors).toHaveLength(1)
  expect(step.errors[0]).toContain('Timed out: 1 of 2 translations is still running at HeyGen: Japanese.')
  expect(step.outputs['status']).toBe('timed-out')
  expect(jsonOutput(step, 'files')).toEqual(['out/tour.german.mp4'])
  expect(release.assets.map(one => one.name).sort()).toEqual(['tour.german.mp4', 'tour.mp4'])
  expect(step.summary).toContain('📭 Not delivered:\n\n- still running: Japanese\n')
  const result = JSON.parse(readFileSync(step.outputs['result-file'] ?? '', 'utf8'))
  expect(result.not_delivered).toEqual([ids[1]])
})
