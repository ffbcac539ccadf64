/**
 * The parts of @actions/core that speak to the runner, loaded by themselves: its index also pulls in its OIDC client, and with
 * it a second HTTP client and all of undici, 870 kB that would be compiled at every start.
 */
import { issue, issueCommand } from '../../node_modules/@actions/core/lib/command.js'
import { issueFileCommand, prepareKeyValueMessage } from '../../node_modules/@actions/core/lib/file-command.js'
import { summary } from '../../node_modules/@actions/core/lib/summary.js'
import { withoutCommands } from '../text/plain-text.ts'

/** The value of an input as the workflow gives it, trimmed; `''` when it is not set. */
export function readInput(name: string): string {
  return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim()
}

/** The names of all inputs that the runner gives to the step, in lower case: those of `with:`, and those with a default. */
export function givenInputs(): string[] {
  return Object.keys(process.env).flatMap(name => (/^INPUT_./.test(name) ? [name.slice(6).toLowerCase()] : []))
}

/** From here on the runner shows `***` for this text, and hands on no output that holds it. */
export function mask(secret: string): void {
  issueCommand('add-mask', {}, secret)
}

/** A line of the log; whatever it quotes, it is no command. */
export function info(line: string): void {
  process.stdout.write(`${withoutCommands(line)}\n`)
}

/** A line that is shown only where debug logging is on. */
export function debug(line: string): void {
  issueCommand('debug', {}, line)
}

/** An annotation. */
export function warning(text: string): void {
  issueCommand('warning', {}, text)
}

/** An annotation that marks what failed the step; the exit code is the caller's to set. */
export function error(text: string, title: string): void {
  issueCommand('error', { title }, text)
}

/** Begins, and ends, lines of the log that are folded under a title. */
export function startGroup(title: string): void {
  issue('group', title)
}

export function endGroup(): void {
  issue('endgroup')
}

/**
 * Hands an output on to the steps that follow.
 * @throws Error where the runner's file cannot be written
 */
export function setOutput(name: string, value: string): void {
  issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value))
}

/**
 * Adds to the job summary.
 * @throws Error where the runner has no summaries
 */
export async function writeSummary(markdown: string): Promise<void> {
  await summary.addRaw(markdown).write()
}
