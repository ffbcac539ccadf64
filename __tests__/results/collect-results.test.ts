import { describe, expect, test } from '@jest/globals'
import type { SandboxTranslation } from '../../sandbox/heygen/translation.ts'
import { ActionError } from '../../src/errors/action-error.ts'
import { collectResults } from '../../src/results/collect-results.ts'
import type { FakeRun } from '../fakes/fake-run.ts'
import { useDelivery } from './delivery-world.ts'

const world = useDelivery()
const HOUR = 60 * 60_000
const FOLDER = { 'download-to': 'out' }
const refuse = (status: number, path?: RegExp) =>
  world.heygen.faults.add({ when: path === undefined ? {} : { path }, fault: { kind: 'status', status }, times: 999 })

/** Collects the results of these translations as they were submitted; gives what it failed with. */
async function collecting(
  added: readonly SandboxTranslation[],
  given: Readonly<Record<string, string>> = {},
  hasCaptions = false
) {
  const submitted = added.map(({ id, language }) => ({
    id,
    language,
    status: 'pending' as const,
    stem: 'tour',
    reused: false
  }))
  const ask = await world.collection(submitted, given)
  const thrown = await collectResults(submitted, { ...ask, hasCaptions }).catch((error: unknown) => error)
  if (thrown !== undefined && !(thrown instanceof ActionError)) throw thrown
  return { run: ask.run, error: thrown }
}

const statuses = (run: FakeRun) => run.report().translations.map(one => one.status)
const done = (language: string) => world.heygen.addTranslation({ language })
const running = (language: string) =>
  world.heygen.addTranslation({ language, endsAt: world.heygen.clock.now() + 9 * HOUR })

test('what is delivered is in the outputs', async () => {
  const { run, error } = await collecting([done('French')], FOLDER)
  expect(error).toBeUndefined()
  expect(run.report()).toMatchObject({ status: 'completed', waited: true, delivery: ['files'] })
  expect(run.report().translations[0]?.files).toEqual(['out/tour.french.mp4'])
  // Published after the last file came.
  expect(run.published.at(-1)).toEqual({ translations: run.report().translations })
})

test('a wait that times out says so, and delivers what is completed', async () => {
  const { run, error } = await collecting([done('French'), running('German')], { ...FOLDER, 'wait-timeout': '1' })
  expect(error).toMatchObject({ code: 'wait_timed_out', message: expect.stringContaining('German') })
  expect(run.report().status).toBe('timed-out')
  expect(world.files('out')).toEqual(['tour.french.mp4'])
})

describe('a key that HeyGen refuses', () => {
  test.each([401, 403])('while waiting (%i): one error, and nothing has timed out', async status => {
    refuse(status)
    const { run, error } = await collecting([done('French'), done('German')], FOLDER)
    expect(error).toMatchObject({ status, message: expect.stringMatching(/^HeyGen refused the key while waiting\./) })
    expect(error?.message).toContain('Still running at HeyGen: French, German.')
    expect(run.report().status).toBe('submitted')
  })

  test('for what is still running (403): what is completed is delivered', async () => {
    const [one, other] = [done('French'), running('German')]
    refuse(403, /statuses$/)
    refuse(403, new RegExp(`${other.id}$`))
    const { run, error } = await collecting([one, other], FOLDER)
    expect(world.files('out')).toEqual(['tour.french.mp4'])
    expect(statuses(run)).toEqual(['completed', 'pending'])
    expect(error?.message).not.toContain('still running')
  })

  test('while the results are delivered: one error for all of them', async () => {
    const added = ['French', 'German', 'Welsh'].map(done)
    // Each is read once by the wait.
    world.heygen.faults.add({
      when: { path: /[0-9a-f]{32}$/, nth: 4 },
      fault: { kind: 'status', status: 401 },
      times: 99
    })
    const { error } = await collecting(added, FOLDER)
    expect(error).toMatchObject({ code: 'authentication_failed', status: 401 })
    expect(error?.message).toMatch(/^HeyGen refused the key while the results were being delivered\./)
    expect(error?.message).toContain('Completed, but not delivered: French, German, Welsh.')
    expect(error?.message).not.toContain('\n')
  })

  test('is not one that a storage host refuses', async () => {
    world.heygen.storage.faults.add({ fault: { kind: 'status', status: 401 }, times: 99 })
    const { error } = await collecting([done('French')], FOLDER)
    expect(error).toMatchObject({ code: 'download_failed_here', status: 401 })
    expect(error?.message).not.toContain('refused the key')
  })
})

describe('captions that were asked for', () => {
  test('and are not there give a warning', async () => {
    const { run } = await collecting([done('French'), done('German')], {}, true)
    expect(run.log.lines).toContain(
      'warning: `enable-caption` is `true`, but HeyGen made no captions for French, German.'
    )
  })

  test('and are there give none', async () => {
    const { run } = await collecting(
      [world.heygen.addTranslation({ language: 'French', enableCaption: true })],
      {},
      true
    )
    expect(run.log.lines.join()).not.toContain('no captions')
  })
})
