import { ActionError } from '../errors/action-error.ts'
import { ERRORS } from '../errors/error-codes.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { type Created, createTranslation } from '../heygen/create-translation.ts'
import { TRANSLATE_INPUTS, type TranslateInputs } from '../inputs/translate-inputs.ts'
import { inputOfParam } from '../model/request.ts'
import { settleAll } from '../model/settle-all.ts'
import { languageList, type Translation } from '../model/translation.ts'
import type { Run } from '../runner/run-action.ts'
import { logText } from '../text/plain-text.ts'
import { type CheckedTranslation, checkResponse } from './check-response.ts'
import type { PlannedRun, PlannedVideo } from './plan.ts'
import { idempotencyKey } from './work.ts'

/** More failed attempts within the 24 hours of a replay are not to be expected. */
const MAX_RESUBMISSIONS = 10
/** Uploads are retried for at least this long, however short `submit-timeout` is: they do not cost anything. */
const MIN_UPLOAD_MS = 30 * 60_000
/** Inputs whose field the action fills in where they are not set. */
const FILLED_IN: ReadonlySet<string> = new Set(['callback-id', 'title'])
/** A response that is under way when the job is canceled is worth this wait: it holds IDs. */
const RESPONSE_GRACE_MS = 3000

/** What is known of a video's submission so far. */
export interface Submission {
  readonly translations: readonly Translation[]
  /** IDs of an unexpected response, which cannot be matched to a language. */
  readonly unmatchedIds: readonly string[]
  readonly key: string | undefined
  /** The response was not what was expected. */
  readonly hasProblem?: boolean
}

/**
 * Submits what is left of the plan of a video, and publishes the IDs before anything else happens. A response that HeyGen replays may
 * name translations that have failed since: those languages are resubmitted under the next attempt's key.
 * @param publish adds to what is known of this submission, in outputs and result file, before it returns
 * @returns the reused translations and the submitted ones, in the order of the workflow
 * @throws ActionError HeyGen's refusal; after the IDs are published, a response that does not fit the request
 */
export async function submitVideo(
  run: Run,
  { idempotencyKey: ownKey, submitTimeoutMs }: TranslateInputs,
  connection: HeygenConnection,
  planned: PlannedRun,
  video: PlannedVideo,
  publish: (news: Partial<Submission>) => void
): Promise<readonly Translation[]> {
  const { plan, work, history, reused } = video
  const files = await provideSources(video, connection, run.clock.now() + Math.max(submitTimeoutMs, MIN_UPLOAD_MS))
  const request = { ...files, ...work.options, callback_id: video.callbackId }
  const deadline = run.clock.now() + submitTimeoutMs
  let key = plan.key ?? ''
  let languages = video.languages
  let known = reused
  for (let attempt = video.attempt; ; attempt++) {
    publish({ key })
    const body = { ...request, output_languages: [...languages] }
    const submission = { body, key, deadline, responseSignal: delayed(run.signal) }
    const created = await createTranslation(connection, submission).catch(thrown => blameInput(thrown, run))
    const submitted = tie(video, languages, created)
    known = inOrder(plan, [...known, ...submitted])
    publishIds(run, publish, known, created, submitted.length > 0)
    if (created.problem !== undefined) throw withKeyHint(created.problem, ownKey)
    // A translation of an unknown language may be a failed attempt at any of them.
    const isNew = submitted.every(one => !history.languageById.has(one.id))
    if (history.isComplete && isNew && ownKey === undefined) return known
    const checked = await checkResponse(connection, planned, video, submitted, ownKey !== undefined)
    if (ownKey !== undefined) refuseOtherRequest(publish, reused, checked)
    known = inOrder(plan, [...known, ...checked.map(one => one.translation)])
    publish({ translations: known })
    const replayed = replayedFailures(run, checked)
    if (replayed.length === 0 || attempt >= video.attempt + MAX_RESUBMISSIONS) return known
    if (ownKey !== undefined) throw cannotResubmit(replayed)
    run.log.info(`${languageList(replayed)}: an earlier attempt failed; resubmitting.`)
    languages = replayed.map(one => one.language).sort()
    key = idempotencyKey(work, languages, attempt + 1)
  }
}

async function provideSources({ sources }: PlannedVideo, connection: HeygenConnection, deadline: number) {
  const [video, audio, srt] = await settleAll([
    sources.video.provide(connection, deadline),
    sources.audio?.provide(connection, deadline),
    sources.srt?.provide(connection, deadline)
  ])
  return { video, audio, srt }
}

