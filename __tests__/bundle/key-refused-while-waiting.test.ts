import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { jsonOutput, useWorld } from './world.ts'

// Each status check moves HeyGen's clock by a minute, so that a translation of 200 s takes a few checks.
const world = useWorld(() => ({ translationSeconds: 200, advancePerCheck: 60_000 }), inProcess)
const FAST = { wait: 'true', 'poll-interval': '0.02' }

describe('a key that HeyGen refuses while the step waits', () => {
  const refusing = (status: number, path: RegExp) =>
    world.heygen.faults.add({ when: { method: 'GET', path }, times: 1000, fault: { kind: 'status', status } })

  test.each([
    [401, 'authentication_failed'],
    [403, 'forbidden']
  ])('%i ends the wait with one error, and every ID is there', async (status, code) => {
    const submitted = await world.translate()
    const ids = jsonOutput(submitted, 'translation-ids') as string[]
    refusing(status, /translations\/(?:statuses|[0-9a-f]{32})$/)
    const step = await world.translate({ ...FAST, 'download-to': 'out' })
    expect(step.exitCode).toBe(1)
    expect(step.errors).toHaveLength(1)
    expect(step.errors[0]).toContain('HeyGen refused the key while waiting.')
    expect(step.errors[0]).toContain('Still running at HeyGen: Spanish (Mexico), French (France).')
    expect(step.errors[0]).toContain(`code: ${code}, HTTP ${status}, request ID: req_`)
    expect(jsonOutput(step, 'translation-ids')).toEqual(ids)
    expect(step.outputs['status']).toBe('submitted')
    const result = JSON.parse(readFileSync(step.outputs['result-file'] ?? '', 'utf8'))
    expect(result).toMatchObject({ status: 'submitted', translation_ids: ids, not_delivered: ids, error: { code } })
    for (const id of ids) expect(step.summary).toContain(id)
    expect(step.summary).toContain('HeyGen refused the key while waiting.')
    expect(step.summary).toContain('- still running: Spanish (Mexico), French (France)')
  })

  test('a delivery that is refused for the same key adds no error', async () => {
    const [done, late] = [world.heygen.addTranslation({ language: 'German', endsAt: 0 }), world.heygen.addTranslation()]
    // The first read of each belongs to the action's start, the second of the completed one to the wait.
    world.heygen.faults.add({
      when: { path: new RegExp(`/${done.id}$`), nth: 3 },
      times: 1000,
      fault: { kind: 'status', status: 401 }
    })
    world.heygen.faults.add({ when: { path: /statuses$/, nth: 2 }, fault: { kind: 'status', status: 401 } })
    world.heygen.settings.advancePerCheck = 0
    const given = { ...FAST, 'translation-ids': `${done.id}, ${late.id}`, 'download-to': 'out' }
    const step = await world.collect(given)
    expect(step.errors).toHaveLength(1)
    expect(step.errors[0]).toMatch(
      /refused the key while waiting\. .* Still running at HeyGen: .*\. Completed, but not delivered: German\. \(code: authentication_failed/
    )
    expect(step.errors[0]).not.toContain('downloaded')
    expect(step.summary).toContain('- completed: German')
    expect(step.summary).toContain('## ⚠️ 1 of 2 translations completed')
  })

  test('what is completed is delivered where it can be', async () => {
    const [done, late] = [world.heygen.addTranslation({ language: 'German', endsAt: 0 }), world.heygen.addTranslation()]
    world.heygen.faults.add({ when: { path: /statuses$/, nth: 2 }, fault: { kind: 'status', status: 401 } })
    world.heygen.settings.advancePerCheck = 0
    const given = { ...FAST, 'translation-ids': `${done.id}, ${late.id}`, 'download-to': 'out' }
    const step = await world.collect(given)
    expect(step.errors).toHaveLength(1)
    expect(step.errors[0]).not.toContain('not delivered')
    expect(jsonOutput(step, 'files')).toHaveLength(1)
  })

  test('a key that is refused only when the results are downloaded is one error for all of them', async () => {
    const ids = ['German', 'French (France)', 'Japanese'].map(
      language => world.heygen.addTranslation({ language, endsAt: 0 }).id
    )
    // Two reads of each: at the action's start, and in the wait.
    world.heygen.faults.add({
      when: { path: /[0-9a-f]{32}$/, nth: 2 * ids.length + 1 },
      times: 1000,
      fault: { kind: 'status', status: 401 }
    })
    const step = await world.collect({ ...FAST, 'translation-ids': ids.join(), 'download-to': 'out' })
    expect(step.errors).toHaveLength(1)
    expect(step.errors[0]).toContain('HeyGen refused the key while the results were being delivered.')
    expect(step.errors[0]).toContain('Completed, but not delivered: German, French (France), Japanese.')
    expect(step.outputs['status']).toBe('completed')
  })
})
