import { createJob, runStep as runStepOfBundle } from '../run-step.ts'
import { type Contexts, holds, interpolate, type Status } from './expressions.ts'
import { runKnownAction } from './known-actions.ts'
import { runScript } from './run-script.ts'
import type { Permissions, Step, WorkflowJob } from './workflow-file.ts'
import type { Artifacts, JobRun, StepRun, WorkflowWorld } from './world.ts'

export interface JobContext {
  readonly id: string
  readonly job: WorkflowJob
  readonly world: WorkflowWorld
  readonly artifacts: Artifacts
  readonly matrix: Readonly<Record<string, unknown>>
  readonly needs: Readonly<Record<string, unknown>>
  /** The workflow's permissions, for a job without its own. */
  readonly permissions: Permissions | undefined
  readonly env: Contexts
}

/** Under which name the examples use this project's actions. */
const OWN = /^your-org\/translate-release-video(\/collect)?@v1$/

/** The values of an object, each evaluated. */
function interpolateAll(given: Contexts | undefined, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given ?? {}).map(([name, value]) => [name, interpolate(value as string, contexts)])
  )
}

/** The job's token: as strong as its permissions are. */
function tokenOf(permissions: Permissions | undefined, { github }: WorkflowWorld): string {
  const contents = typeof permissions === 'object' ? permissions['contents'] : (permissions ?? 'read')
  if (contents === 'write' || contents === 'write-all') return github.token
  return contents === 'read' || contents === 'read-all' ? github.readOnlyToken : github.foreignToken
}

/** Runs a job's steps one after another, as a runner does: after a failure only those that ask for it. */
export async function runJob(ask: JobContext): Promise<JobRun> {
  const { id, job, world, matrix, needs } = ask
  const token = tokenOf(job.permissions ?? ask.permissions, world)
  const folders = createJob()
  const ran: StepRun[] = []
  const stepContext: Record<string, unknown> = {}
  let status: Status = 'success'
  const base = {
    ...topContexts(world),
    github: { ...githubContext(world), token, workspace: folders.workspace, job: id },
    runner: { os: 'Linux', temp: folders.temp },
    matrix,
    needs,
    steps: stepContext
  }
  const contexts = { ...base, env: interpolateAll({ ...ask.env, ...job.env }, base) }
  try {
    for (const step of job.steps) {
      const run = await runIfDue({ step, contexts, token, folders, ask }, status)
      ran.push(run)
      const isForgiven = step['continue-on-error'] === true && run.conclusion === 'failure'
      if (run.conclusion === 'failure' && !isForgiven) status = 'failure'
      const { outputs, conclusion: outcome } = run
      const context = { outputs, outcome, conclusion: isForgiven ? 'success' : outcome }
      if (step.id !== undefined) stepContext[step.id] = context
    }
    return { id, matrix, conclusion: status, outputs: jobOutputs(job, contexts, world), steps: ran }
  } finally {
    folders.dispose()
  }
}

async function runIfDue(one: Omit<StepContext, 'name'>, status: Status): Promise<StepRun> {
  const { step, contexts } = one
  const name = interpolate(step.name ?? step.uses ?? step.run?.split('\n')[0] ?? '', contexts)
  const run: StepRun = holds(step.if, contexts, status)
    ? await runOne({ ...one, name })
    : { name, conclusion: 'skipped', outputs: {}, log: '', summary: '' }
  return { ...run, ...(step.id === undefined ? {} : { id: step.id }) }
}

/** The job's outputs; one that holds a secret is dropped, as a runner does. */
function jobOutputs(job: WorkflowJob, contexts: Contexts, world: WorkflowWorld): Record<string, string> {
  const secrets = Object.values(world.secrets).filter(secret => secret !== '')
  const outputs = Object.entries(interpolateAll(job.outputs, contexts))
  return Object.fromEntries(outputs.filter(([, value]) => !secrets.some(secret => value.includes(secret))))
}

interface StepContext {
  readonly step: Step
  readonly name: string
  readonly contexts: Contexts & { readonly env: Readonly<Record<string, string>> }
  readonly token: string
  readonly folders: ReturnType<typeof createJob>
  readonly ask: JobContext
}

async function runOne(one: StepContext): Promise<StepRun> {
  const { step, name, contexts, folders, ask } = one
  const env = { ...contexts.env, ...interpolateAll(step.env, contexts) }
  const given = interpolateAll(step.with, contexts)
  if (step.run !== undefined) {
    const script = interpolate(step.run, contexts)
    const { world } = ask
    const variables = { ...runnerVariables(world), ...world.env, ...env }
    return { name, ...(await runScript({ script, shell: step.shell, variables, folders, programs: world.programs })) }
  }
  const own = OWN.exec(step.uses ?? '')
  if (own !== null) return { name, ...(await runOwnAction(one, own[1] === undefined ? 'translate' : 'collect', given)) }
  try {
    const permissions = ask.job.permissions ?? ask.permissions
    await runKnownAction(step.uses ?? '', { with: given, workspace: folders.workspace, ...ask, permissions })
    return { name, conclusion: 'success', outputs: {}, log: '', summary: '' }
  } catch (thrown) {
    return { name, conclusion: 'failure', outputs: {}, log: String(thrown), summary: '' }
  }
}

/** A step of this project's actions, against the sandboxes. */
async function runOwnAction(
  one: StepContext,
  action: 'translate' | 'collect',
  given: Readonly<Record<string, string>>
) {
  const { contexts, token, folders, ask } = one
  const { heygen, event, eventName, runStep = runStepOfBundle } = ask.world
  const step = await runStep({
    action,
    job: folders,
    // Only what no workflow sets: the address of the sandbox, and an interval that costs the tests no time.
    with: { 'api-url': heygen.url, 'poll-interval': '0.05', ...given },
    event,
    eventName,
    githubToken: token,
    env: { ...runnerVariables(ask.world), ...contexts.env }
  })
  const { stdout, stderr, outputs, summary, exitCode } = step
  return {
    conclusion: exitCode === 0 ? ('success' as const) : ('failure' as const),
    outputs,
    log: stdout + stderr,
    summary
  }
}

function topContexts({ secrets, vars = {}, inputs = {} }: WorkflowWorld): Contexts {
  return { secrets, vars, inputs }
}

/** The `github` context, as far as it is the same for all jobs. */
export function githubContext({ github, event, eventName, sha, ref }: WorkflowWorld): Contexts {
  return {
    event,
    event_name: eventName,
    repository: github.fullName,
    repository_owner: github.fullName.split('/')[0],
    sha,
    ref,
    ref_name: ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    server_url: github.serverUrl,
    api_url: github.url,
    run_id: '4711',
    run_attempt: '1'
  }
}

function runnerVariables(world: WorkflowWorld): Record<string, string> {
  const { github, sha, ref, eventName } = world
  return {
    GITHUB_REPOSITORY: github.fullName,
    GITHUB_SHA: sha,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    GITHUB_EVENT_NAME: eventName,
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: github.serverUrl
  }
}
