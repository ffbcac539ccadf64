import { setTimeout } from 'node:timers/promises'
import * as core from '@actions/core'
import { createHttpClient, type HttpClient, USER_AGENT } from '../http/client.ts'
import { nearMissWarnings } from '../inputs/near-miss-inputs.ts'
import { boolean } from '../inputs/readers.ts'
import { SECRET_INPUTS } from '../inputs/shared-inputs.ts'
import type { Clock } from '../model/clock.ts'
import type { Report } from '../report/report.ts'
import { listenForCancellation } from './cancellation.ts'
import { type RunContext, readRunContext } from './context.ts'
import { type Log, runnerLog } from './log.ts'
import { annotate, openRunReport, type RunReport } from './publish.ts'

/** What an action gets from the runner. */
export interface Run extends Pick<RunReport, 'publish' | 'note'> {
  /** Trimmed values by input name; `''` if not set. */
  readonly inputs: Readonly<Record<string, string>>
  readonly context: RunContext
  readonly log: Log
  readonly clock: Clock
  readonly http: HttpClient
  /** Aborts when the job is canceled. */
  readonly signal: AbortSignal
}

/** Runs an action to its exit code. Whatever happens, outputs, result file and summary say what is known. */
export async function runAction(
  action: Report['action'],
  inputNames: readonly string[],
  main: (run: Run) => Promise<void>,
  clock = systemClock,
  openHttp = createHttpClient
): Promise<void> {
  const cancellation = listenForCancellation()
  const { signal, overdue } = cancellation
  let http: HttpClient | undefined
  try {
    // First, so that the runner masks the keys in everything that is logged.
    const inputs = readInputs(inputNames)
    const context = readRunContext(process.env)
    // A value that is not a boolean is reported with the other inputs, in a summary too.
    const hasSummary = boolean.safeParse(inputs['summary']).data ?? true
    runnerLog.debug(`${USER_AGENT}, Node ${process.version}, ${process.platform} ${process.arch}`)
    const { publish, note, conclude } = openRunReport(action, context, clock, hasSummary)
    // Before this costs anything: if the runner's files cannot be written, no ID could be output.
    publish({})
    const work = async () => {
      http = openHttp(runnerLog.debug)
      await main({ publish, note, inputs, context, log: runnerLog, clock, http, signal })
    }
    const failure = work().catch((thrown: unknown) => thrown ?? new Error('unknown failure'))
    const thrown = await Promise.race([failure, overdue])
    // A canceled step ends as one even if its work was done by then: exit code and annotation must agree.
    const error = cancellation.reason()?.error ?? thrown
    await conclude(error)
    // It may be canceled while the summary is being written.
    if (error === undefined && signal.aborted) await conclude(cancellation.reason()?.error)
  } catch (thrown) {
    annotate(thrown)
  }
  const exitCode = cancellation.reason()?.exitCode
  // Everything is published: a client that fails to close, or hangs, changes nothing.
  await Promise.race([http?.close().catch(() => undefined), overdue])
  cancellation.dispose()
  // Work that is still under way must not keep the process alive.
  if (exitCode !== undefined) process.exit(exitCode)
}

/** Logs and publishes that a step has nothing to do; the reason is a sentence. */
export function skip(run: Run, skipReason: string): void {
  run.log.info(`Skipped: ${skipReason}`)
  run.publish({ status: 'skipped', skipReason })
}

/** Reads the named inputs, masks the secrets among them, and warns about unknown inputs whose names are nearly right. */
export function readInputs(names: readonly string[]): Run['inputs'] {
  const inputs = Object.fromEntries(names.map(name => [name, core.getInput(name)]))
  // Line by line, because the runner masks only what is on one line.
  const secretLines = SECRET_INPUTS.flatMap(name => (inputs[name] ?? '').split('\n')).map(line => line.trim())
  for (const line of secretLines.filter(Boolean)) core.setSecret(line)
  // The names under `with:` and those with a default.
  const given = Object.keys(process.env).flatMap(name => /^INPUT_(.+)/.exec(name)?.[1]?.toLowerCase() ?? [])
  for (const warning of nearMissWarnings(given, names)) core.warning(warning)
  return inputs
}

const systemClock: Clock = {
  now: Date.now,
  random: Math.random,
  sleep: async (milliseconds, signal) => {
    // The longest delay that Node's timers support is about 24.8 days.
    const delayMs = Math.min(Math.max(0, milliseconds), 2 ** 31 - 1)
    // It rejects only when aborted, which is a normal end of a sleep.
    await setTimeout(delayMs, undefined, { signal }).catch(() => undefined)
  }
}
