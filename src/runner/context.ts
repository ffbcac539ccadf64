import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import { isLoopback } from '../http/url-guard.ts'

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
  readonly githubServerUrl: string
  /** GitHub is an Enterprise Server, which HeyGen may not reach. */
  readonly isEnterprise: boolean
  /** `owner/repo` that this action comes from; absent for a local `uses: ./`. */
  readonly actionRepository?: string
  /** The tag, branch or SHA of it that the workflow uses. */
  readonly actionRef?: string
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
  const githubApiUrl = (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, '')
  const githubServerUrl = (env['GITHUB_SERVER_URL'] || 'https://github.com').replace(/\/+$/, '')
  return {
    repository: required('GITHUB_REPOSITORY'),
    sha: required('GITHUB_SHA'),
    tag: release?.tag ?? /^refs\/tags\/(.*)$/.exec(env['GITHUB_REF'] ?? '')?.[1],
    release,
    workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
    temp: required('RUNNER_TEMP'),
    githubApiUrl,
    githubServerUrl,
    isEnterprise: isEnterpriseServer(githubApiUrl, githubServerUrl),
    actionRepository: env['GITHUB_ACTION_REPOSITORY'] || undefined,
    actionRef: env['GITHUB_ACTION_REF'] || undefined
  }
}

/** Source: docs.github.com, "Quickstart for GitHub's REST API": an Enterprise Server has its API under `/api/v3`. */
function isEnterpriseServer(apiUrl: string, serverUrl: string): boolean {
  const host = URL.parse(serverUrl)?.hostname ?? ''
  return apiUrl.endsWith('/api/v3') || !(host === 'github.com' || isLoopback(host))
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
