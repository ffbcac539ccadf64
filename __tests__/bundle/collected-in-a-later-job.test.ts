import { describe, expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { jsonOutput, useWorld } from './world.ts'

const world = useWorld(() => ({ translationSeconds: 200, advancePerCheck: 60_000 }), inProcess)
const FAST = { 'poll-interval': '0.02' }

describe('collect', () => {
  test('with IDs: waits for each once, and keeps their order', async () => {
    const submitted = await world.translate()
    const ids = jsonOutput(submitted, 'translation-ids') as string[]
    const step = await world.collect({ ...FAST, 'translation-ids': JSON.stringify([...ids.toReversed(), ids[0]]) })
    expect(step.exitCode).toBe(0)
    expect(jsonOutput(step, 'translations')).toMatchObject([
      { language: 'French (France)', id: ids[1], status: 'completed' },
      { language: 'Spanish (Mexico)', id: ids[0], status: 'completed' }
    ])
    for (const { query } of world.heygen.requests.filter(one => one.path.endsWith('/statuses'))) {
      const asked = (query.get('video_translation_ids') ?? '').split(',')
      expect(new Set(asked).size).toBe(asked.length)
    }
  })

  test('without IDs: all translations of this repository and commit, the best of each language', async () => {
    world.heygen.failLanguage('French (France)', 'No speech was found.', 1)
    await world.translate()
    world.heygen.clock.advance(60 * 60_000)
    await world.translate()
    await world.translate({}, { env: { GITHUB_SHA: 'e'.repeat(40) } })
    world.heygen.clock.advance(60 * 60_000)
    const step = await world.collect({ ...FAST, 'download-to': 'out' })
    expect(step.exitCode).toBe(0)
    const { charges } = world.heygen
    expect((jsonOutput(step, 'translation-ids') as string[]).toSorted()).toEqual(
      [charges[1]?.id, charges[2]?.id].toSorted()
    )
    expect(jsonOutput(step, 'files')).toHaveLength(2)
    expect(charges).toHaveLength(5)
  })

  test('finding nothing is an error; an empty list is nothing to do', async () => {
    const nothing = await world.collect(FAST)
    expect(nothing.exitCode).toBe(1)
    expect(nothing.errors[0]).toContain('has no translation for octo-org/product at commit 6dcb09b5b578')
    const empty = await world.collect({ ...FAST, 'translation-ids': '[]' })
    expect(empty.exitCode).toBe(0)
    expect(empty.outputs['status']).toBe('skipped')
  })

  test('an account that cannot be listed does not count as an empty one', async () => {
    world.heygen.addTranslation({
      callbackId: 'octo-org/product@6dcb09b5b57875f334f61aebed695e2e4193db5e#0123456789abcdef'
    })
    world.heygen.faults.add({
      when: { method: 'GET', path: '/v3/video-translations' },
      fault: { kind: 'status', status: 403 }
    })
    const step = await world.collect(FAST)
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toContain('not all of the HeyGen account could be searched')
    expect(step.errors[0]).toContain('Run the job again, or set `translation-ids`.')
  })

  test('an ID that HeyGen does not know is waited for: it may be new', async () => {
    const submitted = await world.translate()
    const [known] = jsonOutput(submitted, 'translation-ids') as string[]
    const given = { 'translation-ids': `${known}, not_an_id_of_ours`, 'wait-timeout': '0.01' }
    const step = await world.collect({ ...FAST, ...given })
    expect(step.exitCode).toBe(1)
    expect(step.outputs['status']).toBe('timed-out')
    expect(jsonOutput(step, 'translations')).toMatchObject([{ status: 'completed' }, { status: 'pending' }])
  })

  test('wait: false, and one ID cannot be read: all are in the outputs, and the error names the one', async () => {
    const submitted = await world.translate()
    const ids = jsonOutput(submitted, 'translation-ids') as string[]
    world.heygen.clock.advance(300_000)
    world.heygen.faults.add({ when: { path: new RegExp(`/${ids[0]}$`) }, fault: { kind: 'status', status: 403 } })
    const step = await world.collect({ wait: 'false', 'fail-on': 'never', 'translation-ids': ids.join() })
    expect(step.exitCode).toBe(1)
    expect(jsonOutput(step, 'translation-ids')).toEqual(ids)
    expect(step.outputs['status']).toBe('partial')
    expect(jsonOutput(step, 'translations')).toMatchObject([
      {
        id: ids[0],
        status: 'pending',
        failure_message: expect.stringContaining(`Could not read translation ${ids[0]}`)
      },
      { id: ids[1], status: 'completed', language: 'French (France)' }
    ])
    expect(step.errors).toHaveLength(1)
    expect(step.errors[0]).toContain(`Could not read translation ${ids[0]}`)
    expect(step.errors[0]).not.toContain(ids[1])
    expect(step.errors[0]).toMatch(/HTTP 403, request ID: req_\d+/)
    expect(step.summary).toContain('unreadable')
  })

  test('nothing was submitted: an error, or with `if-none: skip` a step that succeeds', async () => {
    const failed = await world.collect({})
    expect([failed.exitCode, failed.outputs['status']]).toEqual([1, 'failed'])
    expect(failed.summary).toContain('## ❌ Nothing was collected')
    const skipped = await world.collect({ 'if-none': 'skip' })
    expect([skipped.exitCode, skipped.outputs['status'], skipped.errors]).toEqual([0, 'skipped', []])
    expect(skipped.outputs['translation-ids']).toBe('[]')
    expect(skipped.summary).toContain('## ⏭️ Nothing to collect\n\nNothing was submitted for commit 6dcb09b5b578')
    // Where the account cannot be searched, there may be something.
    world.heygen.faults.add({ when: { path: /video-translations$/ }, times: 9, fault: { kind: 'status', status: 500 } })
    const unknown = await world.collect({ 'if-none': 'skip' })
    expect([unknown.exitCode, unknown.outputs['status']]).toEqual([1, 'failed'])
  })

  test('wait: false, and no ID can be read: all are in the outputs', async () => {
    const ids = [world.heygen.addTranslation().id, world.heygen.addTranslation().id]
    world.heygen.faults.add({ when: { path: /[0-9a-f]{32}$/ }, times: 9, fault: { kind: 'status', status: 403 } })
    const step = await world.collect({ wait: 'false', 'translation-ids': ids.join() })
    expect(step.exitCode).toBe(1)
    expect(jsonOutput(step, 'translation-ids')).toEqual(ids)
    expect(step.outputs['status']).toBe('failed')
    for (const id of ids) expect(step.errors[0]).toMatch(new RegExp(`${id}: .*HTTP 403, request ID: req_\\d+\\)`))
  })

  test('an ID that can be read in the end is no failure', async () => {
    const submitted = await world.translate()
    const ids = jsonOutput(submitted, 'translation-ids') as string[]
    const when = { path: new RegExp(`/${ids[0]}$`) }
    world.heygen.faults.add({ when, times: 2, fault: { kind: 'status', status: 403 } })
    const step = await world.collect({ ...FAST, 'translation-ids': ids.join(), 'download-to': 'out' })
    expect(step.errors).toEqual([])
    expect(step.outputs['status']).toBe('completed')
    expect((jsonOutput(step, 'files') as string[]).some(path => path.includes('.spanish-mexico.'))).toBe(true)
  })

  test('wait: false checks the status once and outputs the current state', async () => {
    world.heygen.settings.advancePerCheck = 0
    const submitted = await world.translate()
    const step = await world.collect({ wait: 'false', 'translation-ids': submitted.outputs['translation-ids'] ?? '' })
    expect(step.exitCode).toBe(0)
    expect(step.outputs['status']).toBe('submitted')
    expect(step.outputs).not.toHaveProperty('idempotency-key')
  })

  test('200 languages with long URLs and messages stay within the limits, with every ID', async () => {
    world.heygen.settings.urlLength = 1500
    const ids = Array.from({ length: 200 }, (_, index) => {
      const failed = index % 2 === 0
      return world.heygen.addTranslation({
        language: world.heygen.languages[index % world.heygen.languages.length] ?? '',
        endsAt: 0,
        ...(failed ? { status: 'failed', failureMessage: `${index} <b>no</b> | speech `.repeat(110) } : {})
      }).id
    })
    const step = await world.collect({ ...FAST, 'fail-on': 'never', 'translation-ids': ids.join('\n') })
    expect(step.exitCode).toBe(0)
    expect(jsonOutput(step, 'translation-ids')).toEqual(ids)
    const units = Object.entries(step.outputs).reduce((sum, [name, value]) => sum + name.length + value.length, 0)
    expect(units * 2).toBeLessThan(1_000_000)
    expect(Object.keys(jsonOutput(step, 'video-urls') as object)).toHaveLength(100)
    expect(Buffer.byteLength(step.summary)).toBeLessThan(1024 * 1024)
    for (const id of ids) expect(step.summary).toContain(id)
  })

  test('refused credentials and invalid inputs are one error each', async () => {
    const refused = await world.collect({ 'api-key': 'wrong' })
    expect(refused.errors).toHaveLength(1)
    expect(refused.errors[0]).toContain('authentication_failed')
    const bad = await world.collect({
      'translation-ids': 'a/b',
      'wait-timeout': 'long',
      wait: 'false',
      'download-to': 'x'
    })
    expect(bad.errors).toHaveLength(1)
    for (const text of ['`translation-ids` is "a/b"', '`wait-timeout` is "long"', '`wait` is "false"']) {
      expect(bad.errors[0]).toContain(text)
    }
  })
})
