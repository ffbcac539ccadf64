import type { ActionError } from '../errors/action-error.ts'
import type { BulkStatus } from '../heygen/jobs.ts'
import { tieLanguages } from '../languages/tie-languages.ts'
import { isOpen, type Translation, type TranslationStatus } from '../model/translation.ts'
import type { LookFailure } from './lost-looks.ts'
import {
  anotherFailedRead,
  CHECKS,
  isGone,
  isKnownById,
  isKnownToHaveEnded,
  isKnownToHaveFailed,
  translationOf,
  type Watched,
  waitsForLink,
  watched
} from './watched-job.ts'

/** So many reads in a row, over so many milliseconds, must fail before the details of a job are given up. */
const MOST_FAILED_READS = 5
const READ_PATIENCE = 60_000
/** A job younger than this, in milliseconds, that has ended at the first look has only just ended. */
const JUST_NOW = 60_000

const NOT_FOUND =
  'HeyGen has no translation with this ID. It may have been deleted, or belong to another HeyGen workspace.'

/** What is known of the jobs of a wait. Times are milliseconds since 1970. */
export class WatchedJobs {
  readonly #jobs: ReadonlyMap<string, Watched>
  readonly #given: readonly Translation[]
  readonly #languageKey: (text: string) => string | undefined
  #ids: readonly string[]
  #changed: boolean
  /** When HeyGen last answered a read of any job. */
  #readAt = 0

