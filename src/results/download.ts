import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ActionError } from '../errors/action-error.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { readTranslation } from '../heygen/translations.ts'
import { type SavedFile, saveFile } from '../http/save-file.ts'
import type { ResultKind } from '../model/result.ts'
import { sideBySide } from '../model/side-by-side.ts'
import { isCompleted, type Translation } from '../model/translation.ts'
import { relativeToWorkspace } from '../runner/workspace.ts'
import { byteSize } from '../text/byte-size.ts'
import { logText } from '../text/plain-text.ts'
import { type DeliveryFailure, deliveryAttempts } from './delivery-failures.ts'
import { resultFileName, resultSlugs } from './file-name.ts'
import { linkReadPlan, openResult, resultKinds, resultNoun } from './open-result.ts'

const SIDE_BY_SIDE = 4

export interface DownloadOptions {
  readonly connection: HeygenConnection
  /** Absolute. */
  readonly workspace: string
  /** Absolute, in the workspace; made where it is missing. */
  readonly folder: string
  /** First part of the file names. */
  readonly stem: string
  /** Called with the translations as they stand after each file. */
  readonly onChange: (translations: readonly Translation[]) => void
}

/** A result that is in its place. */
export interface DownloadedResult extends SavedFile {
  readonly translationId: string
  readonly kind: ResultKind
}

export interface Downloads {
  /** All translations, with the `files` of those that were downloaded. */
  readonly translations: readonly Translation[]
  readonly files: readonly DownloadedResult[]
  /** One for each result, or whole translation, that could not be downloaded. */
  readonly failures: readonly DeliveryFailure[]
}

/**
 * Downloads all results of the completed translations into a folder, four translations at a time, and of each one result after
 * another, so that `files` keeps their order. What fails of one leaves the others alone.
 * @throws ActionError `download_failed_here` when the folder cannot be made; `interrupted`
 */
export async function downloadResults(given: readonly Translation[], options: DownloadOptions): Promise<Downloads> {
  const { connection, workspace, folder, stem, onChange } = options
  const { log, signal } = connection
  await makeFolder(folder)
  const slugs = resultSlugs(given)
  const files: DownloadedResult[] = []
  let translations = given
  const { failures, attempt } = deliveryAttempts('downloaded')
  const download = async (one: Translation, kind: ResultKind, read: Translation | undefined) => {
    const { id } = one
    const language = logText(one.language)
    // The read that tells which results there are is fresh enough for the first try of the first of them.
    let fresh = read
    const saved = await saveFile({
      open: () => {
        const read = fresh
        fresh = undefined
        return openResult(connection, { id, kind, read })
      },
      path: ({ extension }) => join(folder, resultFileName({ stem, slug: slugs.get(id) ?? '', extension })),
      clock: connection.clock,
      log: line => log.info(`${language}: download of ${resultNoun(kind)}: ${logText(line)}`),
      signal
    })
    const path = relativeToWorkspace(workspace, saved.path)
    log.info(`${language}: ${logText(path)} (${byteSize(saved.size)})`)
    files.push({ ...saved, translationId: id, kind })
    translations = translations.map(other =>
      other.id === id ? { ...other, files: [...(other.files ?? []), path] } : other
    )
    onChange(translations)
  }
  const completed = new Map(given.filter(isCompleted).map(one => [one.id, one]))
  await sideBySide([...completed.values()], SIDE_BY_SIDE, one =>
    attempt(one, 'the results', async () => {
      const read = await readTranslation(connection, one.id, linkReadPlan(connection))
      for (const [index, kind] of resultKinds(read).entries()) {
        await attempt(one, resultNoun(kind), () => download(one, kind, index === 0 ? read : undefined))
      }
    })
  )
  return { translations, files, failures }
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((thrown: unknown) => {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    throw new ActionError('download_failed_here', `The folder of \`download-to\` could not be made: ${reason}.`, {
      input: 'download-to',
      hint: 'Check that `download-to` is a folder that can be written.',
      cause: thrown
    })
  })
}
