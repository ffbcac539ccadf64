import { ActionError } from '../errors/action-error.ts'
import { findTranslations, READS_AT_ONCE, readFailure, readUnclear } from '../heygen/account.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { readTranslation } from '../heygen/translations.ts'
import { sideBySide } from '../model/side-by-side.ts'
import type { Translation } from '../model/translation.ts'
import { byPreference } from './history.ts'
import { callbackIdPrefix, type Work } from './work.ts'

/** HeyGen's name of a language, given its name or its code. */
type NameOf = (language: string) => string

/**
 * The translations of the given IDs, in their order. An ID that HeyGen does not know yet is kept: it may be a moment old. So is
 * one that cannot be read: it is `unreadable`, and keeps no other from being collected.
 * @throws ActionError when HeyGen refuses the key; `interrupted`
 */
export function findByIds(
  connection: HeygenConnection,
  ids: readonly string[],
  nameOf: NameOf
): Promise<readonly Translation[]> {
  return sideBySide(ids, READS_AT_ONCE, async (id): Promise<Translation> => {
    try {
      return named(await readTranslation(connection, id), nameOf)
    } catch (thrown) {
      const error = readFailure(thrown)
      const unreadable = error.status === 404 ? undefined : error
      return { id, language: id, status: 'pending', reused: true, unreadable }
    }
  })
}

/**
 * Everything that was submitted for a commit of the repository, the oldest first: of each piece of work, one translation a language,
 * and all whose language is unknown.
 * @throws ActionError `no_translations`
 */
export async function findByCommit(
  connection: HeygenConnection,
  { repository, sha }: Pick<Work, 'repository' | 'sha'>,
  nameOf: NameOf
): Promise<readonly Translation[]> {
  const found = await findTranslations(connection, callbackIdPrefix({ repository, sha }))
  const unclear = found.translations.filter(one => one.outputLanguage === undefined)
  const all = (await readUnclear(connection, found.translations, unclear)).map(one => named(one, nameOf))
  const attempts = Map.groupBy(all, ({ callbackId, language }) => JSON.stringify([callbackId, language]))
  const chosen = [...attempts.values()].flatMap(group => group.sort(byPreference).slice(0, 1))
  if (chosen.length > 0) return chosen.sort((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0))
  const work = `for ${repository} at commit ${sha.slice(0, 12)}`
  if (found.complete) throw new ActionError('no_translations', `The HeyGen account has no translation ${work}.`)
  const message = `No translation ${work} was found, but not all of the HeyGen account could be searched.`
  throw new ActionError('no_translations', message, { hint: 'Run the job again, or set `translation-ids`.' })
}

/** A translation under HeyGen's name of its language; under its ID where HeyGen does not give the language. */
function named(one: Translation, nameOf: NameOf): Translation {
  return { ...one, language: one.outputLanguage === undefined ? one.id : nameOf(one.outputLanguage) }
}
