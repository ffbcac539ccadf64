import { ActionError } from '../errors/action-error.ts'
import { findJobs, READS_AT_ONCE, readPlan, readUnclear } from '../heygen/account.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { readJob } from '../heygen/jobs.ts'
import type { Job } from '../model/job.ts'
import { sideBySide } from '../model/side-by-side.ts'
import type { Translation } from '../model/translation.ts'
import { lookFailure } from '../results/lost-looks.ts'
import type { Run } from '../runner/run-action.ts'
import { callbackIdPrefix } from './idempotency.ts'
import { readLedger } from './ledger.ts'

export interface FoundTranslations {
  readonly translations: readonly Translation[]
  /** Title of the first job that has one. */
  readonly title?: string
}

interface FindAsk {
  readonly run: Run
  readonly connection: HeygenConnection
  /** HeyGen's name of a language, given its name or its code. */
  readonly nameOf: (language: string) => string
}

/**
 * The translations of the given IDs, in their order. An ID that HeyGen does not know yet is kept: it may be a moment old. So is
 * one that cannot be read: it is `unreadable`, and keeps no other from being collected.
 * @throws ActionError when HeyGen refuses the key; `interrupted`
 */
export async function findByIds(ask: FindAsk & { readonly ids: readonly string[] }): Promise<FoundTranslations> {
  const { run, connection } = ask
  const unread = new Map<string, ActionError>()
  const jobs = await sideBySide(ask.ids, READS_AT_ONCE, async (id): Promise<Job> => {
    try {
      return await readJob(connection, id, { plan: readPlan(connection), signal: run.signal })
    } catch (thrown) {
      const { kind, error } = lookFailure(thrown)
      if (kind !== 'not-found') unread.set(id, error)
      return { id, status: 'pending' }
    }
  })
  const { translations, ...rest } = found(jobs, ask)
  return { ...rest, translations: translations.map(one => withReadError(one, unread.get(one.id))) }
}

function withReadError(one: Translation, unreadable: ActionError | undefined): Translation {
  return unreadable === undefined ? one : { ...one, unreadable }
}

/**
 * Everything that was submitted for a commit of the repository: of each piece of work, one job a language.
 * @throws ActionError `no_translations`
 */
export async function findByCommit(ask: FindAsk & { readonly sha: string }): Promise<FoundTranslations> {
  const { run, connection, nameOf } = ask
  const { repository } = run.context
  const prefix = callbackIdPrefix({ repository, sha: ask.sha })
  const { log, signal } = run
  const { jobs: listed, complete } = await findJobs({ connection, log, signal, prefix })
  const unclear = listed.filter(job => job.outputLanguage === undefined)
  const jobs = await readUnclear({ connection, log, signal, jobs: listed, unclear })
  const works = Map.groupBy(jobs, job => job.callbackId ?? '')
  const chosen = [...works.values()].flatMap(work => {
    const languages = [...new Set(work.map(job => nameOf(job.outputLanguage ?? '')))]
    const { entries, unknown } = readLedger({
      jobs: work,
      languages,
      keyOf: text => (text === '' ? undefined : nameOf(text))
    })
    const best = entries.flatMap(entry => entry.reusable ?? newest(entry.failed) ?? [])
    return [...best, ...unknown]
  })
  if (chosen.length === 0) {
    const work = `for ${repository} at commit ${ask.sha.slice(0, 12)}`
    throw new ActionError({
      code: 'no_translations',
      ...(complete
        ? { message: `The HeyGen account has no translation ${work}.` }
        : {
            message: `No translation ${work} was found, but not all of the HeyGen account could be looked through.`,
            hint: 'Run the job again, or give `translation-ids`.'
          })
    })
  }
  return found(chosen.sort(oldestFirst), ask)
}

const oldestFirst = (a: Job, b: Job) => (a.createdAt ?? 0) - (b.createdAt ?? 0)

function newest(jobs: readonly Job[]): Job | undefined {
  return [...jobs].sort(oldestFirst).at(-1)
}

function found(jobs: readonly Job[], { nameOf }: FindAsk): FoundTranslations {
  const title = jobs.find(job => job.title !== undefined)?.title
  const translations = jobs.map(job => ({
    language: job.outputLanguage === undefined ? job.id : nameOf(job.outputLanguage),
    id: job.id,
    status: job.status,
    reused: true,
    ...(job.failureMessage === undefined ? {} : { failureMessage: job.failureMessage }),
    ...(job.duration === undefined ? {} : { duration: job.duration }),
    ...(job.createdAt === undefined ? {} : { createdAt: job.createdAt })
  }))
  return { translations, ...(title === undefined ? {} : { title }) }
}
