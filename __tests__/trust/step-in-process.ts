import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type StepAsk, type StepResult, stepVariables } from '../../sandbox/run-step.ts'
import { parseOutputs, parseWorkflowCommands } from '../../sandbox/runner-files.ts'
import type { SandboxClock } from '../../sandbox/sandbox-clock.ts'
import { collect } from '../../src/collect.ts'
import { createHttpClient, type HttpClient, type HttpRequest } from '../../src/http/client.ts'
import { COLLECT_INPUTS } from '../../src/inputs/collect-inputs.ts'
import { TRANSLATE_INPUTS } from '../../src/inputs/translate-inputs.ts'
import type { Clock } from '../../src/model/clock.ts'
import { runAction } from '../../src/runner/run-action.ts'
import { translate } from '../../src/translate.ts'
import { lendProcess } from '../fakes/lent-process.ts'
import { sandboxTime } from '../fakes/sandbox-time.ts'

/** A step of a job whose folders outlive it. */
export type OwnStep = StepAsk & { readonly job: NonNullable<StepAsk['job']> }
/** What runs a step on a stage, in this process or in one of its own. */
export type Performer = (stage: { readonly clock: SandboxClock }, ask: OwnStep) => Promise<StepResult>

/** An answer that does not come within this is not waited for, in real milliseconds; the clock is moved by the whole time. */
const PATIENCE = 600
/** For a run without faults: a busy machine must not look like one. */
const LONG_PATIENCE = 15_000

/** Runs steps in this process, one after another: the whole action but for its entry file, in which every pause takes no time. */
export interface InProcess {
  /** For runs under faults: servers that hang are soon given up. */
  readonly perform: Performer
  /** For runs without: every server is waited for. */
  readonly performPatiently: Performer
  dispose(): void
}

/** Opens the place where steps run in this process. */
export function openInProcess(): InProcess {
  const scratch = mkdtempSync(join(tmpdir(), 'steps-'))
  // The summary's path is read once in a process.
  const files = { output: join(scratch, 'output'), summary: join(scratch, 'summary') }
  let last: Promise<unknown> = Promise.resolve()
  const run = async (clock: SandboxClock, ask: OwnStep, patience: number): Promise<StepResult> => {
    for (const file of Object.values(files)) writeFileSync(file, '')
    ask.onFiles?.(files)
    const begun = performance.now()
    const { stdout, exitCode } = await lendProcess(stepVariables(ask, ask.job, files), () =>
      runActionOf(ask, sandboxTime(clock), () => impatient(clock, patience))
    )
    const outputFile = readFileSync(files.output, 'utf8')
    const commands = parseWorkflowCommands(stdout)
    const texts = (name: string) => commands.filter(one => one.name === name).map(one => one.message)
    return {
      exitCode,
      stdout,
      stderr: '',
      outputs: parseOutputs(outputFile),
      outputFile,
      summary: readFileSync(files.summary, 'utf8'),
      commands,
      errors: texts('error'),
      warnings: texts('warning'),
      milliseconds: performance.now() - begun
    }
  }
  const queued =
    (patience: number): Performer =>
    ({ clock }, ask) => {
      const result = last.then(() => run(clock, ask, patience))
      last = result.catch(() => undefined)
      return result
    }
  return {
    perform: queued(PATIENCE),
    performPatiently: queued(LONG_PATIENCE),
    dispose: () => rmSync(scratch, { recursive: true, force: true })
  }
}

/** The action, as its entry runs it but for the clock and the network. */
function runActionOf(ask: StepAsk, clock: Clock, openHttp: () => HttpClient): Promise<void> {
  return ask.action === 'collect'
    ? runAction('collect', COLLECT_INPUTS, collect, clock, openHttp)
    : runAction('translate', TRANSLATE_INPUTS, translate, clock, openHttp)
}

/** The network, for which a time-out of minutes takes less than a second. */
function impatient(clock: SandboxClock, patience: number): HttpClient {
  const http = createHttpClient()
  const hasten = async <T>(ask: HttpRequest, send: (ask: HttpRequest) => Promise<T>) => {
    const { timeoutMs } = ask
    try {
      return await send({ ...ask, timeoutMs: Math.min(timeoutMs, patience) })
    } catch (thrown) {
      const ranOut = thrown instanceof Error && thrown.message === 'the server did not respond in time'
      if (ranOut && timeoutMs > patience) clock.advance(timeoutMs - patience)
      throw thrown
    }
  }
  return {
    text: ask => hasten(ask, http.text),
    send: ask => hasten(ask, http.send),
    close: () => http.close()
  }
}