/** HeyGen lists the IDs in the order of the request; waiting confirms each. */
function tie(planned: PlannedVideo, languages: readonly string[], created: Created): Translation[] {
  if (created.ids.length !== languages.length) return []
  const { isOneOfSeveral, sources, stem } = planned
  const known = { video: sources.video.label, stem, isOneOfSeveral, status: 'pending', reused: false } as const
  return created.ids.map((id, index) => ({ language: languages[index] ?? '', id, ...known }))
}

/** In the order of the workflow; of one language the last counts. */
function inOrder(plan: PlannedVideo['plan'], translations: readonly Translation[]): readonly Translation[] {
  const byLanguage = new Map(translations.map(one => [one.language, one]))
  return plan.languages.flatMap(({ language }) => byLanguage.get(language) ?? [])
}

/** Where the IDs cannot be published, they are in the log at least. */
function publishIds(
  run: Run,
  publish: (news: Partial<Submission>) => void,
  translations: readonly Translation[],
  { ids, problem }: Created,
  isTied: boolean
): void {
  try {
    publish({ translations, unmatchedIds: isTied ? [] : ids, hasProblem: problem !== undefined })
  } catch (thrown) {
    run.log.info(`Translation IDs: ${ids.map(id => logText(id)).join(', ')}`)
    throw thrown
  }
}

/** Those that had failed before this run. A warning explains why others that have failed are not resubmitted. */
function replayedFailures(run: Run, checked: readonly CheckedTranslation[]): readonly Translation[] {
  const failed = checked.filter(one => one.translation.status === 'failed')
  const unclear = failed.filter(one => one.isReplayed === undefined).map(one => one.translation)
  if (unclear.length > 0) {
    const what = `The translation into ${languageList(unclear)} has failed, and HeyGen does not report when it was created.`
    run.log.warning(`${what} The failure may be new, so it is not resubmitted.`)
  }
  return failed.filter(one => one.isReplayed === true).map(one => one.translation)
}

/** @throws ActionError where a response is of another request, after its IDs are published under no language */
function refuseOtherRequest(
  publish: (news: Partial<Submission>) => void,
  reused: readonly Translation[],
  checked: readonly CheckedTranslation[]
): void {
  const mismatches = checked.flatMap(one => one.mismatch ?? [])
  if (mismatches.length === 0) return
  publish({ translations: reused, unmatchedIds: checked.map(one => one.translation.id), hasProblem: true })
  throw keyReused(`It does not fit this request: ${mismatches.join('; ')}.`)
}

function cannotResubmit(failed: readonly Translation[]): ActionError {
  const reasons = failed.map(
    ({ language, failureMessage }) => `${logText(language)} has failed: ${logText(failureMessage ?? 'no reason given')}`
  )
  return keyReused(`Its translation into ${reasons.join('; ')}. This key cannot submit it again.`)
}

/** The error of the workflow's own key that was used before; `why` is a sentence. */
function keyReused(why: string): ActionError {
  const message = `HeyGen replayed its response to an earlier request with this \`idempotency-key\`. ${why}`
  return new ActionError('idempotency_key_reused', message, { input: 'idempotency-key' })
}

/** Under the workflow's own key, an unexpected response may be the replay of one to other work. */
function withKeyHint(problem: ActionError, ownKey: string | undefined): ActionError {
  const [, hint] = ERRORS.idempotency_key_reused
  return ownKey === undefined ? problem : problem.with({ input: 'idempotency-key', hint })
}

/** @throws HeyGen's refusal with the input behind the field that HeyGen blames; no input is to blame for a value of the action's own */
function blameInput(thrown: unknown, run: Run): never {
  if (!(thrown instanceof ActionError) || thrown.param === undefined) throw thrown
  const input = thrown.input ?? inputOfParam(thrown.param, TRANSLATE_INPUTS)
  if (input === undefined || !FILLED_IN.has(input) || run.inputs[input]) throw thrown.with({ input })
  const hint = `The action sets this field itself. Set the input \`${input}\` to a value that HeyGen accepts, or report the problem.`
  throw thrown.with({ hint })
}

function delayed(signal: AbortSignal): AbortSignal {
  if (signal.aborted) return signal
  const controller = new AbortController()
  const abortLater = () => setTimeout(() => controller.abort(), RESPONSE_GRACE_MS).unref()
  signal.addEventListener('abort', abortLater, { once: true })
  return controller.signal
}
