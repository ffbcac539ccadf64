import { type Contexts, holds, type Status, wholeValue } from './expressions.ts'
import { githubContext, runJob } from './run-job.ts'
import { parseWorkflow, type WorkflowJob } from './workflow-file.ts'
import type { Artifacts, JobRun, WorkflowRun, WorkflowWorld } from './world.ts'

/**
 * Runs a workflow file: `run:` steps by bash, this project's actions by their committed bundle against the sandboxes, other people's
 * by stand-ins. Jobs run in the order of the file, each of a matrix after the other. What it does not know it refuses.
 * @throws Error for anything in the file that it does not know, or that GitHub would not accept
 */
export async function runWorkflow(text: string, world: WorkflowWorld): Promise<WorkflowRun> {
  const workflow = parseWorkflow(text)
  const jobs: JobRun[] = []
  const artifacts: Artifacts = new Map()
  for (const [id, job] of Object.entries(workflow.jobs)) {
    const needed = [job.needs ?? []].flat()
    const needs = Object.fromEntries(needed.map(name => [name, needOf(name, jobs)]))
    // No secrets: GitHub keeps them from a job's `if` and matrix.
    const contexts = { vars: world.vars ?? {}, inputs: world.inputs ?? {}, github: githubContext(world), needs }
    const status: Status = Object.values(needs).every(one => one.result === 'success') ? 'success' : 'failure'
    if (!holds(job.if, contexts, status)) {
      jobs.push({ id, matrix: {}, conclusion: 'skipped', outputs: {}, steps: [] })
      continue
    }
    for (const matrix of combinations(job, contexts)) {
      const { permissions, env = {} } = workflow
      jobs.push(await runJob({ id, job, world, artifacts, matrix, needs, permissions, env }))
    }
  }
  return { jobs, artifacts }
}

/** A job's result and outputs as the jobs that need it see them; of a matrix, one failure is enough. */
function needOf(id: string, jobs: readonly JobRun[]) {
  const runs = jobs.filter(job => job.id === id)
  if (runs.length === 0) throw new Error(`needs: ${id}, which is no job above`)
  const worst = runs.find(run => run.conclusion !== 'success')
  const outputs: Record<string, string> = Object.assign({}, ...runs.map(run => run.outputs))
  return { result: worst?.conclusion ?? 'success', outputs }
}

/** Every combination of the matrix's values; `[{}]` without a matrix. */
function combinations(job: WorkflowJob, contexts: Contexts): Record<string, unknown>[] {
  return Object.entries(job.strategy?.matrix ?? {}).reduce<Record<string, unknown>[]>(
    (sofar, [name, given]) => {
      if (name === 'include' || name === 'exclude') throw new Error(`this runner does not know matrix.${name}`)
      const values = typeof given === 'string' ? wholeValue(given, contexts) : given
      if (!Array.isArray(values) || values.length === 0) {
        throw new Error(`Matrix vector '${name}' does not contain any values`)
      }
      return sofar.flatMap(one => values.map(value => ({ ...one, [name]: value })))
    },
    [{}]
  )
}
