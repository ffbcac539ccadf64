import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ActionError, interrupted, messageOf } from '../errors/action-error.ts'
import { oneLine, redactedLine } from '../text/plain-text.ts'
import { discard } from './client.ts'
import { networkError } from './network-error.ts'
import type { OpenedFile } from './open-file.ts'
import { type RetryOptions, retry, withTries } from './retry.ts'

const TRIES = 4

export interface SaveFileOptions<Opened extends OpenedFile> extends Pick<RetryOptions, 'clock' | 'log' | 'signal'> {
  /** Opens the file again for each try. */
  readonly open: () => Promise<Opened>
  /** Absolute path in a folder that is there; a function where the name depends on what was opened. */
  readonly path: string | ((opened: Opened) => string)
}

/**
 * Saves a file whole or not at all: it is streamed to a temporary file in the same folder, its length is checked, and it is
 * renamed into place, over a file that is there. A body that is cut off, stalls or is empty is fetched again, 4 tries in all.
 * @returns its path, and its size in bytes
 * @throws ActionError `download_failed_here`; what `open` throws; `interrupted`
 */
export function saveFile<Opened extends OpenedFile>(options: SaveFileOptions<Opened>) {
  const { open, path, clock, log, signal } = options
  const attempt = async (nth: number) => {
    const opened = await open()
    try {
      return await saveOnce(opened, typeof path === 'string' ? path : path(opened), nth, signal)
    } finally {
      discard(opened)
    }
  }
  return retry(attempt, { clock, tries: TRIES, signal, log })
}

async function saveOnce({ body, size }: OpenedFile, path: string, nth: number, signal?: AbortSignal) {
  const temporary = join(dirname(path), `.${randomUUID()}.part`)
  const file = createWriteStream(temporary, { flags: 'wx' })
  // A failure of one is passed on to the other: the first to fail is the one to blame.
  const failed: ('file' | 'body')[] = []
  file.once('error', () => failed.push('file'))
  body.once('error', () => failed.push('body'))
  try {
    await pipeline(body, file, { signal }).catch((thrown: unknown) => {
      throw failed[0] === 'file' ? thrown : incomplete(networkError(thrown).message, nth)
    })
    const written = file.bytesWritten
    if (size !== undefined && written !== size) throw incomplete(`received ${written} of ${size} bytes`, nth)
    if (written === 0) throw incomplete('the file is empty', nth)
    await rename(temporary, path)
    return { path, size: written }
  } catch (thrown) {
    if (signal?.aborted === true) throw interrupted(thrown)
    throw thrown instanceof ActionError ? thrown : notWritable(thrown)
  } finally {
    await rm(temporary, { force: true })
  }
}

function incomplete(reason: string, nth: number): ActionError {
  const transient = redactedLine(reason, 200)
  const what = withTries('Could not download the whole file', nth)
  return new ActionError('download_failed_here', `${what}: ${transient}.`, { transient })
}

function notWritable(thrown: unknown): ActionError {
  return new ActionError('download_failed_here', `The file could not be written: ${oneLine(messageOf(thrown), 300)}.`, {
    hint: 'Check that `download-to` is a folder that can be written, and that the disk has room.',
    cause: thrown
  })
}
