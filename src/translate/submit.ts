import { ActionError } from '../domain/action-error.ts'
import { idempotencyKey, type Work } from '../domain/idempotency.ts'
import type { Job } from '../domain/job.ts'
import { logText } from '../domain/plain-text.ts'
import { type CreateVideoTranslationRequest, inputOfParam } from '../domain/request.ts'
import type { Translation } from '../domain/translation.ts'
import { readPlan } from '../heygen/account.ts'
import { type Created, createTranslation } from '../heygen/create-translation.ts'
import type { HeygenConnection } from '../heygen/heygen-http.ts'
import { PAGE, readJob, readStatuses } from '../heygen/jobs.ts'
import type { Run } from '../runner/run-action.ts'
import { TRANSLATE_INPUTS } from './inputs.ts'

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
  /** Milliseconds since 1970. */
  readonly deadline: number
}

/** More failed attempts within the 24 hours of a replay are not to be expected. */
const MOST_ATTEMPTS = 10
/** Clocks that tell seconds, and their rounding. */
const SAME_MOMENT = 5000
/** An answer that is under way when the job is cancelled is worth this wait: it holds ids. Milliseconds. */
const ANSWER_GRACE = 3000

/**
 * Submits the languages, and hands the ids on before anything else happens. An answer that HeyGen replays may name jobs
 * that have failed since: those languages are submitted again under the next attempt's key.
 * @throws ActionError HeyGen's refusal; also when the answer has not one id for each language, after what came is handed on
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
    if (ask.ledgerIsComplete || ask.ownKey !== undefined || attempt >= last) return
    languages = await failedEarlier(ask, submitted)
    if (languages.length > 0) {
      ask.run.log.info(
        `${languages.map(name => logText(name)).join(', ')}: an earlier attempt failed; submitting again.`
      )
    }
  }
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
    throw blamingInput(thrown)
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

/** HeyGen's refusal with the input behind the field that HeyGen blames. */
function blamingInput(thrown: unknown): unknown {
  if (!(thrown instanceof ActionError) || thrown.param === undefined) return thrown
  const { message, cause, param } = thrown
  return new ActionError({ ...thrown, message, cause, input: thrown.input ?? inputOfParam(param, INPUTS) })
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
  const { plan, translations, strayIds } = run.report()
  const byLanguage = new Map([...translations, ...submitted].map(one => [one.language, one]))
  const inOrder = (plan?.languages ?? []).flatMap(({ language }) => byLanguage.get(language) ?? [])
  const stray = submitted.length === 0 ? created.ids : []
  run.publish({
    idempotencyKey: key,
    translations: inOrder,
    strayIds: [...strayIds, ...stray],
    status: created.problem === undefined ? 'submitted' : 'failed'
  })
}

/** The languages whose job had failed before this run asked for it. A look that fails finds none. */
async function failedEarlier(ask: Submission, submitted: readonly Translation[]): Promise<string[]> {
  const { run, connection } = ask
  const looks = (await suspects(ask, submitted)).map(async ({ id, language }) => {
    const job = await readJob(connection, id, { plan: readPlan(connection), signal: run.signal })
    const isReplay = job.status === 'failed' && isOlderThanRun(job, run)
    return isReplay ? [language] : []
  })
  const found = await Promise.allSettled(looks)
  return found.flatMap(look => (look.status === 'fulfilled' ? look.value : []))
}

/** Whether HeyGen made a job before this run began: by HeyGen's clock alone, which may not agree with the runner's. */
function isOlderThanRun({ createdAt, readAt }: Job, run: Run): boolean {
  if (createdAt === undefined) return true
  const [now, { begunAt }] = [run.clock.now(), run.report()]
  return (readAt ?? now) - createdAt > now - begunAt + SAME_MOMENT
}

/** The new translations that may have failed: one bulk look finds them, without it all are read. */
async function suspects(ask: Submission, submitted: readonly Translation[]): Promise<readonly Translation[]> {
  const plan = readPlan(ask.connection)
  try {
    const ids = submitted.slice(0, PAGE).map(one => one.id)
    const looks = await readStatuses(ask.connection, ids, { plan, signal: ask.run.signal })
    return submitted.filter(one => !looks.has(one.id) || looks.get(one.id)?.status === 'failed')
  } catch (thrown) {
    if (ask.run.signal.aborted) throw thrown
    return submitted
  }
}

/** A signal that aborts some time after `signal` does. */
function delayed(signal: AbortSignal): AbortSignal {
  const controller = new AbortController()
  const abortLater = () => setTimeout(() => controller.abort(), ANSWER_GRACE).unref()
  if (signal.aborted) controller.abort()
  else signal.addEventListener('abort', abortLater, { once: true })
  return controller.signal
}
