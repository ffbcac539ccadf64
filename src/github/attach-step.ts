import { isUploaded, type ReleaseAsset } from '../model/release.ts'

/** Ends the name of a replacement until it is safe and the old asset deleted. */
export const TEMPORARY = '.new'

/** How GitHub stores a name of `[A-Za-z0-9._-]`. Source: https://docs.github.com/rest/releases/assets#upload-a-release-asset */
export function storedName(name: string): string {
  return name.replace(/\.{2,}/g, '.').replace(/^\.|\.$/g, '')
}

/** What to do next so that a release has a file under a name. */
export type AttachStep =
  | { readonly kind: 'done'; readonly asset: ReleaseAsset }
  | { readonly kind: 'upload'; readonly name: string }
  | { readonly kind: 'delete'; readonly asset: ReleaseAsset }
  | { readonly kind: 'rename'; readonly asset: ReleaseAsset }

/**
 * The next step from what the release has now; `isSame` says whether an asset has the right bytes. Step after step, also after an
 * interruption, leads to the right file alone, and at every moment the old file or the new one is there.
 */
export function attachStep(
  assets: readonly ReleaseAsset[],
  name: string,
  isSame: (asset: ReleaseAsset) => boolean
): AttachStep {
  const named = assets.find(asset => asset.name === name)
  const temporary = assets.find(asset => asset.name === name + TEMPORARY)
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
  return { kind: 'upload', name: name + TEMPORARY }
}

export interface ExpectedAsset {
  readonly name: string
  /** Its bytes are made by this run, so an asset of the name is replaced; other files are on the release as they are. */
  readonly isNew: boolean
}

/** How many assets are added while these files are attached: a replaced one stays until the new one is safe (`replacing`). */
export function roomNeeded(assets: readonly ReleaseAsset[], expected: readonly ExpectedAsset[]) {
  const there = new Map(assets.map(asset => [asset.name, asset]))
  const added = new Set(expected.map(one => storedName(one.name)).filter(name => !there.has(name)))
  const isReplaced = ({ name, isNew }: ExpectedAsset) => {
    const asset = there.get(storedName(name))
    return isNew && asset !== undefined && isUploaded(asset)
  }
  return { added: added.size, replacing: expected.some(isReplaced) ? 1 : 0 }
}
