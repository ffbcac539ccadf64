import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../../sandbox/faults.ts'
import { jsonOutput, useWorld } from './world.ts'

const world = useWorld()
const POST = { method: 'POST', path: '/v3/video-translations' }

/** HeyGen's documented errors that are final, and what their readers are told to do. */
const REFUSALS: readonly (readonly [status: number, code: string, hint: string])[] = [
  [400, 'invalid_parameter', 'Correct the input named in the message'],
  [400, 'download_failed', 'public https link'],
  [400, 'content_policy_violation', 'another video'],
  [400, 'resource_limit_reached', 'Delete what you no longer need'],
  [401, 'authentication_failed', 'Check the secret'],
  [401, 'unauthorized', 'Check the secret'],
  [402, 'insufficient_credit', 'Top up the account'],
  [402, 'trial_limit_exceeded', 'paid plan'],
  [402, 'plan_upgrade_required', 'change the plan'],
  [403, 'forbidden', 'Use a key of the workspace'],
  [403, 'resource_access_denied', 'Use a key of the workspace'],
  [404, 'asset_not_found', 'Check the ID after'],
  [404, 'video_not_found', 'Check the translation IDs'],
  [404, 'resource_not_found', 'Check the IDs'],
  [409, 'conflict', 'Read the message'],
  [413, 'payload_too_large', 'Shorten or compress'],
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

const busy = (status: number, code: string): Fault => ({
  kind: 'status',
  status,
  headers: { 'retry-after': '1' },
  body: { error: { code, message: 'Busy.' } }
})
/** What passes by itself. */
const PASSING: readonly (readonly [what: string, told: string, fault: Fault])[] = [
  ['409 request_in_progress', 'HTTP 409 request_in_progress', busy(409, 'request_in_progress')],
  ['429 rate_limit_exceeded', 'HTTP 429 rate_limit_exceeded', busy(429, 'rate_limit_exceeded')],
  ['500', 'HTTP 500', { kind: 'status', status: 500 }],
  ['502 with HTML', 'HTTP 502', { kind: 'html', status: 502 }],
  ['a reset before the work', 'the connection was', { kind: 'reset-before' }],
  ['an answer lost after the work', 'the connection was', { kind: 'reset-after' }],
  ['an answer cut off', 'the ', { kind: 'cut-body' }],
  ['a switch of protocols', 'the server switched protocols (HTTP 101)', { kind: 'switch-protocols' }],
  ['a switch of protocols after the work', 'HTTP 101', { kind: 'switch-protocols', afterWork: true }],
  ['an empty answer', 'without a readable body', { kind: 'empty-body' }]
]

describe('what passes by itself is tried again with the same key', () => {
  test.each(PASSING)('%s', async (_what, told, fault) => {
    world.heygen.faults.add({ when: POST, fault })
    const step = await world.translate()
    expect(step.errors).toEqual([])
    expect(step.exitCode).toBe(0)
    expect(world.posts()).toHaveLength(2)
    expect(new Set(world.posts().map(one => one.headers['idempotency-key'])).size).toBe(1)
    const lines = step.stdout.split('\n').filter(line => line.startsWith('HeyGen, submit the translation: '))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(told)
    expect(lines[0]).toMatch(/; try 2 in 1 s$/)
    expect(world.heygen.purchases).toHaveLength(2)
    expect((jsonOutput(step, 'translation-ids') as string[]).toSorted()).toEqual(
      world.heygen.purchases.map(one => one.id).toSorted()
    )
  })

  test('until submit-timeout', async () => {
    world.heygen.faults.add({ when: POST, times: Number.POSITIVE_INFINITY, fault: { kind: 'status', status: 503 } })
    const step = await world.translate({ 'submit-timeout': '0.03' })
    expect(step.exitCode).toBe(1)
    expect(step.errors).toHaveLength(1)
    expect(step.errors[0]).toContain('HTTP 503')
    expect(step.milliseconds).toBeLessThan(10_000)
  })
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

  test('a wrong count of ids is one, too', async () => {
    world.heygen.faults.add({
      when: POST,
      fault: { kind: 'wrong-shape', body: { data: { video_translation_ids: ['a', 'b', 'c'] } } }
    })
    const step = await world.translate()
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toContain('HeyGen answered with 3 translation ids for 2 languages.')
    expect(jsonOutput(step, 'translation-ids')).toEqual(['a', 'b', 'c'])
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
