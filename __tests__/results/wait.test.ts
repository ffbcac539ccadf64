import { describe, expect, test } from '@jest/globals'
import type { Translation } from '../../src/model/translation.ts'
import { type FakeTranslation, fakeHeygen } from '../fakes/fake-heygen.ts'
import { startWait, submitted } from '../fakes/start-wait.ts'

const MINUTE = 60_000

/** `count` translations, languages `L0` …, ending evenly over `over` milliseconds. */
function many(count: number, over: number): FakeTranslation[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `id-${n}`,
    language: `L${n}`,
    endsAfter: Math.round((over * (n + 1)) / count)
  }))
}

describe('waiting', () => {
  test('45 minutes: completed and failed, with their details', async () => {
    const fakes: FakeTranslation[] = [
      { id: 'a', language: 'Spanish (Mexico)', endsAfter: 372_000 },
      { id: 'b', language: 'French', endsAfter: 31_000, failure: 'no ::speech:: was found' },
      { id: 'c', language: 'German', endsAfter: 45 * MINUTE }
    ]
    const heygen = fakeHeygen(fakes)
    const start = heygen.clock.now()
    const { ended, log, states } = startWait(heygen, submitted(fakes))
    const result = await ended
    const [spanish, french, german] = result
    expect(spanish).toEqual({
      language: 'Spanish (Mexico)',
      id: 'a',
      status: 'completed',
      reused: false,
      outputLanguage: 'Spanish (Mexico)',
      translateAudioOnly: false,
      duration: 61.5,
      createdAt: start,
      endedAt: spanish?.endedAt,
      videoUrl: 'https://storage.example/a?X-Amz-Signature=s'
    })
    expect((spanish?.endedAt ?? 0) - start - 372_000).toBeLessThanOrEqual(37_200)
    expect(french).toMatchObject({ status: 'failed', failureMessage: 'no ::speech:: was found' })
    expect(french).not.toHaveProperty('videoUrl')
    expect(german?.status).toBe('completed')
    expect(states.at(-1)).toEqual(result)
    expect(log.lines).toContain('info: French: failed after 0:40: no ::speech:: was found')
    expect(log.lines.filter(line => line.includes('Spanish'))).toEqual([
      expect.stringMatching(/^info: Spanish \(Mexico\): completed after 6:\d\d$/)
    ])
    expect(heygen.reads.map(one => one.id)).toEqual(['b', 'a', 'c'])
    expect(log.lines.join('\n')).not.toContain('Signature')
  })

  test('a heartbeat a minute, and nothing else', async () => {
    const fakes = many(1, 5 * MINUTE + 1)
    const { ended, log } = startWait(fakeHeygen(fakes), submitted(fakes))
    await ended
    expect(log.lines).toEqual([
      'info: 1 translation started',
      ...[1, 2, 3, 4, 5].map(n => expect.stringMatching(`^info: 0 of 1 completed, 1 running, ${n}:\\d\\d$`)),
      expect.stringMatching(/^info: L0: completed after 5:\d\d$/)
    ])
  })

  test('a heartbeat a minute also where status checks are an hour apart', async () => {
    const fakes = many(1, 30 * MINUTE)
    const { ended, log } = startWait(fakeHeygen(fakes), submitted(fakes), { intervalMs: 60 * MINUTE })
    await ended
    expect(log.lines.filter(line => line.includes('0 of 1 completed'))).toHaveLength(59)
  })

  test('100 languages over 15 minutes: at most 60 status checks, one read each, noticed within 10 % or 60 s', async () => {
    const fakes = many(100, 15 * MINUTE)
    const heygen = fakeHeygen(fakes)
    const start = heygen.clock.now()
    const result = await startWait(heygen, submitted(fakes)).ended
    expect(heygen.checks.length).toBeGreaterThan(20)
    expect(heygen.checks.length).toBeLessThanOrEqual(60)
    expect(heygen.reads).toHaveLength(100)
    for (const [n, one] of result.entries()) {
      const trueEnd = fakes[n]?.endsAfter ?? 0
      const lag = (one.endedAt ?? Number.NaN) - start - trueEnd
      expect(lag).toBeGreaterThanOrEqual(0)
      // The shortest pause is 10 s, a tenth of the first 100 s.
      expect(lag).toBeLessThanOrEqual(Math.min(MINUTE, Math.max(10_000, trueEnd / 10)))
    }
  })

  test('250 IDs: three requests a check, no ID twice in one, at most 100 in each', async () => {
    const fakes = many(250, 10 * MINUTE)
    const heygen = fakeHeygen(fakes)
    const twice = [...submitted(fakes), ...submitted(fakes).slice(0, 5)]
    const result = await startWait(heygen, twice).ended
    expect(result.map(one => one.status)).toEqual(Array(255).fill('completed'))
    expect(heygen.checks[0]?.ids).toHaveLength(100)
    for (const at of new Set(heygen.checks.map(check => check.at))) {
      const ids = heygen.checks.filter(check => check.at === at).flatMap(check => check.ids)
      expect(new Set(ids).size).toBe(ids.length)
    }
    expect(heygen.checks.filter(check => check.at === 0).map(check => check.ids.length)).toEqual([100, 100, 50])
    expect(heygen.reads).toHaveLength(250)
  })

  test('many completed at one check are folded, failures are not', async () => {
    const fakes = [
      ...many(30, 1).map(fake => ({ ...fake, endsAfter: 1 })),
      { id: 'x', language: 'French', endsAfter: 1, failure: 'no speech' }
    ]
    const { ended, log } = startWait(fakeHeygen(fakes), submitted(fakes))
    await ended
    expect(log.lines).toContain('group: 30 translations completed')
    expect(log.lines.filter(line => line.startsWith('| '))).toHaveLength(30)
    expect(log.lines.at(-1)).toBe('info: French: failed after 0:10: no speech')
  })

  test('the time runs out: the last check falls on the deadline, and what is open stays open', async () => {
    const fakes = [...many(1, 10 * MINUTE), { id: 'late', language: 'French', endsAfter: 90 * MINUTE }]
    const heygen = fakeHeygen(fakes)
    const result = await startWait(heygen, submitted(fakes), { timeoutMs: 10 * MINUTE }).ended
    expect(result.map(one => one.status)).toEqual(['completed', 'running'])
    expect(heygen.checks.at(-1)?.at).toBe(10 * MINUTE)
    expect(result[1]).not.toHaveProperty('endedAt')
  })

  test('with no time at all there is one check', async () => {
    const fakes = many(2, 10 * MINUTE)
    const heygen = fakeHeygen(fakes)
    const result = await startWait(heygen, submitted(fakes), { timeoutMs: 0 }).ended
    expect(heygen.checks).toHaveLength(1)
    expect(result.map(one => one.status)).toEqual(['running', 'running'])
  })

  test('poll-interval is the pause between checks', async () => {
    const fakes = many(1, MINUTE)
    const heygen = fakeHeygen(fakes)
    await startWait(heygen, submitted(fakes), { intervalMs: 7000 }).ended
    expect(heygen.checks.map(check => check.at)).toEqual([0, 7, 14, 21, 28, 35, 42, 49, 56, 63].map(s => s * 1000))
  })

  test('what was found completed is read once, without a bulk status', async () => {
    const fakes = many(2, MINUTE)
    const heygen = fakeHeygen(fakes)
    heygen.clock.advance(20 * MINUTE)
    const translations = submitted(fakes).map(one => ({ ...one, status: 'completed' as const, reused: true }))
    const { ended, log } = startWait(heygen, translations)
    const result = await ended
    expect(heygen.checks).toEqual([])
    expect(heygen.reads.map(one => one.id)).toEqual(['id-0', 'id-1'])
    expect(result[0]).toMatchObject({ status: 'completed', duration: 61.5, videoUrl: expect.stringContaining('id-0') })
    // Nobody saw it end: how long it took is not known.
    expect(result[0]?.endedAt).toBeUndefined()
    expect(log.lines).toEqual([])
  })

  test('canceled: passed on at once, with everything that is known', async () => {
    const fakes = many(4, 20 * MINUTE)
    const heygen = fakeHeygen(fakes)
    const controller = new AbortController()
    const states: (readonly Translation[])[] = []
    const { clock } = heygen
    const stopping = {
      ...clock,
      sleep: async (milliseconds: number) => {
        await clock.sleep(milliseconds)
        if (states.at(-1)?.[1]?.status === 'completed') controller.abort()
      }
    }
    const { ended } = startWait(heygen, submitted(fakes), {
      connection: { ...heygen.connection, clock: stopping, signal: controller.signal },
      onChange: state => states.push(state)
    })
    await expect(ended).rejects.toMatchObject({ code: 'interrupted' })
    expect(states.at(-1)?.map(one => one.status)).toEqual(['completed', 'completed', 'running', 'running'])
    const asked = heygen.checks.length + heygen.reads.length
    await new Promise(setImmediate)
    expect(heygen.checks.length + heygen.reads.length).toBe(asked)
  })
})
