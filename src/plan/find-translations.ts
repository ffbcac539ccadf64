import { ActionError } from '../errors/action-error.ts'
import { findTranslations, READS_AT_ONCE, readUnclear } from '../heygen/account.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { readTranslation } from '../heygen/translations.ts'
import { sideBySide } from '../model/side-by-side.ts'
import type { Translation } from '../model/translation.ts'
import { readFailure } from '../results/wait-errors.ts'
import type { Run } from '../runner/run-action.ts'
import { callbackIdPrefix } from './idempotency.ts'
import { readLedger } from './ledger.ts'

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
export function findByIds(ask: FindAsk & { readonly ids: readonly string[] }): Promise<readonly Translation[]> {
  const { connection, nameOf } = ask
  return sideBySide(ask.ids, READS_AT_ONCE, async (id): Promise<Translation> => {
    try {
      return named(await readTranslation(connection, id), nameOf)
    } catch (thrown) {
      const error = readFailure(thrown)
      const unread = { id, language: id, status: 'pending', reused: true } as const
      return error.status === 404 ? unread : { ...unread, unreadable: error }
    }
  })
}

/**
 * Everything that was submitted for a commit of the repository: of each piece of work, one job a language.
 * @throws ActionError `no_translations`
 */
export async function findByCommit(ask: FindAsk & { readonly sha: string }): Promise<readonly Translation[]> {
  const { run, connection, nameOf } = ask
  const { repository } = run.context
  const prefix = callbackIdPrefix({ repository, sha: ask.sha })
  const { translations: listed, complete } = await findTranslations(connection, prefix)
  const unclear = listed.filter(job => job.outputLanguage === undefined)
  const jobs = await readUnclear(connection, listed, unclear)
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
    throw complete
      ? new ActionError('no_translations', `The HeyGen account has no translation ${work}.`)
      : new ActionError(
          'no_translations',
          `No translation ${work} was found, but not all of the HeyGen account could be searched.`,
          { hint: 'Run the job again, or set `translation-ids`.' }
        )
  }
  return chosen.sort(oldestFirst).map(one => named(one, nameOf))
}

const oldestFirst = (a: Translation, b: Translation) => (a.createdAt ?? 0) - (b.createdAt ?? 0)

function newest(jobs: readonly Translation[]): Translation | undefined {
  return [...jobs].sort(oldestFirst).at(-1)
}

/** A translation under HeyGen's name of its language; under its ID where HeyGen does not give the language. */
function named(one: Translation, nameOf: FindAsk['nameOf']): Translation {
  return { ...one, language: one.outputLanguage === undefined ? one.id : nameOf(one.outputLanguage) }
}
