import { rmSync, writeFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { jsonOutput, useWorld } from './world.ts'

const world = useWorld(() => ({}), inProcess)
const POST = { method: 'POST', path: '/v3/video-translations' }

test('if RUNNER_TEMP disappears during the request, no ID is lost and there is one annotation', async () => {
  const spoil = () => {
    rmSync(world.job.temp, { recursive: true })
    writeFileSync(world.job.temp, 'no folder any more')
  }
  world.heygen.faults.add({ when: POST, fault: { kind: 'cue', notify: spoil, afterWork: true } })
  const step = await world.translate()
  expect(jsonOutput(step, 'translation-ids')).toEqual(world.heygen.charges.map(one => one.id).toReversed())
  expect(step.outputs['status']).toBe('submitted')
  expect(step.exitCode).toBe(0)
  expect([...step.errors, ...step.warnings]).toEqual([
    expect.stringMatching(/^The result file cannot be kept up to date: .*\. The outputs are complete\.$/)
  ])
  expect(step.stderr).toBe('')
})

test('outputs that cannot be written leave the IDs in the log', async () => {
  const output = `${world.job.temp}/output`
  writeFileSync(output, '')
  const spoil = () => rmSync(output)
  world.heygen.faults.add({ when: POST, fault: { kind: 'cue', notify: spoil, afterWork: true } })
  const step = await world.translate({}, { env: { GITHUB_OUTPUT: output } })
  expect(step.exitCode).toBe(1)
  expect(step.errors).toHaveLength(1)
  for (const { id } of world.heygen.charges) expect(step.stdout).toContain(id)
})
