import { ActionError } from '../errors/action-error.ts'
import type { OpenRelease } from '../github/run-release.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import type { SharedInputs } from '../inputs/shared-inputs.ts'
import { isCompleted, type Translation } from '../model/translation.ts'
import type { Run } from '../runner/run-action.ts'
import { resolveInWorkspace } from '../runner/workspace.ts'
import { count, logText } from '../text/plain-text.ts'
import type { Downloads } from './download.ts'

export interface DeliveryOptions {
  readonly run: Pick<Run, 'context'>
  readonly inputs: Pick<SharedInputs, 'downloadTo' | 'attachToRelease'>
  readonly connection: HeygenConnection
  /** First part of the results' file names. */
  readonly stem: string
  /** The release to attach to. */
  readonly release?: OpenRelease
  /** Called with the translations as they stand after each file. */
  readonly onChange: (translations: readonly Translation[]) => void
}

/**
 * Delivers the results of the completed translations: to the workspace, to the release. Nothing that fails here loses what has
 * been delivered.
 * @returns the translations with their `files` and `assets`, and what failed
 * @throws ActionError `interrupted`
 */
export async function deliver(
  translations: readonly Translation[],
  options: DeliveryOptions
): Promise<{ readonly translations: readonly Translation[]; readonly failures: readonly ActionError[] }> {
  const { run, inputs, connection, stem, release, onChange } = options
  const { context } = run
  const { log } = connection
  const completed = translations.filter(isCompleted).length
  if (completed === 0) return { translations, failures: [] }
  const shared = { connection, stem, onChange }
  let downloads: Downloads = { translations, files: [], failures: [] }
  const failures: ActionError[] = []
  if (inputs.downloadTo !== undefined) {
    log.info(`Downloading the results of ${count(completed, 'translation')} to ${logText(inputs.downloadTo)}`)
    const { workspace } = context
    try {
      const folder = await resolveInWorkspace(workspace, inputs.downloadTo, 'download-to')
      const { downloadResults } = await import('./download.ts')
      downloads = await downloadResults(translations, { ...shared, workspace, folder })
    } catch (thrown) {
      if (!(thrown instanceof ActionError) || thrown.code === 'interrupted') throw thrown
      failures.push(thrown)
    }
    failures.push(...downloads.failures.map(one => one.error))
  }
  if (!inputs.attachToRelease || release === undefined) return { translations: downloads.translations, failures }
  log.info(`Attaching the results of ${count(completed, 'translation')} to the release`)
  const { attachResults } = await import('./attach.ts')
  const attached = await attachResults(downloads, { ...shared, release, temp: context.temp })
  failures.push(...attached.failures.map(one => one.error))
  return { translations: attached.translations, failures }
}
