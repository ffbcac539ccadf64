import { mkdir } from 'node:fs/promises'
import { ActionError } from '../domain/action-error.ts'
import { resultFileName } from '../domain/file-names.ts'
import { languageSlug } from '../domain/language-slug.ts'
import type { SharedInputs } from '../domain/shared-inputs.ts'
import type { Run } from '../runner/run-action.ts'
import { resolveInWorkspace } from '../runner/workspace.ts'
import type { OpenRelease } from './open-release.ts'

/**
 * Makes sure, before anything is spent, that what comes of it can be delivered: the folder can be written, the release can take
 * the assets.
 * @throws ActionError naming the input that stands in the way
 */
export async function checkDelivery(ask: {
  readonly run: Run
  readonly inputs: SharedInputs
  readonly languages: readonly string[]
  /** First part of the results' file names. */
  readonly stem: string
  /** Extensions of the files that each language is expected to give. */
  readonly extensions: readonly string[]
  readonly release?: OpenRelease
  /** Only look: a dry run makes no folder. */
  readonly lookOnly: boolean
}): Promise<void> {
  const { run, inputs, release } = ask
  if (inputs.downloadTo !== undefined) await checkFolder(run, inputs.downloadTo, ask.lookOnly)
  if (inputs.attachToRelease && release !== undefined) {
    const { stem, extensions } = ask
    const names = ask.languages.flatMap(language =>
      extensions.map(extension => resultFileName({ stem, slug: languageSlug(language), extension }))
    )
    await release.github.checkAttachable(release.connection, release.release, { names, lookOnly: ask.lookOnly })
  }
}

async function checkFolder(run: Run, folder: string, lookOnly: boolean): Promise<void> {
  const path = await resolveInWorkspace(run.context.workspace, folder, 'download-to')
  if (lookOnly) return
  try {
    await mkdir(path, { recursive: true })
  } catch (thrown) {
    throw new ActionError({
      code: 'invalid_input',
      input: 'download-to',
      message: '`download-to` must be a folder that can be made and written.',
      cause: thrown
    })
  }
}
