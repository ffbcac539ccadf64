import { ActionError } from '../errors/action-error.ts'
import { NOT_FOUND, NOT_FOUND_AFTER_MS, READS_AT_ONCE, readUntilFound } from '../heygen/account.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { readStatuses, readTranslation, statusPages } from '../heygen/translations.ts'
import { nameKey } from '../languages/names.ts'
import { bareLanguage, bareNameOf, formOf } from '../languages/resolve.ts'
import { tieLanguages } from '../languages/tie.ts'
import { isSameContent } from '../model/callback-id.ts'
import { sideBySide } from '../model/side-by-side.ts'
import type { Translation, TranslationStatus } from '../model/translation.ts'
import { logText } from '../text/plain-text.ts'
import type { PlannedRun, PlannedVideo } from './plan.ts'

/** HeyGen rounds its times to seconds. */
const ROUNDING_MS = 5000
/** HeyGen replays a response for 24 hours; an older creation time is a wrong one. An hour to spare. */
const LONGEST_REPLAY_MS = 25 * 60 * 60_000
/** What a translation that was just submitted can hardly be; undefined: the status check does not mention it. */
const SUSPICIOUS: ReadonlySet<TranslationStatus | undefined> = new Set(['failed', 'not_found', undefined])

/** A translation of a response as it was read. */
export interface CheckedTranslation {
  readonly translation: Translation
  /** Whether HeyGen created it before this run, so that the response is a replay; undefined without evidence. */
  readonly isReplayed: boolean | undefined
  /** Why it may be of another request, as a clause. */
  readonly mismatch: string | undefined
}

/**
 * Compares the translations that a response names with the request. Unless `readAll`, only the failed and missing ones are read.
 * @throws ActionError `interrupted`
 */
export async function checkResponse(
  connection: HeygenConnection,
  planned: PlannedRun,
  video: PlannedVideo,
  submitted: readonly Translation[],
  readAll: boolean
): Promise<readonly CheckedTranslation[]> {
  const ids = submitted.map(one => one.id)
  const read = await readSubmitted(connection, ids, readAll)
  const ties = submitted.map(({ id, language }) => ({ id, language, pinned: false }))
  const languageOfId = new Map([...read].map(([id, one]) => [id, one?.outputLanguage ?? '']))
  const tied = tieLanguages(ties, languageOfId, planned.keyOf)
  const runMs = connection.clock.now() - planned.begunAt
  return submitted.map(({ language, reused, ...one }, index) => {
    const id = tied[index] ?? one.id
    const translation = { ...one, ...read.get(id), id, language, reused }
    const isReplayed = video.history.languageById.has(id) || isOlder(translation, runMs)
    return {
      translation,
      isReplayed,
      mismatch: mismatchOf(video, planned.keyOf, translation, isReplayed)
    }
  })
}

/** What HeyGen shows, by ID; undefined after a failed read. One that is not found is read again for a minute. */
async function readSubmitted(connection: HeygenConnection, ids: readonly string[], readAll: boolean) {
  // Without bulk status checks, each translation is read.
  const readPage = (page: readonly string[]) => readStatuses(connection, page).catch(() => [])
  const pages = await sideBySide(statusPages(ids), READS_AT_ONCE, readPage)
  const statuses = new Map(pages.flatMap(page => [...page]).map(([id, { status }]) => [id, status]))
  const deadline = connection.clock.now() + NOT_FOUND_AFTER_MS
  const toRead = ids.filter(id => readAll || SUSPICIOUS.has(statuses.get(id)))
  const found = await sideBySide(toRead, READS_AT_ONCE, async id => {
    const read = () => readTranslation(connection, id).catch(thrown => unread(thrown, id, statuses.get(id)))
    return [id, await readUntilFound(connection, deadline, read)] as const
  })
  return new Map(found)
}

/** A translation that a failed read shows to be missing; undefined after any other failure. */
function unread(thrown: unknown, id: string, status: TranslationStatus | undefined): Translation | undefined {
  if (!(thrown instanceof ActionError) || thrown.code === 'interrupted') throw thrown
  // An endpoint that does not exist responds with 404 too: only HeyGen's own word counts.
  const isMissing = thrown.status === 404 && (thrown.code === 'video_not_found' || status === 'not_found')
  return isMissing ? { id, language: id, status: 'not_found', reused: false, failureMessage: NOT_FOUND } : undefined
}

/** Whether a translation is older than the run, by HeyGen's clock alone: the runner's may be wrong. Undefined without evidence. */
function isOlder({ createdAt, readAt }: Translation, runMs: number): boolean | undefined {
  if (createdAt === undefined || readAt === undefined) return undefined
  const ageMs = readAt - createdAt
  return ageMs > LONGEST_REPLAY_MS ? undefined : ageMs > runMs + ROUNDING_MS
}

/** Why a translation is not the one that was requested, as a clause; undefined where nothing indicates that. */
function mismatchOf(
  { callbackId, history }: PlannedVideo,
  keyOf: PlannedRun['keyOf'],
  translation: Translation,
  isReplayed: boolean | undefined
): string | undefined {
  const { id, language } = translation
  if (isSameContent(translation.callbackId, callbackId) === false) {
    return `translation ${logText(id)} is of another video, or was made with other options`
  }
  // HeyGen may have another name for the language of a new translation.
  if (isReplayed === false) return undefined
  const actual = history.languageById.get(id) ?? translation.outputLanguage ?? ''
  const [key, bare] = [keyOf(actual), bareLanguage(actual)]
  // A bare code may stand for the requested form, and a language that is not known for any.
  const isPossible = bare === undefined ? key === undefined : bare === formOf(language)
  if (isPossible || key === keyOf(language) || bareNameOf(actual) === nameKey(language)) return undefined
  return `translation ${logText(id)} is in ${logText(actual)}, not ${logText(language)}`
}
