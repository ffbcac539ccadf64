import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ActionError, interrupted } from '../errors/action-error.ts'
import type { Clock } from '../model/clock.ts'
import { oneLine } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import { discard } from './client.ts'
import { networkError } from './network-error.ts'
import type { OpenedFile } from './open-file.ts'
import { retry } from './retry.ts'

const TRIES = 4

export interface SavedFile {
  readonly path: string
  /** Bytes. */
  readonly size: number
}

export interface SaveFileAsk<Opened extends OpenedFile> {
  /** Opens the file anew for each try. What it throws is final. */
  readonly open: () => Promise<Opened>
  /** Absolute path in a folder that is there; a function where the name depends on what was opened. */
  readonly path: string | ((opened: Opened) => string)
  readonly clock: Clock
  /** One line for each try that failed and is made again. */
  readonly log: (line: string) => void
  readonly signal?: AbortSignal | undefined
}

/**
 * Saves a file whole or not at all: it is streamed to a temporary file in the same folder, its length is checked, and it is
 * renamed into place, over a file that is there. A body that is cut off, stalls or is empty is fetched again from the start,
 * 4 tries in all. No temporary file is left behind.
 * @throws ActionError `download_failed_here`; what `open` throws; `interrupted`
 */
export async function saveFile<Opened extends OpenedFile>(ask: SaveFileAsk<Opened>): Promise<SavedFile> {
  const { clock, signal } = ask
  let problem: ActionError | undefined
  const attempt = async (nth: number) => {
    const opened = await ask.open()
    const path = typeof ask.path === 'string' ? ask.path : ask.path(opened)
    const saved = await saveOnce(opened, path, signal)
    if (!('problem' in saved)) return saved
    problem = new ActionError(
      'download_failed_here',
      `Could not download the file whole in ${nth} tries: ${saved.problem}.`,
      { transient: saved.problem }
    )
    throw problem
  }
  return retry(attempt, {
    clock,
    deadline: Number.POSITIVE_INFINITY,
    tries: TRIES,
    signal,
    log: ask.log,
    // What `open` throws has been retried already.
    shouldRetry: thrown => (thrown === problem ? problem?.transient : undefined)
  })
}

/** One try: the file in its place, or what was wrong with the body. */
async function saveOnce(
  opened: OpenedFile,
  path: string,
  signal: AbortSignal | undefined
): Promise<SavedFile | { readonly problem: string }> {
  const temporary = join(dirname(path), `.${randomUUID()}.part`)
  try {
    const written = await write(opened, temporary, signal)
    if ('problem' in written) return written
    const problem = lengthProblem(written.size, opened.size)
    if (problem !== undefined) return { problem }
    await rename(temporary, path)
    return { path, ...written }
  } catch (thrown) {
    if (signal?.aborted === true) throw interrupted(thrown)
    throw notWritable(thrown)
  } finally {
    discard(opened)
    await rm(temporary, { force: true })
  }
}

type Written = Omit<SavedFile, 'path'>

/** Streams the body to a new file. Failures of the body are returned; those of the file are thrown. */
async function write(
  { body }: OpenedFile,
  temporary: string,
  signal: AbortSignal | undefined
): Promise<Written | { readonly problem: string }> {
  const file = createWriteStream(temporary, { flags: 'wx' })
  let fileFailed = false
  let bodyFailed = false
  // A failure of one is passed on to the other: the first to fail is the one to blame.
  file.once('error', () => {
    fileFailed = !bodyFailed
  })
  body.once('error', () => {
    bodyFailed = !fileFailed
  })
  try {
    await pipeline(body, file, { signal })
  } catch (thrown) {
    if (fileFailed || signal?.aborted === true) throw thrown
    return { problem: oneLine(withoutUrlSecrets(networkError(thrown).message), 200) }
  }
  return { size: file.bytesWritten }
}

function lengthProblem(size: number, expected: number | undefined): string | undefined {
  if (expected !== undefined && size !== expected) return `${size} of ${expected} bytes came`
  return size === 0 ? 'the file is empty' : undefined
}

function notWritable(thrown: unknown): ActionError {
  const reason = thrown instanceof Error ? oneLine(thrown.message, 300) : String(thrown)
  return new ActionError('download_failed_here', `The file could not be written: ${reason}.`, {
    hint: 'Check that `download-to` is a folder that can be written, and that the disk has room.',
    cause: thrown
  })
}
