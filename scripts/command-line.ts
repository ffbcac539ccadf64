import { writeSync } from 'node:fs'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'

/**
 * Reads the command line of a program. `--help` prints the usage and ends the process. So does, with exit code 2, an option that is not
 * in the list, or more arguments than `mostPositionals`.
 */
export function readCommandLine<const Options extends ParseArgsOptionsConfig>(
  usage: string,
  options: Options,
  mostPositionals = 0
) {
  const help = { type: 'boolean', short: 'h' } as const
  const read = () => parseArgs({ options: { ...options, help }, allowPositionals: mostPositionals > 0 })
  const line = orRefuse(usage, read)
  const values: { readonly help?: unknown } = line.values
  if (values.help === true) {
    writeSync(1, `${usage}\n`)
    process.exit(0)
  }
  const unexpected = line.positionals[mostPositionals]
  if (unexpected !== undefined) refuse(usage, `Unexpected argument '${unexpected}'.`)
  return line
}

/** Ends the process with exit code 2, after the problem and the usage. */
export function refuse(usage: string, problem: string): never {
  // Written at once: a pipe must not lose it at the exit.
  writeSync(2, `${problem}\n\n${usage}\n`)
  process.exit(2)
}

/** An option's value as a number; ends the process where it is not a whole one. */
export function wholeNumber(usage: string, option: string, text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : refuse(usage, `--${option} must be a whole number, not '${text}'.`)
}

/** What `read` returns; where it throws, the process ends with its message and the usage. */
export function orRefuse<T>(usage: string, read: () => T): T {
  try {
    return read()
  } catch (thrown) {
    return refuse(usage, thrown instanceof Error ? thrown.message : String(thrown))
  }
}
