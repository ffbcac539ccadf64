import type { OpenRelease } from '../github/run-release.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import type { SharedInputs } from '../inputs/shared-inputs.ts'
import type { Run } from '../runner/run-action.ts'

/** The translations of a run's report that are to be waited for and delivered, and how. */
export interface Collection {
  readonly run: Run
  readonly inputs: SharedInputs
  readonly connection: HeygenConnection
  /** The same key for a language's name and its code; undefined where it cannot be told. */
  readonly keyOf: (language: string) => string | undefined
  /** First part of the results' file names. */
  readonly stem: string
  /** The release to attach to. */
  readonly release?: OpenRelease
}
