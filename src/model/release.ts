export interface Release {
  readonly id: number
  readonly tag: string
  readonly draft: boolean
  /** Its tag and assets are frozen from its publication on. */
  readonly immutable: boolean
  readonly htmlUrl: string
  readonly notes: string
  /** Where its assets are uploaded to, without the template at the end. */
  readonly uploadUrl: string
  /** Branch or SHA that a draft's tag will be made from. */
  readonly targetCommitish: string
  readonly assets: readonly ReleaseAsset[]
}

export interface ReleaseAsset {
  readonly id: number
  readonly name: string
  /** Shown instead of the name on the release's page. */
  readonly label?: string
  /** Bytes. */
  readonly size: number
  /** `sha256:<hex>`; absent for assets of before June 2025 and on older Enterprise Servers. */
  readonly digest?: string
  /** `uploaded`; anything else is an upload that was not completed. */
  readonly state: string
  /** ISO 8601. */
  readonly updatedAt: string
  /** Where a browser downloads it: public only when the repository is, and the release published. */
  readonly downloadUrl: string
  readonly contentType: string
}

/** Most assets of one release. Source: https://docs.github.com/repositories/releasing-projects-on-github/about-releases */
export const MOST_ASSETS = 1000
/** An asset must be smaller than this. Source: as above. */
export const ASSET_BYTES = 2 ** 31

/** Whether all bytes of an asset are there. */
export function isUploaded(asset: ReleaseAsset): boolean {
  return asset.state === 'uploaded'
}

/** Whether the release's assets can no longer be changed. */
export function isLocked(release: Release): boolean {
  return release.immutable && !release.draft
}

/** Where a browser downloads an asset once its release is published: until then, the URLs of a draft have a name of their own. */
export function lastingUrl({ draft, tag }: Release, { downloadUrl }: ReleaseAsset): string {
  if (!draft) return downloadUrl
  return downloadUrl.replace(/(?<=\/releases\/download\/)untagged-[^/]+(?=\/[^/]+$)/, encodeURIComponent(tag))
}

/** What makes an asset the same source in a later run: its bytes, as a file's are, else its upload. */
export function assetIdentity(asset: ReleaseAsset): string {
  return asset.digest ?? `release-asset:${asset.id}:${asset.size}:${asset.updatedAt}`
}
