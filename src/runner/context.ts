import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'

/** Where and for what the step runs, from the runner's variables and the event's file. */
export interface RunContext {
  /** `owner/repo` */
  readonly repository: string
  readonly sha: string
  /** The tag that was pushed or released, if the ref is one. */
  readonly tag?: string
  readonly release?: { readonly id: number; readonly tag: string }
  readonly workspace: string
  readonly temp: string
  readonly githubApiUrl: string
  /** `owner/repo` that this action comes from; absent for a local `uses: ./`. */
  readonly actionRepository?: string
}

/** Reads the runner's variables. @throws ActionError `internal` outside a runner */
export function readRunContext(env: NodeJS.ProcessEnv): RunContext {
  const hint = 'This program is a GitHub Action: run it as a step of a workflow.'
  const required = (name: string) => {
    const value = env[name]
    if (!value) throw new ActionError('internal', `${name} is not set.`, { hint })
    return value
  }
  // Without it, @actions/core prints outputs to the log, presigned URLs included.
  required('GITHUB_OUTPUT')
  const release = readRelease(env['GITHUB_EVENT_PATH'])
  return {
    repository: required('GITHUB_REPOSITORY'),
    sha: required('GITHUB_SHA'),
    tag: release?.tag ?? /^refs\/tags\/(.*)$/.exec(env['GITHUB_REF'] ?? '')?.[1],
    release,
    workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
    temp: required('RUNNER_TEMP'),
    githubApiUrl: (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, ''),
    actionRepository: env['GITHUB_ACTION_REPOSITORY'] || undefined
  }
}

/** The release in the event's file; undefined for other events, and if there is no readable file. */
function readRelease(path = ''): RunContext['release'] {
  const event = z.object({ release: z.object({ id: z.number(), tag_name: z.string() }) })
  try {
    const { release } = event.parse(JSON.parse(readFileSync(path, 'utf8')))
    return { id: release.id, tag: release.tag_name }
  } catch {
    return undefined
  }
}
