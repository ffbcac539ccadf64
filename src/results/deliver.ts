import { ActionError } from '../errors/action-error.ts'
import { isCompleted } from '../model/translation.ts'
import { resolveInWorkspace } from '../runner/workspace.ts'
import { count, logText } from '../text/plain-text.ts'
import type { Collection } from './collection.ts'
import type { Downloads } from './download-results.ts'

/**
 * Brings the results of the completed translations to where they are wanted: the workspace, the release. Nothing that fails
 * here loses what has been delivered.
 * @returns what failed
 * @throws ActionError `interrupted`
 */
export async function deliver(ask: Collection): Promise<readonly ActionError[]> {
  const { run, inputs, release } = ask
  const completed = run.report().translations.filter(isCompleted).length
  if (completed === 0) return []
  const failures: ActionError[] = []
  let downloads: Downloads | undefined
  if (inputs.downloadTo !== undefined) {
    run.log.info(`Downloading the results of ${count(completed, 'translation')} to ${logText(inputs.downloadTo)}`)
    downloads = await download(ask, inputs.downloadTo).catch((thrown: unknown) => {
      if (!(thrown instanceof ActionError) || thrown.code === 'interrupted') throw thrown
      failures.push(thrown)
      return undefined
    })
    failures.push(...(downloads?.failures ?? []).map(one => one.error))
  }
  if (inputs.attachToRelease && release !== undefined) {
    run.log.info(`Attaching the results of ${count(completed, 'translation')} to the release`)
    const { attachResults } = await import('./attach-results.ts')
    run.note({ release: { tag: release.release.tag, url: release.release.htmlUrl } })
    failures.push(
      ...(await attachResults({
        run,
        connection: ask.connection,
        release,
        stem: ask.stem,
        downloaded: downloads?.files ?? [],
        failed: new Set(downloads?.failures.map(one => one.translationId))
      }))
    )
  }
  return failures
}

async function download(ask: Collection, folder: string): Promise<Downloads> {
  const { run, connection, stem } = ask
  const { workspace } = run.context
  const { downloadResults } = await import('./download-results.ts')
  const downloads = await downloadResults({
    connection,
    log: run.log,
    translations: run.report().translations,
    workspace,
    folder: await resolveInWorkspace(workspace, folder, 'download-to'),
    stem,
    signal: run.signal,
    onChange: translations => run.note({ translations })
  })
  run.note({ translations: downloads.translations })
  return downloads
}
