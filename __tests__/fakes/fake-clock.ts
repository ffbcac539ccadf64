import type { Clock } from '../../src/model/clock.ts'

export interface FakeClock extends Clock {
  /** Every sleep that was asked for, milliseconds. */
  readonly slept: number[]
  /** Moves the time forward, milliseconds. */
  advance(milliseconds: number): void
}

/** A clock whose sleep moves the time at once. */
export function fakeClock(start = Date.UTC(2026, 10, 22)): FakeClock {
  let now = start
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    random: () => 0,
    advance: milliseconds => {
      now += milliseconds
    },
    sleep: async milliseconds => {
      slept.push(milliseconds)
      now += milliseconds
    }
  }
}
