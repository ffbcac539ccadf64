import * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import { isLocked, MOST_ASSETS, type Release } from '../model/release.ts'
import { logText } from '../text/plain-text.ts'
import { type ExpectedAsset, roomNeeded } from './attach-step.ts'
import { type ApiCall, callGithub, type GithubConnection, jsonBody } from './octokit.ts'
import { readRepository } from './release.ts'
import { uploadAddress } from './upload-asset.ts'

/** Tokens of an app's installation, GITHUB_TOKEN among them. Source: github.blog, "Behind GitHub's new authentication token formats". */
const INSTALLATION_TOKEN = /^(?:ghs_|v1\.)/
/** These have permissions of their own, and the repository's `permissions` are those of the token's owner. */
const FINE_GRAINED_TOKEN = /^github_pat_/

/**
 * Checks, before this costs anything, that these results can be attached to a release to which the token may write.
 * @throws ActionError `release_locked`, `attach_failed`, `release_full`
 */
export function checkAttachable(
  connection: GithubConnection,
  release: Release,
  expected: readonly ExpectedAsset[]
): void {
  refuseLocked(release)
  uploadAddress(connection, release)
  refuseFull(release, expected)
}

/**
 * Checks, before this costs anything, that the token may write to the release, as `input` requests. A dry run only reads.
 * @throws ActionError `github_forbidden`
 */
export async function checkMayWrite(
  connection: GithubConnection,
  release: Release,
  input: 'attach-to-release' | 'release-notes',
  isDryRun: boolean
): Promise<void> {
  if (await mayWrite(connection, release, isDryRun)) return
  const { repository, token } = connection
  const what = input === 'attach-to-release' ? 'attach anything to' : 'edit the notes of'
  const message = `The GitHub token may not ${what} the releases of ${repository}.`
  if (token !== undefined) throw new ActionError('github_forbidden', message, { input })
  const hint = 'Set `github-token`, and give the job `permissions: contents: write`.'
  throw new ActionError('github_forbidden', message, { input: 'github-token', hint })
}

/** @throws ActionError `release_locked` for a release that takes no assets any more */
export function refuseLocked(release: Release): void {
  if (!isLocked(release)) return
  const message = `The release ${logText(release.tag, 200)} is published and immutable: nothing can be attached to it any more.`
  throw new ActionError('release_locked', message, { input: 'attach-to-release' })
}

/** @throws ActionError `release_full` for a release without room for these files: GitHub would refuse one only while it comes */
export function refuseFull({ tag, assets }: Release, expected: readonly ExpectedAsset[]): void {
  const { added, replacing } = roomNeeded(assets, expected)
  const needed = added + replacing
  if (needed === 0 || assets.length + needed <= MOST_ASSETS) return
  const room = `has ${assets.length} assets and no room for ${needed} more: GitHub allows 1,000.`
  const why = replacing === 0 ? '' : ' An asset that is replaced stays until the new one is safe.'
  const message = `The release ${logText(tag, 200)} ${room}${why}`
  throw new ActionError('release_full', message, { input: 'attach-to-release' })
}

/** Whether the token may write to the releases: also true for what cannot be known without writing. */
async function mayWrite(connection: GithubConnection, release: Release, isDryRun: boolean): Promise<boolean> {
  const { token } = connection
  if (token === undefined) return false
  // GitHub shows drafts only to those who may write.
  if (release.draft) return true
  try {
    // The repository's `permissions` say nothing of an installation: https://github.com/semantic-release/github/issues/182.
    const isInstallation = INSTALLATION_TOKEN.test(token)
    if (!isInstallation && (await readRepository(connection)).permissions?.push === false) return false
    if (isDryRun || !(isInstallation || FINE_GRAINED_TOKEN.test(token))) return true
    // Release notes need `contents: write`, and are not kept; of a tag against itself there is next to nothing to generate.
    const tags = { tag_name: release.tag, previous_tag_name: release.tag }
    const send: ApiCall = ({ rest }, repo) => rest.repos.generateReleaseNotes({ ...repo, ...tags })
    await callGithub(connection, 'write to the releases', jsonBody(z.object({})), send, { tries: 1 })
    return true
  } catch (thrown) {
    if (!(thrown instanceof ActionError) || thrown.code === 'interrupted') throw thrown
    return thrown.code !== 'github_forbidden'
  }
}
