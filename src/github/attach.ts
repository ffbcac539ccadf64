import { ActionError } from '../errors/action-error.ts'
import { retry, withTries } from '../http/retry.ts'
import { ASSET_BYTES, isLocked, MOST_ASSETS, type Release } from '../model/release.ts'
import { byteSize } from '../text/byte-size.ts'
import { logText } from '../text/plain-text.ts'
import { type ExpectedAsset, roomNeeded } from './attach-step.ts'
import { type AttachAsk, type Attached, attachFromHere, beginAttaching } from './attaching.ts'
import { deadlineFor, type GithubConnection } from './connection.ts'
import { mayWrite } from './repository.ts'
import { uploadAddress } from './upload-asset.ts'

const TRIES = 5
/** Slowest upload that is waited for, bytes a millisecond: 2 GB take at most 2.4 hours. */
const SLOWEST = 250

/**
 * Finds out, before anything is spent, whether these results can be attached.
 * @throws ActionError `release_locked`, `attach_failed`, `release_full`, `github_forbidden`
 */
export async function checkAttachable(
  connection: GithubConnection,
  release: Release,
  ask: { readonly expected: readonly ExpectedAsset[]; readonly lookOnly: boolean }
): Promise<void> {
  const { expected, lookOnly } = ask
  refuseLocked(release)
  uploadAddress(connection, release)
  refuseFull(release, expected)
  if ((await mayWrite(connection, release, lookOnly)) === 'no') {
    throw new ActionError(
      'github_forbidden',
      `The GitHub token may not attach anything to the releases of ${connection.repository}.`,
      {
        input: connection.token === undefined ? 'github-token' : 'attach-to-release',
        ...(connection.token === undefined
          ? { hint: 'Set `github-token`, and give the job `permissions: contents: write`.' }
          : {})
      }
    )
  }
}

/**
 * Attaches one file to a release: an asset of the name with the same bytes is kept; a broken or another one is replaced, and at no
 * moment is neither of them there. It begins from what the release has now, so an interrupted run is carried on by the next.
 * @throws ActionError `attach_failed`, `release_locked`, `release_full`, `github_forbidden`, `github_error`, and what `open` throws
 */
export async function attachAsset(connection: GithubConnection, release: Release, ask: AttachAsk): Promise<Attached> {
  refuseLocked(release)
  refuseSize(ask)
  const { clock, signal, log, tryTimeout } = connection
  const what = `attach ${logText(ask.name, 200)} to the release ${logText(release.tag, 200)}`
  const work = beginAttaching({ connection, release, ask })
  const timeoutMs = tryTimeout * 3 + Math.ceil(ask.size / SLOWEST)
  return retry(nth => attachFromHere(work, timeoutMs, withTries(what, nth)), {
    clock,
    deadline: deadlineFor(connection, timeoutMs),
    tries: TRIES,
    signal,
    log: line => log.info(`GitHub, ${what}: ${line}`)
  })
}

function refuseLocked(release: Release): void {
  if (!isLocked(release)) return
  throw new ActionError(
    'release_locked',
    `The release ${logText(release.tag, 200)} is published and immutable: nothing can be attached to it any more.`,
    { input: 'attach-to-release' }
  )
}

function refuseFull({ tag, assets }: Release, expected: readonly ExpectedAsset[]): void {
  const { added, replacing } = roomNeeded(assets, expected)
  const needed = added + replacing
  if (needed === 0 || assets.length + needed <= MOST_ASSETS) return
  const why = replacing === 0 ? '' : ' An asset that is replaced stays until the new one is safe.'
  throw new ActionError(
    'release_full',
    `The release ${logText(tag, 200)} has ${assets.length} assets and no room for ${needed} more: GitHub allows 1,000.${why}`,
    { input: 'attach-to-release' }
  )
}

function refuseSize({ name, size }: AttachAsk): void {
  if (size > 0 && size < ASSET_BYTES) return
  const what = size === 0 ? 'is empty' : `is too large (${byteSize(size)}): an asset must be smaller than 2 GiB`
  throw new ActionError('attach_failed', `Could not attach ${logText(name, 200)}: it ${what}.`, {
    hint: size === 0 ? undefined : 'Use `download-to`, and publish the file elsewhere.'
  })
}
