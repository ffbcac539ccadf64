import { type ActionError, combineErrors } from '../domain/action-error.ts'
import { runStatus, verdict } from '../domain/verdict.ts'
import { watchTranslations } from '../heygen/watch.ts'
import type { Collection } from './collection.ts'
import { deliver } from './deliver.ts'

/**
 * Waits for the translations of the report, delivers those that are completed, and judges the step.
 * @throws ActionError what failed: translations under `fail-on`, and deliveries
 */
export async function collectResults(ask: Collection): Promise<void> {
  const { run, inputs, connection, keyOf } = ask
  run.note({ waited: true })
  const translations = await watchTranslations({
    connection,
    log: run.log,
    translations: run.report().translations,
    timeout: inputs.waitTimeout,
    ...(inputs.pollInterval === undefined ? {} : { interval: inputs.pollInterval }),
    signal: run.signal,
    languageKey: keyOf,
    onChange: changed => run.note({ translations: changed })
  })
  run.publish({ translations, status: runStatus(translations, true) })
  const failures = await deliver(ask)
  if (inputs.downloadTo !== undefined || inputs.attachToRelease) run.publish({})
  const judged = verdict(translations, inputs.failOn)
  const [first, ...rest] = [...(judged === undefined ? [] : [judged]), ...failures] as ActionError[]
  if (first !== undefined) throw combineErrors([first, ...rest])
}
