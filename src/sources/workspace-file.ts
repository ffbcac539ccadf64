import { createHash } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { access, type FileHandle, open, readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { Readable } from 'node:stream'
import { ActionError, interrupted } from '../errors/action-error.ts'
import type { SourceField } from '../model/request.ts'
import { fileErrorCode } from '../runner/file-error.ts'
import { resolveInWorkspace } from '../runner/workspace.ts'
import { oneLine } from '../text/plain-text.ts'
import { isLfsPointer, LFS_POINTER_LIMIT } from './git-lfs.ts'

/** A source file as it was when it was looked at. */
export interface WorkspaceFile {
  readonly field: SourceField
  readonly absolutePath: string
  /** The last part of its path. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly contentType: string
  /** Milliseconds since 1970. */
  readonly modifiedAt: number
}

/** What HeyGen documents for uploads, by extension. Source: https://developers.heygen.com/reference/upload-asset */
const CONTENT_TYPES: Readonly<Record<SourceField, Readonly<Record<string, string>>>> = {
  video: { '.mp4': 'video/mp4', '.webm': 'video/webm' },
  audio: { '.mp3': 'audio/mpeg', '.wav': 'audio/wav' },
  srt: { '.srt': 'application/x-subrip' }
}
/** Large reads hash 2 GB at the speed of the disk; two of them are all the memory it takes. */
const HASH_BYTES = 1024 * 1024
const SEND_BYTES = 1024 * 1024
/** A stream holds one piece and its reader another while a third is read; a fresh buffer for each would pile up 64 MB. */
const SEND_BUFFERS = 4

/**
 * Looks at a source file in the workspace, and at whether HeyGen can take it.
 * @throws ActionError `file_unusable`, naming the input
 */
export async function describeWorkspaceFile(ask: {
  readonly workspace: string
  readonly path: string
  readonly field: SourceField
}): Promise<WorkspaceFile> {
  const { path, field } = ask
  const refuse = (clause: string, cause?: unknown) => unusable(field, path, clause, { cause })
  const absolutePath = await resolveInWorkspace(ask.workspace, path, field).catch((thrown: unknown) => {
    throw thrown instanceof ActionError ? refuse('leads out of the workspace') : refuse(fileProblem(thrown), thrown)
  })
  const found = await stat(absolutePath).catch((thrown: unknown) => {
    throw refuse(fileProblem(thrown), thrown)
  })
  if (found.isDirectory()) throw refuse('is a folder')
  if (!found.isFile()) throw refuse('is not a regular file')
  const contentType = contentTypeOf(field, path)
  if (found.size === 0) throw refuse('is empty')
  await access(absolutePath, constants.R_OK).catch((thrown: unknown) => {
    throw refuse(fileProblem(thrown), thrown)
  })
  if (found.size < LFS_POINTER_LIMIT) await refuseLfsPointer(absolutePath, field, path)
  return { field, absolutePath, name: basename(absolutePath), size: found.size, contentType, modifiedAt: found.mtimeMs }
}

/** A checkout without Git LFS leaves a few lines of text in place of the file, and HeyGen cannot translate those. */
async function refuseLfsPointer(absolutePath: string, field: SourceField, path: string): Promise<void> {
  const bytes = await readFile(absolutePath).catch((thrown: unknown) => {
    throw unusable(field, path, fileProblem(thrown), { cause: thrown })
  })
  if (!isLfsPointer(bytes)) return
  throw unusable(field, path, 'is a Git LFS pointer, not the file itself', {
    hint: 'Set `lfs: true` on the actions/checkout step, so that the file itself is checked out.'
  })
}

/**
 * The media type of a file that HeyGen takes for an input, by the extension of its name.
 * @throws ActionError `file_unusable` for any other, naming the input and what is allowed
 */
export function contentTypeOf(field: SourceField, path: string): string {
  const types = CONTENT_TYPES[field]
  const extension = extname(path).toLowerCase()
  const contentType = Object.hasOwn(types, extension) ? types[extension] : undefined
  if (contentType !== undefined) return contentType
  const hint = `Convert it${field === 'srt' ? '' : ', or give it by URL'}.`
  throw unusable(field, path, `has a type that HeyGen does not take: use ${Object.keys(types).join(' or ')}`, { hint })
}

/**
 * SHA-256 of the file, hex, in one pass and flat memory.
 * @throws ActionError `file_unusable` when it is not the file that was looked at any more, `interrupted`
 */
export async function hashFile(file: WorkspaceFile, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  const handle = await openUnchanged(file)
  try {
    let [current, spare] = [Buffer.allocUnsafeSlow(HASH_BYTES), Buffer.allocUnsafeSlow(HASH_BYTES)]
    let { bytesRead } = await read(handle, current, file)
    while (bytesRead > 0) {
      if (signal?.aborted === true) throw interrupted()
      // The next piece is read while this one is hashed.
      const next = read(handle, spare, file)
      hash.update(current.subarray(0, bytesRead))
      const piece = await next
      bytesRead = piece.bytesRead
      ;[current, spare] = [spare, current]
    }
    checkUnchanged(file, await handle.stat())
    return hash.digest('hex')
  } finally {
    await handle.close()
  }
}

/**
 * The file's bytes from the start. Nothing is opened before they are read; the stream fails with `file_unusable` when the file
 * is not the one that was looked at any more. For a reader that is done with a piece when it asks for more, as a socket is: the
 * buffers are used again.
 */
export async function openFile(file: WorkspaceFile): Promise<Readable> {
  let handle: FileHandle | undefined
  const buffers: Buffer[] = []
  const next = async () => {
    handle ??= await openUnchanged(file)
    const buffer = (buffers.length === SEND_BUFFERS && buffers.shift()) || Buffer.allocUnsafeSlow(SEND_BYTES)
    buffers.push(buffer)
    const bytes = await fill(handle, buffer, file)
    if (bytes > 0) return buffer.subarray(0, bytes)
    checkUnchanged(file, await handle.stat())
    return null
  }
  let reading: Promise<void> = Promise.resolve()
  return new Readable({
    highWaterMark: SEND_BYTES,
    read() {
      reading = next().then(
        piece => {
          this.push(piece)
        },
        (thrown: Error) => {
          this.destroy(thrown)
        }
      )
    },
    destroy(error, done) {
      // A read that is under way still needs the file.
      reading.then(() => handle?.close()).then(() => done(error), done)
    }
  })
}

/** Whole pieces only, but for the last: a socket takes many small ones before it asks its writer to wait. */
async function fill(handle: FileHandle, buffer: Buffer, file: WorkspaceFile): Promise<number> {
  let filled = 0
  while (filled < buffer.length) {
    const { bytesRead } = await read(handle, buffer.subarray(filled), file)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return filled
}

function read(handle: FileHandle, buffer: Buffer, file: WorkspaceFile) {
  return handle.read(buffer, 0, buffer.length).catch((thrown: unknown) => {
    throw unusable(file.field, file.name, fileProblem(thrown), { cause: thrown })
  })
}

async function openUnchanged(file: WorkspaceFile): Promise<FileHandle> {
  const handle = await open(file.absolutePath, 'r').catch((thrown: unknown) => {
    throw unusable(file.field, file.name, fileProblem(thrown), { cause: thrown })
  })
  try {
    checkUnchanged(file, await handle.stat())
    return handle
  } catch (thrown) {
    await handle.close()
    throw thrown
  }
}

function checkUnchanged(file: WorkspaceFile, now: Stats): void {
  if (now.size === file.size && now.mtimeMs === file.modifiedAt) return
  const clause = `changed while it was being read (${file.size} bytes before, ${now.size} now)`
  throw unusable(file.field, file.name, clause, { hint: 'Wait until the step that writes the file has ended.' })
}

function fileProblem(thrown: unknown): string {
  const code = fileErrorCode(thrown)
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'does not exist'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read'
  if (code === 'ELOOP') return 'is a symbolic link that leads nowhere'
  return `cannot be read (${code === '' ? String(thrown) : code})`
}

function unusable(
  input: SourceField,
  path: string,
  clause: string,
  more: { readonly cause?: unknown; readonly hint?: string }
): ActionError {
  const message = `The file \`${oneLine(path, 200)}\` of \`${input}\` ${clause}.`
  return new ActionError({ code: 'file_unusable', message, input, ...more })
}
