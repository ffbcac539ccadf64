import type { SandboxResponse } from '../response.ts'
import type { SandboxClock } from '../sandbox-clock.ts'
import { HeygenError } from './heygen-error.ts'

const LIFETIME_MS = 24 * 60 * 60 * 1000

/** A key that was seen, until it is 24 hours old. */
interface Entry {
  at: number
  /** Left out while the first request is in flight. */
  response?: SandboxResponse
}

/** A response that was replayed. */
export interface Replay {
  key: string
  at: number
}

/**
 * What HeyGen promises of an `Idempotency-Key`: the first response is replayed for 24 hours, whatever the later body says, and
 * 409 `request_in_progress` while there is none. Only a success is kept: a refusal did nothing that could be done twice, and
 * a client must send the same key again after a 429.
 */
export class Idempotency {
  readonly replays: Replay[] = []
  readonly #entries = new Map<string, Entry>()
  readonly #clock: SandboxClock

  constructor(clock: SandboxClock) {
    this.#clock = clock
  }

  /** Does `work` once for each scope (a route) and key; without a key always. Throws HeygenError 409 while another does it. */
  async once(scope: string, key: string | undefined, work: () => Promise<SandboxResponse>): Promise<SandboxResponse> {
    if (key === undefined) return work()
    const now = this.#clock.now()
    const name = `${scope} ${key}`
    const earlier = this.#entries.get(name)
    if (earlier !== undefined && earlier.response === undefined) {
      const message = 'A request with this Idempotency-Key is already in progress.'
      throw new HeygenError({ status: 409, code: 'request_in_progress', message })
    }
    if (earlier?.response !== undefined && now - earlier.at < LIFETIME_MS) {
      this.replays.push({ key, at: now })
      return earlier.response
    }
    const entry: Entry = { at: now }
    this.#entries.set(name, entry)
    try {
      entry.response = await work()
      return entry.response
    } catch (error) {
      this.#entries.delete(name)
      throw error
    }
  }
}
