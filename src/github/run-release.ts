import { ActionError } from '../errors/action-error.ts'
import type { SharedInputs } from '../inputs/shared-inputs.ts'
import type { Run } from '../runner/run-action.ts'
import type * as GithubReleases from './releases.ts'

export interface OpenRelease {
  /** GitHub's code, loaded only when a release is touched. */
  readonly github: typeof GithubReleases
  readonly connection: GithubReleases.GithubConnection
  readonly release: GithubReleases.Release
}

/** The release that a run means, opened when it is first needed. */
export interface MeantRelease {
  /** `release-tag`, else the event's or the pushed tag. */
  readonly tag?: string
  /**
   * Finds the release.
   * @throws ActionError `release_not_found`
   */
  open(): Promise<OpenRelease>
  /** The release, if it has been opened. */
  opened(): OpenRelease | undefined
  /**
   * The commit that the work belongs to: of the release's tag where a release is meant, else GITHUB_SHA.
   * @throws ActionError `release_not_found`
   */
  sha(): Promise<string>
}

/** The release that the inputs and the event mean. Nothing is asked of GitHub before it is needed. */
export function releaseMeant(run: Run, inputs: SharedInputs): MeantRelease {
  const { context } = run
  const tag = inputs.releaseTag ?? context.tag
  let opening: Promise<OpenRelease> | undefined
  let opened: OpenRelease | undefined
  const open = () => {
    opening ??= findMeant(run, inputs, tag).then(found => {
      opened = found
      return found
    })
    return opening
  }
  let commit: Promise<string> | undefined
  const findCommit = async () => {
    // On a release event, and on a tag's push, GITHUB_SHA is the tag's commit.
    if (tag === undefined || tag === context.tag) return context.sha
    const { github, connection, release } = await open()
    return github.commitOfRelease(connection, release)
  }
  return {
    tag,
    open,
    opened: () => opened,
    sha: () => {
      commit ??= findCommit()
      return commit
    }
  }
}

async function findMeant(run: Run, inputs: SharedInputs, tag: string | undefined): Promise<OpenRelease> {
  const { context, http, clock, log, signal } = run
  const id = tag === context.release?.tag ? context.release?.id : undefined
  if (tag === undefined && id === undefined) {
    throw new ActionError(
      'release_not_found',
      'It is not known which release is meant: the run is not of a release or of a pushed tag, and `release-tag` is not set.',
      { input: 'release-tag', hint: 'Set `release-tag` to the tag of the release.' }
    )
  }
  const github = await import('./releases.ts')
  const connection = github.connectGithub({
    http,
    clock,
    apiUrl: context.githubApiUrl,
    repository: context.repository,
    log,
    signal,
    token: inputs.githubToken
  })
  const release = await github.findRelease(connection, { id, tag })
  return { github, connection, release }
}
