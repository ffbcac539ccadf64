import { type ActionError, interrupted } from '../errors/action-error.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { readStatuses, readTranslation, statusPages } from '../heygen/translations.ts'
import type { RetryPlan } from '../http/retry.ts'
import { tieLanguages } from '../languages/tie.ts'
import { sideBySide } from '../model/side-by-side.ts'
import type { Translation } from '../model/translation.ts'
import { clockSpan, logText } from '../text/plain-text.ts'
import { heartbeat, logChanges } from './progress.ts'
import { failedRead } from './wait-errors.ts'
import * as state from './wait-state.ts'

const MINUTE_MS = 60_000
const SHORTEST_INTERVAL_MS = 10_000
/** Most requests under way at a time. */
const SIDE_BY_SIDE = 8
/** Longest time for one request; a read takes HeyGen about a second. */
const TRY_TIMEOUT_MS = 30_000
/** The last check has no next one to make up for it, so its requests are repeated for this long. */
const LAST_CHECK_MS = 15_000
/** After so many lost bulk requests in a row, a single read shows whether only the bulk endpoint is broken. */
const BULK_FAILURES = 3
/** So many failed status checks in a row are worth an annotation. */
const WORTH_A_WARNING = 5

export interface WaitOptions {
  readonly connection: HeygenConnection
  /** Longest wait. */
  readonly timeoutMs: number
  /** Between two status checks; left out: adaptive. */
  readonly intervalMs?: number
  /** One key for a language's name and for its tag; undefined where it cannot tell. */
  readonly languageKey: (text: string) => string | undefined
  /** Called with the translations as they stand after every change. */
  readonly onChange: (translations: readonly Translation[]) => void
}

/** A wait under way. Times are milliseconds since 1970. */
type Wait = ReturnType<typeof begin>

function begin(given: readonly Translation[], options: WaitOptions) {
  const now = options.connection.clock.now()
  const keys = new Map<string, string | undefined>()
  return {
    ...options,
    languageKey: (text: string) => {
      if (!keys.has(text)) keys.set(text, options.languageKey(text))
      return keys.get(text)
    },
    given,
    begun: now,
    byId: new Map(given.map(one => [one.id, state.startWaiting(one, now)])),
    /** When HeyGen last responded to a read. */
    readAt: 0,
    /** HeyGen gives many statuses at once. */
    inBulk: true,
    /** Status checks in a row whose bulk requests were all lost. */
    bulkFailures: 0,
    /** Status checks in a row of which something failed. */
    failedChecks: 0,
    minutesLogged: 0,
    /** Of the status check under way: how its requests are repeated, one of its failures, and the pause that HeyGen asks for. */
    plan: { deadline: now, timeoutMs: TRY_TIMEOUT_MS } as RetryPlan,
    failure: undefined as ActionError | undefined,
    notBefore: 0
  }
}

/**
 * Waits until all translations have ended or the time is up, and gives them as they stand then; what is still running at HeyGen
 * is `pending` or `running`, and what could not be read is `unreadable`. Those that have ended, or could not be read so far, are
 * read for their details. The last status check falls on the end of the time.
 * @throws ActionError HeyGen's, when it refuses the key (401, or 403 to every read); `interrupted` when the job is canceled. Any
 * other failure of a status check is made up for by the next one
 */
export async function wait(given: readonly Translation[], options: WaitOptions): Promise<readonly Translation[]> {
  const { connection, intervalMs, timeoutMs } = options
  const { clock, log } = connection
  const wait = begin(given, options)
  const deadline = wait.begun + timeoutMs
  let next = wait.begun
  let logged = given
  // What could not be read before is open again.
  if (given.some(one => one.unreadable !== undefined)) wait.onChange(current(wait))
  while (unfinished(wait).length > 0) {
    await pause(wait, next)
    const isLast = clock.now() >= deadline
    try {
      await check(wait, isLast)
      if (isLast) changeAll(wait, state.timeIsUp)
    } catch (thrown) {
      changeAll(wait, state.settleFailed)
      throw thrown
    } finally {
      logChanges(log, logged, current(wait))
      logged = current(wait)
    }
    if (isLast) break
    const interval = intervalMs ?? adaptiveInterval(clock.now() - wait.begun)
    next = Math.min(deadline, Math.max(clock.now() + interval, wait.notBefore))
  }
  return current(wait)
}

/** Milliseconds until the next status check: a tenth of the time elapsed, so that 15 minutes take about 35 checks. */
export function adaptiveInterval(elapsedMs: number): number {
  return Math.min(MINUTE_MS, Math.max(SHORTEST_INTERVAL_MS, elapsedMs / 10))
}

/** Sleeps until `time`, with a line a minute on how the wait stands. */
async function pause(wait: Wait, time: number): Promise<void> {
  const { connection, begun } = wait
  const { clock, log, signal } = connection
  while (clock.now() < time && !signal.aborted) {
    const minutes = Math.floor((clock.now() - begun) / MINUTE_MS)
    if (minutes > wait.minutesLogged) log.info(heartbeat(current(wait), clock.now() - begun))
    wait.minutesLogged = minutes
    await clock.sleep(Math.min(time, begun + (minutes + 1) * MINUTE_MS) - clock.now(), signal)
  }
  if (signal.aborted) throw interrupted()
}

/**
 * One status check: a bulk status request for each 100 open translations, then a read of each that has ended. Where the bulk
 * endpoint is missing or broken, every open translation is read by itself instead, from then on.
 */
