import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from '@jest/globals'
import { type GithubSandbox, startGithubSandbox } from '../../sandbox/github/github-sandbox.ts'
import type { NewRelease, Release } from '../../sandbox/github/repository.ts'
import { type HeygenSandbox, startHeygenSandbox } from '../../sandbox/heygen/heygen-sandbox.ts'
import { type LoopbackServer, startLoopbackServer } from '../../sandbox/loopback-server.ts'
import { runWorkflow } from '../../sandbox/workflow-runner/run-workflow.ts'
import type { JobRun, WorkflowRun, WorkflowWorld } from '../../sandbox/workflow-runner/world.ts'
import { inProcess } from '../fakes/step-in-process.ts'
import { EXAMPLES } from './workflow-files.ts'

/** Programs that the examples call, by what they do with their arguments in the workspace; what they return is printed. */
export type Programs = Readonly<Record<string, (args: readonly string[], workspace: string) => string | undefined>>

/** Services of a test's own, new for each test. */
export interface ExampleWorld {
  heygen: HeygenSandbox
  github: GithubSandbox
  /** A server to which programs and webhooks come. */
  web: LoopbackServer
  /** Makes a release, of the tag v1.4.0 unless `given` names another, on the commit that it returns with it. */
  release(given?: Partial<NewRelease>): { release: Release; sha: string }
  /** Runs an example, or the text of a workflow, as the event of a published release unless `world` says otherwise. */
  run(example: string, world: Partial<WorkflowWorld>, programs?: Programs): Promise<WorkflowRun>
}

const VIDEO = { name: 'product-tour.mp4', size: 30_000, contentType: 'video/mp4' }

/** Fresh sandboxes for each test of the file. */
export function useExamples(): ExampleWorld {
  const world = {} as ExampleWorld
  const folders: string[] = []
  let programs: Programs = {}
  beforeEach(async () => {
    const heygen = await startHeygenSandbox({ translationSeconds: 300, advancePerCheck: 60_000 })
    const github = await startGithubSandbox({ clock: heygen.clock })
    const web = await startLoopbackServer({
      clock: heygen.clock,
      handle: ({ path, body }) => {
        const program = programs[path.slice('/programs/'.length)]
        const [workspace = '', ...args] = body.toString().split('\0').slice(0, -1)
        const printed = program?.(args, workspace)
        return { status: printed === undefined ? 404 : 200, body: printed ?? 'no' }
      }
    })
    Object.assign(world, {
      heygen,
      github,
      web,
      release: (given = {}) => {
        const sha = github.addCommit()
        const { tag = 'v1.4.0' } = given
        if (given.draft !== true) github.addTag(tag, { target: sha })
        return { sha, release: github.addRelease({ tag, targetCommitish: sha, assets: [VIDEO], ...given }) }
      },
      run: (example, given, mine = {}) => {
        programs = mine
        const folder = mkdtempSync(join(tmpdir(), 'programs-'))
        folders.push(folder)
        for (const name of Object.keys(mine)) writeProgram(join(folder, name), `${web.url}/programs/${name}`)
        const text = EXAMPLES.find(one => one.name === `examples/${example}`)?.text ?? example
        return runWorkflow(text, {
          heygen,
          github,
          eventName: 'release',
          event: {},
          sha: '',
          ref: 'refs/tags/v1.4.0',
          secrets: { HEYGEN_API_KEY: heygen.apiKey },
          programs: folder,
          runStep: ask => inProcess(heygen, ask),
          ...given
        })
      }
    } satisfies ExampleWorld)
  })
  afterEach(async () => {
    await Promise.all([world.heygen.close(), world.github.close(), world.web.close()])
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
    expect([...world.heygen.unexpected, ...world.github.unexpected]).toEqual([])
  })
  return world
}

/** A program that sends the workspace and its arguments, each ended by a zero byte, to the test, and prints the response. */
function writeProgram(path: string, url: string): void {
  const all = '"$GITHUB_WORKSPACE" "$@"'
  writeFileSync(path, `#!/usr/bin/env bash\nprintf '%s\\0' ${all} | curl --silent --fail --data-binary @- ${url}\n`)
  chmodSync(path, 0o755)
}

/** The event of a published release, for `run`. */
export function published(world: ExampleWorld, { release, sha }: { release: Release; sha: string }) {
  return { event: world.github.eventPayload(release), sha, ref: `refs/tags/${release.tag}` }
}

/** Conclusions of the jobs, with the log of the step that failed where one did. */
export function conclusions({ jobs }: WorkflowRun): string[] {
  return jobs.map(job => `${job.id} ${job.conclusion}${failedLog(job)}`)
}

function failedLog({ steps }: JobRun): string {
  const failed = steps.find(step => step.conclusion === 'failure')
  return failed === undefined ? '' : `\n${failed.name}\n${failed.log}`
}

/** An output of the first step that has an id, or of the step that is named, as JSON. */
export function stepOutput(job: JobRun | undefined, name: string, at = 0): unknown {
  const steps = (job?.steps ?? []).filter(step => step.outputs['status'] !== undefined)
  const value = steps[at]?.outputs[name] ?? 'null'
  return /^[[{]|^null$/.test(value) ? JSON.parse(value) : value
}
