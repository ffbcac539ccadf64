import { randomUUID } from 'node:crypto'
import { type LoopbackServer, startLoopbackServer } from '../loopback-server.ts'
import type { RecordedRequest } from '../recorded-request.ts'
import { SandboxClock } from '../sandbox-clock.ts'
import type { Tokens } from './access.ts'
import type { Gate } from './admission.ts'
import { makeApi } from './api.ts'
import { loadGithubContract } from './contract.ts'
import { releaseEventPayload } from './event-payload.ts'
import {
  GithubRepository,
  type NewAsset,
  type NewRelease,
  type Release,
  type ReleaseAsset,
  type RepositoryOptions
} from './repository.ts'
import { makeAssetStorage } from './storage.ts'
import { type BrokenUploads, makeUploadHost } from './uploads.ts'
import { makeWebHost } from './web.ts'

export interface GithubSandboxOptions {
  clock?: SandboxClock
  /** Default: the public repository octo-org/product with the branch `main`. */
  repository?: RepositoryOptions
  tokens?: Partial<Tokens>
  /** Paths as on GitHub Enterprise Server: `/api/v3` and `/api/uploads`. Default false. */
  enterprise?: boolean
  /** How an asset's bytes are sent. Default `redirect`. */
  assetResponse?: 'redirect' | 'direct'
  /** How long a storage URL is good for, in seconds. Default 300. */
  presignSeconds?: number
  /** Uploads up to this size are kept, and can be downloaded again. Default 1 MiB. */
  keepBodyBytes?: number
}

export interface GithubSandbox extends Tokens {
  /** GITHUB_API_URL. */
  url: string
  /** What stands before `/repos/…` in a release's `upload_url`. */
  uploadUrl: string
  /** GITHUB_SERVER_URL, and where `browser_download_url` points. */
  serverUrl: string
  storageUrl: string
  /** GITHUB_REPOSITORY. */
  fullName: string
  clock: SandboxClock
  repository: GithubRepository
  api: LoopbackServer
  uploads: LoopbackServer
  web: LoopbackServer
  storage: LoopbackServer
  /** The API's requests and faults; the other hosts have their own. */
  requests: RecordedRequest[]
  faults: LoopbackServer['faults']
  /** Of all four hosts: requests that GitHub does not know, or that its description forbids. A test ends by seeing that there are none. */
  readonly unexpected: RecordedRequest[]
  addRelease(release: NewRelease): Release
  addAsset(release: Release, asset: NewAsset): ReleaseAsset
  /** Adds `count` small assets, `filler-1.bin` and so on. */
  fillAssets(release: Release, count: number): void
  publish(release: Release): void
  /** Adds a commit to a branch, by default the default one. Returns its SHA. */
  addCommit(commit?: { branch?: string; message?: string }): string
  /** Sets a tag on a SHA, branch or tag, by default the default branch. Returns the commit's SHA. */
  addTag(name: string, tag?: { target?: string; annotated?: boolean }): string
  breakUploads(order?: BrokenUploads): void
  /** What lies in the file at GITHUB_EVENT_PATH. `action` is by default `published`. */
  eventPayload(release: Release, action?: string): Record<string, unknown>
  close(): Promise<void>
}

/** Starts a GitHub of one repository: API, upload host, web host and asset storage, each on its own loopback port. */
export async function startGithubSandbox(options: GithubSandboxOptions = {}): Promise<GithubSandbox> {
  const { clock = new SandboxClock(), enterprise = false, assetResponse = 'redirect', presignSeconds = 300 } = options
  const tokens: Tokens = {
    token: 'sandbox-token-contents-write',
    readOnlyToken: 'sandbox-token-contents-read',
    foreignToken: 'sandbox-token-of-another-repository',
    ...options.tokens
  }
  const repository = new GithubRepository(options.repository ?? {}, clock)
  const contract = await loadGithubContract()
  const assets = makeAssetStorage({ repository, clock, presignSeconds })
  const locate = (asset: ReleaseAsset) => storage.url + assets.presign(asset)
  const links = () => ({ api: api.url + apiPrefix, uploads: uploads.url + uploadPrefix, server: web.url })
  const [apiPrefix, uploadPrefix] = enterprise ? ['/api/v3', '/api/uploads'] : ['', '']

  function gateOf(prefix: string, server: () => LoopbackServer): Gate {
    const refuseInvalid = (request: RecordedRequest, problems: string[]) => {
      request.problem = problems.join('; ')
      server().unexpected.push(request)
    }
    return { repository, contract, tokens, prefix, refuseInvalid }
  }

  const uploadHost = makeUploadHost(
    gateOf(uploadPrefix, () => uploads),
    links
  )
  const common = { clock, headers: githubHeaders, errorBody: githubErrorBody }
  const storage = await startLoopbackServer({ clock, handle: assets.handle })
  const web = await startLoopbackServer({ ...common, handle: makeWebHost(repository, locate) })
  const uploads: LoopbackServer = await startLoopbackServer({
    ...common,
    handle: request => {
      uploadHost.noteAborted(uploads.requests)
      return uploadHost.handle(request)
    },
    ...(options.keepBodyBytes !== undefined && { keepBodyBytes: options.keepBodyBytes })
  })
  const api: LoopbackServer = await startLoopbackServer({
    ...common,
    handle: makeApi({
      gate: gateOf(apiPrefix, () => api),
      links,
      now: () => clock.now(),
      locate,
      assetResponse,
      before: () => uploadHost.noteAborted(uploads.requests)
    })
  })
  const servers = [api, uploads, web, storage]

  return {
    ...tokens,
    url: links().api,
    uploadUrl: links().uploads,
    serverUrl: web.url,
    storageUrl: storage.url,
    fullName: `${repository.owner}/${repository.name}`,
    clock,
    repository,
    api,
    uploads,
    web,
    storage,
    requests: api.requests,
    faults: api.faults,
    get unexpected() {
      return servers.flatMap(server => server.unexpected)
    },
    addRelease: release => repository.addRelease(release),
    addAsset: (release, asset) => repository.addAsset(release, asset),
    fillAssets(release, count) {
      for (let n = 1; n <= count; n += 1) repository.addAsset(release, { name: `filler-${n}.bin`, size: 8 })
    },
    publish: release => repository.publish(release),
    addCommit: commit => repository.git.addCommit({ branch: repository.defaultBranch, ...commit }),
    addTag: (name, tag) => repository.git.addTag(name, { target: repository.defaultBranch, ...tag }),
    breakUploads: order => uploadHost.breakUploads(order),
    eventPayload: (release, action = 'published') =>
      releaseEventPayload({ repository, links: links() }, release, action),
    async close() {
      await Promise.all(servers.map(server => server.close()))
    }
  }
}

function githubHeaders(): Record<string, string> {
  return {
    server: 'github.com',
    'x-github-request-id': randomUUID().toUpperCase(),
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-resource': 'core'
  }
}

function githubErrorBody(status: number): object {
  return { message: status >= 500 ? 'Server Error' : 'Error', documentation_url: 'https://docs.github.com/rest' }
}
