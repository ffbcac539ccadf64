import { resolve } from 'node:path'
import { ActionError } from '../errors/action-error.ts'
import type { ExpectedAsset } from '../github/attach-step.ts'
import type { OpenRelease } from '../github/run-release.ts'
import type { SharedInputs } from '../inputs/shared-inputs.ts'
import type { Plan } from '../model/plan.ts'
import type { ReleaseAsset } from '../model/release.ts'
import type { Run } from '../runner/run-action.ts'
import { checkWritableFolder } from '../runner/workspace.ts'
import { resultFileName } from './file-name.ts'

/** A language whose results are to be delivered. */
interface ExpectedLanguage {
  /** The language's part of the file names. */
  readonly slug: string
  /** This run submits it, so its results are not on the release yet, whatever has their names. */
  readonly isSubmitted: boolean
}

interface ExpectedDelivery {
  readonly run: Run
  readonly inputs: SharedInputs
  readonly languages: readonly ExpectedLanguage[]
  /** First part of the results' file names. */
  readonly stem: string
  /** Extensions of the files that each language is expected to give. */
  readonly extensions: readonly string[]
  /** The sources as people know them: no result may replace one. */
  readonly sources?: Plan['sources']
  readonly release?: OpenRelease
  /** Change nothing: a dry run. */
  readonly lookOnly: boolean
}

/**
 * Makes sure, before anything costs something, that the results can be delivered: the folder can be written, the release can
 * take the assets.
 * @throws ActionError naming the input that stands in the way
 */
export async function checkDelivery(expected: ExpectedDelivery): Promise<void> {
  const { run, inputs, languages, release, lookOnly } = expected
  const names = languages.flatMap(one => namesOf(expected, one))
  refuseSources(expected, names)
  if (inputs.downloadTo !== undefined) {
    await checkWritableFolder(run.context.workspace, inputs.downloadTo, 'download-to', names, lookOnly)
  }
  if (inputs.attachToRelease && release !== undefined) {
    const assets = languages.flatMap(one => expectedAssets(expected, one, release.release.assets))
    await release.github.checkAttachable(release.connection, release.release, { expected: assets, lookOnly })
  }
}

function namesOf({ stem, extensions }: ExpectedDelivery, { slug }: ExpectedLanguage): string[] {
  return extensions.map(extension => resultFileName({ stem, slug, extension }))
}

/** HeyGen chooses the type of a video or an audio track: a result that is there already may have another extension. */
function expectedAssets(
  expected: ExpectedDelivery,
  language: ExpectedLanguage,
  assets: readonly ReleaseAsset[]
): ExpectedAsset[] {
  const isNew = language.isSubmitted
  return namesOf(expected, language).map(name => {
    const isCaption = /\.(?:srt|vtt)$/.test(name)
    const start = name.replace(/[^.]+$/, '')
    const isThere = (asset: ReleaseAsset) =>
      asset.name.startsWith(start) && /^(?!srt$|vtt$|new$)[a-z0-9]{2,4}$/.test(asset.name.slice(start.length))
    const there = isNew || isCaption ? undefined : assets.find(isThere)
    return { name: there?.name ?? name, isNew }
  })
}

/**
 * A source that a result replaces is new work in the next run, which would be charged again.
 * @throws ActionError `invalid_input`
 */
function refuseSources({ run, inputs, sources = {} }: ExpectedDelivery, names: readonly string[]): void {
  const { workspace } = run.context
  const { downloadTo, attachToRelease } = inputs
  const isReplaced = (label: string, name: string) =>
    (attachToRelease && label === `release:${name}`) ||
    (downloadTo !== undefined && resolve(workspace, label) === resolve(workspace, downloadTo, name))
  for (const [input, label] of Object.entries(sources)) {
    const name = names.find(one => isReplaced(label, one))
    if (name === undefined) continue
    throw new ActionError(
      'invalid_input',
      `The result \`${name}\` would replace the source of \`${input}\`, which has the same name.`,
      { input, hint: `Rename the source of \`${input}\`, or deliver the results elsewhere.` }
    )
  }
}
