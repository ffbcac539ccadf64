import { glob, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import picomatch from 'picomatch'
import { ActionError, interrupted } from '../errors/action-error.ts'
import type { SourceField } from '../model/request.ts'
import type { Run } from '../runner/run-action.ts'
import { relativeToWorkspace } from '../runner/workspace.ts'
import { oneLine } from '../text/plain-text.ts'
import { isResult, listed, onlyResults } from './result-name.ts'
import { asUnusable, resolveSource, unusable } from './workspace-file.ts'

/** Folders of tools, whose files are nobody's source unless the pattern names the folder. */
const TOOL_FOLDERS = ['node_modules', '.git']

/**
 * The sources among the files that a glob matches, in order of name: paths relative to the workspace, separated by `/`. A path that is
 * no glob is returned as it is.
 * @throws ActionError `file_unusable`: none matches, only results do, more than one for `audio` or `srt`; `interrupted`
 */
export async function matchingFiles(
  run: Pick<Run, 'context' | 'signal'>,
  field: SourceField,
  path: string
): Promise<readonly string[]> {
  // As Node's `glob` reads it on every system.
  const pattern = path.replaceAll('\\', '/')
  const { isGlob, base, glob: rest } = picomatch.scan(pattern, { nonegate: true })
  if (!isGlob) return [path]
  const found = await filesOf(run, field, pattern, { base, rest }).catch((thrown: unknown) => {
    throw asUnusable(field, path, thrown)
  })
  const sources = found.filter(name => !isResult({ name }))
  if (sources.length === 0) throw noSource(field, path, found)
  if (field === 'video' || sources.length === 1) return sources
  const message = `More than one file of the workspace matches ${matching(field, path)}: ${listed(sources)}.`
  throw new ActionError('file_unusable', message, { input: field, hint: 'Name one of them.' })
}

/** The regular files that a glob matches. Where it would list a folder outside the workspace, it is an error instead. */
async function filesOf(
  { context: { workspace }, signal }: Pick<Run, 'context' | 'signal'>,
  field: SourceField,
  pattern: string,
  { base, rest }: { readonly base: string; readonly rest: string }
): Promise<string[]> {
  await resolveSource(workspace, base, field, pattern)
  if (segmentsOf(rest).includes('..')) throw unusable(field, pattern, 'has `..` after a wildcard')
  const named = new Set(segmentsOf(pattern))
  const skipped = new Set(TOOL_FOLDERS.filter(name => !named.has(name)))
  // Node gives a name or a path, by how deep it is.
  const isSkipped = (entry: string) => skipped.has(basename(entry))
  const files = new Set<string>()
  for await (const match of glob(pattern, { cwd: workspace, exclude: isSkipped })) {
    if (signal.aborted) throw interrupted()
    const absolute = resolve(workspace, match)
    if (await isSourceFile(workspace, field, absolute)) files.add(relativeToWorkspace(workspace, absolute))
  }
  return [...files].sort()
}

/** Whether it is a regular file of the workspace: a glob such as `[.][.]/*` or a symbolic link may lead out. */
async function isSourceFile(workspace: string, field: SourceField, absolute: string): Promise<boolean> {
  try {
    return (await stat(await resolveSource(workspace, absolute, field))).isFile()
  } catch {
    return false
  }
}

/** Names that stand in a pattern as they are, also as an alternative. */
const segmentsOf = (pattern: string) => pattern.split(/[/{},()|]/)

function noSource(field: SourceField, path: string, results: readonly string[]): ActionError {
  if (results.length === 0) {
    const message = `No file of the workspace matches ${matching(field, path)}.`
    return new ActionError('file_unusable', message, { input: field })
  }
  const originals = 'another path in the workspace, an https URL, or an asset of the release'
  const noun = `file of the workspace that matches ${matching(field, path)}`
  return onlyResults('file_unusable', noun, results, { input: field, prefix: '', originals })
}

const matching = (field: SourceField, path: string) => `\`${oneLine(path, 200)}\` of \`${field}\``
