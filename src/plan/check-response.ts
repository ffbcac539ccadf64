import { ActionError, interrupted } from '../errors/action-error.ts'
import { READS_AT_ONCE } from '../heygen/account.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { readStatuses, readTranslation, statusPages } from '../heygen/translations.ts'
import { bareLanguage, formOf } from '../languages/resolve.ts'
import { tieLanguages } from '../languages/tie.ts'
import { sideBySide } from '../model/side-by-side.ts'
import type { Translation, TranslationStatus } from '../model/translation.ts'
import type { Run } from '../runner/run-action.ts'
import { logText } from '../text/plain-text.ts'
import { isOtherWork } from './idempotency.ts'

/** HeyGen may show a new translation only after some seconds; after this time, in milliseconds, it does not exist. */
const NOT_FOUND_AFTER = 60_000
const NOT_FOUND_PAUSE = 5000
/** Times that are told in seconds, and their rounding; milliseconds. */
const SAME_MOMENT = 5000
/** HeyGen replays a response for 24 hours; an older creation time is a wrong one. Milliseconds, with an hour to spare. */
const LONGEST_REPLAY = 25 * 60 * 60_000

type Statuses = ReadonlyMap<string, TranslationStatus>

export interface ResponseAsk {
  readonly run: Run
  readonly connection: HeygenConnection
  /** The workflow's own idempotency key: it may have been used for another request. */
  readonly ownKey: string | undefined
  readonly callbackId: string | undefined
  /** When the run began, milliseconds since 1970. */
  readonly begunAt: number
  /** Translations that the account had before the request: their language, where it is one of this work. */
  readonly history: ReadonlyMap<string, string | undefined>
  readonly keyOf: (language: string) => string | undefined
}

/** A translation of a response as it was read. */
export interface CheckedTranslation {
  readonly translation: Translation
  /** Whether HeyGen created it before this run, so that the response is a replay; undefined without evidence. */
  readonly isReplayed: boolean | undefined
}

/**
 * Reads the translations that a response names, and holds them against what was requested. With the workflow's own key all of
 * them are read, else those that have failed or are not found. A read that fails leaves its translation as it is.
 * @throws ActionError `idempotency_key_reused` where the workflow's own key brought the response to another request; `interrupted`
 */
export async function checkResponse(
  ask: ResponseAsk,
  submitted: readonly Translation[]
): Promise<readonly CheckedTranslation[]> {
  const ids = submitted.map(one => one.id)
  const jobs = await readJobs(ask, ids)
  const checked = tie(ask, submitted, jobs).map(translation => {
    const job = jobs.get(translation.id)
    return { translation, job, isReplayed: job === undefined ? undefined : isReplayed(ask, job) }
  })
  if (ask.ownKey !== undefined) {
    const problems = checked.flatMap(one => (one.isReplayed === false ? [] : (mismatch(ask, one) ?? [])))
    if (problems.length > 0) throw keyReused(`It does not fit this request: ${problems.join('; ')}.`)
  }
  return checked
}

/** The error of a key of the workflow's own that HeyGen has answered before; `why` is a sentence. */
export function keyReused(why: string): ActionError {
  return new ActionError(
    'idempotency_key_reused',
    `HeyGen replayed its response to an earlier request with this \`idempotency-key\`. ${why}`,
    { input: 'idempotency-key' }
  )
}

/** The status of each by bulk status checks; undefined where those are unavailable. */
async function readAllStatuses(ask: ResponseAsk, ids: readonly string[]): Promise<Statuses | undefined> {
  const { connection, run } = ask
  try {
    const found = await sideBySide(statusPages(ids), READS_AT_ONCE, page => readStatuses(connection, page))
    return new Map(found.flatMap(statuses => [...statuses].map(([id, { status }]) => [id, status] as const)))
  } catch (thrown) {
    if (run.signal.aborted) throw thrown
    return undefined
  }
}

