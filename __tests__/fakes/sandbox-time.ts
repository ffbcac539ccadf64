import type { SandboxClock } from '../../sandbox/sandbox-clock.ts'
import type { Clock } from '../../src/model/clock.ts'

/** The sandbox's clock as the code's own: a sleep moves both at once. */
export function sandboxTime(clock: SandboxClock): Clock {
  return {
    now: () => clock.now(),
    random: () => 0,
    sleep: async milliseconds => clock.advance(Math.max(0, milliseconds))
  }
}
