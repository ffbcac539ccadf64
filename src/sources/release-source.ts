import { uploadFile } from '../heygen/upload.ts'
import { assetIdentity, type ReleaseAsset } from '../model/release.ts'
import type { AssetInput } from '../model/request.ts'
import type { PrepareAsk, PreparedSource } from './prepared-source.ts'
import { pickAsset } from './release-assets.ts'
import { sourceStem } from './source-stem.ts'
import { contentTypeOf } from './workspace-file.ts'

/**
 * Finds the asset that a `release:` source means. Of a public repository's published release HeyGen fetches it by itself; a private
 * one, or a draft's, is streamed from GitHub to HeyGen.
 * @throws ActionError `release_asset_not_found`, and `file_unusable` for a type that HeyGen does not take
 */
export async function prepareReleaseAsset(ask: PrepareAsk, pattern: string): Promise<PreparedSource> {
  const { run, field } = ask
  const { github, connection, release } = await ask.release()
  const asset = pickAsset(release, pattern, field)
  const isPublic = !release.draft && (await github.isPublic(connection))
  const stream = async (heygen: Parameters<PreparedSource['provide']>[0], deadline: number): Promise<AssetInput> => {
    const id = await uploadFile(heygen, {
      input: field,
      filename: asset.name,
      contentType,
      size: asset.size,
      ...sha256Of(asset),
      open: async () => (await github.openAsset(connection, release, asset)).body,
      deadline,
      tellProgress: line => run.log.info(line)
    })
    return { type: 'asset_id', asset_id: id }
  }
  const contentType = isPublic ? '' : contentTypeOf(field, asset.name)
  const url: AssetInput = { type: 'url', url: asset.downloadUrl }
  return {
    field,
    identity: assetIdentity(asset),
    label: `release:${asset.name}`,
    stem: sourceStem(asset.name),
    ...(isPublic ? { url: asset.downloadUrl } : {}),
    provide: isPublic ? async () => url : stream
  }
}

/** The digest that GitHub lists, for HeyGen to check what it got. */
function sha256Of({ digest }: ReleaseAsset): { sha256?: string } {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1]
  return hex === undefined ? {} : { sha256: hex }
}
