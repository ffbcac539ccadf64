import { createHttpClient, type HttpClient } from '../http/client.ts'
import type { Clock } from '../model/clock.ts'
import type { Log } from '../model/log.ts'
import type { Report } from '../report/report.ts'
import { readActionInputs, warnOfNearMisses } from './action-inputs.ts'
import { listenForEarlyEnd } from './early-end.ts'
import { createPublisher } from './publisher.ts'
import { type RunContext, readRunContext } from './run-context.ts'
import { annotate, openRunReport } from './run-report.ts'
import { runnerLog } from './runner-log.ts'
import { systemClock } from './system-clock.ts'
import { info } from './workflow-commands.ts'

/** What an action gets from the runner. */
export interface Run {
  /** Trimmed values by input name; `''` where not set. */
  readonly inputs: Readonly<Record<string, string>>
  readonly context: RunContext
  readonly log: Log
  readonly clock: Clock
  readonly http: HttpClient
  /** Aborts when the job is cancelled. */
  readonly signal: AbortSignal
  /** What is known so far. */
  report(): Report
  /** Adds to what is known and hands it on at once: outputs and result file. */
  publish(news: Partial<Report>): void
  /** Adds to what is known, in the result file alone: outputs grow with every writing. */
  note(news: Partial<Report>): void
}

/**
 * Runs an action from its inputs to its exit code: the boundary, where errors become one annotation and a failed step.
 * Whatever happens, outputs, result file and summary tell what is known.
 */
export async function runAction(ask: {
  readonly action: Report['action']
  readonly inputNames: readonly string[]
  readonly main: (run: Run) => Promise<void>
  /** Left out: the system's. */
  readonly clock?: Clock
  /** Left out: the network. Closed at the end. */
  readonly http?: HttpClient
}): Promise<void> {
  const early = listenForEarlyEnd(() => info('Cancelled: handing on what is known.'))
  const { clock = systemClock } = ask
  let { http } = ask
  try {
    // First of all: from here on the runner masks the keys in everything that is logged.
    const inputs = readActionInputs(ask.inputNames)
    warnOfNearMisses(ask.inputNames)
    const context = readRunContext(process.env)
    const publisher = createPublisher(context.temp, ask.action)
    const report = openRunReport({ action: ask.action, context, clock, publisher })
    // Before anything is spent: where the runner's files cannot be written no id could be handed on.
    report.publish({})
    const main = outcome(async () => {
      http ??= createHttpClient()
      await ask.main({
        inputs,
        context,
        log: runnerLog,
        clock,
        http,
        signal: early.signal,
        report: report.current,
        publish: report.publish,
        note: report.note
      })
    })
    const thrown = await Promise.race([main, early.overdue])
    // A step that ends early ends as one, also where its work was done by then: exit code and annotation must agree.
    const ended = early.reason()?.error ?? thrown
    await report.conclude(ended)
    // The cause may come while the summary is being written.
    if (ended === undefined && early.reason() !== undefined) await report.conclude(early.reason()?.error)
  } catch (thrown) {
    annotate(thrown)
  }
  const exitCode = early.reason()?.exitCode
  // All is published: what fails from here on, or does not end, changes nothing.
  await Promise.race([http?.close().catch(() => undefined), early.overdue])
  early.dispose()
  // What was under way must not keep the process alive.
  if (exitCode !== undefined) process.exit(exitCode)
}

/** What the work was rejected with, or undefined. */
async function outcome(work: () => Promise<void>): Promise<unknown> {
  try {
    await work()
    return undefined
  } catch (thrown) {
    return thrown ?? new Error('unknown failure')
  }
}
