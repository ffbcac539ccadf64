import { resolve } from 'node:path'
import { ActionError } from '../errors/action-error.ts'
import type { ExpectedAsset } from '../github/attach-step.ts'
import type { OpenRelease } from '../github/run-release.ts'
import type { SharedInputs } from '../inputs/shared-inputs.ts'
import type { Run } from '../runner/run-action.ts'
import { checkWritableFolder } from '../runner/workspace.ts'

/**
 * Makes sure that the results can be delivered: none replaces a source, folder and release can take them. A dry run changes nothing.
 * @param files the results; one that this run submits is new: it is not on the release yet, whatever has its name
 * @throws ActionError naming the input that stands in the way
 */
export async function checkDelivery(
  { context: { workspace } }: Pick<Run, 'context'>,
  { downloadTo, attachToRelease }: Pick<SharedInputs, 'downloadTo' | 'attachToRelease'>,
  files: readonly ExpectedAsset[],
  options: {
    /** Inputs and the labels of their sources. */
    readonly sources?: readonly (readonly [input: string, label: string])[]
    readonly release: OpenRelease | undefined
    readonly isDryRun: boolean
  }
): Promise<void> {
  const { sources = [], release, isDryRun } = options
  const names = files.map(one => one.name)
  const isReplaced = (label: string, name: string) =>
    (attachToRelease && label === `release:${name}`) ||
    (downloadTo !== undefined && resolve(workspace, label) === resolve(workspace, downloadTo, name))
  for (const [input, label] of sources) {
    const name = names.find(one => isReplaced(label, one))
    if (name === undefined) continue
    // A source that is replaced is new work in the next run, which would be charged again.
    const message = `The result \`${name}\` would replace the source of \`${input}\`, which has the same name.`
    const hint = `Rename the source of \`${input}\`, or deliver the results elsewhere.`
    throw new ActionError('invalid_input', message, { input, hint })
  }
  if (downloadTo !== undefined) await checkWritableFolder(workspace, downloadTo, 'download-to', names, isDryRun)
  if (attachToRelease && release !== undefined) {
    const there = release.release.assets.map(asset => asset.name)
    const expected = files.map(one => (one.isNew ? one : { ...one, name: nameOnRelease(one.name, there) }))
    await release.github.checkAttachable(release.connection, release.release, expected, isDryRun)
  }
}

/** HeyGen chooses the type of a video or an audio track: a result that is there already may have another extension. */
function nameOnRelease(name: string, there: readonly string[]): string {
  if (/\.(?:srt|vtt)$/.test(name)) return name
  const start = name.replace(/[^.]+$/, '')
  const isResult = (other: string) =>
    other.startsWith(start) && /^(?!srt$|vtt$|new$)[a-z0-9]{2,4}$/.test(other.slice(start.length))
  return there.find(isResult) ?? name
}
