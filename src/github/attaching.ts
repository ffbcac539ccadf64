import type { Readable } from 'node:stream'
import { ActionError } from '../errors/action-error.ts'
import { isUploaded, MOST_ASSETS, type Release, type ReleaseAsset } from '../model/release.ts'
import { logText } from '../text/plain-text.ts'
import { storedName, temporaryName } from './asset-names.ts'
import { type AttachStep, attachStep } from './attach-step.ts'
import { call, callFor, type GithubConnection } from './connection.ts'
import { listAssets, toAsset } from './find-release.ts'
import { assetSchema } from './schemas.ts'
import { uploadAsset } from './upload-asset.ts'

export interface AttachAsk {
  /** `[A-Za-z0-9._-]` */
  readonly name: string
  /** The name for people. */
  readonly label: string
  readonly contentType: string
  /** Bytes. */
  readonly size: number
  /** The bytes, from their beginning; called again for each try. */
  readonly open: () => Promise<Readable>
  /** SHA-256 (hex) of the bytes; asked for only when an asset of the same size is there. */
  readonly sha256?: () => Promise<string>
}

export interface Attached {
  /** The asset's name. */
  readonly name: string
  /** Where a browser downloads it. */
  readonly url: string
  /** It was there already, with the same bytes. */
  readonly kept: boolean
}

/** The work on one file, over all its tries. */
export interface Attaching {
  readonly connection: GithubConnection
  readonly release: Release
  readonly ask: AttachAsk
  /** Assets that were there before anything was sent. */
  before?: ReadonlySet<number>
  /** SHA-256 (hex) of the file, once it is known. */
  sha256?: string
  /** Assets that GitHub has confirmed to be this file. */
  readonly confirmed: Set<number>
  sent: boolean
}

type Assets = readonly ReleaseAsset[]

/** Delete, upload, delete, rename; the rest is for another run that works on the same release. */
const MOST_STEPS = 12

export function beginAttaching(work: Pick<Attaching, 'connection' | 'release' | 'ask'>): Attaching {
  const ask = { ...work.ask, name: storedName(work.ask.name) }
  return { ...work, ask, confirmed: new Set(), sent: false }
}

/**
 * Takes one step after the other, from what the release has now, until the file is there. `what` completes "Could not …".
 * @throws ActionError what an upload fails with, what GitHub refuses, `release_full`, and `attach_failed` when another run works against this one
 */
export async function attachFromHere(work: Attaching, timeoutMs: number, what: string): Promise<Attached> {
  const { connection, release, ask } = work
  let assets: Assets = await listAssets(connection, release.id)
  work.before ??= new Set(assets.map(asset => asset.id))
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    await learnSha256(work, assets)
    const step = attachStep({ assets, name: ask.name, isSame: asset => isSame(work, asset) })
    if (step.kind === 'done') {
      return { name: step.asset.name, url: step.asset.downloadUrl, kept: !work.sent }
    }
    if (step.kind === 'upload') {
      refuseFull(work, step.name, assets)
      const asset = await upload(work, step.name, timeoutMs, what)
      assets = [...assets, { ...asset, name: step.name }]
    } else {
      assets = await change(work, step, assets)
    }
  }
  throw new ActionError(
    'attach_failed',
    `Could not attach ${logText(ask.name, 200)}: something else changes the release at the same time.`
  )
}

/** GitHub would refuse the file only after it began to come. */
function refuseFull({ ask, release }: Attaching, name: string, { length }: Assets): void {
  if (length < MOST_ASSETS) return
  const why = name === ask.name ? '' : ' An asset that is replaced stays until the new one is safe.'
  throw new ActionError(
    'release_full',
    `Could not attach ${logText(ask.name, 200)}: the release ${logText(release.tag, 200)} has ${length} assets, and GitHub allows 1,000.${why}`,
    { input: 'attach-to-release' }
  )
}

/** Reading the whole file is worth it only when it may save an upload. */
async function learnSha256(work: Attaching, assets: Assets): Promise<void> {
  const { ask } = work
  if (work.sha256 !== undefined || ask.sha256 === undefined) return
  const names = [ask.name, temporaryName(ask.name)]
  const isCandidate = (asset: ReleaseAsset) =>
    isUploaded(asset) && asset.size === ask.size && asset.digest !== undefined
  if (assets.some(asset => names.includes(asset.name) && isCandidate(asset))) work.sha256 = await ask.sha256()
}

function isSame({ ask, sha256, confirmed, sent, before }: Attaching, asset: ReleaseAsset): boolean {
  if (confirmed.has(asset.id)) return true
  if (!isUploaded(asset) || asset.size !== ask.size) return false
  if (asset.digest !== undefined) return sha256 !== undefined && asset.digest === `sha256:${sha256}`
  // Without digests, what came up under the name after it was sent is what was sent.
  return sent && before?.has(asset.id) === false
}

async function upload(work: Attaching, name: string, timeoutMs: number, what: string): Promise<ReleaseAsset> {
  const { connection, release, ask } = work
  work.sent = true
  const asset = await uploadAsset(connection, release, { ...ask, name, timeoutMs, what }, sha256 => {
    work.sha256 = sha256
  })
  work.confirmed.add(asset.id)
  return asset
}

async function change(
  work: Attaching,
  step: Extract<AttachStep, { asset: ReleaseAsset }>,
  assets: Assets
): Promise<Assets> {
  const { connection, release } = work
  const others = assets.filter(asset => asset !== step.asset)
  try {
    if (step.kind === 'rename') return [...others, await rename(work, step.asset)]
    await call(connection, {
      method: 'DELETE',
      path: `/releases/assets/${step.asset.id}`,
      what: `delete ${logText(step.asset.name, 200)}, which is replaced`
    })
    return others
  } catch (thrown) {
    // Gone already, by a try whose answer was lost; or the name was taken by another run.
    const isOutOfDate = thrown instanceof ActionError && (thrown.status === 404 || thrown.apiCode === 'already_exists')
    if (isOutOfDate) return listAssets(connection, release.id)
    throw thrown
  }
}

async function rename({ connection, ask }: Attaching, asset: ReleaseAsset): Promise<ReleaseAsset> {
  const raw = await callFor(
    connection,
    {
      method: 'PATCH',
      path: `/releases/assets/${asset.id}`,
      body: { name: ask.name, label: ask.label },
      what: `rename ${logText(asset.name, 200)}`
    },
    assetSchema
  )
  return { ...toAsset(raw), name: ask.name }
}
