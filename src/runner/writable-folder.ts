import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, lstat, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ActionError } from '../errors/action-error.ts'
import { oneLine } from '../text/plain-text.ts'
import { fileErrorCode } from './file-error.ts'
import { relativeToWorkspace, resolveInWorkspace } from './workspace.ts'

export interface FolderAsk {
  /** Absolute. */
  readonly workspace: string
  /** In the workspace, as the workflow wrote it. */
  readonly folder: string
  /** The input that names it. */
  readonly input: string
  /** Names of the files that are going to be written into it. */
  readonly names: readonly string[]
  /** Change nothing: the folder is neither made nor written. */
  readonly lookOnly: boolean
}

/** More than a file system keeps beside a file's name, so that a full disk shows. */
const PROBE_BYTES = 4096

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'its name is too long'
}

/**
 * Makes sure that files can be written into a folder of the workspace, which is made where it is missing. A small file is written
 * and removed: permissions do not tell of a full or read-only disk, and root ignores them.
 * @throws ActionError `invalid_input`, naming the input
 */
export async function checkWritableFolder(ask: FolderAsk): Promise<void> {
  const { workspace, folder, input, lookOnly } = ask
  try {
    const path = await resolveInWorkspace(workspace, folder, input)
    const existing = await nearestExisting(path)
    const what = await obstacle(existing)
    if (what !== undefined) throw notFolder(ask, what, existing === path ? undefined : existing)
    if (lookOnly) await access(existing, constants.W_OK | constants.X_OK)
    else await writeProbe(path)
    await refuseFolders(ask, path)
  } catch (thrown) {
    throw thrown instanceof ActionError ? thrown : notWritable(ask, thrown)
  }
}

/** The path itself, or the part of it that is there. */
async function nearestExisting(path: string): Promise<string> {
  try {
    // Not `stat`: a symbolic link that leads nowhere is there, and in the way.
    await lstat(path)
    return path
  } catch (thrown) {
    const parent = dirname(path)
    if (parent === path || !/^(?:ENOENT|ENOTDIR)$/.test(fileErrorCode(thrown))) throw thrown
    return nearestExisting(parent)
  }
}

/** Why something that is there is no folder. */
async function obstacle(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).isDirectory() ? undefined : 'a file'
  } catch (thrown) {
    if (fileErrorCode(thrown) === 'ENOENT') return 'a symbolic link that leads nowhere'
    throw thrown
  }
}

async function writeProbe(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const probe = join(folder, `.${randomUUID()}.part`)
  try {
    await writeFile(probe, Buffer.alloc(PROBE_BYTES), { flag: 'wx' })
  } finally {
    await rm(probe, { force: true })
  }
}

/** A file replaces a file of its name, but no folder. */
async function refuseFolders({ workspace, input, names }: FolderAsk, folder: string): Promise<void> {
  const isFolder = async (path: string) => (await lstat(path).catch(() => undefined))?.isDirectory() === true
  for (const name of names) {
    const path = join(folder, name)
    if (!(await isFolder(path))) continue
    throw new ActionError({
      code: 'invalid_input',
      input,
      message: `\`${input}\` cannot take the result \`${shown(workspace, path)}\`: there is a folder of this name.`,
      hint: `Remove or rename that folder, or set \`${input}\` to another one.`
    })
  }
}

/** `ancestor` is what is no folder, where it is not the folder itself. */
function notFolder({ workspace, folder, input }: FolderAsk, what: string, ancestor: string | undefined): ActionError {
  const why =
    ancestor === undefined ? `is ${what}` : `leads through \`${shown(workspace, ancestor)}\`, which is ${what}`
  return new ActionError({
    code: 'invalid_input',
    input,
    message: `\`${input}\` must be a folder: \`${oneLine(folder, 200)}\` ${why}.`,
    hint: `Set \`${input}\` to a folder in the workspace; it is made if it is missing.`
  })
}

function notWritable({ folder, input }: FolderAsk, cause: unknown): ActionError {
  const code = fileErrorCode(cause)
  const reason = REASONS[code] ?? (code === '' ? oneLine(String(cause), 200) : code)
  return new ActionError({
    code: 'invalid_input',
    input,
    message: `The folder \`${oneLine(folder, 200)}\` of \`${input}\` cannot be written: ${reason}.`,
    hint: "Check the folder's permissions and the free space of the disk, or choose another folder.",
    cause
  })
}

function shown(workspace: string, path: string): string {
  return oneLine(relativeToWorkspace(workspace, path), 200)
}
