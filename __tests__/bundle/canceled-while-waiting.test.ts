import type { ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { useReleaseWorld } from './release-world.ts'
import { jsonOutput } from './world.ts'

/** Windows knows no signals: a process is ended without being asked. */
const onUnix = process.platform === 'win32' ? test.skip : test

const here = useReleaseWorld()

onUnix.each([
  ['SIGINT', 130],
  ['SIGTERM', 143]
] as const)('%s: every ID is in the outputs, the result file and the summary within 5 s', async (signal, exitCode) => {
  const { heygen, translate } = here.world
  let child: ChildProcess | undefined
  let signaledAt = 0
  const notify = () => {
    signaledAt = performance.now()
    child?.kill(signal)
  }
  heygen.faults.add({ when: { path: /statuses$/ }, fault: { kind: 'cue', notify } })
  heygen.settings.advancePerCheck = 0
  const onStart = (started: ChildProcess) => {
    child = started
  }
  const step = await translate({ wait: 'true' }, { onStart })
  expect(performance.now() - signaledAt).toBeLessThan(5000)
  expect(step.exitCode).toBe(exitCode)
  expect(step.outputs['status']).toBe('submitted')
  expect(jsonOutput(step, 'translation-ids')).toEqual(heygen.charges.map(one => one.id).toReversed())
  expect(step.errors).toHaveLength(1)
  expect(step.summary).toContain('/collect@')
  const result = JSON.parse(readFileSync(step.outputs['result-file'] ?? '', 'utf8'))
  expect(result.translations).toHaveLength(2)
})

/** Collects two translations into a release, and is canceled as soon as it has logged that the first one is completed. */
async function cancelAfterFirst(given: Readonly<Record<string, string>>) {
  const { heygen } = here.world
  heygen.addTranslation({ language: 'German', endsAt: heygen.clock.now() + 150_000 })
  heygen.addTranslation({ language: 'Japanese', endsAt: 1e15 })
  const ids = heygen.translations.map(one => one.id)
  const release = here.github.addRelease({ tag: 'v1.0.0', assets: [{ name: 'tour.mp4', size: 50_000 }] })
  const onStart = (child: ChildProcess) =>
    child.stdout?.on('data', log => String(log).includes('German: completed') && child.kill('SIGINT'))
  const step = await here.onRelease(
    release,
    { 'translation-ids': ids.join(), 'poll-interval': '60', ...given },
    { action: 'collect', onStart }
  )
  return { ids, release, step }
}

onUnix('the summary says what is still running, and what is completed and not delivered', async () => {
  const { ids, release, step } = await cancelAfterFirst({ 'download-to': 'out', 'attach-to-release': 'true' })
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
  const { step } = await cancelAfterFirst({})
  expect(step.summary).toContain('## 🛑 Job canceled: 1 translation is still running at HeyGen\n')
  expect(step.summary).not.toContain('Not delivered')
})
