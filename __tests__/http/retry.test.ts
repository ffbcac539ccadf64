import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ActionError } from '../../src/errors/action-error.ts'
import { parseRetryAfter, retry } from '../../src/http/retry.ts'
import { fakeClock } from '../fakes/fake-clock.ts'

interface Run {
  /** The status of each response; the last is repeated. */
  readonly statuses: number[]
  readonly seconds?: number
  readonly tries?: number
  /** Milliseconds that each try takes. */
  readonly takes?: number
  readonly retryAfter?: string
}

/** Runs the loop on a fake clock: 200 succeeds, 400 is final, and everything else is worth another try. */
async function run({ statuses, seconds = 600, tries, takes = 0, retryAfter }: Run) {
  const clock = fakeClock()
  const begun = clock.now()
  const logged: string[] = []
  const begins: number[] = []
  const attempt = async (nth: number) => {
    const status = statuses[nth - 1] ?? statuses.at(-1) ?? 200
    begins.push(clock.now() - begun)
    clock.advance(takes)
    if (status === 200) return status
    throw new ActionError('internal_error', `try ${nth}`, {
      transient: status === 400 ? undefined : `HTTP ${status}`,
      retryAfterMs: parseRetryAfter(retryAfter, clock.now())
    })
  }
  const deadline = begun + seconds * 1000
  const options = { clock, deadline, tries, log: (line: string) => void logged.push(line) }
  const result = await retry(attempt, options).catch((thrown: unknown) => (thrown as Error).message)
  return { result, logged, begins, slept: clock.slept, took: clock.now() - begun }
}

describe('how often, and when', () => {
  test('a success or a final failure ends the retries', async () => {
    for (const [status, end] of [
      [200, 200],
      [400, 'try 1']
    ] as const) {
      const { result, logged, begins } = await run({ statuses: [status] })
      expect([result, logged, begins]).toEqual([end, [], [0]])
    }
  })

  test('each retry is logged with its reason, its number and its delay', async () => {
    const { result, logged, slept } = await run({ statuses: [503, 502, 200] })
    expect(result).toBe(200)
    expect(slept).toEqual([1000, 2000])
    expect(logged).toEqual(['HTTP 503; try 2 in 1 s', 'HTTP 502; try 3 in 2 s'])
  })

  test('the delay doubles up to half a minute, until the time is up; then the last failure is thrown', async () => {
    const { result, slept, took } = await run({ statuses: [503], seconds: 120 })
    expect(slept).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
    expect(took).toBe(91_000)
    expect(result).toBe('try 8')
  })

  test('the number of tries can be bounded', async () => {
    const { result, slept } = await run({ statuses: [503], tries: 3 })
    expect(slept).toEqual([1000, 2000])
    expect(result).toBe('try 3')
  })

  test('waits at least as long as the server asks', async () => {
    const { slept, logged } = await run({ statuses: [429, 429, 200], retryAfter: '45' })
    expect(slept).toEqual([45_000, 45_000])
    expect(logged[0]).toBe('HTTP 429; try 2 in 45 s')
  })

  test('waits until a date', async () => {
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
    expect(result).toBe('try 1')
  })

  test('what is thrown is final unless it is transient', async () => {
    const options = { clock: fakeClock(), deadline: Number.POSITIVE_INFINITY, log: () => undefined }
    await expect(retry(() => Promise.reject(new Error('ours')), options)).rejects.toThrow('ours')
  })

  test('what one loop has given up, an outer loop does not retry', async () => {
    const clock = fakeClock()
    const options = { clock, deadline: clock.now() + 60_000, log: () => undefined }
    const failures: string[] = []
    const fail = async (message: string) => {
      failures.push(message)
      throw new ActionError('internal_error', message, { transient: message, status: 503, cause: 'c' })
    }
    const around = async (nth: number) => {
      if (nth === 1) await fail('outer')
      return retry(() => fail('inner'), { ...options, tries: 3 })
    }
    await expect(retry(around, options)).rejects.toMatchObject({
      message: 'inner',
      transient: undefined,
      status: 503,
      cause: 'c'
    })
    expect(failures).toEqual(['outer', 'inner', 'inner', 'inner'])
  })
})

describe('the deadline', () => {
  test('does not cut a try short, and with no time left there is still one try', async () => {
    expect((await run({ statuses: [503], takes: 20_000, seconds: 60 })).begins).toEqual([0, 21_000, 43_000])
    expect((await run({ statuses: [503], takes: 20_000, seconds: 0 })).begins).toEqual([0])
  })

  test('no try begins after it, whatever the responses take', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(200_000), fc.integer({ min: 1, max: 900 }), async (takes, seconds) => {
        const { begins } = await run({ statuses: [503], takes, seconds })
        for (const at of begins) expect(at).toBeLessThan(seconds * 1000)
      }),
      { numRuns: 100 }
    )
  })
})

describe('a job that is canceled', () => {
  test('while it sleeps: no other try', async () => {
    const controller = new AbortController()
    const clock = {
      ...fakeClock(),
      sleep: async (_milliseconds: number, signal?: AbortSignal) => {
        expect(signal).toBe(controller.signal)
        controller.abort()
      }
    }
    let tries = 0
    const attempt = async () => {
      tries++
      throw new ActionError('internal_error', 'x', { transient: 'x' })
    }
    const options = { clock, deadline: clock.now() + 60_000, log: () => undefined, signal: controller.signal }
    await expect(retry(attempt, options)).rejects.toMatchObject({ code: 'interrupted' })
    expect(tries).toBe(1)
  })

  test('while the response is on its way: the response counts', async () => {
    const controller = new AbortController()
    const clock = fakeClock()
    const attempt = async () => {
      controller.abort()
      return 'response'
    }
    const options = { clock, deadline: clock.now() + 60_000, log: () => undefined, signal: controller.signal }
    expect(await retry(attempt, options)).toBe('response')
  })
})
