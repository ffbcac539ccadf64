import { type ActionError, combineErrors } from '../domain/action-error.ts'
import type { SharedInputs } from '../domain/shared-inputs.ts'
import { runStatus, verdict } from '../domain/verdict.ts'
import type { HeygenConnection } from '../heygen/heygen-http.ts'
import { watchTranslations } from '../heygen/watch.ts'
import type { Run } from '../runner/run-action.ts'
import { deliver } from './deliver.ts'
import type { OpenRelease } from './open-release.ts'

export interface CollectAsk {
  readonly run: Run
  readonly inputs: SharedInputs
  readonly connection: HeygenConnection
  /** The same key for a language's name and its code; undefined where it cannot be told. */
  readonly keyOf: (language: string) => string | undefined
  /** First part of the results' file names. */
  readonly stem: string
  /** The release to attach to. */
  readonly release?: OpenRelease
}

/**
 * Waits for the translations of the report, delivers those that are completed, and judges the step.
 * @throws ActionError what failed: translations under `fail-on`, and deliveries
 */
export async function collectResults(ask: CollectAsk): Promise<void> {
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
