import type { Admitted, Gate } from './admission.ts'
import type { RenderPlace } from './render.ts'
import type { GithubRepository, Release, ReleaseAsset } from './repository.ts'
import type { Links } from './webhook-example.ts'

/** What the API has besides its gate. */
export interface ApiOptions {
  gate: Gate
  links: () => Links
  now: () => number
  /** The URL at which the storage has this asset. */
  locate: (asset: ReleaseAsset) => string
  /** Whether an asset's bytes come by a redirect or at once: GitHub's documentation says to expect either. */
  assetResponse: 'redirect' | 'direct'
  /** Called before each request. */
  before: () => void
}

/** One call of an operation of the API, let in. */
export interface Call extends Admitted {
  options: ApiOptions
  repository: GithubRepository
  render: RenderPlace
  /** A parameter of the path. */
  param(name: string): string
}

/** Drafts are for those who may write. */
export function isVisible({ caller }: Call, release: Release): boolean {
  return !release.draft || caller === 'writer'
}

/** The release of the path's id, if the caller may see it. */
export function visibleRelease(call: Call): Release | undefined {
  const release = call.repository.release(Number(call.param('release_id')))
  return release !== undefined && isVisible(call, release) ? release : undefined
}

/** The asset of the path's id, with its release, if the caller may see it. */
export function visibleAsset(call: Call): { release: Release; asset: ReleaseAsset } | undefined {
  const found = call.repository.asset(Number(call.param('asset_id')))
  return found !== undefined && isVisible(call, found.release) ? found : undefined
}

/** The JSON body's fields; the description has checked their types. */
export function fieldsOf({ request }: Call): Record<string, unknown> {
  return request.bodySize === 0 ? {} : JSON.parse(request.body.toString())
}
