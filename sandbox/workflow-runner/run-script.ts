import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Job } from '../run-step.ts'
import { parseOutputs } from '../runner-files.ts'
import type { StepRun } from './world.ts'

/** Bash as a runner calls it. Source: GitHub's docs, "Workflow syntax", defaults.run.shell. */
const SHELLS: Readonly<Record<string, readonly string[]>> = {
  '': ['-e'],
  bash: ['--noprofile', '--norc', '-e', '-o', 'pipefail']
}

/** On Windows the `bash` that is found first may be that of a Linux subsystem, which a runner passes over too. */
const BASH = process.platform === 'win32' ? 'C:\\Program Files\\Git\\bin\\bash.exe' : 'bash'

/** Runs a `run:` step in the job's workspace. */
export async function runScript(ask: {
  readonly script: string
  readonly shell: string | undefined
  readonly variables: Readonly<Record<string, string>>
  readonly folders: Job
  readonly programs: string | undefined
}): Promise<Omit<StepRun, 'name'>> {
  const { folders, programs } = ask
  const flags = SHELLS[ask.shell ?? '']
  if (flags === undefined) throw new Error(`this runner has no shell: ${ask.shell}`)
  const file = (name: string) => join(folders.temp, `${name}-${randomUUID()}`)
  const [script, output, summary] = [file('script.sh'), file('output'), file('summary')]
  writeFileSync(script, ask.script)
  for (const empty of [output, summary]) writeFileSync(empty, '')
  const path = [...(programs === undefined ? [] : [programs]), process.env['PATH']].join(delimiter)
  const child = spawn(BASH, [...flags, script], {
    cwd: folders.workspace,
    env: {
      HOME: folders.temp,
      SystemRoot: process.env['SystemRoot'],
      ...ask.variables,
      PATH: path,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: folders.workspace,
      RUNNER_TEMP: folders.temp,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary
    }
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text
    })
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject))
  return {
    conclusion: exitCode === 0 ? 'success' : 'failure',
    outputs: parseOutputs(readFileSync(output, 'utf8')),
    log,
    summary: readFileSync(summary, 'utf8')
  }
}
