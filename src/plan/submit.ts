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
  /** Number of the first attempt: earlier attempts that are known to have failed. */
  readonly attempt: number
  /** The workflow's own key, used as it is. */
  readonly ownKey?: string
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
 * Submits the languages, and hands the ids on before anything else happens. An answer that HeyGen replays may name jobs
 * that have failed since: those languages are submitted again under the next attempt's key. A failure is taken for a replay
 * only on evidence.
 * @throws ActionError HeyGen's refusal; also when the answer has not one id for each language, or is the replay of one to another
 * request, after what came is handed on
 */
export async function submit(ask: Submission): Promise<void> {
  let { languages } = ask
  const last = ask.attempt + MOST_ATTEMPTS
  for (let attempt = ask.attempt; languages.length > 0; attempt++) {
    const key = ask.ownKey ?? idempotencyKey(ask.work, languages, attempt)
    const created = await post(ask, languages, key)
    const submitted = tie(languages, created)
    handOn(ask.run, submitted, created, key)
    if (created.problem !== undefined) throw withKeyHint(created.problem, ask.ownKey)
    if (ask.ledgerIsComplete && ask.ownKey === undefined) return
    const replayed = await replayedFailures(ask, submitted)
    if (replayed.length === 0 || attempt >= last) return
    if (ask.ownKey !== undefined) throw cannotSubmitAgain(replayed)
    languages = replayed.map(one => one.language).sort()
    ask.run.log.info(`${names(replayed)}: an earlier attempt failed; submitting again.`)
  }
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
      signal: run.signal,
      answerSignal: delayed(run.signal)
    })
  } catch (thrown) {
    throw blamingInput(thrown, run)
  }
}

/** Under a key of the workflow's own, HeyGen may answer what it answered to other work. */
function withKeyHint(problem: ActionError, ownKey: string | undefined): ActionError {
  if (ownKey === undefined) return problem
  const { message, cause } = problem
  const hint =
    'HeyGen answers a key for 24 hours as it did the first time, whatever is asked. Change `idempotency-key` with the work, or leave it out.'
  return new ActionError({ ...problem, message, cause, input: 'idempotency-key', hint })
}

const INPUTS: ReadonlySet<string> = new Set(TRANSLATE_INPUTS)
/** Inputs whose field the action fills in where they are not set. */
const FILLED_IN: ReadonlySet<string> = new Set(['callback-id', 'title'])

/** HeyGen's refusal with the input behind the field that HeyGen blames; a value of the action's own is no input's fault. */
function blamingInput(thrown: unknown, run: Run): unknown {
  if (!(thrown instanceof ActionError) || thrown.param === undefined) return thrown
  const { message, cause, param } = thrown
  const input = thrown.input ?? inputOfParam(param, INPUTS)
  if (input === undefined || !FILLED_IN.has(input) || (run.inputs[input] ?? '') !== '') {
    return new ActionError({ ...thrown, message, cause, input })
  }
  const hint = `The action sets this field itself. Set the input \`${input}\` to a value that HeyGen accepts, or report the problem.`
  return new ActionError({ ...thrown, message, cause, hint })
}

/** HeyGen answers in the order of the request; a wait confirms it job by job. */
function tie(languages: readonly string[], created: Created): Translation[] {
  if (created.problem !== undefined && created.ids.length !== languages.length) return []
  return languages.flatMap((language, index) => {
    const id = created.ids[index]
    return id === undefined ? [] : [{ language, id, status: 'pending' as const, reused: false }]
  })
}

function handOn(run: Run, submitted: readonly Translation[], created: Created, key: string): void {
  const strayIds = submitted.length === 0 ? created.ids : []
  const status = created.problem === undefined ? 'submitted' : 'failed'
  try {
    run.publish({ idempotencyKey: key, translations: inPlannedOrder(run, submitted), strayIds, status })
  } catch (thrown) {
    run.log.info(`Translation IDs: ${created.ids.map(id => logText(id)).join(', ')}`)
    throw thrown
  }
}

/** The report's translations with these among them, in the order of the plan. */
function inPlannedOrder(run: Run, changed: readonly Translation[]): readonly Translation[] {
  const { plan, translations } = run.report()
  const byLanguage = new Map([...translations, ...changed].map(one => [one.language, one]))
  return (plan?.languages ?? []).flatMap(({ language }) => byLanguage.get(language) ?? [])
}

/** What the submitted translations are known to be, in the report; those of them that had failed before this run are returned. */
async function replayedFailures(ask: Submission, submitted: readonly Translation[]): Promise<readonly Translation[]> {
  const { run, connection, history, keyOf, body } = ask
  let checked: readonly CheckedTranslation[]
  try {
    checked = await checkResponse(
      { run, connection, history, keyOf, callbackId: body.callback_id, ...(ask.ownKey && { ownKey: ask.ownKey }) },
      submitted
    )
  } catch (thrown) {
    if (thrown instanceof ActionError && thrown.code === 'idempotency_key_reused') keepUnmatched(run, submitted)
    throw thrown
  }
  const current = inPlannedOrder(
    run,
    checked.map(one => one.translation)
  )
  run.publish({ translations: current, status: runStatus(current, false) })
  const failed = checked.filter(one => one.translation.status === 'failed')
  const unclear = failed.filter(one => one.isReplayed === undefined)
  if (unclear.length > 0) {
    run.log.warning(
      `The translation into ${names(unclear.map(one => one.translation))} has failed, and HeyGen does not say when it was created. It may be a new failure, so it is not submitted again.`
    )
  }
  return failed.filter(one => one.isReplayed === true).map(one => one.translation)
}

/** IDs of another request's response are kept, under no language. */
function keepUnmatched(run: Run, submitted: readonly Translation[]): void {
  const { translations } = run.report()
  const ids = submitted.map(one => one.id)
  const known = translations.filter(one => one.reused || !ids.includes(one.id))
  run.publish({ translations: known, strayIds: ids, status: 'failed' })
}

/** A signal that aborts some time after `signal` does. */
function delayed(signal: AbortSignal): AbortSignal {
  const controller = new AbortController()
  const abortLater = () => setTimeout(() => controller.abort(), ANSWER_GRACE).unref()
  if (signal.aborted) controller.abort()
  else signal.addEventListener('abort', abortLater, { once: true })
  return controller.signal
}
