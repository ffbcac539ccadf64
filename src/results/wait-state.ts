import { ActionError } from '../errors/action-error.ts'
import type { BulkStatus } from '../heygen/translations.ts'
import { mainResult } from '../model/result.ts'
import { isOpen, type Translation, type TranslationStatus } from '../model/translation.ts'

/** So many status checks in a row must agree that a translation is gone, has failed, or may not be read. */
const CHECKS = 3
/** For this long after the start of the wait, a translation may be too new to be found or to have ended long ago. */
const NEW_MS = 60_000
/** A translation of this age is not too new to be found, even where clocks differ. */
const OLD_AFTER_MS = 3 * 60_000
/** A completed translation without a link is taken as it is after this; HeyGen gives no figure for "a while". */
const LINK_PATIENCE_MS = 10 * 60_000
/** So many reads in a row, over so long, must fail before the details of a translation are given up. */
const MOST_FAILED_READS = 5
const READ_PATIENCE_MS = 60_000

/** A translation that is waited for. Times are milliseconds since 1970. */
export interface Waited {
  /** As others see it: it ends only once it has been read. */
  readonly translation: Translation
  /** What HeyGen said last, by a bulk status or a read. */
  readonly reported: BulkStatus
  readonly isEnded: boolean
  /** To be read, though it has not ended as far as is known. */
  readonly needsRead: boolean
  /** This run sees it end, so it knows when. */
  readonly seenRunning: boolean
  /** Until then it may be too new to be found. */
  readonly newUntil: number
  /** Status checks in a row that did not find it. */
  readonly notFound: number
  /** When it was first completed without a link. */
  readonly withoutLinkSince?: number
  /** Reads in a row that failed. */
  readonly failures: readonly { readonly at: number; readonly error: ActionError }[]
}

/** A translation at the start of the wait. What could not be read before is open again. */
export function startWaiting({ unreadable, ...translation }: Translation, now: number): Waited {
  const { status, failureMessage, reused, createdAt } = translation
  return {
    translation,
    reported: { status, failureMessage },
    isEnded: false,
    needsRead: unreadable !== undefined,
    // What this run has submitted itself was running a moment ago.
    seenRunning: (isOpen(status) && !reused) || now - (createdAt ?? 0) < NEW_MS,
    newUntil: Math.min(now + NEW_MS, (createdAt ?? now) + OLD_AFTER_MS),
    notFound: 0,
    failures: unreadable === undefined ? [] : [{ at: now, error: unreadable }]
  }
}

/** After a bulk status; undefined where the response does not mention the translation. */
export function afterStatus(one: Waited, reported: BulkStatus | undefined, now: number): Waited {
  if (reported === undefined) return { ...one, needsRead: true }
  if (reported.status !== 'not_found') {
    const found = { ...one, reported, notFound: 0 }
    return isOpen(reported.status) ? running(found, reported.status) : found
  }
  const missing = { ...one, notFound: one.notFound + 1 }
  // A read has the last word.
  return isGone(missing, now) ? { ...missing, needsRead: true } : missing
}

/** After a read or its failure, which outweighs the bulk status. `readAt`: when HeyGen last responded to any read. */
export function afterRead(one: Waited, read: Translation | ActionError, now: number, readAt: number): Waited {
  if (read.status === 404 || read.status === 'not_found') {
    const missing = { ...one, needsRead: false, failures: [], notFound: one.notFound + 1 }
    if (!isGone(missing, now)) return missing
    const failureMessage =
      'HeyGen has no translation with this ID. It may have been deleted, or belong to another HeyGen workspace.'
    return ended({ ...missing, reported: { status: 'not_found', failureMessage } }, undefined)
  }
  return read instanceof ActionError ? afterFailure(one, read, now, readAt) : afterDetails(one, read, now)
}

function afterDetails(one: Waited, read: Translation, now: number): Waited {
  const { id, language, reused, status: shown } = one.translation
  const { status, failureMessage = one.reported.failureMessage } = read
  const translation = { ...one.translation, ...read, id, language, reused, status: shown }
  const reported = { status, failureMessage }
  const found: Waited = { ...one, translation, reported, needsRead: false, notFound: 0, failures: [] }
  if (isOpen(status)) return running(found, status)
  // HeyGen may call a translation completed a while before it has the link.
  const { withoutLinkSince = now } = one
  const isPatient = now - withoutLinkSince < LINK_PATIENCE_MS
  const isWithoutLink = status === 'completed' && mainResult(read) === undefined
  return isWithoutLink && isPatient ? running({ ...found, withoutLinkSince }, 'running') : ended(found, now)
}

function afterFailure(one: Waited, error: ActionError, now: number, readAt: number): Waited {
  const failed = { ...one, failures: [...one.failures, { at: now, error }] }
  const reads = failed.failures.length
  const { status } = one.reported
  if (status === 'failed') return reads >= CHECKS ? ended(failed, now) : failed
  const since = failed.failures[0]?.at ?? now
  // Where nothing can be read, it is HeyGen that is unwell: no reason to give up what is still running.
  const isItsOwn = isFinal(error) || !isOpen(status) || readAt >= since
  const isSteady = reads >= MOST_FAILED_READS && now - since >= READ_PATIENCE_MS
  return isItsOwn && isSteady ? givenUp(failed) : failed
}

/** At the end, a reported failure counts without a read. When the time is up, what could not be read is given up. */
export function afterWait(one: Waited, now: number, isTimeUp: boolean): Waited {
  if (one.reported.status === 'failed') return ended(one, now)
  return isTimeUp && isToBeRead(one) && one.failures.length > 0 ? givenUp(one) : one
}

export function isToBeRead({ needsRead, reported }: Waited): boolean {
  return needsRead || !isOpen(reported.status)
}

/** Whether HeyGen steadily refuses (403) to let the key read it. `readAt`: as for `afterRead`. */
export function isForbidden({ failures }: Waited, readAt: number): boolean {
  const last = failures.slice(-CHECKS)
  return last.length === CHECKS && last.every(one => one.error.status === 403) && readAt < (failures[0]?.at ?? 0)
}

/** Whether a failure is a response that will not change; everything else, such as a reset, 429 or 503, may succeed later. */
export function isFinal({ status = 0 }: ActionError): boolean {
  const passes = [408, 409, 425, 429].includes(status)
  return (status >= 300 && status < 500 && !passes) || status === 501
}

/** Whether it was missing for so long that it is not just too new to be found. */
function isGone({ notFound, newUntil }: Waited, now: number): boolean {
  return notFound >= CHECKS && now >= newUntil
}

function running(one: Waited, status: TranslationStatus): Waited {
  return { ...one, seenRunning: true, translation: { ...one.translation, status } }
}

/** It has ended as reported; `at`: when this was seen. */
function ended(one: Waited, at: number | undefined): Waited {
  const { status, failureMessage } = one.reported
  const reason = status === 'completed' ? undefined : failureMessage
  const endedAt = one.seenRunning ? at : undefined
  return { ...one, isEnded: true, translation: { ...one.translation, status, failureMessage: reason, endedAt } }
}

function givenUp(one: Waited): Waited {
  return { ...one, isEnded: true, translation: { ...one.translation, unreadable: one.failures.at(-1)?.error } }
}
