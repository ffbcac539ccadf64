import { describe, expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { jsonOutput, useWorld } from './world.ts'

const world = useWorld(() => ({}), inProcess)
const POST = { method: 'POST', path: '/v3/video-translations' }

/** Of HeyGen's documented errors that are final, with their hints; contract/error-table has them all. */
const REFUSALS: readonly (readonly [status: number, code: string, hint: string])[] = [
  [400, 'invalid_parameter', 'Correct the input named in the message'],
  [402, 'insufficient_credit', 'Top up the account'],
  [429, 'quota_exceeded', 'Wait for the quota']
]

describe('a request that HeyGen refuses is sent once, and the error says why', () => {
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
    expect(text).toContain("\nHeyGen's page: https://docs.example/x\n")
    const page = 'https://github.com/octo-org/translate-release-video/blob/v1/docs/errors.md'
    expect(text.split('\n').at(-1)).toBe(`More: ${page}#${code}`)
    expect(step.outputs['status']).toBe('failed')
    expect(step.summary).toContain('No.')
  })
})

test('refused credentials end the step before anything else is tried', async () => {
  const step = await world.translate({ 'api-key': 'wrong-key' })
  expect(step.exitCode).toBe(1)
  expect(step.errors).toHaveLength(1)
  expect(step.errors[0]).toContain('authentication_failed')
  expect(step.errors[0]).toMatch(/request ID: req_/)
  expect(world.posts()).toEqual([])
})

// Whatever else passes by itself is in contract/repeats and contract/error-table, where no second passes.
test('after a lost response the request is repeated with the same key', async () => {
  world.heygen.faults.add({ when: POST, fault: { kind: 'reset-after' } })
  const step = await world.translate()
  expect(step.errors).toEqual([])
  expect(step.exitCode).toBe(0)
  expect(world.posts()).toHaveLength(2)
  expect(new Set(world.posts().map(one => one.headers['idempotency-key'])).size).toBe(1)
  const lines = step.stdout.split('\n').filter(line => line.startsWith('HeyGen, submit the translation: '))
  expect(lines).toEqual([expect.stringMatching(/: the connection was .*; try 2 in 1 s$/)])
  expect(world.heygen.charges).toHaveLength(2)
  expect((jsonOutput(step, 'translation-ids') as string[]).toSorted()).toEqual(
    world.heygen.charges.map(one => one.id).toSorted()
  )
})

test('a failure that lasts is retried until submit-timeout', async () => {
  world.heygen.faults.add({ when: POST, times: Number.POSITIVE_INFINITY, fault: { kind: 'status', status: 503 } })
  const step = await world.translate({ 'submit-timeout': '0.01' })
  expect(step.exitCode).toBe(1)
  expect(step.errors).toHaveLength(1)
  expect(step.errors[0]).toContain('HTTP 503')
  expect(step.milliseconds).toBeLessThan(10_000)
})

describe('unexpected responses', () => {
  test('are an error that still outputs the IDs they hold', async () => {
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

  test('a redirect is not followed, so the key is not sent to another host', async () => {
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
