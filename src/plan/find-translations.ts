import { ActionError } from '../errors/action-error.ts'
import {
  findTranslations,
  NOT_FOUND,
  NOT_FOUND_AFTER_MS,
  READS_AT_ONCE,
  readFailure,
  readUnclear,
  readUntilFound
} from '../heygen/account.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { readTranslation } from '../heygen/translations.ts'
import type { CollectInputs } from '../inputs/collect-inputs.ts'
import { callbackIdPrefix, parseCallbackId, workOf } from '../model/callback-id.ts'
import { sideBySide } from '../model/side-by-side.ts'
import type { Translation } from '../model/translation.ts'
import { byPreference } from './history.ts'

/** HeyGen's name of a language, given its name or its code. */
type NameOf = (language: string) => string

/**
 * The translations of these IDs, in their order. One that HeyGen does not know yet is `pending`; any other failure is `unreadable`.
 * @param isLast nothing waits for them later: what HeyGen does not know for a minute is `not_found`
 * @throws ActionError when HeyGen refuses the key; `interrupted`
 */
export function findByIds(connection: HeygenConnection, ids: readonly string[], nameOf: NameOf, isLast: boolean) {
  const deadline = connection.clock.now() + NOT_FOUND_AFTER_MS
  const read = async (id: string): Promise<Translation> => {
    const found = await readTranslation(connection, id).catch(readFailure)
    if (!(found instanceof ActionError)) return named(found, nameOf)
    const unknown = { id, language: id, reused: true } as const
    if (found.status !== 404) return { ...unknown, status: 'pending', unreadable: found }
    const isGone = isLast && found.code === 'video_not_found'
    return isGone ? { ...unknown, status: 'not_found', failureMessage: NOT_FOUND } : { ...unknown, status: 'pending' }
  }
  return sideBySide(ids, READS_AT_ONCE, id =>
    isLast ? readUntilFound(connection, deadline, () => read(id)) : read(id)
  )
}

/**
 * What was submitted for a commit, the oldest first: of each piece of work one translation a language, and all of unknown language.
 * @throws ActionError `no_translations`, unless `ifNone` is `skip` and all of the account could be searched
 */
export async function findByCommit(
  connection: HeygenConnection,
  repository: string,
  sha: string,
  nameOf: NameOf,
  ifNone: CollectInputs['ifNone']
) {
  const found = await findTranslations(connection, callbackIdPrefix(repository, sha))
  const unclear = found.translations.filter(one => one.outputLanguage === undefined)
  const all = (await readUnclear(connection, found.translations, unclear)).map(one => named(one, nameOf))
  const attempts = Map.groupBy(all, ({ callbackId, language }) => JSON.stringify([workOf(callbackId), language]))
  const chosen = [...attempts.values()].flatMap(group => group.sort(byPreference).slice(0, 1))
  if (chosen.length > 0) return chosen.sort((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0))
  if (found.complete && ifNone === 'skip') return []
  const work = `for ${repository} at commit ${sha.slice(0, 12)}`
  if (found.complete) throw new ActionError('no_translations', `The HeyGen account has no translation ${work}.`)
  const message = `No translation ${work} was found, but not all of the HeyGen account could be searched.`
  throw new ActionError('no_translations', message, { hint: 'Run the job again, or set `translation-ids`.' })
}

/** A translation under HeyGen's name of its language, else under its ID; and with the stem of its video, if it is known. */
function named(one: Translation, nameOf: NameOf): Translation {
  const stem = parseCallbackId(one.callbackId)?.stem
  const language = one.outputLanguage === undefined ? one.id : nameOf(one.outputLanguage)
  return { ...one, language, stem, video: stem }
}
