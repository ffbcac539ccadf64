import * as input from './readers.ts'
import { parseInputs, SHARED_SCHEMA, sharedProblems, toSharedInputs } from './shared-inputs.ts'

const SCHEMA = SHARED_SCHEMA.extend({
  'translation-ids': input.idList.optional(),
  'if-none': input.choice('error', 'skip').default('error')
})

export const COLLECT_INPUTS: readonly string[] = Object.keys(SCHEMA.shape)

export type CollectInputs = Readonly<ReturnType<typeof parseCollectInputs>>

/** Reads the collect action's inputs. @throws ActionError `invalid_input` that reports every problem at once */
export function parseCollectInputs(raw: Readonly<Record<string, string>>) {
  const all = parseInputs(SCHEMA, raw, sharedProblems)
  return {
    ...toSharedInputs(all, true),
    /** Undefined: everything that was submitted for the repository and the commit. Empty: an earlier step submitted nothing. */
    translationIds: all['translation-ids'],
    ifNone: all['if-none']
  }
}
