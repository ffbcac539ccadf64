import { randomUUID } from 'node:crypto'
import type { Handler } from '../loopback-server.ts'
import type { RecordedRequest } from '../recorded-request.ts'
import type { SandboxResponse } from '../response.ts'
import { callerOf } from './access.ts'
import { admit, type Gate, refuseWrite } from './admission.ts'
import { storedAssetName } from './asset-name.ts'
import { type ErrorPlace, githubError, nameTaken, notFound, validationFailed } from './errors.ts'
import { renderAsset } from './render.ts'
import type { Release } from './repository.ts'
import type { Links } from './webhook-example.ts'

/** Uploads that break on GitHub's side: everything arrives, and then its storage fails. */
export interface BrokenUploads {
  /** 1 (the default) is the next upload that would have succeeded. */
  nth?: number
  /** How many, from the nth on. Default 1. */
  times?: number
  /** Default 502. */
  status?: number
  /** Whether an empty asset in the state `starter` is left, which takes the name. Default true. */
  leavesStarter?: boolean
}

/** The host that takes uploads. */
export interface UploadHost {
  handle: Handler
  breakUploads(order?: BrokenUploads): void
  /** Uploads that the client broke off leave a `starter` too; this makes those that have none yet. */
  noteAborted(requests: RecordedRequest[]): void
}

// https://docs.github.com/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas
const MAX_ASSET_BYTES = 2_147_483_648
const MAX_ASSETS = 1000

/** A release as an upload's path names it, on a host whose paths begin with `prefix`. */
function releaseOf({ repository, prefix }: Gate, path: string): Release | undefined {
  const id = /\/releases\/(\d+)\/assets$/.exec(path.slice(prefix.length))?.[1]
  return repository.release(Number(id))
}

/** The upload host of a repository. */
export function makeUploadHost(gate: Gate, links: () => Links): UploadHost {
  const { repository } = gate
  const orders: Required<BrokenUploads>[] = []
  const noted = new WeakSet<RecordedRequest>()

  function leaveStarter(release: Release, request: RecordedRequest): void {
    const contentType = request.headers['content-type'] ?? 'application/octet-stream'
    const label = request.query.get('label')
    repository.addAsset(release, { name: request.query.get('name') ?? '', label, contentType, state: 'starter' })
  }

  function brokenBy(): Required<BrokenUploads> | undefined {
    const open = orders.filter(order => order.times > 0)
    for (const order of open) order.nth -= 1
    const due = open.find(order => order.nth <= 0)
    if (due !== undefined) due.times -= 1
    return due
  }

  function store(release: Release, request: RecordedRequest): SandboxResponse {
    const { body, bodySize: size, bodySha256: sha256 } = request
    const asset = repository.addAsset(release, {
      name: request.query.get('name') ?? '',
      label: request.query.get('label'),
      contentType: request.headers['content-type'] ?? 'application/octet-stream',
      content: body.length === size ? { kind: 'bytes', bytes: body } : { kind: 'unkept', size, sha256 }
    })
    return { status: 201, body: renderAsset({ repository, links: links() }, release, asset) }
  }

  return {
    breakUploads({ nth = 1, times = 1, status = 502, leavesStarter = true } = {}) {
      orders.push({ nth, times, status, leavesStarter })
    },
    noteAborted(requests) {
      for (const request of requests) {
        if (request.aborted === undefined || noted.has(request)) continue
        noted.add(request)
        const release = releaseOf(gate, request.path)
        const isWriter = callerOf(request.headers['authorization'], gate.tokens) === 'writer'
        const refusal = release === undefined || refuseAsset(release, request, { documentationUrl: '' })
        if (isWriter && release !== undefined && refusal === undefined) leaveStarter(release, request)
      }
    },
    handle(request) {
      const requestId = randomUUID().toUpperCase()
      const admitted = admit(gate, request, requestId)
      if ('status' in admitted) return admitted
      const { place } = admitted
      const release = repository.release(Number(admitted.operation.params['release_id']))
      const isHidden = release === undefined || (release.draft && admitted.caller !== 'writer')
      const refusal = refuseWrite(admitted) ?? (isHidden ? notFound(place) : refuseAsset(release, request, place))
      if (refusal !== undefined || release === undefined) return refusal ?? notFound(place)
      const broken = brokenBy()
      if (broken === undefined) return store(release, request)
      if (broken.leavesStarter) leaveStarter(release, request)
      return githubError(place, broken.status, 'Error uploading to the storage')
    }
  }
}

/** What speaks against this upload, in the order in which GitHub finds it. */
function refuseAsset(release: Release, request: RecordedRequest, place: ErrorPlace): SandboxResponse | undefined {
  const length = request.headers['content-length']
  if (length === undefined) return githubError(place, 400, 'Bad Content-Length: ')
  if (request.headers['content-type'] === undefined) return githubError(place, 400, 'Multipart form data required')
  if (release.immutable) return githubError(place, 422, 'Cannot upload assets to an immutable release.')
  const name = storedAssetName(request.query.get('name') ?? '')
  if (release.assets.some(asset => asset.name === name)) return nameTaken(place)
  const size = Number(length)
  const custom = (field: string, message: string) =>
    validationFailed(place, { resource: 'ReleaseAsset', code: 'custom', field, message: `${field} ${message}` })
  if (size < 1) return custom('size', 'must be greater than or equal to 1')
  if (size > MAX_ASSET_BYTES) return custom('size', `must be less than or equal to ${MAX_ASSET_BYTES}`)
  if (release.assets.length >= MAX_ASSETS) return custom('file_count', `limited to ${MAX_ASSETS} assets per release`)
  return undefined
}
