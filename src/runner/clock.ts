import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../model/clock.ts'

/** The longest delay that Node's timers support, about 24.8 days. */
const MAX_DELAY_MS = 2 ** 31 - 1

export const systemClock: Clock = {
  now: Date.now,
  random: Math.random,
  sleep: async (milliseconds, signal) => {
    const delayMs = Math.min(Math.max(0, milliseconds), MAX_DELAY_MS)
    // It rejects only when aborted, which is a normal end of a sleep.
    await setTimeout(delayMs, undefined, { signal }).catch(() => undefined)
  }
}
