import { ActionError } from '../errors/action-error.ts'
import type { SharedInputs } from '../inputs/shared-inputs.ts'
import type { Run } from '../runner/run-action.ts'
import { count, logText } from '../text/plain-text.ts'
import type { GithubConnection } from './octokit.ts'
import type * as GithubReleases from './releases.ts'

export type OpenRelease = Awaited<ReturnType<typeof openRelease>>

export type RunRelease = ReturnType<typeof releaseOfRun>

/**
 * The release that a run uses, of the inputs or else of the event. `open` finds it when it is first needed, `opened` is what `open`
 * found, and `sha` is the commit of its tag, without a release GITHUB_SHA.
 * @throws ActionError `release_not_found`, from `open` and `sha`
 */
export function releaseOfRun(run: Run, inputs: SharedInputs) {
  const { context, log } = run
  const tag = inputs.releaseTag ?? context.tag
  let opened: OpenRelease | undefined
  const open = once(async () => {
    opened = await openRelease(run, tag, inputs.githubToken)
    return opened
  })
  const sha = once(async () => {
    // On a release event, and on a tag's push, GITHUB_SHA is the tag's commit.
    const isOfRun = tag === undefined || tag === context.tag
    const commit = isOfRun ? context.sha : await commitOf(await open())
    log.debug(
      `Commit: ${logText(commit, 100)}, of ${tag === undefined ? 'GITHUB_SHA' : `the tag ${logText(tag, 200)}`}`
    )
    return commit
  })
  return { tag, open, opened: () => opened, sha }
}

const commitOf = ({ github, connection, release }: OpenRelease) => github.commitOfRelease(connection, release)

async function openRelease(run: Run, tag: string | undefined, token: string | undefined) {
  if (tag === undefined) {
    const message =
      'There is no release to use: this run was not triggered by a release or a tag push, and `release-tag` is not set.'
    const hint = 'Set `release-tag` to the tag of the release.'
    throw new ActionError('release_not_found', message, { input: 'release-tag', hint })
  }
  const { context, http, clock, log, signal } = run
  const { githubApiUrl: apiUrl, repository } = context
  const id = tag === context.release?.tag ? context.release?.id : undefined
  const github = await loadGithub()
  const connection: GithubConnection = { http, clock, log, signal, apiUrl, repository, token, tryTimeoutMs: 20_000 }
  const release = await github.findRelease(connection, tag, id)
  const kind = release.draft ? 'draft' : 'published'
  log.debug(
    `Release: ${logText(release.tag, 200)}, ${kind}, ID ${release.id}, ${count(release.assets.length, 'asset')}`
  )
  // One request, however many sources there are.
  const isPublic = once(async () => !(await github.readRepository(connection)).private)
  return { github, connection, release, isPublic }
}

/** `@actions/github` parses the event's file while it is loaded, and fails on one that is not JSON. Nothing here needs that file. */
async function loadGithub(): Promise<typeof GithubReleases> {
  const path = process.env['GITHUB_EVENT_PATH']
  delete process.env['GITHUB_EVENT_PATH']
  try {
    return await import('./releases.ts')
  } finally {
    if (path !== undefined) process.env['GITHUB_EVENT_PATH'] = path
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
