import * as core from '@actions/core'
import { nearMissWarnings } from '../inputs/near-miss-inputs.ts'
import { SECRET_INPUTS } from '../inputs/problems.ts'

/**
 * The values of the named inputs, trimmed; `''` for one that is not set. Masks the secrets among them, line by line because the
 * runner masks only what is on one line, and warns about unknown inputs whose names are nearly right.
 */
export function readInputs(names: readonly string[]): Readonly<Record<string, string>> {
  const inputs = Object.fromEntries(names.map(name => [name, core.getInput(name)]))
  for (const line of SECRET_INPUTS.flatMap(name => (inputs[name] ?? '').split('\n'))) {
    if (line.trim() !== '') core.setSecret(line.trim())
  }
  for (const warning of nearMissWarnings(givenNames(), names)) core.warning(warning)
  return inputs
}

/** The names under `with:` and those with a default, in lower case. */
function givenNames(): string[] {
  const variables = Object.keys(process.env).filter(name => /^INPUT_./.test(name))
  return variables.map(name => name.slice('INPUT_'.length).toLowerCase())
}
