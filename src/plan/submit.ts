import { ActionError } from '../errors/action-error.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { type Created, createTranslation } from '../heygen/create-translation.ts'
import { TRANSLATE_INPUTS } from '../inputs/translate-inputs.ts'
import { type CreateVideoTranslationRequest, inputOfParam } from '../model/request.ts'
import type { Translation } from '../model/translation.ts'
import { runStatus } from '../report/verdict.ts'
import type { Run } from '../runner/run-action.ts'
import { logText } from '../text/plain-text.ts'
import { type CheckedTranslation, checkResponse, keyReused } from './check-response.ts'
import { idempotencyKey, type Work } from './idempotency.ts'

export interface Submission {
  readonly run: Run
  readonly connection: HeygenConnection
  readonly work: Work
  /** The request but for its languages. */
  readonly body: Omit<CreateVideoTranslationRequest, 'output_languages'>
  /** Sorted, at least one. */
  readonly languages: readonly string[]
  /** What is reused, and the languages of both in the order of the workflow. */
  readonly reused: readonly Translation[]
  readonly order: readonly string[]
  /** When the run began, milliseconds since 1970. */
  readonly begunAt: number
  /** Number of the first attempt: earlier attempts that are known to have failed. */
  readonly attempt: number
  /** The workflow's own key, used as it is. */
  readonly ownKey: string | undefined
  /** Every failed attempt is known, so that no answer can be the replay of one. */
  readonly ledgerIsComplete: boolean
  /** Translations that the account had before: their language, where it is one of this work. */
  readonly history: ReadonlyMap<string, string | undefined>
  /** The same key for a language's name and its code; undefined where it cannot be told. */
  readonly keyOf: (language: string) => string | undefined
  /** Milliseconds since 1970. */
  readonly deadline: number
}

/** More failed attempts within the 24 hours of a replay are not to be expected. */
const MOST_ATTEMPTS = 10
/** An answer that is under way when the job is cancelled is worth this wait: it holds ids. Milliseconds. */
const ANSWER_GRACE = 3000

/**
 * Submits the languages, and publishes the IDs before anything else happens. A response that HeyGen replays may name translations
 * that have failed since: those languages are submitted again under the next attempt's key. A failure is taken for a replay
 * only on evidence.
 * @returns the reused translations and the submitted ones, in the order of the workflow
 * @throws ActionError HeyGen's refusal; also when the response has not one ID for each language, or is the replay of one to another
 * request, after what came is published
 */
export async function submit(ask: Submission): Promise<readonly Translation[]> {
  let { languages, reused: known } = ask
  const last = ask.attempt + MOST_ATTEMPTS
  for (let attempt = ask.attempt; languages.length > 0; attempt++) {
    const key = ask.ownKey ?? idempotencyKey(ask.work, languages, attempt)
    const created = await post(ask, languages, key)
    const submitted = tie(languages, created)
    const before = known
    known = inOrder(ask, [...known, ...submitted])
    publishIds(ask.run, known, submitted.length === 0 ? created.ids : [], created, key)
    if (created.problem !== undefined) throw withKeyHint(created.problem, ask.ownKey)
    if (ask.ledgerIsComplete && ask.ownKey === undefined) break
    const checked = await check(ask, before, submitted)
    known = inOrder(ask, [...known, ...checked.map(one => one.translation)])
    ask.run.publish({ translations: known, status: runStatus(known, false) })
    const replayed = replayedFailures(ask, checked)
    if (replayed.length === 0 || attempt >= last) break
    if (ask.ownKey !== undefined) throw cannotSubmitAgain(replayed)
    languages = replayed.map(one => one.language).sort()
    ask.run.log.info(`${names(replayed)}: an earlier attempt failed; submitting again.`)
  }
  return known
}

/** The translations in the order of the workflow; of one language the last counts. */
function inOrder({ order }: Submission, translations: readonly Translation[]): readonly Translation[] {
  const byLanguage = new Map(translations.map(one => [one.language, one]))
  return order.flatMap(language => byLanguage.get(language) ?? [])
}

const names = (translations: readonly Translation[]) => translations.map(one => logText(one.language)).join(', ')

function cannotSubmitAgain(failed: readonly Translation[]): ActionError {
  const reasons = failed.map(
    one => `${logText(one.language)} has failed: ${logText(one.failureMessage ?? 'no reason given')}`
  )
  return keyReused(`Its translation into ${reasons.join('; ')}. This key cannot submit it again.`)
}

