import { describe, expect, test } from '@jest/globals'
import { createTranslation } from '../../src/heygen/create-translation.ts'
import { BODY, KEY, POST, useSandbox } from './connected-sandbox.ts'

const world = useSandbox()

describe('a canceled job', () => {
  test('during a response: its IDs are still read', async () => {
    const release = world.sandbox.holdPosts()
    const canceled = new AbortController()
    const created = createTranslation(
      { ...world.connection, signal: canceled.signal },
      { body: BODY, key: KEY, deadline: world.clock.now() + 60_000, responseSignal: new AbortController().signal }
    )
    while (world.posts().length === 0) await new Promise(setImmediate)
    canceled.abort()
    release()
    expect((await created).ids).toEqual(world.sandbox.charges.map(({ id }) => id))
    expect(world.sandbox.charges).toHaveLength(2)
  })

  test('before a retry: no retry, because it could be charged', async () => {
    world.sandbox.faults.add({ when: POST, fault: { kind: 'status', status: 503 } })
    const canceled = new AbortController()
    const clock = { ...world.clock, sleep: async () => canceled.abort() }
    const created = createTranslation(
      { ...world.connection, clock, signal: canceled.signal },
      { body: BODY, key: KEY, deadline: clock.now() + 60_000, responseSignal: new AbortController().signal }
    )
    await expect(created).rejects.toMatchObject({ code: 'interrupted' })
    expect(world.posts()).toHaveLength(1)
    expect(world.sandbox.charges).toEqual([])
  })
})
