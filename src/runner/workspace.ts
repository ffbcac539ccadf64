import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, lstat, mkdir, readlink, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { ActionError, messageOf } from '../errors/action-error.ts'
import { oneLine } from '../text/plain-text.ts'
import { table } from '../text/table.ts'

/** More than a file system keeps beside a file's name, so that a full disk shows. */
const PROBE_BYTES = 4096

const REASONS = table(`
  EACCES = permission denied; EPERM = permission denied; EROFS = the file system is read-only;
  ENOSPC = the disk is full; EDQUOT = the disk quota is used up;
  ELOOP = its symbolic links lead in a circle; ENAMETOOLONG = its name is too long`)

/** An absolute path in the workspace. @throws ActionError `invalid_input` if it leads out, by itself or by a symbolic link */
export async function resolveInWorkspace(workspace: string, path: string, input: string): Promise<string> {
  const root = resolve(workspace)
  const absolute = resolve(root, path)
  if (isInside(root, absolute) && isInside(await realpath(root), await realPathOf(absolute))) return absolute
  const message = `\`${input}\` must be a path in the workspace: \`${oneLine(path, 200)}\` leads out of it.`
  throw new ActionError('invalid_input', message, { input })
}

/** An absolute path as outputs show it: relative to the workspace, separated by `/` on every system. */
export function relativeToWorkspace(workspace: string, absolute: string): string {
  return relative(resolve(workspace), absolute).split(sep).join('/')
}

/** Makes sure that files can be written into a folder, and creates it, except in a dry run. @throws ActionError `invalid_input` */
export async function checkWritableFolder(
  workspace: string,
  folder: string,
  input: string,
  names: readonly string[],
  isDryRun: boolean
): Promise<void> {
  const inTheWay = (path: string, what: string) =>
    new Error(`\`${oneLine(relativeToWorkspace(workspace, path), 200)}\` is ${what}`)
  /** Fails unless the path is a writable folder, or one can be created there. */
  const checkFolder = async (path: string): Promise<void> => {
    const found = await stat(path).catch(undefinedIfMissing)
    if (found?.isDirectory()) return access(path, constants.W_OK | constants.X_OK)
    if (found !== undefined) throw inTheWay(path, 'a file')
    const link = await lstat(path).catch(undefinedIfMissing)
    if (link !== undefined) throw inTheWay(path, 'a symbolic link that leads nowhere')
    return checkFolder(dirname(path))
  }
  try {
    const path = await resolveInWorkspace(workspace, folder, input)
    await checkFolder(path)
    if (!isDryRun) await writeProbe(path)
    // A result replaces a file of its name, but no folder.
    for (const result of names.map(name => join(path, name))) {
      const found = await lstat(result).catch(undefinedIfMissing)
      if (found?.isDirectory()) throw inTheWay(result, 'a folder, and a result has the same name')
    }
  } catch (thrown) {
    if (thrown instanceof ActionError) throw thrown
    const code = fileErrorCode(thrown)
    const reason = REASONS.get(code) ?? (code || oneLine(messageOf(thrown)))
    const message = `The folder \`${oneLine(folder, 200)}\` of \`${input}\` cannot be written: ${reason}.`
    const hint =
      "Check what is at this path, the folder's permissions and the free space of the disk, or choose another folder."
    throw new ActionError('invalid_input', message, { input, hint, cause: thrown })
  }
}

/** Permissions say nothing about a full or read-only disk, and root ignores them. */
async function writeProbe(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const probe = join(folder, `.${randomUUID()}.part`)
  try {
    await writeFile(probe, Buffer.alloc(PROBE_BYTES), { flag: 'wx' })
  } finally {
    await rm(probe, { force: true })
  }
}

/** The system's code for what went wrong with a file (`ENOENT`), or `''`. Source: Node, "Common system errors". */
export function fileErrorCode(thrown: unknown): string {
  const hasCode = typeof thrown === 'object' && thrown !== null && 'code' in thrown
  return hasCode && typeof thrown.code === 'string' ? thrown.code : ''
}

/** Where writing to a path would end: the real path of what exists of it, links that lead nowhere yet included. */
async function realPathOf(absolute: string): Promise<string> {
  const real = await realpath(absolute).catch(undefinedIfMissing)
  const parent = dirname(absolute)
  if (real !== undefined || parent === absolute) return real ?? absolute
  const link = await readlink(absolute).catch(() => undefined)
  const realParent = await realPathOf(parent)
  return link === undefined ? resolve(realParent, basename(absolute)) : realPathOf(resolve(realParent, link))
}

function undefinedIfMissing(thrown: unknown): undefined {
  if (!['ENOENT', 'ENOTDIR'].includes(fileErrorCode(thrown))) throw thrown
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
