import type { ActionError } from '../errors/action-error.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { PAGE, readJob, readStatuses } from '../heygen/jobs.ts'
import type { RetryPlan } from '../http/retry.ts'
import type { Log } from '../model/log.ts'
import { sideBySide } from '../model/side-by-side.ts'
import { logText } from '../text/plain-text.ts'
import { LostLooks, lookFailure } from './lost-looks.ts'
import type { WatchedJobs } from './watched-jobs.ts'

/** Most requests under way at a time. */
const SIDE_BY_SIDE = 8
/** Longest time for one request of a status check; a read takes HeyGen about a second. */
const TRY_TIMEOUT = 30_000
/** The last check has no next one to make up for it, so its requests are repeated for this long, in milliseconds. */
const LAST_LOOK = 15_000
/** After so many lost bulk requests in a row, a single read shows whether only the bulk endpoint is broken. */
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
 * Checks the open jobs of a wait: one bulk status request for each 100, then a read of each job that has ended.
 * Where the bulk endpoint is missing or broken, every open job is read by itself instead, from then on.
 */
export class Looker {
  readonly #ask: LookerAsk
  readonly #lost: LostLooks
  #inBulk = true
  #bulkLooksLost = 0
  #plan: RetryPlan = { deadline: 0, timeoutMs: TRY_TIMEOUT }
  #failure: ActionError | undefined
  #notBefore = 0

  constructor(ask: LookerAsk) {
    this.#ask = ask
    this.#lost = new LostLooks(ask.log)
  }

  /** HeyGen has asked for no request before this, milliseconds since 1970; 0 where it has not. */
  get notBefore(): number {
    return this.#notBefore
  }

  /**
   * One status check. Whatever of it fails and may pass is left to the next one.
   * @throws ActionError when HeyGen refuses the key: HTTP 401 at once, 403 after three checks that could read nothing; `interrupted`
   */
  async look({ isLast }: { readonly isLast: boolean }): Promise<void> {
    const { connection, jobs } = this.#ask
    const now = connection.clock.now()
    this.#failure = undefined
    this.#notBefore = 0
    this.#plan = { deadline: isLast ? now + LAST_LOOK : now, timeoutMs: TRY_TIMEOUT }
    if (this.#inBulk) await this.#lookInBulk()
    const toRead = jobs.toRead()
    // An answer to a read shows that HeyGen is well, and only the bulk endpoint is not.
    const isInDoubt = this.#inBulk && this.#bulkLooksLost >= BULK_LOOKS_LOST
    const probe = isInDoubt ? jobs.toLookAt().find(id => !toRead.includes(id)) : undefined
    if (probe !== undefined && (await this.#read(probe))) this.#giveUpBulk(this.#failure)
    await this.#readAll(this.#inBulk ? toRead : jobs.unsettled().filter(id => id !== probe))
    this.#lost.note(this.#failure)
    const refusal = jobs.refusal()
    if (refusal !== undefined) throw refusal
  }

  async #lookInBulk(): Promise<void> {
    const { connection, jobs, afterAnswer, signal } = this.#ask
    const ids = jobs.toLookAt()
    const pages = Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, n) => ids.slice(n * PAGE, (n + 1) * PAGE))
    const lost = await sideBySide(pages, SIDE_BY_SIDE, async page => {
      if (this.#isHeldOff()) return true
      try {
        const looks = await readStatuses(connection, page, { plan: this.#plan, signal })
        for (const id of page) jobs.looked(id, looks.get(id), connection.clock.now())
        afterAnswer()
        return false
      } catch (thrown) {
        const { kind, error } = lookFailure(thrown)
        if (kind === 'lost') this.#fails(error)
        else this.#giveUpBulk(error)
        return kind === 'lost'
      }
    })
    if (pages.length > 0) this.#bulkLooksLost = lost.every(Boolean) ? this.#bulkLooksLost + 1 : 0
  }

  #giveUpBulk(error: ActionError | undefined): void {
    if (!this.#inBulk) return
    this.#inBulk = false
    const reason = error === undefined ? '' : ` ${logText(error.message)}`
    this.#ask.log.info(`Bulk status is unavailable; checking each translation individually.${reason}`)
  }

  async #readAll(ids: readonly string[]): Promise<void> {
    await sideBySide(ids, SIDE_BY_SIDE, id => this.#read(id))
  }

  /** Reads one job; tells whether HeyGen answered for it. */
  async #read(id: string): Promise<boolean> {
    const { connection, jobs, afterAnswer, signal } = this.#ask
    const { clock } = connection
    if (this.#isHeldOff()) return false
    try {
      const job = await readJob(connection, id, { plan: this.#plan, signal })
      jobs.wasRead(id, job, clock.now())
      return true
    } catch (thrown) {
      const failure = lookFailure(thrown)
      if (failure.kind === 'not-found') {
        jobs.missed(id, clock.now())
        return true
      }
      jobs.readFailed(id, failure, clock.now())
      this.#fails(failure.error)
      return false
    } finally {
      afterAnswer()
    }
  }

  /** HeyGen has asked for a pause during this check: what is left of it is for the next one. */
  #isHeldOff(): boolean {
    return this.#ask.connection.clock.now() < this.#notBefore
  }

  #fails(error: ActionError): void {
    this.#failure = error
    const { retryAfterMs = 0 } = error
    if (retryAfterMs > 0) this.#notBefore = Math.max(this.#notBefore, this.#ask.connection.clock.now() + retryAfterMs)
  }
}
