import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { WorkflowText } from './workflow-files.ts'

/** What the language service is to look at: workflows, and the root and the collect action that they may use. */
export interface Ask {
  readonly workflows: readonly WorkflowText[]
  readonly actions: readonly [WorkflowText, WorkflowText]
}

/** What GitHub's own language service says of each file, by its name; `12: Unexpected value …`. */
export function findings(ask: Ask): Readonly<Record<string, readonly string[]>> {
  const script = fileURLToPath(new URL('language-service.ts', import.meta.url))
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
    input: JSON.stringify(ask),
    encoding: 'utf8'
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
