import type { SandboxResponse } from '../response.ts'
import { refuseWrite } from './admission.ts'
import { type Call, fieldsOf, visibleAsset, visibleRelease } from './api-call.ts'
import { pageOf } from './api-paging.ts'
import { contentSize, readContent } from './asset-content.ts'
import { storedAssetName } from './asset-name.ts'
import { nameTaken, notFound, validationFailed } from './errors.ts'
import { renderAsset } from './render.ts'
import type { Release } from './repository.ts'

/** A page of a release's assets, broken ones included. */
export function listAssets(call: Call): SandboxResponse {
  const { repository, render, request, place } = call
  const release = visibleRelease(call)
  if (release === undefined) return notFound(place)
  const assets = release.assets.map(asset => renderAsset(render, release, asset))
  return pageOf(assets, request, `${render.links.api}/repositories/${repository.id}/releases/${release.id}/assets`)
}

/** An asset's JSON, or with `Accept: application/octet-stream` its bytes or the way to them. */
export function getAsset(call: Call): SandboxResponse {
  const { render, request, place, options } = call
  const found = visibleAsset(call)
  if (found === undefined) return notFound(place)
  const { release, asset } = found
  if (!(request.headers['accept'] ?? '').includes('application/octet-stream')) {
    return { status: 200, body: renderAsset(render, release, asset) }
  }
  if (asset.state === 'starter') return notFound(place)
  if (options.assetResponse === 'redirect') return { status: 302, headers: { location: options.locate(asset) } }
  const size = contentSize(asset.content)
  const headers = { 'content-type': 'application/octet-stream', 'content-length': String(size) }
  return { status: 200, headers, body: readContent(asset.content, 0, size) }
}

/** Gives an asset another name or label. */
export function updateAsset(call: Call): SandboxResponse {
  const { render, place, options } = call
  const found = visibleAsset(call)
  if (found === undefined) return notFound(place)
  const refusal = refuseWrite(call) ?? refuseFrozen(call, found.release, 'update')
  if (refusal !== undefined) return refusal
  const { release, asset } = found
  const { name, label } = fieldsOf(call)
  const newName = typeof name === 'string' ? storedAssetName(name) : asset.name
  if (release.assets.some(other => other !== asset && other.name === newName)) return nameTaken(place)
  asset.name = newName
  if (typeof label === 'string') asset.label = label
  asset.updatedAt = options.now()
  return { status: 200, body: renderAsset(render, release, asset) }
}

/** Removes an asset; its name is free again. */
export function deleteAsset(call: Call): SandboxResponse {
  const { place } = call
  const found = visibleAsset(call)
  if (found === undefined) return notFound(place)
  const refusal = refuseWrite(call) ?? refuseFrozen(call, found.release, 'delete')
  if (refusal !== undefined) return refusal
  found.release.assets.splice(found.release.assets.indexOf(found.asset), 1)
  return { status: 204 }
}

/** The words for `delete` are GitHub's (uutils/coreutils#13839); those for `update` are made after them. */
function refuseFrozen({ place }: Call, release: Release, what: 'delete' | 'update'): SandboxResponse | undefined {
  if (!release.immutable) return undefined
  const message = `Cannot ${what} asset ${what === 'delete' ? 'from' : 'of'} an immutable release`
  return validationFailed(place, { resource: 'ReleaseAsset', code: 'custom', message })
}
