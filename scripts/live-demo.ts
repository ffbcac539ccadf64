import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { createJob, runStep, type StepResult } from '../sandbox/run-step.ts'
import type { LiveDemo } from './live-demo-options.ts'
import { showCommand } from './show-step.ts'

/** The work's place in the account: always the same, so that the same video and languages are never charged twice. */
const PLACE = { GITHUB_REPOSITORY: 'local/live-demo', GITHUB_SHA: '0'.repeat(40), GITHUB_REF: 'refs/heads/main' }
/** Variables that decide how the network is reached. */
const NETWORK = [
  'HTTPS_PROXY',
  'HTTP_PROXY',
  'NO_PROXY',
  'https_proxy',
  'http_proxy',
  'no_proxy',
  'NODE_EXTRA_CA_CERTS'
]

/**
 * Runs the committed bundle against the real API: a dry run that shows the plan, one question, the real run.
 * @returns the exit code
 */
export async function liveDemo(demo: LiveDemo): Promise<number> {
  // Ctrl-C reaches the step itself, which writes its outputs; this process stays to show them.
  process.on('SIGINT', () => undefined)
  const job = createJob()
  const step = (given: Readonly<Record<string, string>>) => runShown({ ...demo.with, ...given }, job)
  try {
    const planned = await step({ 'dry-run': 'true' })
    if (planned.exitCode !== 0) return planned.exitCode ?? 1
    const count = languagesToSubmit(planned)
    if (count > 0 && !(await isAgreed(demo, count))) return 1
    // No more is submitted than was agreed to, whatever happens in between.
    const done = await step(count === 0 ? {} : { 'max-translations': String(count) })
    return done.exitCode ?? 1
  } finally {
    job.dispose()
  }
}

/** Runs a step whose log is shown as it comes, and its summary at the end. The workspace is the current folder. */
async function runShown(given: Readonly<Record<string, string>>, job: ReturnType<typeof createJob>) {
  let shown = 0
  const env = Object.fromEntries(NETWORK.map(name => [name, process.env[name]]))
  const step = await runStep({
    job,
    with: given,
    env: { ...env, ...PLACE, GITHUB_WORKSPACE: process.cwd(), GITHUB_ACTION_REPOSITORY: undefined },
    onOutput: log => {
      const lines = log.slice(shown, log.lastIndexOf('\n') + 1)
      shown += lines.length
      for (const line of lines.split('\n').slice(0, -1))
        if (!/^::(?:add-mask|debug)::/.test(line)) console.log(showCommand(line))
    }
  })
  console.log(`\n${step.summary}`)
  return step
}

/** How many languages a real run would submit, by the dry run's result file. */
function languagesToSubmit({ outputs }: StepResult): number {
  const { plan } = JSON.parse(readFileSync(outputs['result-file'] ?? '', 'utf8'))
  return plan.languages.filter((one: { reuse?: object }) => one.reuse === undefined).length
}

async function isAgreed({ yes }: LiveDemo, count: number): Promise<boolean> {
  if (yes) return true
  if (!process.stdin.isTTY) {
    console.error('Nothing was submitted: there is no terminal to confirm on. Add --yes to submit without a question.')
    return false
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const languages = count === 1 ? '1 language' : `${count} languages`
  const reply = await terminal.question(`Submit ${languages} to HeyGen? This spends credit. [y/N] `)
  terminal.close()
  const agreed = /^y(?:es)?$/i.test(reply.trim())
  if (!agreed) console.log('Nothing was submitted.')
  return agreed
}
