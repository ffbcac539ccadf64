import { interrupted } from '../errors/action-error.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import type { Log } from '../model/log.ts'
import type { Translation } from '../model/translation.ts'
import { Looker } from './look-at-jobs.ts'
import { lookInterval } from './look-interval.ts'
import { heartbeat, tellChanges } from './progress.ts'
import { WatchedJobs } from './watched-jobs.ts'

const HEARTBEAT = 60_000

export interface WatchAsk {
  readonly connection: HeygenConnection
  readonly log: Log
  /** In the order of the languages. Those that have ended, or could not be read so far, are read for their details. */
  readonly translations: readonly Translation[]
  /** Longest wait, milliseconds. */
  readonly timeout: number
  /** Milliseconds between two status checks; left out: adaptive. */
  readonly interval?: number
  readonly signal?: AbortSignal | undefined
  /** One key for a language's name and for its tag; undefined where it cannot tell. */
  readonly languageKey: (text: string) => string | undefined
  /** Called with the translations as they stand after every change. */
  readonly onChange: (translations: readonly Translation[]) => void
}

/**
 * Waits until all translations have ended or the time is up, and gives them as they stand then; what is still running at HeyGen
 * is `pending` or `running`, and what could not be read is `unreadable`. The last status check falls on the end of the time.
 * @throws ActionError HeyGen's, when it refuses the key (401, or 403 to every read); `interrupted` when `signal` aborts. Any
 * other failure of a status check is made up for by the next one
 */
export async function watchTranslations(ask: WatchAsk): Promise<readonly Translation[]> {
  const { connection, log, signal, onChange } = ask
  const { clock } = connection
  const begun = clock.now()
  const deadline = begun + ask.timeout
  const jobs = new WatchedJobs(ask.translations, ask.languageKey, begun)
  const publish = () => {
    if (jobs.takeChange()) onChange(jobs.translations())
  }
  const looker = new Looker({ connection, jobs, log, signal, afterAnswer: publish })
  const beat = heartbeats(ask, jobs, begun)
  let logged = ask.translations
  const report = () => {
    publish()
    const now = jobs.translations()
    tellChanges(log, logged, now)
    logged = now
  }
  while (jobs.unsettled().length > 0) {
    if (signal?.aborted === true) throw interrupted()
    const at = clock.now()
    const isLast = at >= deadline
    try {
      await looker.look({ isLast })
      if (isLast) jobs.timeIsUp(clock.now())
    } catch (thrown) {
      jobs.waitStops(clock.now())
      throw thrown
    } finally {
      report()
    }
    if (isLast) break
    if (jobs.unsettled().length > 0) {
      const next = clock.now() + (ask.interval ?? lookInterval(clock.now() - begun))
      await beat.pause(Math.min(deadline, Math.max(next, looker.notBefore)))
    }
  }
  return jobs.translations()
}

/** Pauses between status checks, with a line a minute on how the wait stands. */
function heartbeats({ connection, log, signal }: WatchAsk, jobs: WatchedJobs, begun: number) {
  const { clock } = connection
  let next = begun + HEARTBEAT
  const tellIfDue = () => {
    if (clock.now() < next) return
    log.info(heartbeat(jobs.translations(), clock.now() - begun))
    while (next <= clock.now()) next += HEARTBEAT
  }
  return {
    /** Sleeps until `time`, milliseconds since 1970. */
    pause: async (time: number): Promise<void> => {
      tellIfDue()
      while (clock.now() < time) {
        await clock.sleep(Math.min(time, next) - clock.now(), signal)
        if (signal?.aborted === true) throw interrupted()
        // A check that falls on the minute comes first.
        if (clock.now() < time) tellIfDue()
      }
    }
  }
}
