import { type ActionError, combineErrors } from '../errors/action-error.ts'
import { isCompleted, languageList } from '../model/translation.ts'
import { runStatus, verdict } from '../report/verdict.ts'
import type { Run } from '../runner/run-action.ts'
import type { Collection } from './collection.ts'
import { deliver } from './deliver.ts'
import { wait } from './wait.ts'
import { keyRefused, refusalBehind, unreadableErrors } from './wait-errors.ts'

/**
 * Waits for the translations of the report, delivers those that are completed, and judges the step.
 * @throws ActionError what failed: a refused key, translations under `fail-on`, reads and deliveries
 */
export async function collectResults(ask: Collection): Promise<void> {
  const { run, inputs } = ask
  const delivery = [
    ...(inputs.downloadTo === undefined ? [] : ['files' as const]),
    ...(inputs.attachToRelease ? ['assets' as const] : [])
  ]
  run.note({ waited: true, ...(delivery.length === 0 ? {} : { delivery }) })
  const refusal = await waitForAll(ask)
  // What is still running after a wait that was not ended early has outlasted it.
  const timedOut = refusal === undefined
  run.publish({ status: runStatus(run.report().translations, timedOut) })
  warnOfMissingCaptions(run)
  const failures = await deliver(ask)
  if (delivery.length > 0) run.publish({})
  const { translations } = run.report()
  const judged = verdict(translations, inputs.failOn, timedOut)
  const [first, ...rest] = [
    ...(refusal === undefined ? [] : [keyRefused(refusal, 'while waiting', run.report())]),
    ...(judged === undefined ? [] : [judged]),
    ...unreadableErrors(translations),
    ...deliveryErrors(run, failures, refusal)
  ]
  if (first !== undefined) throw combineErrors([first, ...rest])
}

/**
 * Waits, and keeps the report up to date.
 * @returns HeyGen's error where it refused the key: the wait has ended early
 * @throws ActionError `interrupted`
 */
async function waitForAll({ run, inputs, connection, keyOf }: Collection): Promise<ActionError | undefined> {
  try {
    const translations = await wait(run.report().translations, {
      connection,
      log: run.log,
      timeoutMs: inputs.waitTimeout,
      intervalMs: inputs.pollInterval,
      signal: run.signal,
      languageKey: keyOf,
      onChange: changed => run.note({ translations: changed })
    })
    run.note({ translations })
    return undefined
  } catch (thrown) {
    const refusal = refusalBehind(thrown, 401, 403)
    if (refusal === undefined) throw thrown
    return refusal
  }
}

/** A refused key fails every delivery: that is one error, and none where the wait has ended by it. */
function deliveryErrors(run: Run, failures: readonly ActionError[], refusal: ActionError | undefined): ActionError[] {
  const refusedBy = (failure: ActionError) => refusalBehind(failure, 401, refusal?.status ?? 401)
  const others = failures.filter(failure => refusedBy(failure) === undefined)
  const [first] = refusal === undefined ? failures.flatMap(failure => refusedBy(failure) ?? []) : []
  if (first === undefined) return others
  return [keyRefused(first, 'while the results were being delivered', run.report()), ...others]
}

function warnOfMissingCaptions(run: Run): void {
  const { plan, translations } = run.report()
  if (plan?.options.enable_caption !== true) return
  const without = translations.filter(one => isCompleted(one) && one.srtUrl === undefined && one.vttUrl === undefined)
  if (without.length === 0) return
  run.log.warning(`\`enable-caption\` is \`true\`, but HeyGen made no captions for ${languageList(without)}.`)
}
