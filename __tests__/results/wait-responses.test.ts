import { describe, expect, test } from '@jest/globals'
import { type FakeHeygen, type FakeTranslation, fakeHeygen, jsonResponse, refusal } from '../fakes/fake-heygen.ts'
import { startWait } from '../fakes/start-wait.ts'
import { oneTranslation, start, statuses, threeTranslations } from './three-translations.ts'

const MINUTE = 60_000

describe('HeyGen’s responses', () => {
  test.each(['queued', 'processing', 'pending', 'running', 'dubbing'])(
    '%s, from either endpoint, is still running',
    async word => {
      const fake = {
        id: 'id-0',
        language: 'French',
        endsAfter: 5 * MINUTE,
        checkedAs: (elapsed: number) => (elapsed < 5 * MINUTE ? word : undefined)
      }
      const [one] = await start(fakeHeygen([fake]), oneTranslation).ended
      expect(one?.status).toBe('completed')
      expect(one?.endedAt).toBeDefined()
    }
  )

  test('a bulk `completed` whose read says otherwise is not believed', async () => {
    const fake = {
      id: 'id-0',
      language: 'French',
      endsAfter: 0,
      readAs: (elapsed: number) => (elapsed < 90_000 ? 'running' : 'completed')
    }
    const heygen = fakeHeygen([fake])
    const { ended, states } = start(heygen, oneTranslation)
    await ended
    expect(states[0]?.[0]?.status).toBe('running')
    expect(heygen.reads.length).toBeGreaterThan(3)
    expect(heygen.reads.at(-1)?.at).toBeGreaterThanOrEqual(90_000)
  })

  test.each([true, false])('completed without a link is not final (audio only: %s)', async audioOnly => {
    const fake = { id: 'id-0', language: 'French', endsAfter: MINUTE, linkAfter: 3 * MINUTE, audioOnly }
    const heygen = fakeHeygen([fake])
    const [one] = await start(heygen, oneTranslation).ended
    expect(one?.status).toBe('completed')
    expect(one?.[audioOnly ? 'audioUrl' : 'videoUrl']).toContain('storage.example')
    expect(heygen.checks.at(-1)?.at).toBeLessThan(80_000)
    expect(heygen.reads.at(-1)?.at).toBeGreaterThanOrEqual(3 * MINUTE)
  })

  test('completed without a link counts as running when the time is up, and as completed after ten minutes', async () => {
    const fake = { id: 'id-0', language: 'French', endsAfter: 0, linkAfter: Number.POSITIVE_INFINITY }
    const early = await start(fakeHeygen([fake]), oneTranslation, 5 * MINUTE).ended
    expect(statuses(early)).toEqual(['running'])
    const { ended, log } = start(fakeHeygen([fake]), oneTranslation)
    const [late] = await ended
    expect(late?.status).toBe('completed')
    expect(late).not.toHaveProperty('videoUrl')
    expect(log.lines.at(-1)).toMatch(/^info: French: completed after 1\d:\d\d, but HeyGen gives no link to the result$/)
  })

  describe.each(['bulk', 'single'])('a translation that HeyGen does not find (%s)', by => {
    const without = (found: readonly FakeTranslation[]) =>
      fakeHeygen(found, ask => (by === 'single' && ask.kind === 'check' ? refusal(405, 'x') : undefined))
    const asked = (heygen: FakeHeygen, id: string) =>
      (by === 'bulk' ? heygen.checks : heygen.reads.map(({ at, id }) => ({ at, ids: [id] })))
        .filter(({ ids }) => ids.includes(id))
        .map(({ at }) => at)
    const reason =
      'HeyGen has no translation with this ID. It may have been deleted, or belong to another HeyGen workspace.'

    test('is not found after three checks and a minute, with that reason', async () => {
      const heygen = without(threeTranslations().slice(0, 2))
      const { ended, log } = start(heygen)
      const result = await ended
      expect(statuses(result)).toEqual(['completed', 'completed', 'not_found'])
      expect(result[2]?.failureMessage).toBe(reason)
      expect(log.lines).toContain(`info: German: not found: ${reason}`)
      expect(asked(heygen, 'id-2')).toEqual([0, 10, 20, 30, 40, 50, 60].map(seconds => seconds * 1000))
    })

    test('may be too new for that, however often its status is checked', async () => {
      const late = { id: 'id-0', language: 'French', endsAfter: 2 * MINUTE }
      const heygen = fakeHeygen([late], ask => {
        if (by === 'single' && ask.kind === 'check') return refusal(405, 'x')
        if (ask.at >= 6000) return undefined
        return ask.kind === 'read'
          ? refusal(404, 'video_not_found')
          : jsonResponse(200, { data: [{ video_id: 'id-0', status: 'not_found' }] })
      })
      const { ended, states } = startWait(heygen, oneTranslation, { intervalMs: 20 })
      expect(statuses(await ended)).toEqual(['completed'])
      expect(states.at(-1)?.[0]?.status).toBe('completed')
      expect(states.map(([one]) => one?.status)).not.toContain('not_found')
    })

    test('is still running when the time is up before that', async () => {
      const { ended } = startWait(without([]), oneTranslation, { intervalMs: 20, timeoutMs: MINUTE - 1 })
      expect(statuses(await ended)).toEqual(['pending'])
    })

    test.each([
      [4 * MINUTE, 2],
      [MINUTE, 6]
    ])('that was made %i ms ago', async (age, checksAfterTheFirst) => {
      const heygen = without([])
      const given = oneTranslation.map(one => ({ ...one, reused: true, createdAt: heygen.clock.now() - age }))
      expect(statuses(await start(heygen, given).ended)).toEqual(['not_found'])
      expect(asked(heygen, 'id-0').at(-1)).toBe(checksAfterTheFirst * 10_000)
    })
  })

  test('a bulk `not_found` that no read confirms is not believed', async () => {
    const fake = { id: 'id-0', language: 'French', endsAfter: 3 * MINUTE, checkedAs: () => 'not_found' }
    expect(statuses(await start(fakeHeygen([fake]), oneTranslation).ended)).toEqual(['completed'])
  })

  test('not found twice, then there, then twice again is no failure', async () => {
    const fake = {
      id: 'id-0',
      language: 'French',
      endsAfter: 2 * MINUTE,
      checkedAs: (elapsed: number) => ([0, 10_000, 30_000, 40_000].includes(elapsed) ? 'not_found' : undefined)
    }
    expect(statuses(await start(fakeHeygen([fake]), oneTranslation).ended)).toEqual(['completed'])
  })

  test('an ID that the bulk response leaves out is read by itself', async () => {
    const fake = { id: 'id-0', language: 'French', endsAfter: MINUTE, checkedAs: () => 'absent' }
    const heygen = fakeHeygen([fake])
    expect(statuses(await start(heygen, oneTranslation).ended)).toEqual(['completed'])
    expect(heygen.reads[0]?.at).toBe(0)
  })
})