/** What HeyGen says of each; one that it does not know is asked for again for a minute. */
async function readJobs(ask: ResponseAsk, ids: readonly string[]): Promise<ReadonlyMap<string, Translation>> {
  const { run, connection } = ask
  const { clock, signal } = run
  const statuses = await readAllStatuses(ask, ids)
  const jobs = new Map<string, Translation>()
  const deadline = clock.now() + NOT_FOUND_AFTER
  /** Reads one, and gives whether it is missing. */
  const isMissing = async (id: string): Promise<boolean> => {
    try {
      jobs.set(id, await readTranslation(connection, id))
      return false
    } catch (thrown) {
      if (!(thrown instanceof ActionError) || thrown.code === 'interrupted') throw thrown
      // An address that does not exist is answered with 404 too: only HeyGen's own word counts.
      return thrown.status === 404 && (thrown.code === 'video_not_found' || statuses?.get(id) === 'not_found')
    }
  }
  const suspicious: readonly unknown[] = ['failed', 'not_found', undefined]
  let left = ids.filter(id => ask.ownKey !== undefined || suspicious.includes(statuses?.get(id)))
  while (left.length > 0) {
    const missing = await sideBySide(left, READS_AT_ONCE, isMissing)
    left = left.filter((_, index) => missing[index])
    if (left.length === 0 || clock.now() >= deadline) break
    await clock.sleep(NOT_FOUND_PAUSE, signal)
    if (signal.aborted) throw interrupted()
  }
  const failureMessage = 'HeyGen has no translation with this ID. It may have been deleted.'
  for (const id of left) jobs.set(id, { id, language: id, status: 'not_found', reused: false, failureMessage })
  return jobs
}

/** Evidence alone counts: a known ID, or its age by HeyGen's own clock, which may not agree with the runner's. */
function isReplayed(
  { run, history, begunAt }: ResponseAsk,
  { id, createdAt, readAt }: Translation
): boolean | undefined {
  if (history.has(id)) return true
  if (createdAt === undefined || readAt === undefined) return undefined
  const age = readAt - createdAt
  return age > LONGEST_REPLAY ? undefined : age > run.clock.now() - begunAt + SAME_MOMENT
}

/** The translations with what was read, each under its language. */
function tie(
  ask: ResponseAsk,
  submitted: readonly Translation[],
  jobs: ReadonlyMap<string, Translation>
): Translation[] {
  const spoken = [...jobs].flatMap(([id, job]) =>
    job.outputLanguage === undefined ? [] : [[id, job.outputLanguage] as const]
  )
  const ties = submitted.map(({ id, language }) => ({ id, language, pinned: false }))
  const ids = tieLanguages(ties, new Map(spoken), ask.keyOf)
  return submitted.map((one, index) => {
    const id = ids[index] ?? one.id
    return { ...one, ...jobs.get(id), id, language: one.language, reused: one.reused }
  })
}

/** Why a translation is not the one that was requested, as a clause; undefined where nothing speaks against it. */
function mismatch(
  { callbackId = '', history, keyOf }: ResponseAsk,
  { translation, job }: { readonly translation: Translation; readonly job: Translation | undefined }
): string | undefined {
  const { id, language } = translation
  if (isOtherWork(job?.callbackId ?? '', callbackId)) {
    return `translation ${logText(id)} is of another video, or was made with other options`
  }
  const said = history.get(id) ?? job?.outputLanguage
  if (said === undefined || isSameLanguage(language, said, keyOf)) return undefined
  return `translation ${logText(id)} is in ${logText(said)}, not ${logText(language)}`
}

/** Whether `said` may be the requested language: the same, a bare code of it, or nothing that is known. */
function isSameLanguage(requested: string, said: string, keyOf: ResponseAsk['keyOf']): boolean {
  const key = keyOf(said)
  const bare = bareLanguage(said)
  if (bare !== undefined) return bare === formOf(requested) || key === keyOf(requested)
  return key === undefined || key === keyOf(requested)
}
