import type { Job } from '../domain/job.ts'
import { mainResult } from '../domain/job-result.ts'
import { tieLanguages } from '../domain/tie-languages.ts'
import { isOpen, type Translation, type TranslationStatus } from '../domain/translation.ts'
import type { Look } from './jobs.ts'
import { translationOf, type Watched, watched } from './watched-job.ts'

/** So many looks in a row must miss a job before it counts as missing: a new job may take a moment to be seen everywhere. */
const LOOKS = 3
/** Milliseconds after which a completed job without a link is taken as it is; HeyGen gives no figure for "a while". */
const LINK_PATIENCE = 10 * 60_000
/** A job younger than this, in milliseconds, that has ended at the first look has only just ended. */
const JUST_NOW = 60_000

/** What is known of the jobs of a wait. Times are milliseconds since 1970. */
export class WatchedJobs {
  readonly #jobs: ReadonlyMap<string, Watched>
  readonly #given: readonly Translation[]
  readonly #languageKey: (text: string) => string | undefined
  #ids: readonly string[]
  #changed = false

  constructor(translations: readonly Translation[], languageKey: (text: string) => string | undefined) {
    this.#jobs = new Map(translations.map(one => [one.id, watched(one)]))
    this.#given = translations
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

  /** The jobs that are to be read by themselves. */
  toRead(): string[] {
    return this.#where(one => one.toBeRead)
  }

  /** The translations as they stand, in the order of the languages. */
  translations(): readonly Translation[] {
    return this.#ids.flatMap((id, at) => {
      const one = this.#jobs.get(id)
      return one === undefined ? [] : [translationOf(one, this.#given[at]?.language ?? one.given.language)]
    })
  }

  /** Whether anything has changed since this was last asked. */
  takeChange(): boolean {
    const changed = this.#changed
    this.#changed = false
    return changed
  }

  /** Takes in what a bulk look says of a job; undefined when it does not mention it. */
  looked(id: string, look: Look | undefined): void {
    const one = this.#open(id)
    if (one === undefined) return
    if (look === undefined) {
      one.unseen++
      one.toBeRead = one.unseen >= LOOKS
      return
    }
    one.unseen = 0
    if (look.status === 'not_found') {
      this.missed(id)
      return
    }
    one.notFound = 0
    one.bulk = look
    if (isOpen(look.status)) this.#goesOn(one, look.status)
    else one.toBeRead = true
  }

  /** Takes in a job that was read. What it says outweighs the bulk look. */
  wasRead(id: string, job: Job, now: number): void {
    const one = this.#open(id)
    if (one === undefined) return
    if (job.status === 'not_found') {
      this.missed(id)
      return
    }
    one.job = job
    one.notFound = 0
    one.lostReads = 0
    this.#tie()
    const waitsForLink = job.status === 'completed' && this.#waitsForLink(one, job, now)
    one.toBeRead = waitsForLink
    if (waitsForLink) this.#goesOn(one, 'running')
    else if (job.status === 'completed') this.#end(one, 'completed', now)
    else if (job.status === 'failed') this.#end(one, 'failed', now, job.failureMessage ?? one.bulk?.failureMessage)
    else this.#goesOn(one, job.status)
  }

  /** Takes in that HeyGen does not know a job. */
  missed(id: string): void {
    const one = this.#open(id)
    if (one === undefined) return
    one.notFound++
    if (one.notFound < LOOKS) return
    this.#settle(one, 'not_found', `HeyGen knows no translation of this id (${LOOKS} looks in a row).`)
  }

  /** Takes in that a job could not be read. Details of a job whose end is certain are not waited for without end. */
  readLost(id: string, now: number): void {
    const one = this.#open(id)
    if (one === undefined) return
    one.lostReads++
    if (one.lostReads < LOOKS) return
    if (one.bulk?.status === 'failed') this.#end(one, 'failed', now, one.bulk.failureMessage)
    else if (!isOpen(one.status)) this.#settle(one, one.status, one.failureMessage)
  }

  /** The wait is over: what the bulk look has called failed is failed, though it could not be read. */
  timeIsUp(now: number): void {
    for (const id of this.toRead()) {
      const one = this.#open(id)
      if (one?.bulk?.status === 'failed') this.#end(one, 'failed', now, one.bulk.failureMessage)
    }
  }

  #where(condition: (one: Watched) => boolean): string[] {
    return [...this.#jobs].filter(([, one]) => !one.settled && condition(one)).map(([id]) => id)
  }

  #open(id: string): Watched | undefined {
    const one = this.#jobs.get(id)
    return one?.settled === false ? one : undefined
  }

  /** HeyGen may call a job completed a while before it has the link. */
  #waitsForLink(one: Watched, job: Job, now: number): boolean {
    if (mainResult(job) !== undefined) return false
    one.withoutLinkSince ??= now
    return now - one.withoutLinkSince < LINK_PATIENCE
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

  #settle(one: Watched, status: TranslationStatus, failureMessage?: string): void {
    one.status = status
    one.settled = true
    one.toBeRead = false
    one.failureMessage = failureMessage
    this.#changed = true
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