  constructor(translations: readonly Translation[], languageKey: (text: string) => string | undefined, now: number) {
    this.#jobs = new Map(translations.map(one => [one.id, watched(one, now)]))
    this.#given = translations
    // What could not be read before is open again.
    this.#changed = translations.some(one => one.unreadable !== undefined)
    this.#ids = translations.map(one => one.id)
    const keys = new Map<string, string | undefined>()
    this.#languageKey = text => {
      if (!keys.has(text)) keys.set(text, languageKey(text))
      return keys.get(text)
    }
  }

  /** Every job of which there is more to learn, each once. */
  unsettled(): string[] {
    return this.#where(() => true)
  }

  /** The jobs whose status is to be looked at. */
  toLookAt(): string[] {
    return this.#where(one => !one.toBeRead)
  }

  /** The jobs that are to be read by themselves; of those that could not be read before the wait, nothing but the ID is known. */
  toRead(): string[] {
    return this.#where(one => one.toBeRead || (isKnownById(one) && one.failedReads !== undefined))
  }

  /** The translations as they stand, in the order of the languages. */
  translations(): readonly Translation[] {
    return this.#ids.flatMap((id, at) => {
      const one = this.#jobs.get(id)
      return one === undefined ? [] : [translationOf(one, this.#languageOf(one, this.#given[at] ?? one.given))]
    })
  }

  /** Whether anything has changed since this was last asked. */
  takeChange(): boolean {
    const changed = this.#changed
    this.#changed = false
    return changed
  }

  /** Takes in what the bulk status says of a job; undefined when it does not mention it. */
  looked(id: string, look: BulkStatus | undefined, now: number): void {
    const one = this.#open(id)
    if (one === undefined) return
    if (look === undefined) one.toBeRead = true
    else if (look.status === 'not_found') {
      one.notFound++
      // A read has the last word.
      one.toBeRead = isGone(one, now)
    } else {
      one.notFound = 0
      one.bulk = look
      if (isOpen(look.status)) this.#goesOn(one, look.status)
      else one.toBeRead = true
    }
  }

  /** Takes in a job that was read. What it says outweighs the bulk status. */
  wasRead(id: string, job: Translation, now: number): void {
    this.#readAt = now
    const one = this.#open(id)
    if (one === undefined) return
    one.failedReads = undefined
    if (job.status === 'not_found') {
      this.missed(id, now)
      return
    }
    one.job = job
    one.notFound = 0
    this.#tie()
    one.toBeRead = waitsForLink(one, job, now)
    if (one.toBeRead) this.#goesOn(one, 'running')
    else if (job.status === 'completed') this.#end(one, 'completed', now)
    else if (job.status === 'failed') this.#end(one, 'failed', now, job.failureMessage ?? one.bulk?.failureMessage)
    else this.#goesOn(one, job.status)
  }

  /** Takes in a read to which HeyGen answered that it does not know the job. */
  missed(id: string, now: number): void {
    const one = this.#open(id)
    if (one === undefined) return
    one.failedReads = undefined
    one.notFound++
    if (isGone(one, now)) this.#settle(one, 'not_found', NOT_FOUND)
  }

  /** Takes in a read that failed. */
  readFailed(id: string, { error, kind }: LookFailure, now: number): void {
    const one = this.#open(id)
    if (one === undefined) return
    one.failedReads = anotherFailedRead(one.failedReads, error, now)
    const { since, times } = one.failedReads
    if (isKnownToHaveFailed(one)) {
      if (times >= CHECKS) this.#endAsFailed(one, now)
      return
    }
    if (times < MOST_FAILED_READS || now - since < READ_PATIENCE) return
    // Where nothing can be read, it is HeyGen that is unwell: no reason to give up what is still running.
    if (kind === 'refused' || isKnownToHaveEnded(one) || this.#readAt >= since) this.#giveUp(one)
  }

  /** The last failure, where HeyGen refuses (403) to let this key read any job that has not ended. */
  refusal(): ActionError | undefined {
    const reads = this.unsettled().map(id => this.#jobs.get(id)?.failedReads)
    const isRefused = reads.every(one => one !== undefined && one.forbidden >= CHECKS && this.#readAt < one.since)
    return isRefused ? reads.at(-1)?.error : undefined
  }

  /** The wait stops, for whatever reason: what the bulk status calls failed has failed, though it could not be read. */
  waitStops(now: number): void {
    for (const one of this.#unsettled()) if (isKnownToHaveFailed(one)) this.#endAsFailed(one, now)
  }

  /** The time is up: what has ended, and what could not be read from the start, is not still running. */
  timeIsUp(now: number): void {
    this.waitStops(now)
    for (const one of this.#unsettled()) {
      if (one.failedReads !== undefined && (isKnownToHaveEnded(one) || isKnownById(one))) this.#giveUp(one)
    }
  }

  #where(condition: (one: Watched) => boolean): string[] {
    return [...this.#jobs].filter(([, one]) => !one.settled && condition(one)).map(([id]) => id)
  }

  #unsettled(): Watched[] {
    return [...this.#jobs.values()].filter(one => !one.settled)
  }

  #open(id: string): Watched | undefined {
    const one = this.#jobs.get(id)
    return one?.settled === false ? one : undefined
  }

  #goesOn(one: Watched, status: TranslationStatus): void {
    one.seenOpen = true
    if (one.status === status) return
    one.status = status
    this.#changed = true
  }

  #end(one: Watched, status: 'completed' | 'failed', now: number, failureMessage?: string): void {
    const createdAt = one.job?.createdAt ?? one.given.createdAt
    const isNews = one.seenOpen || (createdAt !== undefined && now - createdAt < JUST_NOW)
    if (isNews) one.endedAt = now
    this.#settle(one, status, failureMessage)
  }

  #endAsFailed(one: Watched, now: number): void {
    this.#end(one, 'failed', now, one.bulk?.failureMessage ?? one.failureMessage)
  }

  #giveUp(one: Watched): void {
    if (one.failedReads !== undefined) one.unreadable = one.failedReads.error
    this.#settle(one, one.status, one.failureMessage)
  }

  #settle(one: Watched, status: TranslationStatus, failureMessage?: string): void {
    one.status = status
    one.settled = true
    one.toBeRead = false
    one.failureMessage = failureMessage
    this.#changed = true
  }

  /** A translation of which only the ID was given gets its language from HeyGen. */
  #languageOf({ job }: Watched, { id, language }: Translation): string {
    const spoken = language === id ? job?.outputLanguage : undefined
    return spoken === undefined ? language : (this.#languageKey(spoken) ?? spoken)
  }

  #tie(): void {
    const spoken = [...this.#jobs].flatMap(([id, { job }]) =>
      job?.outputLanguage === undefined ? [] : [[id, job.outputLanguage] as const]
    )
    // From the request's order anew each time, so that the order of the reads does not matter.
    const ties = this.#given.map(({ id, language, reused }) => ({
      id,
      language,
      // A job that was found in the account was found by its language.
      pinned: reused
    }))
    const tied = tieLanguages({ ties, spoken: new Map(spoken), languageKey: this.#languageKey })
    if (tied.some((id, at) => id !== this.#ids[at])) this.#changed = true
    this.#ids = tied
  }
}
