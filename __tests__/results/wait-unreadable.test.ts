import { describe, expect, test } from '@jest/globals'
import { ActionError } from '../../src/errors/action-error.ts'
import type { Translation } from '../../src/model/translation.ts'
import {
  type FakeTranslation,
  type FaultAsk,
  fakeHeygen,
  jsonResponse,
  type Outcome,
  refusal,
  reset
} from '../fakes/fake-heygen.ts'
import { startWait, submitted } from '../fakes/start-wait.ts'

const MINUTE = 60_000
const fakes: FakeTranslation[] = [
  { id: 'a', language: 'French', endsAfter: MINUTE },
  { id: 'b', language: 'German', endsAfter: MINUTE },
  { id: 'c', language: 'Welsh', endsAfter: 10 * MINUTE }
]
const forbidden = refusal(403, 'forbidden')
const noBulk = (ask: FaultAsk) => (ask.kind === 'check' ? refusal(404, 'resource_not_found') : undefined)
const readsOf = (ids: string, outcome: Outcome) => (ask: FaultAsk) =>
  ask.kind === 'read' && ids.includes(ask.id) ? outcome : undefined

/** Each translation as `status` or, where its details were given up, `status!`. */
const shown = (translations: readonly Translation[]) =>
  translations.map(one => (one.unreadable === undefined ? one.status : `${one.status}!`))

describe('a translation whose read keeps failing', () => {
  const outcomes: [string, Outcome][] = [
    ['403', forbidden],
    ['500', refusal(500, 'internal_error')],
    ['garbage', jsonResponse(200, '<html>')],
    ['no response', reset]
  ]

  test.each(outcomes)('%s, once it has ended: is given up after some reads over a minute', async (_name, outcome) => {
    const heygen = fakeHeygen(fakes, readsOf('b', outcome))
    const { ended, log } = startWait(heygen, submitted(fakes))
    const result = await ended
    expect(shown(result)).toEqual(['completed', 'running!', 'completed'])
    expect(result[1]?.unreadable?.message).toContain('Could not read translation b:')
    const reads = heygen.reads.filter(({ id }) => id === 'b').map(({ at }) => at)
    expect(reads.length).toBeGreaterThanOrEqual(5)
    expect((reads.at(-1) ?? 0) - (reads[0] ?? 0)).toBeGreaterThanOrEqual(MINUTE)
    expect(reads.at(-1)).toBeLessThan(3 * MINUTE)
    expect(log.lines.filter(line => line.startsWith('info: German: no longer waiting for it.'))).toHaveLength(1)
  })

  test.each(outcomes)(
    '%s, without the bulk status, while others can be read: is given up too',
    async (_name, outcome) => {
      const heygen = fakeHeygen(fakes, ask => noBulk(ask) ?? readsOf('b', outcome)(ask))
      expect(shown(await startWait(heygen, submitted(fakes)).ended)).toEqual(['completed', 'pending!', 'completed'])
    }
  )

  test('a failure that passes does not count', async () => {
    const heygen = fakeHeygen(fakes, ask => (ask.at < 110_000 ? readsOf('b', forbidden)(ask) : undefined))
    expect(shown(await startWait(heygen, submitted(fakes)).ended)).toEqual(['completed', 'completed', 'completed'])
  })

  test('one that was found completed keeps that status, without a link', async () => {
    const given = submitted(fakes).map(one => ({ ...one, status: 'completed' as const, reused: true }))
    const heygen = fakeHeygen(fakes, readsOf('b', reset))
    heygen.clock.advance(20 * MINUTE)
    expect(shown(await startWait(heygen, given).ended)).toEqual(['completed', 'completed!', 'completed'])
  })

  test('where nothing can be read, what may be running is waited for', async () => {
    const heygen = fakeHeygen(fakes, ask => noBulk(ask) ?? (ask.at < 15 * MINUTE ? reset : undefined))
    expect(shown(await startWait(heygen, submitted(fakes)).ended)).toEqual(['completed', 'completed', 'completed'])
  })

  test('when the time is up: what has ended is given up, what may be running is not', async () => {
    const heygen = fakeHeygen(fakes, readsOf('ab', reset))
    const { ended } = startWait(heygen, submitted(fakes), { timeoutMs: 80_000 })
    expect(shown(await ended)).toEqual(['running!', 'running!', 'running'])
  })
})

