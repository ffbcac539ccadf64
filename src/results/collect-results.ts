import { type ActionError, combineErrors } from '../errors/action-error.ts'
import type { SharedInputs } from '../inputs/shared-inputs.ts'
import { isCompleted, languageList, type Translation } from '../model/translation.ts'
import { runStatus, verdict } from '../report/verdict.ts'
import type { Run } from '../runner/run-action.ts'
import { type DeliveryOptions, deliver } from './deliver.ts'
import { type WaitOptions, wait } from './wait.ts'
import { keyRefused, refusalBehind, unreadableErrors } from './wait-errors.ts'

export interface CollectOptions extends Omit<WaitOptions & DeliveryOptions, 'inputs' | 'onChange' | 'run'> {
  readonly run: Run
  readonly inputs: SharedInputs
  /** Captions were requested. */
  readonly hasCaptions?: boolean
}

/**
 * Waits for the translations, delivers those that are completed, and judges the step. The report is kept up to date.
 * @throws ActionError what failed: a refused key, translations under `fail-on`, reads and deliveries; `interrupted`
 */
export async function collectResults(given: readonly Translation[], options: CollectOptions): Promise<void> {
  const { run, release } = options
  const { downloadTo, attachToRelease, failOn } = options.inputs
  const delivery = (['files', 'assets'] as const).filter(kind =>
    kind === 'files' ? downloadTo !== undefined : attachToRelease
  )
  const onChange = (translations: readonly Translation[]) => run.note({ translations })
  run.note({ waited: true, delivery: delivery.length === 0 ? undefined : delivery })
  const { translations: waited, refusal } = await wait(given, { ...options, onChange })
  // What is still running after a wait that was not ended early has outlasted it.
  const timedOut = refusal === undefined
  run.publish({ translations: waited, status: runStatus(waited, timedOut) })
  if (options.hasCaptions) warnOfMissingCaptions(run, waited)
  if (attachToRelease && release !== undefined && waited.some(isCompleted)) {
    run.note({ release: { tag: release.release.tag, url: release.release.htmlUrl } })
  }
  const { translations, failures } = await deliver(waited, { ...options, onChange })
  if (delivery.length > 0) run.publish({ translations })
  const outcome = { translations, delivery }
  // A refused key fails every delivery: that is one error, and none if the wait has ended by it.
  const refusalOf = (failure: ActionError) => refusalBehind(failure, 401, refusal?.status ?? 401)
  const [refusedDelivery] = refusal === undefined ? failures.flatMap(one => refusalOf(one) ?? []) : []
  const errors = [
    refusal && keyRefused(refusal, 'while waiting', outcome),
    verdict(translations, failOn, timedOut),
    ...unreadableErrors(translations),
    refusedDelivery && keyRefused(refusedDelivery, 'while the results were being delivered', outcome),
    ...failures.filter(one => refusalOf(one) === undefined)
  ]
  const error = combineErrors(errors.filter(one => one !== undefined))
  if (error !== undefined) throw error
}

function warnOfMissingCaptions(run: Run, translations: readonly Translation[]): void {
  const without = translations.filter(one => isCompleted(one) && one.srtUrl === undefined && one.vttUrl === undefined)
  if (without.length === 0) return
  run.log.warning(`\`enable-caption\` is \`true\`, but HeyGen made no captions for ${languageList(without)}.`)
}
