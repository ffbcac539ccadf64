import { ActionError, interrupted } from '../errors/action-error.ts'
import { READS_AT_ONCE, readFailure } from '../heygen/account.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { refusalBehind } from '../heygen/errors.ts'
import { readStatuses, readTranslation, statusPages } from '../heygen/translations.ts'
import type { RetryPlan } from '../http/retry.ts'
import type { SharedInputs } from '../inputs/shared-inputs.ts'
import { tieLanguages } from '../languages/tie.ts'
import { sideBySide } from '../model/side-by-side.ts'
import { isOpen, type Translation } from '../model/translation.ts'
import { clockSpan, logText } from '../text/plain-text.ts'
import { heartbeat, logChanges } from './progress.ts'
import * as state from './wait-state.ts'

const MINUTE_MS = 60_000
const SHORTEST_INTERVAL_MS = 10_000
/** Longest time for one request; a read takes HeyGen about a second. */
const TRY_TIMEOUT_MS = 30_000
/** The last check has no next one to make up for it, so its requests are retried for this long. */
const LAST_CHECK_MS = 15_000
/** After so many checks in a row without any bulk status, a read shows whether only the bulk endpoint is broken. */
const BULK_FAILURES = 3
/** So many failed status checks in a row are worth an annotation. */
const LONG_STREAK = 5

export interface WaitOptions {
  readonly connection: HeygenConnection
  readonly inputs: Pick<SharedInputs, 'waitTimeoutMs' | 'pollIntervalMs'>
  /** One key for a language's name and for its tag; undefined if it is not known. */
  readonly keyOf: (language: string) => string | undefined
  /** Called with the translations as they stand after every status check. */
  readonly onChange: (translations: readonly Translation[]) => void
}

/** A wait under way. Times are milliseconds since 1970. */
type Wait = ReturnType<typeof begin>

function begin(given: readonly Translation[], options: WaitOptions) {
  const now = options.connection.clock.now()
  return {
    ...options,
    given,
    begun: now,
    byId: new Map(given.map(one => [one.id, state.startWaiting(one, now)])),
    /** When HeyGen last responded to a read. */
    readAt: 0,
    isBulkAvailable: true,
    /** Status checks in a row without any bulk status. */
    bulkFailures: 0,
    /** Status checks in a row of which something failed. */
    failedChecks: 0,
    heartbeatAt: now + MINUTE_MS,
    /** The last failure of the status check under way. */
    failure: undefined as ActionError | undefined,
    /** Until then HeyGen asks for a pause: what is left of the check under way is for the next one. */
    notBefore: 0
  }
}

/**
 * Waits until all translations have ended, the time is up, or HeyGen refuses the key (401, or 403 to every read). The last status
 * check falls on the end of the time. Any other failure of a check is made up for by the next one.
 * @returns the translations as they stand then, what could not be read as `unreadable`; and HeyGen's error if it refused the key
 * @throws ActionError `interrupted`
 */
export async function wait(given: readonly Translation[], options: WaitOptions) {
  const { clock } = options.connection
  const { waitTimeoutMs, pollIntervalMs } = options.inputs
  const wait = begin(given, options)
  const deadline = wait.begun + waitTimeoutMs
  let next = wait.begun
  let isLast = false
  let refusal: ActionError | undefined
  while (unfinished(wait).length > 0 && !isLast && refusal === undefined) {
    await pause(wait, next)
    isLast = clock.now() >= deadline
    refusal = await check(wait, isLast)
    const interval = pollIntervalMs ?? adaptiveInterval(clock.now() - wait.begun)
    next = Math.min(deadline, Math.max(clock.now() + interval, wait.notBefore))
  }
  return { translations: current(wait), refusal }
}

/** Milliseconds until the next status check: a tenth of the time elapsed, so that 15 minutes take about 35 checks. */
export function adaptiveInterval(elapsedMs: number): number {
  return Math.min(MINUTE_MS, Math.max(SHORTEST_INTERVAL_MS, elapsedMs / 10))
}

/** Sleeps until `time`, with a line a minute on how the wait stands. */
async function pause(wait: Wait, time: number): Promise<void> {
  const { clock, log, signal } = wait.connection
  while (clock.now() < time && !signal.aborted) {
    if (clock.now() >= wait.heartbeatAt) {
      log.info(heartbeat(current(wait), clock.now() - wait.begun))
      wait.heartbeatAt = clock.now() + MINUTE_MS
    }
    await clock.sleep(Math.min(time, wait.heartbeatAt) - clock.now(), signal)
  }
  if (signal.aborted) throw interrupted()
}

/** One status check, logged and passed on. Gives HeyGen's error if it refuses the key. */
async function check(wait: Wait, isLast: boolean): Promise<ActionError | undefined> {
  const { clock, log } = wait.connection
  const before = current(wait)
  try {
    const refusal = await readAll(wait, isLast).catch(thrown => refusalBehind(thrown, 401) ?? Promise.reject(thrown))
    const isOver = isLast || refusal !== undefined
    if (isOver) for (const one of unfinished(wait)) keep(wait, state.afterWait(one, clock.now(), isLast))
    return refusal
  } finally {
    const after = current(wait)
    logChanges(log, before, after)
    wait.onChange(after)
  }
}

