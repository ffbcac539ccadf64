import { type ActionError, combineErrors } from '../errors/action-error.ts'
import { refusalBehind } from '../heygen/errors.ts'
import { changesRelease, type SharedInputs } from '../inputs/shared-inputs.ts'
import type { MediaKind } from '../model/media-type.ts'
import { hasResult } from '../model/result.ts'
import { isCompleted, isStillRunning, languageList, type Translation, translationName } from '../model/translation.ts'
import { type Report, undelivered } from '../report/report.ts'
import { runStatus, verdict } from '../report/verdict.ts'
import type { Run } from '../runner/run-action.ts'
import { logText } from '../text/plain-text.ts'
import { type DeliveryOptions, deliver } from './deliver.ts'
import { listResults } from './list-results.ts'
import { type WaitOptions, wait } from './wait.ts'

const COLLECT_LATER =
  'Run this job again, or collect the results later with the `collect` action: this does not cost anything.'

export interface CollectOptions extends Omit<WaitOptions & DeliveryOptions, 'inputs' | 'onChange' | 'run'> {
  readonly run: Run
  readonly inputs: SharedInputs
  /** Captions were requested. */
  readonly hasCaptions?: boolean
  /** What has failed already. */
  readonly errors?: readonly ActionError[]
}

/**
 * Waits for the translations, delivers those that are completed, and judges the step. The report is kept up to date.
 * @throws ActionError what failed: a refused key, translations under `fail-on`, reads and deliveries; `interrupted`
 */
export async function collectResults(given: readonly Translation[], options: CollectOptions): Promise<void> {
  const { run, release, inputs } = options
  const wanted = { files: inputs.downloadTo !== undefined, assets: inputs.attachToRelease }
  const delivery = (['files', 'assets'] as const).filter(kind => wanted[kind])
  const onChange = (translations: readonly Translation[]) => run.note({ translations })
  run.note({ waited: true, delivery: delivery.length === 0 ? undefined : delivery })
  const { translations: waited, refusal } = await wait(given, { ...options, onChange })
  // What is still running after a wait that was not ended early has outlasted it.
  const timedOut = refusal === undefined
  run.publish({ translations: waited, status: runStatus(waited, timedOut) })
  if (inputs.deliver ?? options.hasCaptions) warnOfMissingResults(run, waited.filter(isCompleted), inputs.deliver)
  if (release !== undefined && changesRelease(inputs) && waited.some(isCompleted)) {
    run.note({ release: { tag: release.release.tag, url: release.release.htmlUrl } })
  }
  const { translations, failures } = await deliver(waited, { ...options, onChange })
  if (delivery.length > 0) run.publish({ translations })
  const { failures: unlisted, ...lists } = await listResults(translations, options)
  if (inputs.manifest || inputs.releaseNotes) run.publish(lists)
  const outcome = { translations, delivery }
  // A refused key fails every delivery: that is one error, and none if the wait has ended by it.
  const refusalOf = (failure: ActionError) => refusalBehind(failure, 401, refusal?.status ?? 401)
  const [refusedDelivery] = refusal === undefined ? failures.flatMap(one => refusalOf(one) ?? []) : []
  failWith([
    ...(options.errors ?? []),
    refusal && keyRefused(refusal, 'while waiting', outcome),
    verdict(translations, inputs.failOn, timedOut),
    ...unreadableErrors(translations),
    refusedDelivery && keyRefused(refusedDelivery, 'while the results were being delivered', outcome),
    ...failures.filter(one => refusalOf(one) === undefined),
    ...unlisted
  ])
}

/** Fails a step that does not wait as it would fail after waiting. @throws ActionError */
export function judge(
  translations: readonly Translation[],
  failOn: SharedInputs['failOn'],
  errors: readonly ActionError[] = []
): void {
  failWith([...errors, verdict(translations, failOn, false), ...unreadableErrors(translations)])
}

function failWith(errors: readonly (ActionError | undefined)[]): void {
  const error = combineErrors(errors.filter(one => one !== undefined))
  if (error !== undefined) throw error
}

/** Warns of kinds of results that HeyGen did not make. Where it made none of those in `deliver`, the delivery fails instead. */
function warnOfMissingResults(run: Run, completed: readonly Translation[], deliver?: readonly MediaKind[]): void {
  for (const kind of deliver ?? (['captions'] as const)) {
    const isMissing = (one: Translation) =>
      !hasResult(one, kind) && (deliver === undefined || deliver.some(other => hasResult(one, other)))
    const without = completed.filter(isMissing)
    const wanted = deliver === undefined ? '`enable-caption` is `true`' : `\`deliver\` lists ${kind}`
    if (without.length > 0) run.log.warning(`${wanted}, but HeyGen made no ${kind} for ${languageList(without)}.`)
  }
}

/** The one error of a run whose key HeyGen refused; `when` is `while waiting` or the like. */
function keyRefused(refusal: ActionError, when: string, report: Pick<Report, 'translations' | 'delivery'>) {
  const list = (what: string, of: readonly Translation[]) => (of.length > 0 ? ` ${what}: ${languageList(of)}.` : '')
  const running = list('Still running at HeyGen', report.translations.filter(isStillRunning))
  const waiting = list('Completed, but not delivered', undelivered(report))
  return refusal.with({
    message: `HeyGen refused the key ${when}. ${refusal.message}${running}${waiting}`,
    cause: refusal,
    hint: `Check the secret behind \`api-key\` or \`access-token\`, and that the key may read translations. ${COLLECT_LATER}`
  })
}

/** One error for each translation whose details could not be read; `fail-on` is about what HeyGen could not translate. */
function unreadableErrors(translations: readonly Translation[]): ActionError[] {
  return translations.flatMap(one => {
    const { id, language, unreadable } = one
    if (unreadable === undefined) return []
    const label = language === id ? '' : `${logText(translationName(one))}: `
    const useOtherKey = unreadable.status === 403 ? 'Use a key of the HeyGen workspace that made it. ' : ''
    return [unreadable.with({ message: label + unreadable.message, hint: useOtherKey + COLLECT_LATER })]
  })
}
