import * as z from 'zod'

// Responses are checked for what is used of them; what else is in them is GitHub's to change.
export const assetSchema = z
  .object({
    id: z.int(),
    name: z.string(),
    /** Shown instead of the name on the release's page. */
    label: z.string().min(1).optional().catch(undefined),
    /** Bytes. */
    size: z.int(),
    /** `sha256:<hex>`; absent for assets of before June 2025 and on older Enterprise Servers. */
    digest: z.string().min(1).optional().catch(undefined),
    /** `uploaded`; anything else is an upload that was not completed. */
    state: z.string(),
    /** ISO 8601. */
    updated_at: z.string(),
    /** Public only when the repository is, and the release published. */
    browser_download_url: z.string(),
    content_type: z.string()
  })
  .transform(({ updated_at, browser_download_url, content_type, ...others }) => ({
    ...others,
    updatedAt: updated_at,
    downloadUrl: browser_download_url,
    contentType: content_type
  }))

export const releaseSchema = z
  .object({
    id: z.int(),
    tag_name: z.string(),
    /** Branch or SHA that a draft's tag will be made from. */
    target_commitish: z.string(),
    draft: z.boolean(),
    /** Its tag and assets are frozen from its publication on. Absent on Enterprise Servers without immutable releases. */
    immutable: z.boolean().default(false),
    html_url: z.string(),
    body: z.string().nullish(),
    upload_url: z.string()
  })
  .transform(({ tag_name, target_commitish, html_url, upload_url, body, ...others }) => ({
    ...others,
    tag: tag_name,
    targetCommitish: target_commitish,
    htmlUrl: html_url,
    notes: body ?? '',
    /** Without the template at the end. */
    uploadUrl: upload_url.replace(/\{[^}]*\}$/, '')
  }))

export type ReleaseAsset = Readonly<z.output<typeof assetSchema>>
export type Release = Readonly<z.output<typeof releaseSchema>> & { readonly assets: readonly ReleaseAsset[] }

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
