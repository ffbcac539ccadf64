import { createHash } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { access, type FileHandle, open, readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ActionError, interrupted } from '../errors/action-error.ts'
import { typeOfExtension } from '../model/media-type.ts'
import type { SourceField } from '../model/request.ts'
import { fileErrorCode, resolveInWorkspace } from '../runner/workspace.ts'
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

/** The extensions that HeyGen documents for uploads. Source: https://developers.heygen.com/reference/upload-asset */
const EXTENSIONS: Readonly<Record<SourceField, readonly string[]>> = {
  video: ['.mp4', '.webm'],
  audio: ['.mp3', '.wav'],
  srt: ['.srt']
}
/** Large pieces keep up with the disk; a few of them are all the memory it takes. */
const PIECE_BYTES = 256 * 1024

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
  const extension = extname(path).toLowerCase()
  if (EXTENSIONS[field].includes(extension)) return typeOfExtension(extension.slice(1))
  const hint = `Convert it${field === 'srt' ? '' : ', or give it by URL'}.`
  throw unusable(field, path, `has a type that HeyGen does not take: use ${EXTENSIONS[field].join(' or ')}`, { hint })
}

/**
 * SHA-256 of the file, hex, in flat memory.
 * @throws ActionError `file_unusable` when the file has changed since it was described, `interrupted`
 */
export async function hashFile(file: WorkspaceFile, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(piecesOf(file), hash, { signal }).catch((thrown: unknown) => {
    throw signal?.aborted === true ? interrupted(thrown) : thrown
  })
  return hash.digest('hex')
}

/**
 * The file's bytes from the start. Nothing is opened before they are read; the stream fails with `file_unusable` when the file
 * has changed since it was described.
 */
export async function openFile(file: WorkspaceFile): Promise<Readable> {
  return Readable.from(piecesOf(file), { objectMode: false })
}

async function* piecesOf(file: WorkspaceFile): AsyncGenerator<Buffer> {
  const handle = await openUnchanged(file)
  try {
    yield* handle.createReadStream({ autoClose: false, highWaterMark: PIECE_BYTES })
    checkUnchanged(file, await handle.stat())
  } catch (thrown) {
    throw thrown instanceof ActionError
      ? thrown
      : unusable(file.field, file.name, fileProblem(thrown), { cause: thrown })
  } finally {
    await handle.close()
  }
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
  return new ActionError('file_unusable', message, { input, ...more })
}
