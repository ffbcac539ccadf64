import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Outcome } from '../../src/http/outcome.ts'
import { type Judgement, parseRetryAfter, type RetryPlan, retry } from '../../src/http/retry.ts'
import { fakeClock } from '../fakes/fake-clock.ts'

const answer = (status: number, headers: Record<string, string> = {}): Outcome => ({
  kind: 'answer',
  status,
  headers,
  text: ''
})

interface Run {
  /** The status of each answer; the last is repeated. */
  readonly statuses: number[]
  readonly plan?: Partial<RetryPlan> & { seconds?: number }
  /** Milliseconds that each try takes. */
  readonly takes?: number
  readonly retryAfter?: string
}

/** Runs the loop on a fake clock: everything but 200 and 400 is worth another try. */
async function run({ statuses, plan = {}, takes = 0, retryAfter }: Run) {
  const clock = fakeClock()
  const begun = clock.now()
  const told: string[] = []
  const tries: { at: number; timeout: number }[] = []
  const { seconds = 600, ...rest } = plan
  const result = await retry({
    clock,
    plan: { deadline: begun + seconds * 1000, tryTimeout: 120_000, ...rest },
    tell: line => void told.push(line),
    attempt: async timeout => {
      const status = statuses[Math.min(tries.length, statuses.length - 1)] ?? 200
      tries.push({ at: clock.now() - begun, timeout })
      clock.advance(takes)
      return answer(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter })
    },
    judge: (outcome): Judgement => {
      if (outcome.kind !== 'answer' || outcome.status === 200 || outcome.status === 400) return { again: false }
      const after = parseRetryAfter(outcome.headers['retry-after'], clock.now())
      return { again: true, why: `HTTP ${outcome.status}`, after }
    }
  })
  return { result, told, tries, slept: clock.slept, took: clock.now() - begun }
}

describe('how often, and when', () => {
  test('a final outcome is the end', async () => {
    for (const status of [200, 400]) {
      const { result, told, tries } = await run({ statuses: [status] })
      expect(result).toEqual({ outcome: answer(status), tries: 1 })
      expect([told, tries]).toEqual([[], [{ at: 0, timeout: 120_000 }]])
    }
  })

  test('each repeat is told with its reason, its number and its delay', async () => {
    const { result, told, slept } = await run({ statuses: [503, 502, 200] })
    expect(result).toEqual({ outcome: answer(200), tries: 3 })
    expect(slept).toEqual([1000, 2000])
    expect(told).toEqual(['HTTP 503; try 2 in 1 s', 'HTTP 502; try 3 in 2 s'])
  })

  test('the delay doubles up to half a minute, until the time is up', async () => {
    const { result, slept, took } = await run({ statuses: [503], plan: { seconds: 120 } })
    expect(slept).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
    expect(took).toBe(91_000)
    expect(result).toEqual({ outcome: answer(503), tries: 8, gaveUp: { again: true, why: 'HTTP 503' } })
  })

  test('the number of tries can be bounded', async () => {
    const { result, slept } = await run({ statuses: [503], plan: { tries: 3 } })
    expect(slept).toEqual([1000, 2000])
    expect([result.tries, result.gaveUp?.why]).toEqual([3, 'HTTP 503'])
  })

  test('what the server asks for is waited, and no less', async () => {
    const { slept, told } = await run({ statuses: [429, 429, 200], retryAfter: '45' })
    expect(slept).toEqual([45_000, 45_000])
    expect(told[0]).toBe('HTTP 429; try 2 in 45 s')
  })

  test('a date is waited for', async () => {
    const date = new Date(fakeClock().now() + 90_000).toUTCString()
    expect((await run({ statuses: [503, 200], retryAfter: date })).slept).toEqual([90_000])
  })

  test.each(['0', '0.5', new Date(0).toUTCString()])(
    'a server that says "at once" (%s) is not hammered',
    async retryAfter => {
      const { slept } = await run({ statuses: [429, 429, 429, 200], retryAfter })
      expect(slept).toEqual([1000, 2000, 4000])
    }
  )

  test('a wait that ends after the time is up is not begun', async () => {
    const { result, slept } = await run({ statuses: [429], retryAfter: '600' })
    expect(slept).toEqual([])
    expect(result).toMatchObject({ tries: 1, gaveUp: { why: 'HTTP 429', after: 600_000 } })
  })
})

describe('how long one try may take', () => {
  test('its full time, however near the deadline it begins', async () => {
    const { tries } = await run({ statuses: [503], takes: 20_000, plan: { seconds: 60 } })
    expect(tries).toEqual([
      { at: 0, timeout: 120_000 },
      { at: 21_000, timeout: 120_000 },
      { at: 43_000, timeout: 120_000 }
    ])
  })

  test('without any time to repeat there is one whole try', async () => {
    const { result, tries } = await run({ statuses: [503], plan: { seconds: 0 } })
    expect(tries).toEqual([{ at: 0, timeout: 120_000 }])
    expect(result.gaveUp?.why).toBe('HTTP 503')
  })

  test('no try begins after the deadline, whatever the answers take', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(200_000), fc.integer({ min: 1, max: 900 }), async (takes, seconds) => {
        const { tries } = await run({ statuses: [503], takes, plan: { seconds } })
        for (const { at } of tries) expect(at).toBeLessThan(seconds * 1000)
      }),
      { numRuns: 100 }
    )
  })
})

describe('a job that is cancelled', () => {
  test('while it sleeps: no other try', async () => {
    const controller = new AbortController()
    const clock = fakeClock()
    let tries = 0
    const cancelled = retry({
      clock: {
        now: clock.now,
        sleep: async (_milliseconds, signal) => {
          expect(signal).toBe(controller.signal)
          controller.abort()
        }
      },
      plan: { deadline: clock.now() + 60_000, tryTimeout: 1000 },
      tell: () => undefined,
      attempt: async () => {
        tries += 1
        return answer(503)
      },
      judge: () => ({ again: true, why: 'x' }),
      signal: controller.signal
    })
    await expect(cancelled).rejects.toMatchObject({ code: 'interrupted' })
    expect(tries).toBe(1)
  })

  test('while the answer is on its way: the answer counts', async () => {
    const controller = new AbortController()
    const clock = fakeClock()
    const result = await retry({
      clock,
      plan: { deadline: clock.now() + 60_000, tryTimeout: 1000 },
      tell: () => undefined,
      attempt: async () => {
        controller.abort()
        return answer(200)
      },
      judge: () => ({ again: false }),
      signal: controller.signal
    })
    expect(result.outcome).toEqual(answer(200))
  })
})
