import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Artifacts, WorkflowWorld } from './world.ts'

/** What a stand-in of a foreign action gets. */
export interface KnownActionContext {
  readonly with: Readonly<Record<string, string>>
  readonly workspace: string
  readonly world: WorkflowWorld
  readonly artifacts: Artifacts
}

/** Puts the repository's files into the workspace. */
function checkout({ workspace, world }: KnownActionContext): void {
  for (const [path, content] of Object.entries(world.files ?? {})) {
    const target = join(workspace, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
}

/** Keeps files and folders of the workspace under a name. It refuses what the real action refuses. */
function uploadArtifact({ with: given, workspace, artifacts }: KnownActionContext): void {
  const { name = 'artifact', path = '', 'if-no-files-found': ifNone = 'warn' } = given
  if (/["':<>|*?\r\n\\/]/.test(name)) throw new Error(`The artifact name is not valid: ${name}`)
  if (artifacts.has(name)) throw new Error(`An artifact with this name already exists on the workflow run: ${name}`)
  const files = new Map(pathLines(path).flatMap(line => filesAt(join(workspace, line))))
  if (files.size === 0 && ifNone === 'error') throw new Error(`No files were found with the provided path: ${path}`)
  if (files.size > 0) artifacts.set(name, files)
}

/** Publishes a release of the pushed tag, with files of the workspace. */
function createRelease({ with: given, workspace, world }: KnownActionContext): void {
  const files = new Map(pathLines(given['files'] ?? '').flatMap(line => filesAt(join(workspace, line))))
  if (files.size === 0) throw new Error(`No file matches: ${given['files']}`)
  const assets = [...files].map(([name, bytes]) => ({ name, bytes }))
  world.github.addRelease({ tag: world.ref.replace('refs/tags/', ''), targetCommitish: world.sha, assets })
}

const pathLines = (path: string) =>
  path
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** The files at a place, by their path below it. */
function filesAt(place: string): [string, Buffer][] {
  if (!existsSync(place)) return []
  const isFolder = statSync(place).isDirectory()
  const names = isFolder ? readdirSync(place, { recursive: true, encoding: 'utf8' }) : [basename(place)]
  const root = isFolder ? place : dirname(place)
  return names.filter(name => statSync(join(root, name)).isFile()).map(name => [name, readFileSync(join(root, name))])
}

/** Foreign actions that the examples use. */
const KNOWN: Readonly<Record<string, (ask: KnownActionContext) => void>> = {
  'actions/checkout': checkout,
  'actions/upload-artifact': uploadArtifact,
  'aws-actions/configure-aws-credentials': () => undefined,
  'softprops/action-gh-release': createRelease
}

/**
 * Runs a stand-in of a foreign action.
 * @throws Error where it fails, and for an action that has no stand-in
 */
export function runKnownAction(uses: string, ask: KnownActionContext): void {
  const [name = ''] = uses.split('@')
  const action = KNOWN[name]
  if (action === undefined || !/@v\d+$/.test(uses)) throw new Error(`no stand-in for uses: ${uses}`)
  action(ask)
}
