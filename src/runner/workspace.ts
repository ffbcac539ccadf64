import { readlink, realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { ActionError } from '../errors/action-error.ts'
import { oneLine } from '../text/plain-text.ts'
import { fileErrorCode } from './file-error.ts'

/**
 * The absolute path of something in the workspace, whether it is there already or not. Symbolic links on the way count: what
 * they lead to must be in the workspace too. `input` is the action's input that names the path.
 * @throws ActionError `invalid_input` for a path that leads out of the workspace
 */
export async function resolveInWorkspace(workspace: string, path: string, input: string): Promise<string> {
  const root = resolve(workspace)
  const absolute = resolve(root, path)
  if (isInside(root, absolute) && isInside(await realpath(root), await realPathOf(absolute))) return absolute
  throw new ActionError({
    code: 'invalid_input',
    message: `\`${input}\` must be a path in the workspace: \`${oneLine(path, 200)}\` leads out of it.`,
    input
  })
}

/** Where writing to a path would end: the real path of what exists of it, links that lead nowhere yet included. */
async function realPathOf(absolute: string): Promise<string> {
  try {
    return await realpath(absolute)
  } catch (thrown) {
    const parent = dirname(absolute)
    const missing = /^(?:ENOENT|ENOTDIR)$/.test(fileErrorCode(thrown))
    if (parent === absolute || !missing) throw thrown
    const link = await readlink(absolute).catch(() => undefined)
    const realParent = await realPathOf(parent)
    return link === undefined ? resolve(realParent, basename(absolute)) : realPathOf(resolve(realParent, link))
  }
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** An absolute path in the workspace as outputs show it: relative to the workspace, separated by `/` on every system. */
export function relativeToWorkspace(workspace: string, absolute: string): string {
  return relative(resolve(workspace), absolute).split(sep).join('/')
}
