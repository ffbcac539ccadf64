import { type ActionError, toActionError } from '../errors/action-error.ts'
import type { OpenRelease } from '../github/run-release.ts'
import type { SharedInputs } from '../inputs/shared-inputs.ts'
import { isCompleted, type Translation } from '../model/translation.ts'
import type { Run } from '../runner/run-action.ts'
import { relativeToWorkspace, resolveInWorkspace } from '../runner/workspace.ts'
import { logText } from '../text/plain-text.ts'
import type { DeliveredFile } from './delivered-files.ts'
import { nameAndLabel, resultNames } from './file-name.ts'
import { attachManifests, type OwnTranslation, type OwnTranslations, saveManifests } from './manifest-files.ts'
import { notesWithTranslations } from './release-notes.ts'

type ListingRun = Pick<Run, 'clock' | 'log' | 'signal'> & { readonly context: Pick<Run['context'], 'workspace'> }

export interface ListOptions {
  readonly run: ListingRun
  readonly inputs: Pick<SharedInputs, 'attachToRelease' | 'downloadTo' | 'manifest' | 'releaseNotes'>
  readonly release?: OpenRelease | undefined
}

/**
 * Lists results that have been delivered: in the manifests, and in the release's notes. What is nowhere is not listed.
 * @returns paths of the manifests in the workspace, whether the notes list the results, and what failed
 * @throws ActionError `interrupted`
 */
export async function listResults(given: readonly Translation[], { run, inputs, release }: ListOptions) {
  const { attachToRelease, downloadTo, manifest, releaseNotes } = inputs
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
  const isAttached = own.values().some(({ assets = [] }) => assets.length > 0)
  const isDownloaded = own.values().some(({ files = [] }) => files.length > 0)
  const attached = manifest && isAttached && release ? await attempt(() => attachManifests(release, own), []) : []
  const folder = manifest && isDownloaded ? downloadTo : undefined
  const manifests = folder ? await attempt(() => save(run, folder, own, attached), []) : []
  // What was to be attached and could not be has no row.
  const isListed = releaseNotes && release && (attachToRelease ? isAttached : own.size > 0)
  const unattached = attachToRelease ? [] : [...own.values()]
  const isInNotes = isListed ? await attempt(() => listInNotes(run, release, unattached), false) : false
  return { manifests, isInNotes, failures }
}

async function save(run: ListingRun, downloadTo: string, own: OwnTranslations, attached: readonly DeliveredFile[]) {
  const { workspace } = run.context
  const folder = await resolveInWorkspace(workspace, downloadTo, 'download-to')
  const paths = await saveManifests(run, folder, own, attached)
  const shown = paths.map(path => relativeToWorkspace(workspace, path))
  for (const path of shown) run.log.info(logText(path))
  return shown
}

async function listInNotes(
  { log }: ListingRun,
  { github, connection, release }: OpenRelease,
  unattached: readonly OwnTranslation[]
): Promise<boolean> {
  const files = unattached.map(one => nameAndLabel(one, 'mp4'))
  await github.editNotes(connection, release, now => notesWithTranslations(now, files))
  log.info(`The notes of the release ${logText(release.tag, 200)} list the translations`)
  return true
}
