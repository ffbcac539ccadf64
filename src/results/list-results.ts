import { type ActionError, toActionError } from '../errors/action-error.ts'
import { isCompleted, type Translation } from '../model/translation.ts'
import type { Run } from '../runner/run-action.ts'
import { relativeToWorkspace, resolveInWorkspace } from '../runner/workspace.ts'
import { logText } from '../text/plain-text.ts'
import type { DeliveryOptions } from './deliver.ts'
import { resultLabel, resultNames } from './file-name.ts'
import { attachManifests, saveManifests } from './manifest-files.ts'
import { notesWithTranslations } from './release-notes.ts'

export interface ListOptions extends Pick<DeliveryOptions, 'release'> {
  readonly run: Pick<Run, 'clock' | 'log' | 'signal'> & DeliveryOptions['run']
  readonly inputs: Pick<DeliveryOptions['inputs'], 'attachToRelease' | 'downloadTo'> & {
    readonly manifest: boolean
    readonly releaseNotes: boolean
  }
}

/**
 * Lists results that have been delivered: in the manifests, and in the release's notes.
 * @returns paths of the manifests in the workspace, whether the notes list the results, and what failed
 * @throws ActionError `interrupted`
 */
export async function listResults(given: readonly Translation[], { run, inputs, release }: ListOptions) {
  const failures: ActionError[] = []
  const attempt = async <T>(action: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await action()
    } catch (thrown) {
      const error = toActionError(thrown)
      if (error.code === 'interrupted') throw error
      failures.push(error)
      return otherwise
    }
  }
  const nameOf = resultNames(given)
  const completed = given.filter(isCompleted).map(one => ({ ...one, ...nameOf(one) }))
  const own = new Map(completed.map(one => [one.base, one]))
  const { downloadTo, attachToRelease } = inputs
  const isAttached = completed.some(({ assets = [] }) => assets.length > 0)
  const isDownloaded = completed.some(({ files = [] }) => files.length > 0)
  let manifests: readonly string[] = []
  if (inputs.manifest) {
    const released = release && isAttached ? await attempt(() => attachManifests(release, own), []) : []
    const save = async () => {
      const { workspace } = run.context
      const folder = await resolveInWorkspace(workspace, downloadTo ?? '', 'download-to')
      const paths = await saveManifests(run, folder, own, released)
      return paths.map(path => relativeToWorkspace(workspace, path))
    }
    if (isDownloaded) manifests = await attempt(save, [])
    for (const path of manifests) run.log.info(logText(path))
  }
  const edit = async () => {
    if (release === undefined) return false
    const names = ({ base, stem, language }: (typeof completed)[number]) => ({
      name: `${base}.mp4`,
      label: resultLabel(stem, language, 'mp4')
    })
    const unattached = attachToRelease ? [] : completed.map(names)
    await release.github.editNotes(release.connection, release.release, now => notesWithTranslations(now, unattached))
    run.log.info(`The notes of the release ${logText(release.release.tag, 200)} list the translations`)
    return true
  }
  const isToBeNoted = inputs.releaseNotes && (attachToRelease ? isAttached : completed.length > 0)
  return { manifests, isInNotes: isToBeNoted && (await attempt(edit, false)), failures }
}
