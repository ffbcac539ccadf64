import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { runStep, type StepAsk, type StepResult, stepVariables } from '../../sandbox/run-step.ts'
import { parseOutputs, parseWorkflowCommands } from '../../sandbox/runner-files.ts'
import type { SandboxClock } from '../../sandbox/sandbox-clock.ts'
import { collect } from '../../src/collect.ts'
import { createHttpClient, type HttpClient, type HttpRequest } from '../../src/http/client.ts'
import { COLLECT_INPUTS } from '../../src/inputs/collect-inputs.ts'
import { TRANSLATE_INPUTS } from '../../src/inputs/translate-inputs.ts'
import type { Clock } from '../../src/model/clock.ts'
import { runAction } from '../../src/runner/run-action.ts'
import { translate } from '../../src/translate.ts'
import { lendProcess } from './lent-process.ts'
import { sandboxTime } from './sandbox-time.ts'

/** A step of a job whose folders outlive it. */
export type OwnStep = StepAsk & { readonly job: NonNullable<StepAsk['job']> }
/** What runs a step on a stage, in this process or in one of its own. */
export type Performer = (stage: { readonly clock: SandboxClock }, ask: OwnStep) => Promise<StepResult>

/** A response that does not come within this is not waited for, in real milliseconds; the clock is moved by the whole time. */
const PATIENCE = 600
/** For a run without faults: a busy machine must not look like one. */
const LONG_PATIENCE = 15_000

/** The step's folder: of one name for the whole process, because the path of the summary is read once. */
const SCRATCH = join(tmpdir(), `step-${randomUUID()}`)
const FILES = { output: join(SCRATCH, 'output'), summary: join(SCRATCH, 'summary') }
let last: Promise<unknown> = Promise.resolve()

/** Runs a step in this process, after those that were asked for before: the whole action but for its entry file. No pause takes time. */
export const performPatiently: Performer = ({ clock }, ask) => inTurn(() => run(clock, ask, LONG_PATIENCE))

/** The same for runs under faults: servers that hang are soon given up. */
export const perform: Performer = ({ clock }, ask) => inTurn(() => run(clock, ask, PATIENCE))

/** Runs the steps of a story that needs no process. `STEPS=bundle` runs them, too, as processes on the committed bundle. */
export const inProcess: Performer = process.env['STEPS'] === 'bundle' ? (_stage, ask) => runStep(ask) : performPatiently

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work)
  last = result.catch(() => undefined)
  return result
}

async function run(clock: SandboxClock, ask: OwnStep, patience: number): Promise<StepResult> {
  mkdirSync(SCRATCH, { recursive: true })
  for (const file of Object.values(FILES)) writeFileSync(file, '')
  ask.onFiles?.(FILES)
  const begun = performance.now()
  const variables = stepVariables(ask, ask.job, FILES)
  const distrust = trustCertificates(variables['NODE_EXTRA_CA_CERTS'])
  try {
    const { stdout, exitCode } = await lendProcess(variables, () =>
      runActionOf(ask, sandboxTime(clock), () => impatient(clock, patience))
    )
    const outputFile = readFileSync(FILES.output, 'utf8')
    const commands = parseWorkflowCommands(stdout)
    const texts = (name: string) => commands.filter(one => one.name === name).map(one => one.message)
    return {
      exitCode,
      stdout,
      stderr: '',
      outputs: parseOutputs(outputFile),
      outputFile,
      summary: readFileSync(FILES.summary, 'utf8'),
      commands,
      errors: texts('error'),
      warnings: texts('warning'),
      milliseconds: performance.now() - begun
    }
  } finally {
    distrust()
    rmSync(SCRATCH, { recursive: true, force: true })
  }
}

/** Trusts further certificates, as Node does at its start where `NODE_EXTRA_CA_CERTS` names a file. Returns a function that ends it. */
function trustCertificates(path: string | undefined): () => void {
  if (path === undefined) return () => undefined
  const before = getCACertificates('default')
  setDefaultCACertificates([...before, readFileSync(path, 'utf8')])
  return () => setDefaultCACertificates(before)
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
      const ranOut = thrown instanceof Error && thrown.message.startsWith('the server did not respond in time')
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
