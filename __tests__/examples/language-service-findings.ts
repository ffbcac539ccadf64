import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { WorkflowText } from './workflow-files.ts'

/** What the language service checks: workflows, and actions. The first two are the root and the collect action that workflows use. */
export interface CheckedFiles {
  readonly workflows: readonly WorkflowText[]
  readonly actions: readonly WorkflowText[]
}

/** What GitHub's own language service finds in each file, by its name; `12: Unexpected value …`. */
export function findings(files: CheckedFiles): Readonly<Record<string, readonly string[]>> {
  const script = fileURLToPath(new URL('language-service.ts', import.meta.url))
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
    input: JSON.stringify(files),
    encoding: 'utf8'
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
