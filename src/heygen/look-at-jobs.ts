import type { Log } from '../domain/log.ts'
import { logText } from '../domain/plain-text.ts'
import { sideBySide } from '../domain/side-by-side.ts'
import type { RetryPlan } from '../http/retry.ts'
import type { HeygenConnection } from './heygen-http.ts'
import { PAGE, readJob, readStatuses } from './jobs.ts'
import { LostLooks, lookFailure } from './lost-looks.ts'
import type { WatchedJobs } from './watched-jobs.ts'

/** Most requests under way at a time. */
const SIDE_BY_SIDE = 8
/** Longest time for one request of a look; a read takes HeyGen about a second. */
const TRY_TIMEOUT = 30_000
/** The last look has no next one to make up for it, so its requests are repeated for this long, in milliseconds. */
const LAST_LOOK = 15_000
/** After so many lost bulk looks in a row, a single read shows whether only the bulk endpoint is broken. */
const BULK_LOOKS_LOST = 3

export interface LookerAsk {
  readonly connection: HeygenConnection
  readonly jobs: WatchedJobs
  readonly log: Log
  readonly signal?: AbortSignal | undefined
  /** Called after every answer. */
  readonly afterAnswer: () => void
}

/**
 * Looks at the open jobs of a wait: one bulk status request for each 100, then a read of each job that has ended.
 * Where the bulk endpoint is missing or broken, every open job is read by itself instead, from then on.
 */
export class Looker {
  readonly #ask: LookerAsk
  readonly #lost: LostLooks
  #inBulk = true
  #bulkLooksLost = 0
  #plan: RetryPlan = { deadline: 0, tryTimeout: TRY_TIMEOUT }
  #failure: Error | undefined

  constructor(ask: LookerAsk) {
    this.#ask = ask
    this.#lost = new LostLooks(ask.log)
  }

  /**
   * One look. Whatever of it fails and may pass is left to the next one.
   * @throws ActionError of HTTP 401, and `interrupted`
   */
  async look({ isLast }: { readonly isLast: boolean }): Promise<void> {
    const now = this.#ask.connection.clock.now()
    this.#failure = undefined
    this.#plan = { deadline: isLast ? now + LAST_LOOK : now, tryTimeout: TRY_TIMEOUT }
    const { jobs } = this.#ask
    if (this.#inBulk) await this.#lookInBulk()
    if (this.#inBulk && this.#bulkLooksLost >= BULK_LOOKS_LOST) await this.#probe()
    await this.#readAll(this.#inBulk ? jobs.toRead() : jobs.unsettled())
    this.#lost.note(this.#failure)
  }

  async #lookInBulk(): Promise<void> {
    const { connection, jobs, afterAnswer, signal } = this.#ask
    const ids = jobs.toLookAt()
    const pages = Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, n) => ids.slice(n * PAGE, (n + 1) * PAGE))
    const lost = await sideBySide(pages, SIDE_BY_SIDE, async page => {
      try {
        const looks = await readStatuses(connection, page, { plan: this.#plan, signal })
        for (const id of page) jobs.looked(id, looks.get(id))
        afterAnswer()
        return false
      } catch (thrown) {
        if (lookFailure(thrown) === 'lost') return this.#fails(thrown)
        this.#giveUpBulk(thrown)
        return false
      }
    })
    if (pages.length > 0) this.#bulkLooksLost = lost.every(Boolean) ? this.#bulkLooksLost + 1 : 0
  }

  /** Reads one job: an answer shows that HeyGen is well, and only the bulk endpoint is not. */
  async #probe(): Promise<void> {
    const [id] = this.#ask.jobs.toLookAt()
    if (id !== undefined && (await this.#read(id))) this.#giveUpBulk(this.#failure)
  }

  #giveUpBulk(thrown: unknown): void {
    if (!this.#inBulk) return
    this.#inBulk = false
    const reason = thrown instanceof Error ? ` ${logText(thrown.message)}` : ''
    this.#ask.log.info(
      `HeyGen does not tell the status of many translations at once; from now on each is asked for by itself.${reason}`
    )
  }

  async #readAll(ids: readonly string[]): Promise<void> {
    await sideBySide(ids, SIDE_BY_SIDE, id => this.#read(id))
  }

  /** Reads one job; tells whether HeyGen answered for it. */
  async #read(id: string): Promise<boolean> {
    const { connection, jobs, afterAnswer, signal } = this.#ask
    const { clock } = connection
    try {
      const job = await readJob(connection, id, { plan: this.#plan, signal })
      jobs.wasRead(id, job, clock.now())
      return true
    } catch (thrown) {
      const isMissing = lookFailure(thrown) === 'not-found'
      if (isMissing) jobs.missed(id)
      else {
        jobs.readLost(id, clock.now())
        this.#fails(thrown)
      }
      return isMissing
    } finally {
      afterAnswer()
    }
  }

  #fails(thrown: unknown): true {
    if (thrown instanceof Error) this.#failure = thrown
    return true
  }
}
