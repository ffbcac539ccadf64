import type { ActionError } from '../errors/action-error.ts'
import type { BulkStatus } from '../heygen/translations.ts'
import { mainResult } from '../model/result.ts'
import { isOpen, type Translation, type TranslationStatus } from '../model/translation.ts'
import type { FailedRead } from './wait-errors.ts'

/** So many status checks in a row must agree that a translation is gone, has failed, or may not be read. */
const CHECKS = 3
/** From the start of the wait on, a translation may be too new to be found everywhere for this long. */
const NEW_FOR_MS = 60_000
/** A translation of this age is not too new; enough for clocks that differ. */
const OLD_AFTER_MS = 3 * 60_000
/** A completed translation without a link is taken as it is after this; HeyGen gives no figure for "a while". */
const LINK_PATIENCE_MS = 10 * 60_000
/** So many reads in a row, over so long, must fail before the details of a translation are given up. */
const MOST_FAILED_READS = 5
const READ_PATIENCE_MS = 60_000
/** A translation younger than this that has ended at the first check has only just ended. */
const JUST_NOW_MS = 60_000

const NOT_FOUND =
  'HeyGen has no translation with this ID. It may have been deleted, or belong to another HeyGen workspace.'

/** A translation that is waited for. Times are milliseconds since 1970. */
export interface Waited {
  /** As it stands. */
  translation: Translation
  /** What the next status check asks HeyGen about it; nothing once it has ended. */
  next: 'status' | 'read' | 'nothing'
  /** What HeyGen said last, by a bulk status or a read: it may have ended without having been read. */
  said: BulkStatus
  /** When the wait began. */
  readonly since: number
  /** Its end, when it comes, is news: it was running after the wait had begun. */
  seenRunning: boolean
  /** It could not be read before the wait, nor since. */
  neverRead: boolean
  /** Status checks in a row that did not find it. */
  notFound: number
  /** When it was first completed without a link. */
  withoutLinkSince?: number
  /** Reads in a row that failed. */
  failures: readonly { readonly at: number; readonly error: ActionError }[]
}

/** A translation at the start of the wait. What could not be read before is open again. */
export function startWaiting(given: Translation, now: number): Waited {
  const { unreadable, ...translation } = given
  const { status, failureMessage, reused } = given
  return {
    translation,
    next: isOpen(status) ? 'status' : 'read',
    said: { status, failureMessage },
    since: now,
    // What this run has submitted itself was running a moment ago.
    seenRunning: isOpen(status) && !reused,
    neverRead: unreadable !== undefined,
    notFound: 0,
    failures: unreadable === undefined ? [] : [{ at: now, error: unreadable }]
  }
}

/** Takes in a bulk status; undefined where the response does not mention the translation. */
export function takeStatus(one: Waited, said: BulkStatus | undefined, now: number): void {
  if (said === undefined) one.next = 'read'
  else if (said.status === 'not_found') {
    one.notFound++
    // A read has the last word.
    if (isGone(one, now)) one.next = 'read'
  } else {
    one.notFound = 0
    one.said = said
    if (isOpen(said.status)) keepRunning(one, said.status)
    else one.next = 'read'
  }
}

/** Takes in a read, which outweighs the bulk status. */
export function takeRead(one: Waited, read: Translation, now: number): void {
  if (read.status === 'not_found') {
    takeMissing(one, now)
    return
  }
  const { status, failureMessage = one.said.failureMessage } = read
  const { language, reused } = one.translation
  one.translation = { ...one.translation, ...read, language, reused, status: one.translation.status }
  one.said = { status, failureMessage }
  one.neverRead = false
  one.notFound = 0
  one.failures = []
  one.next = 'status'
  if (status === 'completed' && mainResult(read) === undefined) {
    // HeyGen may call a translation completed a while before it has the link.
    one.withoutLinkSince ??= now
    if (now - one.withoutLinkSince < LINK_PATIENCE_MS) {
      keepRunning(one, 'running')
      one.next = 'read'
      return
    }
  }
  if (isOpen(status)) keepRunning(one, status)
  else end(one, status, now)
}

/** Takes in that HeyGen does not know the translation. */
export function takeMissing(one: Waited, now: number): void {
  one.failures = []
  one.notFound++
  if (!isGone(one, now)) return
  one.said = { status: 'not_found', failureMessage: NOT_FOUND }
  settle(one)
}

/** Takes in a read that failed. `readAt`: when HeyGen last responded to a read of any translation. */
export function takeFailure(one: Waited, { error, kind }: FailedRead, now: number, readAt: number): void {
  one.failures = [...one.failures, { at: now, error }]
  const { at: first = now } = one.failures[0] ?? {}
  if (one.said.status === 'failed') {
    if (one.failures.length >= CHECKS) end(one, 'failed', now)
  } else if (one.failures.length >= MOST_FAILED_READS && now - first >= READ_PATIENCE_MS) {
    // Where nothing can be read, it is HeyGen that is unwell: no reason to give up what is still running.
    if (kind === 'refused' || !isOpen(one.said.status) || readAt >= first) giveUp(one)
  }
}

/** The wait stops: what a bulk status calls failed has failed, though it could not be read. */
export function settleFailed(one: Waited, now: number): void {
  if (one.said.status === 'failed') end(one, 'failed', now)
}

/** The time is up: what has ended, and what could not be read from the start, is not still running. */
export function timeIsUp(one: Waited, now: number): void {
  settleFailed(one, now)
  const isUnread = one.failures.length > 0 && (one.neverRead || !isOpen(one.said.status))
  if (one.next !== 'nothing' && isUnread) giveUp(one)
}

/** Whether the next status check reads it; one that was never read is known by nothing but its ID. */
export function isToBeRead({ next, neverRead, failures }: Waited): boolean {
  return next === 'read' || (neverRead && failures.length > 0)
}

/** Whether HeyGen steadily refuses (403) to let the key read it. `readAt`: as for `takeFailure`. */
export function isRefused({ failures }: Waited, readAt: number): boolean {
  const last = failures.slice(-CHECKS)
  return last.length === CHECKS && last.every(one => one.error.status === 403) && readAt < (failures[0]?.at ?? 0)
}

/** Whether it was missing for so long that it is not just too new to be found. */
function isGone({ notFound, since, translation: { createdAt } }: Waited, now: number): boolean {
  const isOld = createdAt !== undefined && now - createdAt >= OLD_AFTER_MS
  return notFound >= CHECKS && (isOld || now - since >= NEW_FOR_MS)
}

function keepRunning(one: Waited, status: TranslationStatus): void {
  one.seenRunning = true
  one.translation = { ...one.translation, status }
}

function end(one: Waited, status: TranslationStatus, now: number): void {
  const { createdAt } = one.translation
  const isNews = one.seenRunning || (createdAt !== undefined && now - createdAt < JUST_NOW_MS)
  if (isNews) one.translation = { ...one.translation, endedAt: now }
  one.said = { status, failureMessage: status === 'failed' ? one.said.failureMessage : undefined }
  settle(one)
}

function settle(one: Waited): void {
  one.translation = { ...one.translation, ...one.said }
  one.next = 'nothing'
}

function giveUp(one: Waited): void {
  const unreadable = one.failures.at(-1)?.error
  one.translation = { ...one.translation, unreadable }
  one.next = 'nothing'
}
