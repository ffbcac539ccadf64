import type { ActionError } from '../../src/errors/action-error.ts'
import { parseTranslateInputs } from '../../src/inputs/translate-inputs.ts'

/** The inputs that a workflow must set. */
export const GOOD = { 'api-key': 'key', video: 'asset:talk', languages: 'Spanish' }

export const parse = (raw: Record<string, string>) => parseTranslateInputs({ ...GOOD, ...raw })

/** What these inputs are refused with. */
export function failure(raw: Record<string, string>): ActionError {
  try {
    parse(raw)
  } catch (thrown) {
    return thrown as ActionError
  }
  throw new Error(`accepted: ${JSON.stringify(raw)}`)
}