describe('a translation that could not be read before the wait', () => {
  const unreadable = new ActionError('internal_error', 'It was not available.', { status: 500 })
  const given = submitted(fakes).map(one =>
    one.id === 'b' ? { ...one, language: 'b', reused: true, unreadable } : one
  )

  test('is read again, and then known by its language', async () => {
    const heygen = fakeHeygen(fakes, ask => (ask.at < 30_000 ? readsOf('b', reset)(ask) : undefined))
    const result = await startWait(heygen, given).ended
    expect(shown(result)).toEqual(['completed', 'completed', 'completed'])
    expect(result.map(one => one.language)).toEqual(['French', 'German', 'Welsh'])
  })

  test('is unreadable when the time is up before a read succeeds', async () => {
    const heygen = fakeHeygen(fakes, readsOf('b', reset))
    const result = await startWait(heygen, given, { timeoutMs: 20_000 }).ended
    expect(shown(result)).toEqual(['running', 'running!', 'running'])
    expect(result[1]?.unreadable?.message).toContain('Could not read translation b (4 tries): the connection was reset')
  })
})

describe('a key that is refused', () => {
  const stopped = (fault: (ask: FaultAsk) => Outcome | undefined, translations = submitted(fakes)) => {
    const heygen = fakeHeygen(fakes, fault)
    return { heygen, ...startWait(heygen, translations) }
  }

  test('403 to the bulk status and to every read, three checks in a row', async () => {
    const { ended, heygen } = stopped(() => forbidden)
    await expect(ended).rejects.toMatchObject({ code: 'forbidden', status: 403 })
    expect(heygen.reads.map(({ at }) => at / 1000)).toEqual([0, 0, 0, 10, 10, 10, 20, 20, 20])
  })

  test('403 later on, to what is still running: what has ended by then is known', async () => {
    const { ended, states } = stopped(ask => noBulk(ask) ?? (ask.at > 2 * MINUTE ? forbidden : undefined))
    await expect(ended).rejects.toMatchObject({ status: 403 })
    expect(shown(states.at(-1) ?? [])).toEqual(['completed', 'completed', 'running'])
  })

  test('two checks are not enough', async () => {
    const { ended } = stopped(ask => (ask.at < 20_000 ? forbidden : undefined))
    expect(shown(await ended)).toEqual(['completed', 'completed', 'completed'])
  })

  test('403 to one translation alone is about that one', async () => {
    const { ended } = stopped(ask => noBulk(ask) ?? readsOf('c', forbidden)(ask))
    expect(shown(await ended)).toEqual(['completed', 'completed', 'pending!'])
  })

  test('also when it is the last, three checks in a row', async () => {
    const others = fakes.map(fake => ({ ...fake, endsAfter: fake.id === 'c' ? fake.endsAfter : 5000 }))
    const heygen = fakeHeygen(others, ask => noBulk(ask) ?? readsOf('c', forbidden)(ask))
    const { ended } = startWait(heygen, submitted(others))
    expect(shown(await ended)).toEqual(['completed', 'completed', 'pending!'])
  })

  test('three times, with other failures in between, are not three in a row', async () => {
    const outage = refusal(500, 'internal_error')
    const { ended } = stopped(
      ask =>
        noBulk(ask) ?? (ask.at > 5 * MINUTE ? undefined : Math.round(ask.at / 10_000) % 3 === 2 ? outage : forbidden)
    )
    expect(shown(await ended)).not.toContain('pending')
  })

  test('what the bulk status called failed has failed, though it could not be read', async () => {
    const failing = fakes.map(fake => ({ ...fake, endsAfter: 0, failure: 'no speech' }))
    const heygen = fakeHeygen(failing, ask => (ask.kind === 'read' ? refusal(401, 'authentication_failed') : undefined))
    const { ended, states } = startWait(heygen, submitted(failing))
    await expect(ended).rejects.toMatchObject({ status: 401 })
    expect(states.at(-1)?.map(one => [one.status, one.failureMessage])).toEqual(
      failing.map(() => ['failed', 'no speech'])
    )
  })
})
