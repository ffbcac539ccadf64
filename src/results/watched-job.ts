import type { ActionError } from '../errors/action-error.ts'
import type { BulkStatus } from '../heygen/jobs.ts'
import { mainResult } from '../model/result.ts'
import { isOpen, type Translation, type TranslationStatus } from '../model/translation.ts'

/** So many status checks in a row must agree that a job is gone, has failed, or may not be read. */
export const CHECKS = 3
/** Milliseconds from the start of the wait for which a job may be too new to be found everywhere. */
const NEW_FOR = 60_000
/** Milliseconds after which a job whose age is known is not too new; enough for clocks that differ. */
const OLD_AFTER = 3 * 60_000
/** Milliseconds after which a completed job without a link is taken as it is; HeyGen gives no figure for "a while". */
const LINK_PATIENCE = 10 * 60_000

/** What is known of one job of a wait. Times are milliseconds since 1970. */
export interface Watched {
  readonly given: Translation
  /** When the wait began. */
  readonly since: number
  status: TranslationStatus
  /** Nothing more is to be learned of it. */
  settled: boolean
  /** It has ended as far as is known, or the bulk status does not tell: the job itself is to be read. */
  toBeRead: boolean
  /** Known to have been open once the wait had begun: its end, when it comes, is news. */
  seenOpen: boolean
  bulk?: BulkStatus
  job?: Translation
  failureMessage?: string | undefined
  endedAt?: number
  withoutLinkSince?: number
  /** Status checks in a row that did not find it. */
  notFound: number
  /** Set while reads of it fail. */
  failedReads?: FailedReads | undefined
  /** Its details are given up. */
  unreadable?: ActionError
}

/** Reads in a row that failed. */
interface FailedReads {
  readonly since: number
  readonly times: number
  /** Those of them, the last ones in a row, that were answered with HTTP 403. */
  readonly forbidden: number
  /** The last failure. */
  readonly error: ActionError
}

/** A job at the start of a wait, `now`. */
export function watched(given: Translation, now: number): Watched {
  const open = isOpen(given.status)
  return {
    given,
    since: now,
    status: given.status,
    failureMessage: given.failureMessage,
    settled: false,
    toBeRead: !open,
    // What this run has submitted itself was open a moment ago.
    seenOpen: open && !given.reused,
    notFound: 0,
    failedReads: given.unreadable && anotherFailedRead(undefined, given.unreadable, now)
  }
}

/** Counts a failed read to those before it. */
export function anotherFailedRead(before: FailedReads | undefined, error: ActionError, now: number): FailedReads {
  return {
    since: before?.since ?? now,
    times: (before?.times ?? 0) + 1,
    forbidden: error.status === 403 ? (before?.forbidden ?? 0) + 1 : 0,
    error
  }
}

/** Whether it was missing for so long that it is not just too new to be found. */
export function isGone({ notFound, since, job, given }: Watched, now: number): boolean {
  const createdAt = job?.createdAt ?? given.createdAt
  const isOld = createdAt !== undefined && now - createdAt >= OLD_AFTER
  return notFound >= CHECKS && (isOld || now - since >= NEW_FOR)
}

/** HeyGen may call a job completed a while before it has the link. */
export function waitsForLink(one: Watched, job: Translation, now: number): boolean {
  if (job.status !== 'completed' || mainResult(job) !== undefined) return false
  one.withoutLinkSince ??= now
  return now - one.withoutLinkSince < LINK_PATIENCE
}

/** Whether nothing but its ID is known: neither before the wait nor since could it be read. */
export function isKnownById({ given, job }: Watched): boolean {
  return given.unreadable !== undefined && job === undefined
}

/** Whether it has failed, though the read that tells why may be missing. */
export function isKnownToHaveFailed({ bulk, status }: Watched): boolean {
  return bulk?.status === 'failed' || status === 'failed'
}

/** Whether it has ended, though a read may be missing. */
export function isKnownToHaveEnded({ bulk, job, status }: Watched): boolean {
  return [bulk?.status, job?.status, status].some(one => one !== undefined && !isOpen(one))
}

/** A job as it is passed to workflows, under the language that it is tied to. */
export function translationOf(one: Watched, language: string): Translation {
  const { given, job, status, failureMessage } = one
  const known = {
    failureMessage: isOpen(status) || status === 'completed' ? undefined : failureMessage,
    unreadable: one.unreadable,
    endedAt: isOpen(status) ? undefined : (one.endedAt ?? given.endedAt)
  }
  const fields = Object.entries(known).filter(([, value]) => value !== undefined)
  const { failureMessage: _, unreadable: __, ...rest } = { ...given, ...job }
  return { ...rest, language, status, reused: given.reused, ...Object.fromEntries(fields) }
}
