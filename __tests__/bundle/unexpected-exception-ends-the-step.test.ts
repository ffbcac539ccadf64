import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@jest/globals'
import type { StepResult } from '../../sandbox/run-step.ts'
import { jsonOutput, useWorld } from './world.ts'

const world = useWorld(() => ({ translationSeconds: 200, advancePerCheck: 60_000 }))
const WAIT = { wait: 'true', 'poll-interval': '0.02' }

/** Variables under which `code` runs in the step's process as `request` goes out, once, when `path` is asked. */
function whenAsked(path: string, code: string) {
  const module = `
    import { subscribe } from 'node:diagnostics_channel'
    let done = false
    subscribe('undici:request:create', ({ request }) => {
      if (done || !request.path.startsWith(${JSON.stringify(path)})) return
      done = true
      ${code}
    })`
  const file = join(world.job.temp, 'early-end.mjs')
  writeFileSync(file, module)
  return { NODE_OPTIONS: `--import=${pathToFileURL(file).href}` }
}

function expectPlainEnd(step: StepResult, expected: string, inSummary = expected): void {
  expect(step.exitCode).toBe(1)
  expect(step.stderr).toBe('')
  expect(step.errors).toHaveLength(1)
  expect(step.errors[0]).toContain(expected)
  expect(step.errors[0]).toContain('code: internal')
  expect(step.stdout).not.toMatch(/^\s+at /m)
  const result = JSON.parse(readFileSync(step.outputs['result-file'] ?? '', 'utf8'))
  expect(result).toMatchObject({ error: { code: 'internal' } })
  expect(result.status).toBe(step.outputs['status'])
  expect(step.summary).toContain(inSummary)
}

const FAILURES: readonly (readonly [what: string, code: string, expected: string])[] = [
  ['an exception that nobody catches', "setImmediate(() => { throw new Error('boom') })", 'Unexpected failure: boom'],
  ['a rejection that nobody handles', "Promise.reject(new Error('boom'))", 'Unexpected failure: boom'],
  ['a rejection with nothing', 'Promise.reject()', 'Unexpected failure: undefined'],
  ['an exception that is no error', "setImmediate(() => { throw 'boom' })", 'Unexpected failure: boom'],
  [
    'two exceptions',
    "setImmediate(() => { throw new Error('boom') }); setImmediate(() => { throw new Error('again') })",
    'Unexpected failure: boom'
  ]
]

test('after an exception before the submission, nothing is submitted', async () => {
  const code = "setImmediate(() => { throw new Error('boom') })"
  const step = await world.translate({}, { env: whenAsked('/v3/video-translations/languages', code) })
  expectPlainEnd(step, 'Unexpected failure: boom')
  expect(step.outputs['status']).toBe('failed')
  expect(world.posts()).toEqual([])
})

test.each(FAILURES)('%s while the step waits: the IDs are in the outputs', async (_what, code, expected) => {
  const step = await world.translate(WAIT, { env: whenAsked('/v3/video-translations/statuses', code) })
  expectPlainEnd(step, expected)
  expect((jsonOutput(step, 'translation-ids') as string[]).toSorted()).toEqual(
    world.heygen.charges.map(one => one.id).toSorted()
  )
  expect(world.heygen.charges).toHaveLength(2)
})

test('an exception while the submission is under way: its IDs are still in the outputs', async () => {
  const code =
    "if (request.method !== 'POST') { done = false; return }; setImmediate(() => { throw new Error('boom') })"
  const step = await world.translate(WAIT, { env: whenAsked('/v3/video-translations', code) })
  expectPlainEnd(step, 'Unexpected failure: boom')
  expect(world.posts()).toHaveLength(1)
  expect((jsonOutput(step, 'translation-ids') as string[]).toSorted()).toEqual(
    world.heygen.charges.map(one => one.id).toSorted()
  )
})

test('a request that never ends, with nothing else under way, ends the step', async () => {
  const code = 'request.onResponseStart = request.onResponseEnd = () => undefined'
  const step = await world.translate({}, { env: whenAsked('/v3/video-translations/languages', code) })
  expectPlainEnd(step, 'The action stopped before its work was done')
  expect(step.milliseconds).toBeLessThan(10_000)
  expect(world.posts()).toEqual([])
})

test('the failure shows no presigned URL, not even with debug logging', async () => {
  const code = "Promise.reject(new Error('at https://me:hunter2@storage.example/a?X-Amz-Signature=hunter3'))"
  const step = await world.translate(
    {},
    { env: { ...whenAsked('/v3/video-translations/languages', code), ACTIONS_STEP_DEBUG: 'true' } }
  )
  expectPlainEnd(step, 'Unexpected failure: at https://***@storage.example/a?…', 'storage.example/a?…')
  expect(step.commands.some(one => one.name === 'debug')).toBe(true)
  expect(step.stdout + step.summary + step.outputFile).not.toMatch(/hunter/)
})
