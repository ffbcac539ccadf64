import type { OpenRelease } from '../collect/open-release.ts'
import { ActionError } from '../domain/action-error.ts'
import { sourceStem } from '../domain/file-names.ts'
import { isLfsPointer, LFS_POINTER_LIMIT } from '../domain/git-lfs.ts'
import { logText } from '../domain/plain-text.ts'
import { assetIdentity, type ReleaseAsset } from '../domain/release.ts'
import type { AssetInput, SourceField } from '../domain/request.ts'
import { uploadFile } from '../heygen/upload.ts'
import { contentTypeOf } from '../runner/workspace-file.ts'
import type { PrepareAsk, PreparedSource } from './prepared-source.ts'

/**
 * Finds the asset that a `release:` source means. Of a public repository's published release HeyGen fetches it by itself; a private
 * one, or a draft's, is streamed from GitHub to HeyGen.
 * @throws ActionError `release_asset_not_found`, and `file_unusable` for a Git LFS pointer and a type that HeyGen does not take
 */
export async function prepareReleaseAsset(ask: PrepareAsk, pattern: string): Promise<PreparedSource> {
  const { run, field } = ask
  const opened = await ask.release()
  const { github, connection, release } = opened
  const asset = github.pickAsset(release, pattern, field)
  const isPublic = !release.draft && (await github.isPublic(connection))
  const stream = async (heygen: Parameters<PreparedSource['provide']>[0], deadline: number): Promise<AssetInput> => {
    const id = await uploadFile(heygen, {
      input: field,
      filename: asset.name,
      contentType,
      size: asset.size,
      ...sha256Of(asset),
      open: async () => (await github.openAsset(connection, release, asset)).body,
      signal: run.signal,
      deadline,
      tellProgress: line => run.log.info(line)
    })
    return { type: 'asset_id', asset_id: id }
  }
  const contentType = isPublic ? '' : contentTypeOf(field, asset.name)
  if (await isPointer(opened, asset)) throw lfsPointer(asset, field)
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

/** Whether an asset was uploaded from a checkout without Git LFS. Only one as small as a pointer is downloaded for that. */
async function isPointer({ github, connection, release }: OpenRelease, asset: ReleaseAsset): Promise<boolean> {
  if (asset.size >= LFS_POINTER_LIMIT) return false
  try {
    const { body } = await github.openAsset(connection, release, asset)
    return isLfsPointer(await start(body))
  } catch (thrown) {
    // Nothing is known then: whoever needs the bytes will say what is wrong.
    if (thrown instanceof ActionError && thrown.code === 'interrupted') throw thrown
    return false
  }
}

/** As much of a stream as tells a pointer from anything else. */
async function start(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of body) {
    pieces.push(piece)
    size += piece.length
    if (size >= LFS_POINTER_LIMIT) break
  }
  return Buffer.concat(pieces)
}

function lfsPointer(asset: ReleaseAsset, field: SourceField): ActionError {
  return new ActionError({
    code: 'file_unusable',
    input: field,
    message: `The asset ${logText(asset.name, 200)} of the release is a Git LFS pointer, not the file itself.`,
    hint: 'Upload the file itself to the release: set `lfs: true` on the actions/checkout step of the job that uploads it.'
  })
}

/** The digest that GitHub lists, for HeyGen to check what it got. */
function sha256Of({ digest }: ReleaseAsset): { sha256?: string } {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1]
  return hex === undefined ? {} : { sha256: hex }
}