async function check(wait: Wait, isLast: boolean): Promise<void> {
  const now = wait.connection.clock.now()
  Object.assign(wait, { notBefore: 0, failure: undefined })
  wait.plan = { deadline: isLast ? now + LAST_CHECK_MS : now, timeoutMs: TRY_TIMEOUT_MS }
  if (wait.inBulk) await checkInBulk(wait)
  // A response to a read shows that HeyGen is well, and only the bulk endpoint is not.
  const isInDoubt = wait.inBulk && wait.bulkFailures >= BULK_FAILURES
  const probe = isInDoubt ? unfinished(wait).find(one => !state.isToBeRead(one)) : undefined
  if (probe !== undefined && (await read(wait, probe))) leaveBulk(wait, wait.failure)
  const toRead = unfinished(wait).filter(one => one !== probe && (!wait.inBulk || state.isToBeRead(one)))
  await sideBySide(toRead, SIDE_BY_SIDE, one => read(wait, one))
  logFailure(wait, wait.failure)
  const left = unfinished(wait)
  const refusal = left.at(-1)?.failures.at(-1)?.error
  if (refusal !== undefined && left.every(one => state.isRefused(one, wait.readAt))) throw refusal
}

async function checkInBulk(wait: Wait): Promise<void> {
  const { connection, plan } = wait
  const open = unfinished(wait).filter(one => one.next === 'status')
  const pages = statusPages(open)
  const responded = await sideBySide(pages, SIDE_BY_SIDE, async page => {
    if (isHeldOff(wait)) return false
    const ids = page.map(one => one.translation.id)
    const found = await readStatuses(connection, ids, plan).catch(failedRead)
    if (!('kind' in found)) {
      for (const one of page) change(wait, one, now => state.takeStatus(one, found.get(one.translation.id), now))
      return true
    }
    if (found.kind === 'lost') noteFailure(wait, found.error)
    else leaveBulk(wait, found.error)
    return found.kind !== 'lost'
  })
  if (pages.length > 0) wait.bulkFailures = responded.some(Boolean) ? 0 : wait.bulkFailures + 1
}

function leaveBulk(wait: Wait, error: ActionError | undefined): void {
  if (!wait.inBulk) return
  wait.inBulk = false
  const reason = error === undefined ? '' : ` ${logText(error.message)}`
  wait.connection.log.info(`Bulk status is unavailable; checking each translation individually.${reason}`)
}

/** Reads one translation; tells whether HeyGen responded for it. */
async function read(wait: Wait, one: state.Waited): Promise<boolean> {
  const { connection, plan } = wait
  if (isHeldOff(wait)) return false
  const found = await readTranslation(connection, one.translation.id, plan).catch(failedRead)
  if (!('kind' in found)) {
    wait.readAt = connection.clock.now()
    change(wait, one, now => state.takeRead(one, found, now))
  } else if (found.kind === 'not-found') change(wait, one, now => state.takeMissing(one, now))
  else {
    noteFailure(wait, found.error)
    change(wait, one, now => state.takeFailure(one, found, now, wait.readAt))
    return false
  }
  return true
}

/** Whether HeyGen has asked for a pause during this check: what is left of it is for the next one. */
function isHeldOff({ connection, notBefore }: Wait): boolean {
  return connection.clock.now() < notBefore
}

function noteFailure(wait: Wait, error: ActionError): void {
  wait.failure = error
  if (error.retryAfterMs) wait.notBefore = Math.max(wait.notBefore, wait.connection.clock.now() + error.retryAfterMs)
}

/** Logs failed status checks: once when a streak begins, and by a warning when it lasts. */
function logFailure(wait: Wait, error: ActionError | undefined): void {
  wait.failedChecks = error === undefined ? 0 : wait.failedChecks + 1
  if (error === undefined) return
  const pause = error.retryAfterMs === undefined ? '' : ` HeyGen asks to wait ${clockSpan(error.retryAfterMs)}.`
  const reason = `still waiting. ${logText(error.message)}${pause}`
  if (wait.failedChecks === 1) wait.connection.log.info(`A status check failed; ${reason}`)
  if (wait.failedChecks === WORTH_A_WARNING)
    wait.connection.log.warning(`${wait.failedChecks} status checks in a row failed; ${reason}`)
}

/** Changes one translation, and passes on what others can see of it. */
function change(wait: Wait, one: state.Waited, apply: (now: number) => void): void {
  const { status, outputLanguage } = one.translation
  apply(wait.connection.clock.now())
  const { translation, next } = one
  const isNews = next === 'nothing' || translation.status !== status || translation.outputLanguage !== outputLanguage
  if (isNews) wait.onChange(current(wait))
}

function changeAll(wait: Wait, apply: (one: state.Waited, now: number) => void): void {
  for (const one of unfinished(wait)) change(wait, one, now => apply(one, now))
}

function unfinished({ byId }: Wait): state.Waited[] {
  return [...byId.values()].filter(one => one.next !== 'nothing')
}

/** The translations as they stand, in the order of the languages, each under its language as far as HeyGen gives it. */
function current({ given, byId, languageKey }: Wait): readonly Translation[] {
  const spoken = [...byId].flatMap(
    ([
      id,
      {
        translation: { outputLanguage }
      }
    ]) => (outputLanguage ? [[id, outputLanguage] as const] : [])
  )
  // What was found in the account was found by its language.
  const ties = given.map(({ id, language, reused }) => ({ id, language, pinned: reused }))
  const ids = tieLanguages(ties, new Map(spoken), languageKey)
  return given.map((one, index) => {
    const { translation } = byId.get(ids[index] ?? one.id) ?? { translation: one }
    // One of which only the ID was given gets its language from HeyGen.
    const said = one.language === one.id ? translation.outputLanguage : undefined
    return { ...translation, language: said === undefined ? one.language : (languageKey(said) ?? said) }
  })
}
