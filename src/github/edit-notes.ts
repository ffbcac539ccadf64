import * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import type { Release } from '../model/release.ts'
import { logText } from '../text/plain-text.ts'
import { callGithub, type GithubConnection, retryGithub } from './octokit.ts'
import { readRelease } from './release.ts'

const TRIES = 5
/** Reads until the notes stay as they are; each run that writes at the same time takes one more. */
const MOST_READS = 30
/** GitHub has no conditional write: after so long, whatever another run has read before this one wrote is written too. */
const SETTLING_MS = 2000

/**
 * Edits the notes of a release: `edit` gets the release as it is right before each write, and gives the notes as they should be.
 * They are read once more after each write, because another run may have replaced them at the same moment.
 * @throws ActionError `release_notes_failed`, `github_forbidden`, `github_error`, what `edit` throws; `interrupted`
 */
export async function editNotes(
  connection: GithubConnection,
  { id, tag }: Release,
  edit: (release: Release) => string
): Promise<void> {
  const { clock, signal, tryTimeoutMs: timeoutMs } = connection
  const whole = `edit the notes of the release ${logText(tag, 200)}`
  // A write is not retried by itself: what it would write may be out of date by then.
  const readAndWrite = async (what: string) => {
    const release = await readRelease(connection, id)
    const body = edit(release)
    if (body === release.notes) return true
    await callGithub(
      connection,
      what,
      z.unknown(),
      ({ rest }, repo) => rest.repos.updateRelease({ ...repo, release_id: id, body }),
      { tries: 1, failureCode: 'release_notes_failed' }
    )
    return false
  }
  for (let reads = 0; reads < MOST_READS; reads++) {
    if (await retryGithub(connection, whole, { tries: TRIES, timeoutMs }, readAndWrite)) return
    // Two runs must not keep in step.
    await clock.sleep(SETTLING_MS * (1 + clock.random()), signal)
  }
  throw new ActionError('release_notes_failed', `Could not ${whole}: something else keeps changing them.`)
}
