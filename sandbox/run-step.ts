import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { parseOutputs, parseWorkflowCommands, type WorkflowCommand } from './runner-files.ts'

/** The project's folder, where both `action.yml` lie. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url))

export interface StepAsk {
  /** Default `translate`. */
  action?: 'translate' | 'collect'
  /** Values of `with:`; what is left out has the default of `action.yml`. */
  with?: Readonly<Record<string, string>>
  /** Further variables; they win. */
  env?: Readonly<Record<string, string | undefined>>
  /** The event's payload, and its name. Default: a push. */
  event?: object
  eventName?: string
  /** What `github.token` is. */
  githubToken?: string
  /** Kept over several steps of one job; default: new folders. */
  job?: Job
  /** Called before the step starts, with the files that the runner makes for it; they are gone once it has ended. */
  onFiles?: (files: StepFiles) => void
  /** Called with the process as soon as it runs, to send it signals. */
  onStart?: (process: ChildProcess) => void
  /** Called with the whole log each time that it grows. */
  onOutput?: (log: string) => void
}

/** Paths of the files that a step writes for the runner. */
export interface StepFiles {
  /** GITHUB_OUTPUT */
  readonly output: string
  /** GITHUB_STEP_SUMMARY */
  readonly summary: string
}

export interface StepResult {
  /** null when a signal ended it. */
  exitCode: number | null
  stdout: string
  stderr: string
  outputs: Record<string, string>
  /** Bytes of the output file as they were written. */
  outputFile: string
  summary: string
  commands: readonly WorkflowCommand[]
  /** The texts of `::error`, `::warning`. */
  errors: readonly string[]
  warnings: readonly string[]
  milliseconds: number
}

/** The folders of a job. */
export interface Job {
  workspace: string
  temp: string
  dispose(): void
}

/** Makes a job's folders, below the system's temporary folder. */
export function createJob(): Job {
  const root = mkdtempSync(join(tmpdir(), 'job-'))
  const [workspace, temp] = [join(root, 'workspace'), join(root, 'temp')]
  for (const folder of [workspace, temp]) mkdirSync(folder)
  return { workspace, temp, dispose: () => rmSync(root, { recursive: true, force: true }) }
}

/** The runner's variables for a step, without those of this process. */
export function stepVariables(ask: StepAsk, job: Job, files: StepFiles): NodeJS.ProcessEnv {
  const { path, inputs } = readAction(ask.action ?? 'translate')
  const values = Object.entries(inputs).map(([name, { default: value = '' }]) => [
    name,
    ask.with?.[name] ?? value.replace(/\$\{\{ *github\.token *\}\}/, ask.githubToken ?? '')
  ])
  const unknown = Object.entries(ask.with ?? {}).filter(([name]) => !Object.hasOwn(inputs, name))
  const eventPath = join(job.temp, 'event.json')
  writeFileSync(eventPath, JSON.stringify(ask.event ?? {}))
  const variables: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOME: job.temp,
    SystemRoot: process.env['SystemRoot'],
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: dirname(path),
    GITHUB_ACTION_REPOSITORY: 'octo-org/translate-release-video',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_REPOSITORY: 'octo-org/product',
    GITHUB_SHA: '6dcb09b5b57875f334f61aebed695e2e4193db5e',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: ask.eventName ?? 'push',
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_WORKSPACE: job.workspace,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_TEMP: job.temp,
    RUNNER_OS: 'Linux',
    ...Object.fromEntries([...values, ...unknown].map(([name, value]) => [inputVariable(String(name)), value])),
    ...ask.env
  }
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined))
}

/** Runs the committed bundle of an action as a process, as a runner does, and reads back everything that it wrote. */
export async function runStep(ask: StepAsk): Promise<StepResult> {
  const job = ask.job ?? createJob()
  const scratch = mkdtempSync(join(tmpdir(), 'step-'))
  const files = { output: join(scratch, 'output'), summary: join(scratch, 'summary') }
  for (const file of Object.values(files)) writeFileSync(file, '')
  ask.onFiles?.(files)
  const { path, main } = readAction(ask.action ?? 'translate')
  const begun = performance.now()
  try {
    const child = spawn(process.execPath, [join(dirname(path), main)], {
      cwd: job.workspace,
      env: stepVariables(ask, job, files),
      stdio: ['ignore', 'pipe', 'pipe']
    })
    ask.onStart?.(child)
    const [stdout, stderr, exitCode] = await Promise.all([
      collectText(child.stdout, ask.onOutput),
      collectText(child.stderr),
      new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
    ])
    const outputFile = readFileSync(files.output, 'utf8')
    const commands = parseWorkflowCommands(stdout)
    const texts = (name: string) => commands.filter(one => one.name === name).map(one => one.message)
    return {
      exitCode,
      stdout,
      stderr,
      outputs: parseOutputs(outputFile),
      outputFile,
      summary: readFileSync(files.summary, 'utf8'),
      commands,
      errors: texts('error'),
      warnings: texts('warning'),
      milliseconds: performance.now() - begun
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
    if (ask.job === undefined) job.dispose()
  }
}

interface ActionFile {
  path: string
  main: string
  inputs: Record<string, { default?: string }>
}

function readAction(action: 'translate' | 'collect'): ActionFile {
  const path = join(PROJECT, action === 'translate' ? 'action.yml' : 'collect/action.yml')
  const { inputs, runs } = parse(readFileSync(path, 'utf8')) as Pick<ActionFile, 'inputs'> & { runs: { main: string } }
  return { path, inputs, main: runs.main }
}

/** The runner's name for an input: only spaces are replaced. */
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

async function collectText(stream: NodeJS.ReadableStream, onOutput?: (log: string) => void): Promise<string> {
  let text = ''
  stream.setEncoding('utf8')
  for await (const chunk of stream) {
    text += String(chunk)
    onOutput?.(text)
  }
  return text
}
