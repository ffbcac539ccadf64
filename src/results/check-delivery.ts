import { extname, resolve } from 'node:path'
import type { OpenRelease } from '../github/run-release.ts'
import { changesRelease, type SharedInputs } from '../inputs/shared-inputs.ts'
import { extensionsOf, kindOfExtension } from '../model/media-type.ts'
import type { Run } from '../runner/run-action.ts'
import { checkWritableFolder } from '../runner/workspace.ts'
import type { ExpectedFile } from './expected-files.ts'
import { notesWithTranslations } from './release-notes.ts'
import { type SourceLabels, sourceGuard } from './replaced-source.ts'

/**
 * Makes sure that the results can be delivered: none replaces a source, folder and release can take them. A dry run changes nothing.
 * @param files the results; one that this run submits is new: it is not on the release yet, whatever has its name
 * @throws ActionError naming the input that stands in the way
 */
export async function checkDelivery(
  { context: { workspace } }: Pick<Run, 'context'>,
  inputs: Pick<SharedInputs, 'downloadTo' | 'attachToRelease' | 'releaseNotes'>,
  files: readonly ExpectedFile[],
  options: {
    readonly sources?: SourceLabels
    readonly release: OpenRelease | undefined
    readonly isDryRun: boolean
  }
): Promise<void> {
  const { downloadTo, attachToRelease, releaseNotes } = inputs
  const { sources, release, isDryRun } = options
  const names = files.map(one => one.name)
  const refuseReplacing = sourceGuard(workspace, sources)
  for (const name of names) {
    if (attachToRelease) refuseReplacing(name, `release:${name}`)
    if (downloadTo !== undefined) refuseReplacing(name, resolve(workspace, downloadTo, name))
  }
  if (downloadTo !== undefined) await checkWritableFolder(workspace, downloadTo, 'download-to', names, isDryRun)
  if (release === undefined || !changesRelease(inputs)) return
  const { github, connection, release: found } = release
  const there = found.assets.map(asset => asset.name)
  if (attachToRelease) {
    const expected = files.map(one => (one.isNew ? one : { ...one, name: nameOnRelease(one.name, there) }))
    github.checkAttachable(connection, found, expected)
  }
  if (releaseNotes) {
    // As long as the links will be.
    const folder = attachToRelease ? found.htmlUrl : undefined
    const more = files.filter(one => !there.includes(one.name))
    notesWithTranslations(
      found,
      more.map(one => ({ ...one, url: folder && `${folder}/download/${one.name}` }))
    )
  }
  await github.checkMayWrite(connection, found, attachToRelease ? 'attach-to-release' : 'release-notes', isDryRun)
}

/** HeyGen chooses the type of a video or an audio track: a result that is there already may have another extension. */
function nameOnRelease(name: string, there: readonly string[]): string {
  const kind = kindOfExtension(extname(name).slice(1))
  if (there.includes(name) || (kind !== 'video' && kind !== 'audio')) return name
  const start = name.replace(/[^.]+$/, '')
  const others = extensionsOf(kind).map(extension => start + extension)
  return there.find(other => others.includes(other)) ?? name
}
