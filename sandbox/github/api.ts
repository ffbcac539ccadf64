import { type Handler, UnexpectedRequest } from '../loopback-server.ts'
import type { SandboxResponse } from '../response.ts'
import { admit } from './admission.ts'
import { deleteAsset, getAsset, listAssets, updateAsset } from './api-assets.ts'
import type { ApiOptions, Call } from './api-call.ts'
import { getCommit, getRef, getTag } from './api-git.ts'
import { generateReleaseNotes, getRelease, getReleaseByTag, listReleases, updateRelease } from './api-releases.ts'
import { renderRepository } from './render.ts'

/** The API's handler: repository, releases, assets, and the git objects behind a tag. */
export function makeApi(options: ApiOptions): Handler {
  const { repository } = options.gate
  return request => {
    options.before()
    const admitted = admit(options.gate, request)
    if ('status' in admitted) return admitted
    const { operationId, params } = admitted.operation
    const operation = OPERATIONS[operationId]
    if (operation === undefined) throw new UnexpectedRequest(`${operationId} is for another host`)
    const render = { repository, links: options.links() }
    return operation({ ...admitted, options, repository, render, param: name => params[name] ?? '' })
  }
}

const OPERATIONS: Record<string, (call: Call) => SandboxResponse> = {
  'repos/get': ({ render, caller }) => ({ status: 200, body: renderRepository(render, caller === 'writer') }),
  'repos/get-commit': getCommit,
  'git/get-ref': getRef,
  'git/get-tag': getTag,
  'repos/list-releases': listReleases,
  'repos/get-release-by-tag': getReleaseByTag,
  'repos/get-release': getRelease,
  'repos/generate-release-notes': generateReleaseNotes,
  'repos/update-release': updateRelease,
  'repos/list-release-assets': listAssets,
  'repos/get-release-asset': getAsset,
  'repos/update-release-asset': updateAsset,
  'repos/delete-release-asset': deleteAsset
}
