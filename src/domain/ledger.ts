import type { Job } from './job.ts'
import { isOpen } from './translation.ts'

/** What the account says of one language of a piece of work. */
export interface LedgerEntry {
  readonly language: string
  /** A job that can be had without submitting again. */
  readonly reusable?: Job
  /** Earlier attempts that failed. */
  readonly failed: readonly Job[]
}

export interface Ledger {
  /** In the order of the languages asked for. */
  readonly entries: readonly LedgerEntry[]
  /** Jobs of this work whose language cannot be told: never reused. */
  readonly unknown: readonly Job[]
}

/**
 * Sorts the jobs of one piece of work by language. A completed job is preferred to one under way, then the newest;
 * `keyOf` gives the same key for a language's name and for its code, or undefined where it cannot tell.
 */
export function readLedger(ask: {
  readonly jobs: readonly Job[]
  readonly languages: readonly string[]
  readonly keyOf: (language: string) => string | undefined
}): Ledger {
  const byLanguage = new Map<string, Job[]>()
  const unknown: Job[] = []
  for (const job of ask.jobs) {
    const key = job.outputLanguage === undefined ? undefined : ask.keyOf(job.outputLanguage)
    if (key === undefined) unknown.push(job)
    else byLanguage.set(key, [...(byLanguage.get(key) ?? []), job])
  }
  const entries = ask.languages.map(language => {
    const jobs = byLanguage.get(ask.keyOf(language) ?? language) ?? []
    const [reusable] = jobs.filter(job => job.status === 'completed' || isOpen(job.status)).sort(preference)
    return { language, failed: jobs.filter(job => job.status === 'failed'), ...(reusable ? { reusable } : {}) }
  })
  return { entries, unknown }
}

function preference(a: Job, b: Job): number {
  const rank = (job: Job) => (job.status === 'completed' ? 0 : 1)
  return rank(a) - rank(b) || (b.createdAt ?? 0) - (a.createdAt ?? 0) || (a.id < b.id ? -1 : 1)
}
