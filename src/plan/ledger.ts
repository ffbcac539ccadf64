import { bareLanguage, formOf } from '../languages/resolve.ts'
import type { PlannedLanguage } from '../model/plan.ts'
import { isOpen, type Translation } from '../model/translation.ts'

/** What the account says of one language of a piece of work. */
export interface LedgerEntry {
  readonly language: string
  /** A job that can be had without submitting again. */
  readonly reusable?: Translation
  /** Earlier attempts that failed. */
  readonly failed: readonly Translation[]
}

export interface Ledger {
  /** In the order of the languages asked for. */
  readonly entries: readonly LedgerEntry[]
  /** Jobs of this work whose language cannot be told: never reused. */
  readonly unknown: readonly Translation[]
  /** Jobs that only a bare code (`es`) ties to a language: reading them may say more. */
  readonly byBareCode: readonly Translation[]
}

/**
 * Sorts the jobs of one piece of work by language. A completed job is preferred to one under way, then the newest;
 * `keyOf` gives the same key for a language's name and for its code, or undefined where it cannot tell. A bare code stands for
 * the only form of its language (`es` for `Spanish (Mexico)`) that is asked for and has no job of its own.
 */
export function readLedger(ask: {
  readonly jobs: readonly Translation[]
  readonly languages: readonly string[]
  readonly keyOf: (language: string) => string | undefined
}): Ledger {
  const { languages, keyOf } = ask
  const jobsOf = new Map(languages.map(language => [language, [] as Translation[]]))
  const languageOf = new Map(languages.map(language => [keyOf(language) ?? language, language]))
  const unknown: Translation[] = []
  const coded: CodedJob[] = []
  for (const job of ask.jobs) {
    const key = job.outputLanguage === undefined ? undefined : keyOf(job.outputLanguage)
    const exact = key === undefined ? undefined : jobsOf.get(languageOf.get(key) ?? '')
    const bare = bareLanguage(job.outputLanguage ?? '')
    if (exact !== undefined) exact.push(job)
    else if (bare !== undefined) coded.push({ bare, job })
    else if (key === undefined) unknown.push(job)
  }
  const byBareCode = tieByBareCode(coded, jobsOf, unknown)
  const entries = [...jobsOf].map(([language, own]) => {
    const [reusable] = own.filter(job => job.status === 'completed' || isOpen(job.status)).sort(preference)
    return { language, reusable, failed: own.filter(job => job.status === 'failed') }
  })
  return { entries, unknown, byBareCode }
}

interface CodedJob {
  readonly bare: string
  readonly job: Translation
}

/** Gives jobs that are known by a bare code to the one language they can be of, else to `unknown`; those not asked for to neither. */
function tieByBareCode(
  coded: readonly CodedJob[],
  jobsOf: ReadonlyMap<string, Translation[]>,
  unknown: Translation[]
): readonly Translation[] {
  return [...Map.groupBy(coded, ({ bare }) => bare)].flatMap(([bare, group]) => {
    const forms = [...jobsOf].filter(([language, own]) => formOf(language) === bare && own.length === 0)
    const [only, second] = forms.map(([, own]) => own)
    if (only === undefined) return []
    const found = group.map(({ job }) => job)
    // Two translations that have not failed are two forms of the language, not two attempts at one.
    const isClear = second === undefined && found.filter(job => job.status !== 'failed').length <= 1
    const target = isClear ? only : unknown
    target.push(...found)
    return found
  })
}

function preference(a: Translation, b: Translation): number {
  const rank = (job: Translation) => (job.status === 'completed' ? 0 : 1)
  return rank(a) - rank(b) || (b.createdAt ?? 0) - (a.createdAt ?? 0) || (a.id < b.id ? -1 : 1)
}

/** A language as planned, from what the account says of it. */
export function plannedLanguage(entry: LedgerEntry): PlannedLanguage {
  return {
    language: entry.language,
    failedBefore: entry.failed.length,
    reuse: entry.reusable
  }
}
