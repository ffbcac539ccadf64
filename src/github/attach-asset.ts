import type { Readable } from 'node:stream'
import * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import { ASSET_BYTES, isUploaded, type Release, type ReleaseAsset } from '../model/release.ts'
import { byteSize } from '../text/byte-size.ts'
import { logText } from '../text/plain-text.ts'
import { type AttachStep, attachStep, storedName, TEMPORARY } from './attach-step.ts'
import { refuseFull, refuseLocked } from './check-attachable.ts'
import { callGithub, type GithubConnection, retryGithub } from './octokit.ts'
import { assetBody, listAssets } from './release.ts'
import { uploadAsset } from './upload-asset.ts'

export interface AssetFile {
  /** `[A-Za-z0-9._-]` */
  readonly name: string
  readonly label: string
  readonly contentType: string
  /** Bytes. */
  readonly size: number
  /** The bytes, from their beginning; called again for each try. */
  readonly open: () => Promise<Readable>
  /** SHA-256 (hex) of the bytes; called only when an asset of the same size is there. */
  readonly sha256: () => Promise<string>
}

export type Attached = Awaited<ReturnType<typeof attachAsset>>

const TRIES = 5
/** 2 GB take at most 2.4 hours. */
const SLOWEST_BYTES_PER_MS = 250
/** Delete, upload, delete, rename; the rest is for another run that works on the same release. */
const MOST_STEPS = 12

/**
 * Attaches one file to a release. An asset of the name with the same bytes is kept; another one stays until the file is there.
 * @returns its name, its URL for browsers, and whether it was there already (`kept`)
 * @throws ActionError `attach_failed`, `release_locked`, `release_full`, `github_forbidden`, `github_error`, and what `open` throws
 */
export async function attachAsset(connection: GithubConnection, release: Release, file: AssetFile) {
  refuseLocked(release)
  refuseSize(file)
  const { size } = file
  const name = storedName(file.name)
  const what = `attach ${logText(file.name, 200)} to the release ${logText(release.tag, 200)}`
  const timeoutMs = connection.tryTimeoutMs * 3 + Math.ceil(size / SLOWEST_BYTES_PER_MS)
  let before: ReadonlySet<number> | undefined
  let sha256: string | undefined
  let sent = false

  const mayBeSame = (asset: ReleaseAsset) =>
    [name, name + TEMPORARY].includes(asset.name) && isUploaded(asset) && asset.size === size
  const isSame = (asset: ReleaseAsset) => {
    if (!isUploaded(asset) || asset.size !== size) return false
    if (asset.digest !== undefined) return asset.digest === `sha256:${sha256}`
    // Without digests, what came up under the name after it was sent is what was sent.
    return sent && before?.has(asset.id) === false
  }
  /** Begins from what the release has now: this carries on an attempt, or a run, that was interrupted. */
  const attachFromHere = async (what: string) => {
    let assets = await listAssets(connection, release.id)
    before ??= new Set(assets.map(asset => asset.id))
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      // Reading the whole file is worth it only when it may save an upload.
      if (assets.some(asset => asset.digest !== undefined && mayBeSame(asset))) sha256 ??= await file.sha256()
      const step = attachStep(assets, name, isSame)
      if (step.kind === 'done') return { name: step.asset.name, url: step.asset.downloadUrl, kept: !sent }
      if (step.kind === 'upload') {
        refuseFull({ ...release, assets }, [{ name, isNew: true }])
        sent = true
        const asset = await uploadAsset(connection, release, file, { name: step.name, what, timeoutMs }, found => {
          sha256 = found
        })
        assets = [...assets, { ...asset, name: step.name }]
      } else {
        assets = await change(connection, release, { name, label: file.label }, step, assets)
      }
    }
    const message = `Could not attach ${logText(name, 200)}: something else changes the release at the same time.`
    throw new ActionError('attach_failed', message)
  }
  return retryGithub(connection, what, { tries: TRIES, timeoutMs }, attachFromHere)
}

function refuseSize({ name, size }: AssetFile): void {
  if (size > 0 && size < ASSET_BYTES) return
  const what = size === 0 ? 'is empty' : `is too large (${byteSize(size)}): an asset must be smaller than 2 GiB`
  const hint = size === 0 ? undefined : 'Use `download-to`, and publish the file elsewhere.'
  throw new ActionError('attach_failed', `Could not attach ${logText(name, 200)}: it ${what}.`, { hint })
}

/** Deletes or renames an asset, and returns the assets as they are then. */
async function change(
  connection: GithubConnection,
  release: Release,
  { name, label }: Pick<AssetFile, 'name' | 'label'>,
  { kind, asset }: Extract<AttachStep, { kind: 'delete' | 'rename' }>,
  assets: readonly ReleaseAsset[]
): Promise<ReleaseAsset[]> {
  const others = assets.filter(one => one !== asset)
  const old = logText(asset.name, 200)
  try {
    if (kind === 'delete') {
      await callGithub(connection, `delete ${old}, which is replaced`, z.unknown(), ({ rest }, repo) =>
        rest.repos.deleteReleaseAsset({ ...repo, asset_id: asset.id })
      )
      return others
    }
    const renamed = await callGithub(connection, `rename ${old}`, assetBody, ({ rest }, repo) =>
      rest.repos.updateReleaseAsset({ ...repo, asset_id: asset.id, name, label })
    )
    return [...others, { ...renamed, name }]
  } catch (thrown) {
    // Gone already, by a try whose response was lost; or the name was taken by another run.
    const isOutOfDate = thrown instanceof ActionError && (thrown.status === 404 || thrown.apiCode === 'already_exists')
    if (isOutOfDate) return listAssets(connection, release.id)
    throw thrown
  }
}
