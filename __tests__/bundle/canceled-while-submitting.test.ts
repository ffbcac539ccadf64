import type { ChildProcess } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { jsonOutput, useWorld } from './world.ts'

const world = useWorld()
const onUnix = process.platform === 'win32' ? test.skip : test

onUnix('a cancel while the request is under way: the response is waited for, and its IDs are output', async () => {
  const release = world.heygen.holdPosts()
  let child: ChildProcess | undefined
  const notify = () => void child?.kill('SIGINT')
  world.heygen.faults.add({ when: { method: 'POST' }, fault: { kind: 'cue', notify } })
  const step = await world.translate(
    { wait: 'true' },
    {
      onStart: started => {
        child = started
      },
      // The response comes only after the signal has been heard.
      onOutput: log => {
        if (/Cancell?ed: /.test(log)) release()
      }
    }
  )
  expect(step.exitCode).toBe(130)
  expect(world.heygen.charges).toHaveLength(2)
  expect(jsonOutput(step, 'translation-ids')).toEqual(world.heygen.charges.map(one => one.id).toReversed())
  expect(step.errors).toHaveLength(1)
})
