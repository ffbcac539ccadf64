import { nearMissWarnings } from '../inputs/near-miss-inputs.ts'
import { givenInputs, mask, readInput, warning } from './workflow-commands.ts'

/** Inputs whose values are secrets, masked before anything is logged. */
const SECRETS = ['api-key', 'access-token', 'github-token']

/** The values of the named inputs, trimmed; `''` for one that is not set. Secrets among them are masked from here on. */
export function readActionInputs(names: readonly string[]): Readonly<Record<string, string>> {
  const inputs = Object.fromEntries(names.map(name => [name, readInput(name)]))
  for (const name of SECRETS) {
    for (const line of (inputs[name] ?? '').split('\n')) if (line.trim() !== '') mask(line.trim())
  }
  return inputs
}

/** Warns of each name under `with:` that is nearly that of an input. Values are not looked at. */
export function warnOfNearMisses(names: readonly string[]): void {
  for (const line of nearMissWarnings(givenInputs(), names)) warning(line)
}
