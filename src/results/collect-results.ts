import { type ActionError, combineErrors } from '../errors/action-error.ts'
import type { SharedInputs } from '../inputs/shared-inputs.ts'
import { isCompleted, languageList, type Translation } from '../model/translation.ts'
import { runStatus, verdict } from '../report/verdict.ts'
import type { Run } from '../runner/run-action.ts'
import { type DeliveryOptions, deliver } from './deliver.ts'
import { wait } from './wait.ts'
import { keyRefused, refusalBehind, unreadableErrors } from './wait-errors.ts'

export interface CollectOptions extends Omit<DeliveryOptions, 'onChange'> {
  readonly run: Run
  readonly inputs: SharedInputs
  /** The same key for a language's name and its code; undefined where it cannot be told. */
  readonly keyOf: (language: string) => string | undefined
  /** Captions were requested. */
  readonly hasCaptions?: boolean
}

/**
 * Waits for the translations, delivers those that are completed, and judges the step. The report is kept up to date.
 * @throws ActionError what failed: a refused key, translations under `fail-on`, reads and deliveries; `interrupted`
 */
export async function collectResults(given: readonly Translation[], options: CollectOptions): Promise<void> {
  const { run, inputs, release } = options
  const delivery = [
    ...(inputs.downloadTo === undefined ? [] : ['files' as const]),
    ...(inputs.attachToRelease ? ['assets' as const] : [])
  ]
  const onChange = (translations: readonly Translation[]) => run.note({ translations })
  run.note({ waited: true, delivery: delivery.length === 0 ? undefined : delivery })
  const { translations: waited, refusal } = await waitForAll(given, options, onChange)
  // What is still running after a wait that was not ended early has outlasted it.
  const timedOut = refusal === undefined
  run.publish({ translations: waited, status: runStatus(waited, timedOut) })
  if (options.hasCaptions) warnOfMissingCaptions(run, waited)
  if (inputs.attachToRelease && release !== undefined && waited.some(isCompleted)) {
    run.note({ release: { tag: release.release.tag, url: release.release.htmlUrl } })
  }
  const { translations, failures } = await deliver(waited, { ...options, onChange })
  if (delivery.length > 0) run.publish({ translations })
  const judged = verdict(translations, inputs.failOn, timedOut)
  const refuses = (failure: ActionError) => refusalBehind(failure, 401, refusal?.status ?? 401)
  // A refused key fails every delivery: that is one error, and none where the wait has ended by it.
  const refusals = refusal === undefined ? failures.flatMap(one => refuses(one) ?? []).slice(0, 1) : []
  const [first, ...rest] = [
    ...(refusal === undefined ? [] : [keyRefused(refusal, 'while waiting', { translations, delivery })]),
    ...(judged === undefined ? [] : [judged]),
    ...unreadableErrors(translations),
    ...refusals.map(one => keyRefused(one, 'while the results were being delivered', { translations, delivery })),
    ...failures.filter(one => refuses(one) === undefined)
  ]
  if (first !== undefined) throw combineErrors([first, ...rest])
}

/**
 * Waits for the translations.
 * @returns them as they stand, and HeyGen's error where it refused the key: the wait has ended early
 * @throws ActionError `interrupted`
 */
async function waitForAll(
  given: readonly Translation[],
  { inputs, connection, keyOf }: CollectOptions,
  onChange: (translations: readonly Translation[]) => void
): Promise<{ readonly translations: readonly Translation[]; readonly refusal?: ActionError }> {
  let translations = given
  try {
    translations = await wait(given, {
      connection,
      timeoutMs: inputs.waitTimeoutMs,
      intervalMs: inputs.pollIntervalMs,
      languageKey: keyOf,
      onChange: changed => {
        translations = changed
        onChange(changed)
      }
    })
    return { translations }
  } catch (thrown) {
    const refusal = refusalBehind(thrown, 401, 403)
    if (refusal === undefined) throw thrown
    return { translations, refusal }
  }
}

function warnOfMissingCaptions(run: Run, translations: readonly Translation[]): void {
  const without = translations.filter(one => isCompleted(one) && one.srtUrl === undefined && one.vttUrl === undefined)
  if (without.length === 0) return
  run.log.warning(`\`enable-caption\` is \`true\`, but HeyGen made no captions for ${languageList(without)}.`)
}
