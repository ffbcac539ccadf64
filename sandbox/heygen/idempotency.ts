import type { Answer } from '../loopback-server.ts'
import type { SandboxClock } from '../sandbox-clock.ts'
import { HeygenError } from './heygen-error.ts'

const LIFETIME_MS = 24 * 60 * 60 * 1000

/** A key that was seen, until it is 24 hours old. */
interface Entry {
  at: number
  /** Left out while the first request is in flight. */
  answer?: Answer
}

/** An answer that was given again. */
export interface Replay {
  key: string
  at: number
}

/**
 * What HeyGen promises of an `Idempotency-Key`: the first answer is given again for 24 hours, whatever the later body says, and
 * 409 `request_in_progress` while there is none. Only a success is kept: a refusal did nothing that could be done twice, and
 * a client is told to send the same key again after a 429.
 */
export class Idempotency {
  readonly replays: Replay[] = []
  readonly #entries = new Map<string, Entry>()
  readonly #clock: SandboxClock

  constructor(clock: SandboxClock) {
    this.#clock = clock
  }

  /** Does `work` once for each scope (a route) and key; without a key always. Throws HeygenError 409 while another does it. */
  async once(scope: string, key: string | undefined, work: () => Promise<Answer>): Promise<Answer> {
    if (key === undefined) return work()
    const now = this.#clock.now()
    const name = `${scope} ${key}`
    const earlier = this.#entries.get(name)
    if (earlier !== undefined && earlier.answer === undefined) {
      const message = 'A request with this Idempotency-Key is already in progress.'
      throw new HeygenError({ status: 409, code: 'request_in_progress', message })
    }
    if (earlier?.answer !== undefined && now - earlier.at < LIFETIME_MS) {
      this.replays.push({ key, at: now })
      return earlier.answer
    }
    const entry: Entry = { at: now }
    this.#entries.set(name, entry)
    try {
      entry.answer = await work()
      return entry.answer
    } catch (error) {
      this.#entries.delete(name)
      throw error
    }
  }
}
