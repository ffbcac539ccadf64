import { describe, expect, test } from '@jest/globals'
import { jsonOutput, useWorld } from './world.ts'

const world = useWorld()
const POST = { method: 'POST', path: '/v3/video-translations' }

/** Of HeyGen's documented errors that are final, and what their readers are told to do; contract/error-table has them all. */
const REFUSALS: readonly (readonly [status: number, code: string, hint: string])[] = [
  [400, 'invalid_parameter', 'Correct the input named in the message'],
  [402, 'insufficient_credit', 'Top up the account'],
  [429, 'quota_exceeded', 'Wait for the quota']
]

describe('what HeyGen refuses is asked once, and told plainly', () => {
  test.each(REFUSALS)('HTTP %i %s', async (status, code, hint) => {
    const error = {
      code,
      message: 'No.',
      param: 'stock_voice_config.use_stock_voice',
      doc_url: 'https://docs.example/x'
    }
    world.heygen.faults.add({ when: POST, fault: { kind: 'status', status, body: { error } } })
    const step = await world.translate()
    expect(step.exitCode).toBe(1)
    expect(world.posts()).toHaveLength(1)
    expect(step.errors).toHaveLength(1)
    const [text = ''] = step.errors
    expect(text).toContain('Could not submit the translation: No.')
    expect(text).toContain('input: use-stock-voice')
    expect(text).toContain('param: stock_voice_config.use_stock_voice')
    expect(text).toContain(`code: ${code}`)
    expect(text).toContain(`HTTP ${status}`)
    expect(text).toMatch(/request ID: req_\d{6}/)
    expect(text).toContain(hint)
    expect(text).toContain('More: https://docs.example/x')
    expect(step.outputs['status']).toBe('failed')
    expect(step.summary).toContain('No.')
  })
})

// Whatever else passes by itself is in contract/repeats and contract/error-table, where no second passes.
test('an answer lost after the work is asked for again with the same key', async () => {
  world.heygen.faults.add({ when: POST, fault: { kind: 'reset-after' } })
  const step = await world.translate()
  expect(step.errors).toEqual([])
  expect(step.exitCode).toBe(0)
  expect(world.posts()).toHaveLength(2)
  expect(new Set(world.posts().map(one => one.headers['idempotency-key'])).size).toBe(1)
  const lines = step.stdout.split('\n').filter(line => line.startsWith('HeyGen, submit the translation: '))
  expect(lines).toEqual([expect.stringMatching(/: the connection was .*; try 2 in 1 s$/)])
  expect(world.heygen.purchases).toHaveLength(2)
  expect((jsonOutput(step, 'translation-ids') as string[]).toSorted()).toEqual(
    world.heygen.purchases.map(one => one.id).toSorted()
  )
})

test('what does not pass is tried until submit-timeout', async () => {
  world.heygen.faults.add({ when: POST, times: Number.POSITIVE_INFINITY, fault: { kind: 'status', status: 503 } })
  const step = await world.translate({ 'submit-timeout': '0.01' })
  expect(step.exitCode).toBe(1)
  expect(step.errors).toHaveLength(1)
  expect(step.errors[0]).toContain('HTTP 503')
  expect(step.milliseconds).toBeLessThan(10_000)
})

describe('answers of another shape', () => {
  test('are an error that still hands on whatever ids came', async () => {
    world.heygen.faults.add({
      when: POST,
      fault: { kind: 'wrong-shape', body: { data: { video_translation_id: 'lone_id' } } }
    })
    const step = await world.translate()
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toContain('unexpected_answer')
    expect(jsonOutput(step, 'translation-ids')).toEqual(['lone_id'])
    expect(step.summary).toContain('lone_id')
  })

  test('a redirect is not followed: the key stays with its host', async () => {
    world.heygen.faults.add({
      when: POST,
      fault: { kind: 'redirect', location: `${world.heygen.storage.url}/elsewhere` }
    })
    const step = await world.translate()
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toContain('unexpected_redirect')
    expect(world.heygen.storage.requests).toEqual([])
  })
})
