import { parseInputs } from './problems.ts'
import * as input from './readers.ts'
import { SHARED_SCHEMA, type SharedInputs, sharedProblems, toSharedInputs } from './shared-inputs.ts'

export interface CollectInputs extends SharedInputs {
  /** Absent: everything that was submitted for the repository and the commit. Empty: an earlier step submitted nothing. */
  readonly translationIds?: readonly string[]
}

const SCHEMA = SHARED_SCHEMA.extend({ 'translation-ids': input.idList().optional() })

/** Every input of the collect action. */
export const COLLECT_INPUTS: readonly string[] = Object.keys(SCHEMA.shape)

/**
 * Reads the collect action's inputs.
 * @throws ActionError `invalid_input` that reports every problem at once
 */
export function parseCollectInputs(raw: Readonly<Record<string, string>>): CollectInputs {
  const all = parseInputs(SCHEMA, raw, sharedProblems)
  return { ...toSharedInputs(all, true), translationIds: all['translation-ids'] }
}
