import * as core from '@actions/core'
import { nearMissWarnings } from '../inputs/near-miss-inputs.ts'
import { SECRET_INPUTS } from '../inputs/shared-inputs.ts'

/**
 * The values of the named inputs, trimmed; `''` for one that is not set. Masks the secrets among them, line by line because the
 * runner masks only what is on one line, and warns about unknown inputs whose names are nearly right.
 */
export function readInputs(names: readonly string[]): Readonly<Record<string, string>> {
  const inputs = Object.fromEntries(names.map(name => [name, core.getInput(name)]))
  const secretLines = SECRET_INPUTS.flatMap(name => (inputs[name] ?? '').split('\n')).map(line => line.trim())
  for (const line of secretLines.filter(Boolean)) core.setSecret(line)
  // The names under `with:` and those with a default.
  const given = Object.keys(process.env).flatMap(name => /^INPUT_(.+)/.exec(name)?.[1]?.toLowerCase() ?? [])
  for (const warning of nearMissWarnings(given, names)) core.warning(warning)
  return inputs
}
