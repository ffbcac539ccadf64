import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../model/clock.ts'

/** The longest delay that a timer of Node takes, about 24.8 days. */
const LONGEST_TIMER = 2 ** 31 - 1

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: async (milliseconds, signal) => {
    const delay = Math.min(Math.max(0, milliseconds), LONGEST_TIMER)
    // The only rejection is an abort, and an aborted sleep has simply ended.
    await setTimeout(delay, undefined, signal === undefined ? {} : { signal }).catch(() => undefined)
  }
}
