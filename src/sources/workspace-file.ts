import { createHash } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { access, type FileHandle, open, readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { Readable } from 'node:stream'
import { ActionError, type ErrorDetails, interrupted } from '../errors/action-error.ts'
import { typeOfExtension } from '../model/media-type.ts'
import type { SourceField } from '../model/request.ts'
import { fileErrorCode, resolveInWorkspace } from '../runner/workspace.ts'
import { oneLine } from '../text/plain-text.ts'
import { table } from '../text/table.ts'

/** A source file as it was when it was described; `size` is in bytes. */
export type WorkspaceFile = Awaited<ReturnType<typeof describeFile>>

/** The extensions that HeyGen documents for uploads. Source: https://developers.heygen.com/reference/upload-asset */
const EXTENSIONS: Readonly<Record<SourceField, readonly string[]>> = {
  video: ['.mp4', '.webm'],
  audio: ['.mp3', '.wav'],
  srt: ['.srt']
}
/** A Git LFS pointer has fewer bytes. Source: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const LFS_POINTER_LIMIT = 1024
const LFS_POINTER_START = 'version https://git-lfs.github.com/spec/v1'
/** Large pieces keep up with the disk; a few of them are all the memory it takes. */
const PIECE_BYTES = 256 * 1024

const FILE_PROBLEMS = table(`
  ENOENT = does not exist; ENOTDIR = does not exist; EACCES = may not be read; EPERM = may not be read;
  ELOOP = is a symbolic link that leads nowhere`)

/** Describes a source file of the workspace that HeyGen can take. @throws ActionError `file_unusable`, naming the input */
export async function describeFile(workspace: string, path: string, field: SourceField) {
  try {
    const absolutePath = await resolveSource(workspace, path, field)
    const found = await stat(absolutePath)
    const { size, mtimeMs } = found
    if (found.isDirectory()) throw unusable(field, path, 'is a folder')
    if (!found.isFile()) throw unusable(field, path, 'is not a regular file')
    const contentType = contentTypeOf(field, path)
    if (size === 0) throw unusable(field, path, 'is empty')
    await access(absolutePath, constants.R_OK)
    if (size < LFS_POINTER_LIMIT && (await readFile(absolutePath, 'latin1')).startsWith(LFS_POINTER_START)) {
      const hint = 'Set `lfs: true` on the actions/checkout step, so that the file itself is checked out.'
      throw unusable(field, path, 'is a Git LFS pointer, not the file itself', { hint })
    }
    return { field, absolutePath, name: basename(absolutePath), size, contentType, mtimeMs }
  } catch (thrown) {
    throw asUnusable(field, path, thrown)
  }
}

/** An absolute path in the workspace; a glob is `written` for its folder. @throws ActionError `file_unusable` if it leads out */
export async function resolveSource(workspace: string, path: string, field: SourceField, written = path) {
  return resolveInWorkspace(workspace, path, field).catch((thrown: unknown) => {
    throw thrown instanceof ActionError ? unusable(field, written, 'leads out of the workspace') : thrown
  })
}

/** The media type of a source file, by its extension. @throws ActionError `file_unusable` for one that HeyGen does not take */
export function contentTypeOf(field: SourceField, path: string): string {
  const extension = extname(path).toLowerCase()
  if (EXTENSIONS[field].includes(extension)) return typeOfExtension(extension.slice(1))
  const hint = `Convert it${field === 'srt' ? '' : ', or give it by URL'}.`
  throw unusable(field, path, `has a type that HeyGen does not take: use ${EXTENSIONS[field].join(' or ')}`, { hint })
}

/** SHA-256 of the file, hex. @throws ActionError `file_unusable` if it has changed since it was described; `interrupted` */
export async function hashFile(file: WorkspaceFile, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of piecesOf(file)) {
    if (signal?.aborted) throw interrupted()
    hash.update(piece)
  }
  return hash.digest('hex')
}

/** The file's bytes from the start. The stream fails with `file_unusable` if the file has changed since it was described. */
export async function openFile(file: WorkspaceFile): Promise<Readable> {
  return Readable.from(piecesOf(file), { objectMode: false })
}

async function* piecesOf(file: WorkspaceFile): AsyncGenerator<Buffer> {
  let handle: FileHandle | undefined
  try {
    handle = await open(file.absolutePath, 'r')
    checkUnchanged(file, await handle.stat())
    yield* handle.createReadStream({ autoClose: false, highWaterMark: PIECE_BYTES })
    checkUnchanged(file, await handle.stat())
  } catch (thrown) {
    throw asUnusable(file.field, file.name, thrown)
  } finally {
    await handle?.close()
  }
}

/** Whether a file is still as it was described. */
export function isUnchanged(file: WorkspaceFile, now: Stats): boolean {
  return now.size === file.size && now.mtimeMs === file.mtimeMs
}

function checkUnchanged(file: WorkspaceFile, now: Stats): void {
  if (isUnchanged(file, now)) return
  const clause = `changed while it was being read (${file.size} bytes before, ${now.size} now)`
  throw unusable(file.field, file.name, clause, { hint: 'Wait until the step that writes the file has ended.' })
}

export function asUnusable(field: SourceField, path: string, thrown: unknown): ActionError {
  if (thrown instanceof ActionError) return thrown
  const code = fileErrorCode(thrown)
  const clause = FILE_PROBLEMS.get(code) ?? `cannot be read (${code || String(thrown)})`
  return unusable(field, path, clause, { cause: thrown })
}

export function unusable(input: SourceField, path: string, clause: string, details: ErrorDetails = {}): ActionError {
  const message = `The file \`${oneLine(path, 200)}\` of \`${input}\` ${clause}.`
  return new ActionError('file_unusable', message, { input, ...details })
}
