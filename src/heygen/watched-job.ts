import type { Job } from '../domain/job.ts'
import { mainResult } from '../domain/job-result.ts'
import { isOpen, type Translation, type TranslationStatus } from '../domain/translation.ts'
import type { Look } from './jobs.ts'

/** What is known of one job of a wait. Times are milliseconds since 1970. */
export interface Watched {
  readonly given: Translation
  status: TranslationStatus
  /** Nothing more is to be learned of it. */
  settled: boolean
  /** It has ended as far as is known, or the bulk look does not tell: the job itself is to be read. */
  toBeRead: boolean
  /** Known to have been open once the wait had begun: its end, when it comes, is news. */
  seenOpen: boolean
  bulk?: Look
  job?: Job
  failureMessage?: string | undefined
  endedAt?: number
  withoutLinkSince?: number
  /** Looks in a row that did not find it, that did not mention it, and reads that were lost. */
  notFound: number
  unseen: number
  lostReads: number
}

/** A job at the start of a wait. */
export function watched(given: Translation): Watched {
  const open = isOpen(given.status)
  return {
    given,
    status: given.status,
    failureMessage: given.failureMessage,
    settled: false,
    toBeRead: !open,
    // What this run has submitted itself was open a moment ago.
    seenOpen: open && !given.reused,
    notFound: 0,
    unseen: 0,
    lostReads: 0
  }
}

/** A job as it is handed on to workflows, under the language that it is tied to. */
export function translationOf(one: Watched, language: string): Translation {
  const { given, job, status, failureMessage } = one
  const link = job === undefined || status !== 'completed' ? undefined : mainResult(job)?.url
  const known = {
    failureMessage: isOpen(status) || status === 'completed' ? undefined : failureMessage,
    duration: job?.duration ?? given.duration,
    createdAt: job?.createdAt ?? given.createdAt,
    endedAt: isOpen(status) ? undefined : (one.endedAt ?? given.endedAt),
    videoUrl: link ?? (status === 'completed' ? given.videoUrl : undefined),
    files: given.files,
    assets: given.assets
  }
  const fields = Object.entries(known).filter(([, value]) => value !== undefined)
  return { language, id: given.id, status, reused: given.reused, ...Object.fromEntries(fields) }
}
