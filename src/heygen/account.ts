import { ActionError } from '../errors/action-error.ts'
import type { RetryPlan } from '../http/retry.ts'
import { sideBySide } from '../model/side-by-side.ts'
import type { Translation } from '../model/translation.ts'
import { logText } from '../text/plain-text.ts'
import type { HeygenConnection } from './client.ts'
import { listLanguages } from './languages.ts'
import { listTranslations, readTranslation } from './translations.ts'

/** What is read of an account is worth three tries, not more: each has a fallback. */
const READ_TRIES = 3
const READ_TRY = 15_000
const READ_ALL = 45_000
/** At most 1,000 translations are listed, and none older than 30 days. */
const MOST_PAGES = 10
const OLDEST = 30 * 24 * 60 * 60_000
/** Reads of single translations: all languages of HeyGen, with room for earlier attempts. */
const MOST_READS = 400
/** Reads that are under way at a time. */
export const READS_AT_ONCE = 8

/** Translations of the account, and whether all that can matter were seen. */
export interface FoundTranslations {
  readonly translations: readonly Translation[]
  readonly complete: boolean
}

/** A plan for a read that has a fallback. */
export function readPlan(connection: HeygenConnection): RetryPlan {
  return { deadline: connection.clock.now() + READ_ALL, timeoutMs: READ_TRY, tries: READ_TRIES }
}

/**
 * The languages that HeyGen translates to, or undefined (with a warning) when the list cannot be had.
 * @throws ActionError when the credentials are refused
 */
export async function findLanguages(connection: HeygenConnection): Promise<readonly string[] | undefined> {
  try {
    return await listLanguages(connection, readPlan(connection))
  } catch (thrown) {
    const reason = unlessFatal(thrown)
    connection.log.warning(
      `The list of languages is unavailable, so names are not checked before HeyGen sees them. ${reason}`
    )
    return undefined
  }
}

/**
 * The account's translations whose `callback_id` begins with `prefix`. A list that fails is a warning.
 * @throws ActionError when the credentials are refused
 */
export async function findTranslations(connection: HeygenConnection, prefix: string): Promise<FoundTranslations> {
  const found: Translation[] = []
  try {
    for await (const page of pages(connection)) found.push(...page.filter(one => one.callbackId?.startsWith(prefix)))
    return { translations: unique(found), complete: true }
  } catch (thrown) {
    if (thrown instanceof TooManyPages) return { translations: unique(found), complete: false }
    const reason = unlessFatal(thrown)
    connection.log.warning(
      `The account's translations could not be listed, so earlier ones may not be found; the idempotency key guards against paying twice for 24 hours. ${reason}`
    )
    return { translations: unique(found), complete: false }
  }
}

/**
 * All of the translations, with what a read says of those that are `unclear`: a list may leave out what a read tells, the language above
 * all. At most 400 are read, 8 at a time; one whose read fails stays as it is.
 * @throws ActionError when the credentials are refused
 */
export async function readUnclear(
  connection: HeygenConnection,
  translations: readonly Translation[],
  unclear: readonly Translation[]
): Promise<readonly Translation[]> {
  const read = async ({ id }: Translation) => {
    try {
      return [await readTranslation(connection, id, readPlan(connection))]
    } catch (thrown) {
      connection.log.debug(`Translation ${logText(id)} could not be read. ${unlessFatal(thrown)}`)
      return []
    }
  }
  const found = await sideBySide(unclear.slice(0, MOST_READS), READS_AT_ONCE, read)
  const readById = new Map(found.flat().map(one => [one.id, one]))
  return translations.map(one => ({ ...one, ...readById.get(one.id) }))
}

class TooManyPages extends Error {}

async function* pages(connection: HeygenConnection): AsyncGenerator<readonly Translation[]> {
  const oldest = connection.clock.now() - OLDEST
  let token: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const found = await listTranslations(connection, readPlan(connection), token)
    yield found.translations
    if (found.next === undefined || endsBefore(found.translations, oldest)) return
    // A token that does not move on leads nowhere new.
    if (found.next === token) break
    token = found.next
  }
  throw new TooManyPages()
}

/** Whether a page and all that follow are older than `oldest`. The order is not documented: a page that does not grow older says nothing. */
function endsBefore(page: readonly Translation[], oldest: number): boolean {
  const [first, last] = [page[0]?.createdAt, page.at(-1)?.createdAt]
  if (first === undefined || last === undefined || last >= first) return false
  return page.every(one => one.createdAt !== undefined && one.createdAt < oldest)
}

/** A translation that moved to the next page while pages were read comes twice; the later reading holds. */
function unique(translations: readonly Translation[]): Translation[] {
  return [...new Map(translations.map(one => [one.id, one])).values()]
}

/** The reason of a failure that has a fallback; refused credentials and a cancelled job have none, and are thrown on. */
function unlessFatal(thrown: unknown): string {
  const error = thrown instanceof ActionError ? thrown : undefined
  if (error === undefined || error.code === 'interrupted' || error.status === 401) throw thrown
  return logText(error.message)
}
