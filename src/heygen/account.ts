import { ActionError } from '../errors/action-error.ts'
import { sideBySide } from '../model/side-by-side.ts'
import type { Translation } from '../model/translation.ts'
import { logText } from '../text/plain-text.ts'
import { call, type HeygenConnection } from './client.ts'
import { languagesSchema } from './schemas.ts'
import { listTranslations, readTranslation } from './translations.ts'

/** Of 100 translations. */
const MOST_PAGES = 10
const OLDEST_MS = 30 * 24 * 60 * 60_000
/** All languages of HeyGen, with room for earlier attempts. */
const MOST_READS = 400
export const READS_AT_ONCE = 8
/** HeyGen may show a new translation only after some seconds; after this time, it does not exist. */
export const NOT_FOUND_AFTER_MS = 60_000
const NOT_FOUND_PAUSE_MS = 5000
/** Of a translation that a read does not find. */
export const NOT_FOUND = 'HeyGen has no translation with this ID. It may have been deleted.'
/** What follows from a list that was not read to its end. */
export const UNSEEN =
  'Earlier ones may not be found. The idempotency key still prevents a second charge for the same request for 24 hours.'

/** Translations of the account, and whether all that can matter were seen. */
export interface FoundTranslations {
  readonly translations: readonly Translation[]
  readonly complete: boolean
  /** The list was too long to be read to its end. */
  readonly isCut?: boolean
}

/** HeyGen's languages, or undefined (with a warning) if the list is unavailable. @throws ActionError for refused credentials */
export async function findLanguages(connection: HeygenConnection): Promise<readonly string[] | undefined> {
  const request = { what: 'list the languages', path: '/v3/video-translations/languages' }
  try {
    return (await call(connection, request, languagesSchema)).json.data.languages
  } catch (thrown) {
    const warning = 'The list of languages is unavailable, so names are not checked before HeyGen sees them.'
    connection.log.warning(`${warning} ${reasonOf(thrown)}`)
    return undefined
  }
}

/**
 * The account's translations of the last 30 days whose `callback_id` begins with `prefix`. A list that fails is a warning.
 * @throws ActionError for refused credentials
 */
export async function findTranslations(connection: HeygenConnection, prefix: string): Promise<FoundTranslations> {
  const oldest = connection.clock.now() - OLDEST_MS
  // A translation that moved to the next page while pages were read comes twice; the later reading holds.
  const found = new Map<string, Translation>()
  let complete = false
  let isCut = false
  let token: string | undefined
  try {
    for (let page = 0; page < MOST_PAGES; page++) {
      const { translations, next, isLast } = await listTranslations(connection, token)
      for (const one of translations) if (one.callbackId?.startsWith(prefix)) found.set(one.id, one)
      complete = isLast || endsBefore(translations, oldest)
      // A token that does not move on leads nowhere new.
      if (complete || next === undefined || next === token) break
      token = next
    }
    isCut = !complete
  } catch (thrown) {
    connection.log.warning(`The account's translations could not be listed. ${UNSEEN} ${reasonOf(thrown)}`)
  }
  return { translations: [...found.values()], complete, isCut }
}

/**
 * All of the translations, with what a read says of the first 400 `unclear` ones: a list may omit the language.
 * @throws ActionError for refused credentials
 */
export async function readUnclear(
  connection: HeygenConnection,
  translations: readonly Translation[],
  unclear: readonly Translation[]
): Promise<readonly Translation[]> {
  const readById = new Map<string, Translation>()
  await sideBySide(unclear.slice(0, MOST_READS), READS_AT_ONCE, async ({ id }) => {
    try {
      const read = await readTranslation(connection, id)
      readById.set(read.id, read)
    } catch (thrown) {
      connection.log.debug(`Translation ${logText(id)} could not be read. ${reasonOf(thrown)}`)
    }
  })
  return translations.map(one => ({ ...one, ...readById.get(one.id) }))
}

/** Whether a page and all that follow are older. The order is not documented: a page that does not grow older says nothing. */
function endsBefore(page: readonly Translation[], oldest: number): boolean {
  const [first, last] = [page[0]?.createdAt, page.at(-1)?.createdAt]
  if (first === undefined || last === undefined || last >= first) return false
  return page.every(one => one.createdAt !== undefined && one.createdAt < oldest)
}

/** Reads a translation again while it is `not_found`, until the deadline. @throws what `read` throws; ActionError `interrupted` */
export async function readUntilFound<T extends Translation | undefined>(
  { clock, signal }: HeygenConnection,
  deadline: number,
  read: () => Promise<T>
): Promise<T> {
  let one = await read()
  while (one?.status === 'not_found' && clock.now() < deadline) {
    await clock.sleep(NOT_FOUND_PAUSE_MS, signal)
    one = await read()
  }
  return one
}

/** The failure of one read. @throws what would fail the other reads too: HTTP 401, `interrupted`, a fault of our own */
export function readFailure(thrown: unknown): ActionError {
  if (!(thrown instanceof ActionError) || thrown.code === 'interrupted' || thrown.status === 401) throw thrown
  return thrown
}

function reasonOf(thrown: unknown): string {
  return logText(readFailure(thrown).message)
}
