import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, matchesGlob, resolve, sep } from 'node:path'
import type { Permissions } from './workflow-file.ts'
import type { Artifacts, WorkflowWorld } from './world.ts'

/** What a stand-in of a foreign action gets. */
export interface KnownActionContext {
  readonly with: Readonly<Record<string, string>>
  readonly workspace: string
  readonly world: WorkflowWorld
  readonly artifacts: Artifacts
  /** What the job's token may do. */
  readonly permissions: Permissions | undefined
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

/** Keeps a folder as the artifact that a deployment of Pages takes. */
function uploadPages({ with: given, ...ask }: KnownActionContext): void {
  const { path = '_site/' } = given
  if (!existsSync(join(ask.workspace, path))) throw new Error(`tar: ${path}: Cannot open: No such file or directory`)
  uploadArtifact({ ...ask, with: { name: 'github-pages', path, 'if-no-files-found': 'error' } })
}

/** Does nothing with the artifact, which the test reads, but needs it. */
function deployPages({ artifacts, permissions }: KnownActionContext): void {
  requireWrite(permissions, 'pages', 'id-token')
  if (!artifacts.has('github-pages'))
    throw new Error('No artifacts named "github-pages" were found for this workflow run')
}

/** Keeps the files that a pull request would add, as an artifact that is named after its branch. */
function createPullRequest({ with: given, workspace, world, artifacts, permissions }: KnownActionContext): void {
  requireWrite(permissions, 'contents', 'pull-requests')
  const { branch = 'create-pull-request/patch', 'add-paths': patterns = '' } = given
  const isNew = ([path, content]: [string, Buffer]) => world.files?.[path]?.equals(content) !== true
  const isAdded = ([path]: [string, Buffer]) => pathLines(patterns).some(pattern => matchesGlob(path, pattern))
  const files = filesAt(workspace).filter(isNew).filter(isAdded)
  // Without a difference, it makes no pull request.
  if (files.length > 0) artifacts.set(`pull request ${branch}`, new Map(files))
}

/** Posts a message to an incoming webhook. With `errors: true`, it fails if the message is not accepted. */
async function postToSlack({ with: given, workspace }: KnownActionContext): Promise<void> {
  const { webhook = '', 'webhook-type': type, 'payload-file-path': path = '', errors } = given
  if (type !== 'incoming-webhook' || webhook === '')
    throw new Error('Missing input! The webhook or its type is missing')
  const body = readFileSync(resolve(workspace, path), 'utf8')
  if (typeof JSON.parse(body) !== 'object') throw new Error(`Invalid input! Failed to parse file ${path}`)
  const { ok, status } = await fetch(webhook, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  if (!ok && errors === 'true') throw new Error(`Error: An HTTP protocol error occurred: statusCode = ${status}`)
}

function requireWrite(permissions: Permissions | undefined, ...names: readonly string[]): void {
  const missing = names.filter(name => typeof permissions !== 'object' || permissions[name] !== 'write')
  if (missing.length > 0) throw new Error(`Resource not accessible by integration: ${missing.join(', ')}`)
}

const pathLines = (path: string) =>
  path
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** The files at a place, by their path below it, with `/` on every system. */
function filesAt(place: string): [string, Buffer][] {
  if (!existsSync(place)) return []
  const isFolder = statSync(place).isDirectory()
  const names = isFolder ? readdirSync(place, { recursive: true, encoding: 'utf8' }) : [basename(place)]
  const root = isFolder ? place : dirname(place)
  const files = names.filter(name => statSync(join(root, name)).isFile())
  return files.map(name => [name.replaceAll(sep, '/'), readFileSync(join(root, name))])
}

/** Foreign actions that the examples use. */
const KNOWN: Readonly<Record<string, (ask: KnownActionContext) => void | Promise<void>>> = {
  'actions/checkout': checkout,
  'actions/deploy-pages': deployPages,
  'actions/upload-artifact': uploadArtifact,
  'actions/upload-pages-artifact': uploadPages,
  'aws-actions/configure-aws-credentials': () => undefined,
  'peter-evans/create-pull-request': createPullRequest,
  'slackapi/slack-github-action': postToSlack,
  'softprops/action-gh-release': createRelease
}

/**
 * Runs a stand-in of a foreign action.
 * @throws Error where it fails, and for an action that has no stand-in
 */
export async function runKnownAction(uses: string, ask: KnownActionContext): Promise<void> {
  const [name = ''] = uses.split('@')
  const action = KNOWN[name]
  if (action === undefined || !/@v\d+$/.test(uses)) throw new Error(`no stand-in for uses: ${uses}`)
  await action(ask)
}
