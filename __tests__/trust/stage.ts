import {
  type GithubSandbox,
  type GithubSandboxOptions,
  startGithubSandbox
} from '../../sandbox/github/github-sandbox.ts'
import {
  type HeygenSandbox,
  type HeygenSandboxOptions,
  startHeygenSandbox
} from '../../sandbox/heygen/heygen-sandbox.ts'
import { type LoopbackServer, startLoopbackServer } from '../../sandbox/loopback-server.ts'
import type { RecordedRequest } from '../../sandbox/recorded-request.ts'
import { createJob, type Job } from '../../sandbox/run-step.ts'
import { SandboxClock } from '../../sandbox/sandbox-clock.ts'

/** The servers that a run can meet. `elsewhere` belongs to neither HeyGen nor GitHub: only a redirect leads there. */
export const SERVERS = [
  'heygen',
  'heygen-storage',
  'github',
  'github-uploads',
  'github-web',
  'github-storage',
  'elsewhere'
] as const
export type ServerName = (typeof SERVERS)[number]

/** Credentials that must not be seen anywhere but where they belong. */
export const SECRETS = {
  apiKey: 'hg-MARKED-api-key-7f3a91',
  accessToken: 'hg-MARKED-access-token-55c0de',
  githubToken: 'ghs_MARKEDgithubtoken8d21'
} as const

/** HeyGen and GitHub on loopback, with a job's folders and marked secrets. */
export interface Stage {
  readonly clock: SandboxClock
  readonly heygen: HeygenSandbox
  readonly github: GithubSandbox
  readonly servers: Readonly<Record<ServerName, LoopbackServer>>
  readonly job: Job
  /** Every request to every server, server by server. */
  requests(): { readonly server: ServerName; readonly request: RecordedRequest }[]
  close(): Promise<void>
}

/** Opens a stage. A status check moves the clock by 20 s, and a translation takes 50 s. */
export async function openStage(
  options: { readonly heygen?: HeygenSandboxOptions; readonly github?: GithubSandboxOptions } = {}
): Promise<Stage> {
  const clock = new SandboxClock()
  const heygen = await startHeygenSandbox({
    clock,
    apiKey: SECRETS.apiKey,
    accessToken: SECRETS.accessToken,
    translationSeconds: 50,
    advancePerCheck: 20_000,
    ...options.heygen
  })
  const github = await startGithubSandbox({ clock, tokens: { token: SECRETS.githubToken }, ...options.github })
  const elsewhere = await startLoopbackServer({
    clock,
    handle: () => ({ status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>Nothing here</h1>' })
  })
  const servers: Record<ServerName, LoopbackServer> = {
    heygen: apiOf(heygen),
    'heygen-storage': heygen.storage,
    github: github.api,
    'github-uploads': github.uploads,
    'github-web': github.web,
    'github-storage': github.storage,
    elsewhere
  }
  const job = createJob()
  return {
    clock,
    heygen,
    github,
    servers,
    job,
    requests: () => SERVERS.flatMap(server => servers[server].requests.map(request => ({ server, request }))),
    close: async () => {
      job.dispose()
      await Promise.all([heygen.close(), github.close(), elsewhere.close()])
    }
  }
}

function apiOf({ url, requests, faults, watchers, unexpected, close }: HeygenSandbox): LoopbackServer {
  return { url, requests, faults, watchers, unexpected, close }
}
