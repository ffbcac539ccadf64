import { createHttpClient, type HttpClient } from '../http/client.ts'
import type { Clock } from '../model/clock.ts'
import type { Report } from '../report/report.ts'
import { listenForCancellation } from './cancellation.ts'
import { systemClock } from './clock.ts'
import { type RunContext, readRunContext } from './context.ts'
import { type Log, runnerLog } from './log.ts'
import { annotate, openRunReport, type RunReport } from './publish.ts'
import { readInputs } from './read-inputs.ts'

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

/**
 * Runs an action from its inputs to its exit code: the boundary, where an error becomes one annotation and a failed step.
 * Whatever happens, outputs, result file and summary say what is known. The HTTP client is closed at the end.
 */
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
    const { publish, note, conclude } = openRunReport(action, context, clock)
    // Before this costs anything: if the runner's files cannot be written, no ID could be output.
    publish({})
    const work = async () => {
      http = openHttp()
      await main({ publish, note, inputs, context, log: runnerLog, clock, http, signal })
    }
    const failure = work().then(
      () => undefined,
      (thrown: unknown) => thrown ?? new Error('unknown failure')
    )
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
