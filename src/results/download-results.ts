import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ActionError, toActionError } from '../errors/action-error.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { readJob } from '../heygen/jobs.ts'
import { type SavedFile, saveFile } from '../http/save-file.ts'
import type { Log } from '../model/log.ts'
import { allResults, type ResultKind } from '../model/result.ts'
import { sideBySide } from '../model/side-by-side.ts'
import { isCompleted, type Translation } from '../model/translation.ts'
import { relativeToWorkspace } from '../runner/workspace.ts'
import { byteSize } from '../text/byte-size.ts'
import { logText } from '../text/plain-text.ts'
import { resultFileName, resultSlugs } from './file-names.ts'
import { linkReadPlan, type OpenedResult, openResult, resultNoun } from './open-result.ts'
import { refusalBehind } from './wait-errors.ts'

const SIDE_BY_SIDE = 4

export interface DownloadAsk {
  readonly connection: HeygenConnection
  readonly log: Log
  readonly translations: readonly Translation[]
  /** Absolute. */
  readonly workspace: string
  /** Absolute, in the workspace; made where it is missing. */
  readonly folder: string
  /** First part of the file names. */
  readonly stem: string
  readonly signal?: AbortSignal | undefined
  /** Called with the translations as they stand after each file. */
  readonly onChange: (translations: readonly Translation[]) => void
}

/** A result that is in its place. */
export interface DownloadedResult extends SavedFile {
  readonly translationId: string
  readonly kind: ResultKind
  /** Relative to the workspace, separated by `/`. */
  readonly workspacePath: string
}

export interface Downloads {
  /** All translations, with the `files` of those that were downloaded. */
  readonly translations: readonly Translation[]
  readonly files: readonly DownloadedResult[]
  /** One for each result, or whole translation, that could not be had. */
  readonly failures: readonly { readonly translationId: string; readonly error: ActionError }[]
}

/**
 * Downloads all results of the completed translations into a folder, four translations at a time. What fails of one leaves the
 * others alone.
 * @throws ActionError `download_failed_here` when the folder cannot be made; `interrupted`
 */
export async function downloadResults(ask: DownloadAsk): Promise<Downloads> {
  const { folder, onChange } = ask
  await mkdir(folder, { recursive: true }).catch((thrown: unknown) => {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    throw new ActionError({
      code: 'download_failed_here',
      input: 'download-to',
      message: `The folder of \`download-to\` could not be made: ${reason}.`,
      hint: 'Check that `download-to` is a folder that can be written.',
      cause: thrown
    })
  })
  const slugs = resultSlugs(ask.translations)
  const completed = new Map(ask.translations.filter(isCompleted).map(one => [one.id, one]))
  const files: DownloadedResult[] = []
  const failures: { translationId: string; error: ActionError }[] = []
  const withFiles = () => ask.translations.map(one => withFilesOf(one, files))
  await sideBySide([...completed.values()], SIDE_BY_SIDE, async translation => {
    // A refused key opens none of the others either.
    if (failures.some(({ error }) => refusalBehind(error, 401) !== undefined)) return
    const slug = slugs.get(translation.id) ?? ''
    await downloadTranslation(ask, translation, slug, {
      arrived: file => {
        files.push(file)
        onChange(withFiles())
      },
      failed: error => failures.push({ translationId: translation.id, error })
    })
  })
  return { translations: withFiles(), files, failures }
}

interface Sink {
  readonly arrived: (file: DownloadedResult) => void
  readonly failed: (error: ActionError) => void
}

/** The results of one translation, one after another, so that `files` keeps their order. */
async function downloadTranslation(ask: DownloadAsk, translation: Translation, slug: string, sink: Sink) {
  const { connection, signal } = ask
  const { id } = translation
  let job: Translation
  try {
    job = await readJob(connection, id, { plan: linkReadPlan(connection), signal })
  } catch (thrown) {
    return sink.failed(downloadError(thrown, translation, 'the results'))
  }
  // The read that tells which results there are is fresh enough for the first of them.
  let fresh: Translation | undefined = job
  const kinds = allResults(job).map(one => one.kind)
  for (const kind of kinds.length === 0 ? (['video'] as const) : kinds) {
    const open = () => {
      const known = fresh === undefined ? {} : { job: fresh }
      fresh = undefined
      return openResult(connection, { id, kind, ...known }, signal)
    }
    try {
      const file = await downloadResult(ask, { translation, slug, kind, open })
      sink.arrived(file)
    } catch (thrown) {
      sink.failed(downloadError(thrown, translation, resultNoun(kind)))
    }
  }
}

async function downloadResult(
  { connection, log, workspace, folder, stem, signal }: DownloadAsk,
  result: {
    readonly translation: Translation
    readonly slug: string
    readonly kind: ResultKind
    readonly open: () => Promise<OpenedResult>
  }
): Promise<DownloadedResult> {
  const { translation, slug, kind, open } = result
  const language = logText(translation.language)
  const saved = await saveFile({
    open,
    path: ({ extension }) => join(folder, resultFileName({ stem, slug, extension })),
    clock: connection.clock,
    tell: line => log.info(`${language}: download of ${resultNoun(kind)}: ${logText(line)}`),
    signal
  })
  const workspacePath = relativeToWorkspace(workspace, saved.path)
  log.info(`${language}: ${logText(workspacePath)} (${byteSize(saved.size)})`)
  return { ...saved, translationId: translation.id, kind, workspacePath }
}

function withFilesOf(translation: Translation, files: readonly DownloadedResult[]): Translation {
  const own = files.filter(file => file.translationId === translation.id).map(file => file.workspacePath)
  return own.length === 0 ? translation : { ...translation, files: own }
}

/**
 * A failure as one of the translation's.
 * @throws the failure itself when the job was cancelled
 */
function downloadError(thrown: unknown, translation: Translation, what: string): ActionError {
  const error = toActionError(thrown)
  if (error.code === 'interrupted') throw error
  return new ActionError({
    code: 'download_failed_here',
    message: `${logText(translation.language)}: ${what} could not be downloaded. ${error.message}`,
    hint: error.code === 'download_failed_here' ? error.hint : undefined,
    status: error.status,
    requestId: error.requestId,
    cause: error
  })
}
