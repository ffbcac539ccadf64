import type { SandboxClock } from '../sandbox-clock.ts'

export type JobStatus = 'pending' | 'running' | 'completed' | 'failed'

/** One translation of one video into one language. Tests may read it and change it. Times are milliseconds of the sandbox clock. */
export interface Job {
  id: string
  /** The name of its language, as in the list of languages. */
  language: string
  title: string | null
  inputLanguage: string | null
  callbackId: string | null
  translateAudioOnly: boolean
  enableCaption: boolean
  createdAt: number
  endsAt: number
  /** Set: the translation fails, with this message. */
  failureMessage: string | null
  /** Of the result, in seconds. */
  duration: number
  /** Set: the status, whatever the clock says; need not be one that is documented. */
  status?: string
  /** The service does not show it. */
  hidden: boolean
  /** Status checks for which it is not found yet. */
  looksNotFound: number
  /** Reads for which it is completed and has no URL yet. */
  looksWithoutUrl: number
  /** The body of the request that made it; empty for one that `addJob` made. */
  request: Record<string, unknown>
}

// The start of a run is `pending`: a tenth of it, at most two seconds.
const PENDING_SHARE = 0.1
const PENDING_MS = 2000

/** The status at `now`, in the words of a single translation. */
export function statusOf(job: Job, now: number): JobStatus | (string & {}) {
  if (job.status !== undefined) return job.status
  if (now >= job.endsAt) return job.failureMessage === null ? 'completed' : 'failed'
  const pendingMs = Math.min(PENDING_MS, (job.endsAt - job.createdAt) * PENDING_SHARE)
  return now - job.createdAt < pendingMs ? 'pending' : 'running'
}

/** Whether it still counts against the account's limit. */
export function isOpen(job: Job, now: number): boolean {
  const status = statusOf(job, now)
  return status === 'pending' || status === 'running'
}

const BULK_WORDS: Record<string, string> = { pending: 'queued', running: 'processing' }

/** The same status in the words of the bulk endpoint. */
export function bulkStatusOf(job: Job, now: number): string {
  const status = statusOf(job, now)
  return BULK_WORDS[status] ?? status
}

// A translation that cannot be made fails after about half a minute.
const FAILS_AFTER_SECONDS = 30

/** The knobs that a new translation starts with. */
interface JobDefaults {
  readonly jobSeconds: number | ((language: string) => number)
  readonly notFoundLooks: number
  readonly completedWithoutUrlLooks: number
}

/** A translation with the sandbox's defaults for everything that is not given. */
export function newJob(
  given: Partial<Job> & { id: string },
  { clock, knobs }: { clock: SandboxClock; knobs: JobDefaults }
): Job {
  const createdAt = given.createdAt ?? clock.now()
  const failureMessage = given.failureMessage ?? null
  const { language = 'Spanish' } = given
  const { jobSeconds } = knobs
  const runs = typeof jobSeconds === 'number' ? jobSeconds : jobSeconds(language)
  const seconds = failureMessage === null ? runs : Math.min(runs, FAILS_AFTER_SECONDS)
  return {
    language,
    title: null,
    inputLanguage: null,
    callbackId: null,
    translateAudioOnly: false,
    enableCaption: false,
    createdAt,
    endsAt: createdAt + seconds * 1000,
    failureMessage,
    duration: 61.5,
    hidden: false,
    looksNotFound: knobs.notFoundLooks,
    looksWithoutUrl: knobs.completedWithoutUrlLooks,
    request: {},
    ...given
  }
}