async function post(ask: Submission, languages: readonly string[], key: string): Promise<Created> {
  const { run } = ask
  run.publish({ idempotencyKey: key })
  try {
    return await createTranslation(ask.connection, {
      body: { ...ask.body, output_languages: [...languages] },
      key,
      deadline: ask.deadline,
      responseSignal: delayed(run.signal)
    })
  } catch (thrown) {
    throw blamingInput(thrown, run)
  }
}

/** Under a key of the workflow's own, HeyGen may answer what it answered to other work. */
function withKeyHint(problem: ActionError, ownKey: string | undefined): ActionError {
  if (ownKey === undefined) return problem
  const hint =
    'HeyGen answers a key for 24 hours as it did the first time, whatever is asked. Change `idempotency-key` with the work, or leave it out.'
  return problem.with({ input: 'idempotency-key', hint })
}

const INPUTS: ReadonlySet<string> = new Set(TRANSLATE_INPUTS)
/** Inputs whose field the action fills in where they are not set. */
const FILLED_IN: ReadonlySet<string> = new Set(['callback-id', 'title'])

/** HeyGen's refusal with the input behind the field that HeyGen blames; a value of the action's own is no input's fault. */
function blamingInput(thrown: unknown, run: Run): unknown {
  if (!(thrown instanceof ActionError) || thrown.param === undefined) return thrown
  const input = thrown.input ?? inputOfParam(thrown.param, INPUTS)
  if (input === undefined || !FILLED_IN.has(input) || (run.inputs[input] ?? '') !== '') return thrown.with({ input })
  const hint = `The action sets this field itself. Set the input \`${input}\` to a value that HeyGen accepts, or report the problem.`
  return thrown.with({ hint })
}

/** HeyGen answers in the order of the request; a wait confirms it job by job. */
function tie(languages: readonly string[], created: Created): Translation[] {
  if (created.problem !== undefined && created.ids.length !== languages.length) return []
  return languages.flatMap((language, index) => {
    const id = created.ids[index]
    return id === undefined ? [] : [{ language, id, status: 'pending' as const, reused: false }]
  })
}

/** `unmatchedIds` are those of a response that cannot be tied to languages. */
function publishIds(
  run: Run,
  translations: readonly Translation[],
  unmatchedIds: readonly string[],
  created: Created,
  idempotencyKey: string
): void {
  const status = created.problem === undefined ? 'submitted' : 'failed'
  try {
    run.publish({ idempotencyKey, translations, unmatchedIds, status })
  } catch (thrown) {
    run.log.info(`Translation IDs: ${created.ids.map(id => logText(id)).join(', ')}`)
    throw thrown
  }
}

/**
 * What the submitted translations are known to be.
 * @throws ActionError `idempotency_key_reused`, after their IDs are published under no language: they are another request's
 */
async function check(
  ask: Submission,
  before: readonly Translation[],
  submitted: readonly Translation[]
): Promise<readonly CheckedTranslation[]> {
  try {
    return await checkResponse({ ...ask, callbackId: ask.body.callback_id }, submitted)
  } catch (thrown) {
    if (thrown instanceof ActionError && thrown.code === 'idempotency_key_reused') {
      ask.run.publish({ translations: before, unmatchedIds: submitted.map(one => one.id), status: 'failed' })
    }
    throw thrown
  }
}

/** Those that had failed before this run. Of others that have failed a warning says why they are not submitted again. */
function replayedFailures({ run }: Submission, checked: readonly CheckedTranslation[]): readonly Translation[] {
  const failed = checked.filter(one => one.translation.status === 'failed')
  const unclear = failed.filter(one => one.isReplayed === undefined).map(one => one.translation)
  if (unclear.length > 0) {
    run.log.warning(
      `The translation into ${names(unclear)} has failed, and HeyGen does not say when it was created. It may be a new failure, so it is not submitted again.`
    )
  }
  return failed.filter(one => one.isReplayed === true).map(one => one.translation)
}

/** A signal that aborts some time after `signal` does. */
function delayed(signal: AbortSignal): AbortSignal {
  const controller = new AbortController()
  const abortLater = () => setTimeout(() => controller.abort(), ANSWER_GRACE).unref()
  if (signal.aborted) controller.abort()
  else signal.addEventListener('abort', abortLater, { once: true })
  return controller.signal
}
