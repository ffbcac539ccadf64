import type { OpenRelease } from '../github/run-release.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { type UploadFile, uploadFile } from '../heygen/upload.ts'
import type { Source } from '../inputs/source.ts'
import { assetIdentity } from '../model/release.ts'
import type { AssetInput, SourceField } from '../model/request.ts'
import type { Run } from '../runner/run-action.ts'
import { rangedAsset } from './ranged-asset.ts'
import { rangedFile } from './ranged-file.ts'
import type { RangedSource } from './ranged-source.ts'
import { rangedUrl } from './ranged-url.ts'
import { sourceStem, urlLabel, withoutSignature } from './source.ts'
import { contentTypeOf, describeFile, hashFile, openFile } from './workspace-file.ts'

/** A source that exists and fits its input. HeyGen has not seen it yet. */
export interface PreparedSource {
  /** What makes it the same source in a later run: its bytes, its asset ID, or its URL without a signature. */
  readonly identity: string
  /** For people. */
  readonly label: string
  /** First part of the results' file names. */
  readonly stem: string
  /** The URL that HeyGen will fetch. */
  readonly url?: string
  /** The file in parts, where the action can read it. */
  readonly parts?: RangedSource
  /** Gives it to HeyGen; an upload is not retried after `deadline`, milliseconds since 1970. */
  provide(connection: HeygenConnection, deadline: number): Promise<AssetInput>
}

/** Prepares an exact source, as `expandSource` returns it, before anything is charged. @throws ActionError `file_unusable` and the like, naming the input */
export async function prepareSource(
  run: Run,
  field: SourceField,
  source: Source,
  openRelease: () => Promise<OpenRelease>
): Promise<PreparedSource> {
  switch (source.kind) {
    case 'url': {
      const { url } = source
      const label = urlLabel(url)
      const identity = `url:${withoutSignature(url)}`
      const provide = async () => ({ type: 'url', url }) as const
      return { identity, label, stem: sourceStem(label), url, parts: rangedUrl(run, url), provide }
    }
    case 'asset': {
      const asset: AssetInput = { type: 'asset_id', asset_id: source.assetId }
      const label = `asset:${source.assetId}`
      return { identity: label, label, stem: sourceStem(label), provide: async () => asset }
    }
    case 'file':
      return prepareFile(run, field, source.path)
    case 'release':
      return prepareReleaseAsset(run, await openRelease(), field, source.pattern)
  }
}

async function prepareFile(run: Run, field: SourceField, path: string): Promise<PreparedSource> {
  const file = await describeFile(run.context.workspace, path, field)
  const { name: filename, contentType, size } = file
  const sha256 = await hashFile(file, run.signal)
  const open = () => openFile(file)
  const provide = uploading({ input: field, filename, contentType, size, sha256, open })
  return { identity: `sha256:${sha256}`, label: path, stem: sourceStem(filename), parts: rangedFile(file), provide }
}

/** HeyGen fetches a public asset of github.com; any other (private, draft, Enterprise Server) is streamed from GitHub to HeyGen. */
async function prepareReleaseAsset(
  run: Run,
  { github, connection, release, isPublic }: OpenRelease,
  field: SourceField,
  assetName: string
): Promise<PreparedSource> {
  const { assetNamed, refuseOtherMedia } = await import('./release-asset.ts')
  const asset = assetNamed(release, assetName, field)
  const { name, size, downloadUrl: url } = asset
  const known = { identity: assetIdentity(asset), label: `release:${name}`, stem: sourceStem(name) }
  refuseOtherMedia(field, asset)
  if (!run.context.isEnterprise && !release.draft && (await isPublic())) {
    return { ...known, url, parts: rangedUrl(run, url, { size }), provide: async () => ({ type: 'url', url }) }
  }
  const contentType = contentTypeOf(field, name)
  const sha256 = /^sha256:([0-9a-f]{64})$/.exec(asset.digest ?? '')?.[1]
  const open = () => github.openAsset(connection, release, asset)
  const parts = rangedAsset(github.assetLink, connection, release, asset)
  return { ...known, parts, provide: uploading({ input: field, filename: name, contentType, size, sha256, open }) }
}

function uploading(file: Omit<UploadFile, 'deadline'>): PreparedSource['provide'] {
  return async (connection, deadline) => ({
    type: 'asset_id',
    asset_id: await uploadFile(connection, { ...file, deadline })
  })
}
