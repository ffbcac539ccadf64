import * as z from 'zod/mini'
import { parseInputs, withRules } from './input-problems.ts'
import * as input from './input-schema.ts'
import { SHARED_RULES, SHARED_SCHEMA, type SharedInputs, toSharedInputs } from './shared-inputs.ts'

export interface CollectInputs extends SharedInputs {
  /** Absent: everything that was submitted for the repository and the commit. Empty: an earlier step handed on nothing. */
  readonly translationIds?: readonly string[]
}

const FIELDS = z.object({ ...SHARED_SCHEMA, 'translation-ids': input.idList() })
const SCHEMA = withRules(FIELDS, SHARED_RULES)

/** Every input of the collect action. */
export const COLLECT_INPUTS: readonly string[] = Object.keys(FIELDS.shape)

/**
 * Reads the collect action's inputs.
 * @throws ActionError `invalid_input` that tells every problem at once
 */
export function parseCollectInputs(raw: Readonly<Record<string, string>>): CollectInputs {
  const all = parseInputs(SCHEMA, raw)
  const ids = all['translation-ids']
  return { ...toSharedInputs(all, true), ...(ids !== undefined ? { translationIds: ids } : {}) }
}
