import { isUploaded, MOST_ASSETS, type Release, type ReleaseAsset } from './release.ts'
import { storedName, temporaryName } from './release-results.ts'

/** What to do next so that a release has a file under a name. */
export type AttachStep =
  | { readonly kind: 'done'; readonly asset: ReleaseAsset }
  | { readonly kind: 'upload'; readonly name: string }
  | { readonly kind: 'delete'; readonly asset: ReleaseAsset }
  /** Gives it the file's own name. */
  | { readonly kind: 'rename'; readonly asset: ReleaseAsset }

/**
 * The next step, from what the release has now. Whoever takes step after step, and begins again wherever it was interrupted, ends with
 * the right file under the name, nothing else left behind, and no moment in which neither the old file nor the new one was there.
 * `isSame` tells whether an asset holds the right bytes.
 */
export function attachStep(ask: {
  readonly assets: readonly ReleaseAsset[]
  readonly name: string
  readonly isSame: (asset: ReleaseAsset) => boolean
}): AttachStep {
  const { assets, name, isSame } = ask
  const named = assets.find(asset => asset.name === name)
  const temporary = assets.find(asset => asset.name === temporaryName(name))
  if (named !== undefined && !isUploaded(named)) return { kind: 'delete', asset: named }
  if (named !== undefined && isSame(named)) {
    return temporary === undefined ? { kind: 'done', asset: named } : { kind: 'delete', asset: temporary }
  }
  if (temporary !== undefined && !isUploaded(temporary)) return { kind: 'delete', asset: temporary }
  if (temporary !== undefined && isSame(temporary)) {
    return named === undefined ? { kind: 'rename', asset: temporary } : { kind: 'delete', asset: named }
  }
  if (named === undefined) return { kind: 'upload', name }
  // An out-of-date replacement of an earlier run: the old file is still there beside it.
  if (temporary !== undefined) return { kind: 'delete', asset: temporary }
  return { kind: 'upload', name: temporaryName(name) }
}

/** Whether a release can take files of these names. Replacing one needs room for it twice, for a moment. */
export function hasRoom(release: Release, names: readonly string[]): boolean {
  const there = new Set(release.assets.map(asset => asset.name))
  const wanted = new Set(names.map(storedName))
  const added = [...wanted].filter(name => !there.has(name)).length
  const replacing = wanted.size > added ? 1 : 0
  return there.size + added + replacing <= MOST_ASSETS
}
