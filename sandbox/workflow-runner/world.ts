import type { GithubSandbox } from '../github/github-sandbox.ts'
import type { HeygenSandbox } from '../heygen/heygen-sandbox.ts'
import type { Job, StepAsk, StepResult } from '../run-step.ts'

/** What a workflow runs in: the services behind it, and what started it. */
export interface WorkflowWorld {
  readonly heygen: HeygenSandbox
  readonly github: GithubSandbox
  readonly eventName: string
  readonly event: object
  readonly sha: string
  readonly ref: string
  readonly secrets: Readonly<Record<string, string>>
  readonly vars?: Readonly<Record<string, string>>
  /** Inputs of a `workflow_dispatch` or a `workflow_call`. */
  readonly inputs?: Readonly<Record<string, string | boolean>>
  /** What `actions/checkout` fetches, by path. */
  readonly files?: Readonly<Record<string, Buffer>>
  /** A folder of programs that stand before the system's, and variables that they need. */
  readonly programs?: string
  readonly env?: Readonly<Record<string, string>>
  /** Runs the steps of this project's actions. Default: as processes on the committed bundle. */
  readonly runStep?: (ask: StepAsk & { readonly job: Job }) => Promise<StepResult>
}

/** What `actions/upload-artifact` kept: contents by path. */
export type Artifacts = Map<string, ReadonlyMap<string, Buffer>>

export interface StepRun {
  readonly id?: string
  readonly name: string
  readonly conclusion: 'success' | 'failure' | 'skipped'
  readonly outputs: Readonly<Record<string, string>>
  readonly log: string
  readonly summary: string
}

export interface JobRun {
  readonly id: string
  readonly matrix: Readonly<Record<string, unknown>>
  readonly conclusion: 'success' | 'failure' | 'skipped'
  readonly outputs: Readonly<Record<string, string>>
  readonly steps: readonly StepRun[]
}

export interface WorkflowRun {
  readonly jobs: readonly JobRun[]
  readonly artifacts: Artifacts
}
