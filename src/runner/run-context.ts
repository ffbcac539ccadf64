import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { ActionError } from '../errors/action-error.ts'

/** Where and for what the step runs, from the runner's variables and the event's file. */
export interface RunContext {
  /** `owner/repo` */
  readonly repository: string
  readonly sha: string
  /** Name of the event: `release`, `push`, … */
  readonly eventName: string
  /** The tag that was pushed or released, if the ref is one. */
  readonly tag?: string
  readonly release?: EventRelease
  readonly workspace: string
  /** Folder for files that end with the job. */
  readonly temp: string
  readonly githubApiUrl: string
  readonly githubUrl: string
  /** `owner/repo` that this action comes from; absent for a local `uses: ./`. */
  readonly actionRepository?: string
}

/** The release of the event. */
export interface EventRelease {
  readonly id: number
  readonly tag: string
}

const releaseEventSchema = z.object({ release: z.object({ id: z.number(), tag_name: z.string() }) })

/**
 * Reads the runner's variables.
 * @throws ActionError `internal` outside a runner
 */
export function readRunContext(env: NodeJS.ProcessEnv): RunContext {
  const need = (name: string) => {
    const value = env[name]
    if (value !== undefined && value !== '') return value
    throw new ActionError({
      code: 'internal',
      message: `${name} is not set.`,
      hint: 'This program is a GitHub Action: run it as a step of a workflow.'
    })
  }
  const ref = env['GITHUB_REF'] ?? ''
  const release = readRelease(env['GITHUB_EVENT_PATH'])
  const tag = release?.tag ?? (ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined)
  return {
    repository: need('GITHUB_REPOSITORY'),
    sha: need('GITHUB_SHA'),
    eventName: env['GITHUB_EVENT_NAME'] ?? '',
    ...(tag === undefined ? {} : { tag }),
    ...(release === undefined ? {} : { release }),
    workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
    temp: need('RUNNER_TEMP'),
    githubApiUrl: (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, ''),
    githubUrl: (env['GITHUB_SERVER_URL'] || 'https://github.com').replace(/\/+$/, ''),
    ...(env['GITHUB_ACTION_REPOSITORY'] ? { actionRepository: env['GITHUB_ACTION_REPOSITORY'] } : {})
  }
}

/** The release in the event's file; undefined for other events, and where there is no readable file. */
function readRelease(path: string | undefined): EventRelease | undefined {
  if (path === undefined || path === '') return undefined
  try {
    const event = z.safeParse(releaseEventSchema, JSON.parse(readFileSync(path, 'utf8')))
    return event.success ? { id: event.data.release.id, tag: event.data.release.tag_name } : undefined
  } catch {
    return undefined
  }
}