/**
 * A bulk status request for each 100 open translations, then a read of each that has ended; without the bulk endpoint, of all.
 * @returns HeyGen's 403, if it steadily refuses every read
 * @throws ActionError HeyGen's 401; `interrupted`
 */
async function readAll(wait: Wait, isLast: boolean): Promise<ActionError | undefined> {
  const { clock } = wait.connection
  const now = clock.now()
  const plan = { deadline: isLast ? now + LAST_CHECK_MS : now, timeoutMs: TRY_TIMEOUT_MS }
  wait.failure = undefined
  wait.notBefore = 0
  if (wait.isBulkAvailable) await checkInBulk(wait, plan)
  const toRead = unfinished(wait).filter(one => !wait.isBulkAvailable || state.isToBeRead(one))
  // Reads may hang: what is left after a while is for the next check, where what has failed least comes first.
  const until = clock.now() + (isLast ? LAST_CHECK_MS : MINUTE_MS)
  toRead.sort((a, b) => a.failures.length - b.failures.length)
  await sideBySide(toRead, READS_AT_ONCE, async one => {
    if (clock.now() <= until) await read(wait, one, plan)
  })
  logFailure(wait)
  const left = unfinished(wait)
  return left.every(one => state.isForbidden(one, wait.readAt)) ? left.at(-1)?.failures.at(-1)?.error : undefined
}

async function checkInBulk(wait: Wait, plan: RetryPlan): Promise<void> {
  const { connection } = wait
  const open = unfinished(wait).filter(one => isOpen(one.reported.status))
  let isLost = open.length > 0
  for (const page of statusPages(open)) {
    if (connection.clock.now() < wait.notBefore) break
    const ids = page.map(one => one.translation.id)
    const found = await readStatuses(connection, ids, plan).catch(readFailure)
    if (!(found instanceof ActionError)) {
      isLost = false
      for (const one of page) keep(wait, state.afterStatus(one, found.get(one.translation.id), connection.clock.now()))
    } else if (state.isFinal(found)) return leaveBulk(wait, found.message)
    else noteFailure(wait, found)
  }
  wait.bulkFailures = isLost ? wait.bulkFailures + 1 : 0
  const [probe] = open
  if (probe === undefined || wait.bulkFailures < BULK_FAILURES) return
  const now = connection.clock.now()
  await read(wait, probe, plan)
  // HeyGen has responded to the read: only the bulk endpoint is broken.
  if (wait.readAt >= now) leaveBulk(wait, wait.failure?.message)
}

function leaveBulk(wait: Wait, reason = ''): void {
  wait.isBulkAvailable = false
  wait.connection.log.info(logText(`Bulk status is unavailable; checking each translation individually. ${reason}`))
}

async function read(wait: Wait, one: state.Waited, plan: RetryPlan): Promise<void> {
  const { clock } = wait.connection
  if (clock.now() < wait.notBefore) return
  const found = await readTranslation(wait.connection, one.translation.id, plan).catch(readFailure)
  if (!(found instanceof ActionError)) wait.readAt = clock.now()
  else if (found.status !== 404) noteFailure(wait, found)
  keep(wait, state.afterRead(one, found, clock.now(), wait.readAt))
}

function keep({ byId }: Wait, one: state.Waited): void {
  byId.set(one.translation.id, one)
}

function noteFailure(wait: Wait, error: ActionError): void {
  wait.failure = error
  if (error.retryAfterMs) wait.notBefore = Math.max(wait.notBefore, wait.connection.clock.now() + error.retryAfterMs)
}

/** Logs a failed status check: once when a streak begins, and by a warning when it lasts. */
function logFailure(wait: Wait): void {
  const { failure, connection } = wait
  wait.failedChecks = failure === undefined ? 0 : wait.failedChecks + 1
  if (failure === undefined) return
  const { message, retryAfterMs } = failure
  const pause = retryAfterMs === undefined ? '' : ` HeyGen asks to wait ${clockSpan(retryAfterMs)}.`
  const line = `still waiting. ${logText(message)}${pause}`
  if (wait.failedChecks === 1) connection.log.info(`A status check failed; ${line}`)
  if (wait.failedChecks === LONG_STREAK) connection.log.warning(`${LONG_STREAK} status checks in a row failed; ${line}`)
}

function unfinished({ byId }: Wait): state.Waited[] {
  return [...byId.values()].filter(one => !one.isEnded)
}

/** The translations as they stand, in the order in which they were given, each under its language as far as HeyGen gives it. */
function current({ given, byId, keyOf }: Wait): readonly Translation[] {
  const languages = new Map([...byId].map(([id, { translation }]) => [id, translation.outputLanguage ?? '']))
  // What was found in the account was found by its language.
  const ties = given.map(({ id, language, reused, stem }) => ({ id, language, pinned: reused, stem }))
  const ids = tieLanguages(ties, languages, keyOf)
  return given.map((one, index) => {
    const { translation } = byId.get(ids[index] ?? one.id) ?? { translation: one }
    // One of which only the ID was given gets its language from HeyGen.
    const language = one.language === one.id ? translation.outputLanguage : undefined
    return { ...translation, language: language === undefined ? one.language : (keyOf(language) ?? language) }
  })
}
