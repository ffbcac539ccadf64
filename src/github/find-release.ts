import type * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import { MOST_ASSETS, type Release, type ReleaseAsset } from '../model/release.ts'
import { count, logText } from '../text/plain-text.ts'
import { call, callFor, type GithubConnection } from './connection.ts'
import { unexpectedResponse } from './errors.ts'
import { assetListSchema, type assetSchema, releaseListSchema, releaseSchema } from './schemas.ts'

/** GitHub's largest page. */
const PAGE = 100
/** Drafts are at the head of the list; a draft beyond the newest 1,000 releases is not looked for. */
const MOST_PAGES = 10

/** SHA-1, or SHA-256 in a repository of that format. */
const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/

type RawRelease = z.output<typeof releaseSchema>

/**
 * The release of an id, else of a tag. A draft is found by its tag too, where the token may see it.
 * @throws ActionError `release_not_found`, and `github_error` and the like
 */
export async function findRelease(
  connection: GithubConnection,
  wanted: { readonly id?: number; readonly tag?: string }
): Promise<Release> {
  const { id, tag } = wanted
  const raw =
    (id === undefined ? undefined : await readRelease(connection, `/releases/${id}`)) ??
    (tag === undefined ? undefined : await releaseOfTag(connection, tag))
  if (raw === undefined) throw notFound(connection, wanted)
  return toRelease(raw, await listAssets(connection, raw.id))
}

/**
 * All assets of a release, as they are now.
 * @throws ActionError
 */
export async function listAssets(connection: GithubConnection, releaseId: number): Promise<ReleaseAsset[]> {
  const assets: ReleaseAsset[] = []
  for (let page = 1; page <= MOST_ASSETS / PAGE; page++) {
    const ask = {
      method: 'GET',
      path: `/releases/${releaseId}/assets?per_page=${PAGE}&page=${page}`,
      what: "list the release's assets"
    } as const
    const found = await callFor(connection, ask, assetListSchema)
    assets.push(...found.map(toAsset))
    if (found.length < PAGE) break
  }
  return assets
}

/**
 * The SHA of the commit that a release belongs to: its tag's, or where a draft's tag does not exist yet, that of the branch or
 * commit which the tag will be made from. A branch can move until then, which is told.
 * @throws ActionError `release_not_found` when there is neither, and `github_error` and the like
 */
export async function commitOfRelease(connection: GithubConnection, release: Release): Promise<string> {
  const { draft, targetCommitish } = release
  const tagged = await commitOf(connection, `tags/${release.tag}`)
  const sha = tagged ?? (draft ? await commitOf(connection, targetCommitish) : undefined)
  const tag = logText(release.tag, 200)
  if (sha === undefined) {
    throw new ActionError(
      'release_not_found',
      `The release ${tag} has no commit: neither its tag nor its target exists.`,
      { input: 'release-tag' }
    )
  }
  if (tagged === undefined && !SHA.test(targetCommitish)) {
    const branch = `\`${logText(targetCommitish, 200)}\``
    connection.log.info(
      `The tag ${tag} does not exist yet, so commit ${sha.slice(0, 7)} of ${branch} is used. If ${branch} moves before the release is published, this counts as new work and is charged again.`
    )
  }
  return sha
}

/** An asset of GitHub's answer as the code uses it. */
export function toAsset(raw: z.output<typeof assetSchema>): ReleaseAsset {
  const { id, name, label, size, digest, state, updated_at, browser_download_url, content_type } = raw
  return {
    id,
    name,
    ...(label ? { label } : {}),
    size,
    ...(digest ? { digest } : {}),
    state,
    updatedAt: updated_at,
    downloadUrl: browser_download_url,
    contentType: content_type
  }
}

/** GitHub resolves annotated tags; this media type is the SHA alone, without the commit's files. */
async function commitOf(connection: GithubConnection, ref: string): Promise<string | undefined> {
  const ask = {
    method: 'GET',
    path: `/commits/${encodeURIComponent(ref)}`,
    accept: { type: 'application/vnd.github.sha', text: SHA },
    what: 'find the commit of the release'
  } as const
  // 422 is GitHub's "No commit found for SHA", 409 an empty repository.
  const answer = await ifThere(call(connection, ask), 404, 409, 422)
  if (answer === undefined || SHA.test(answer.text)) return answer?.text
  throw unexpectedResponse(answer, ask.what)
}

function readRelease(connection: GithubConnection, path: string): Promise<RawRelease | undefined> {
  return ifThere(callFor(connection, { method: 'GET', path, what: 'read the release' }, releaseSchema), 404)
}

async function releaseOfTag(connection: GithubConnection, tag: string): Promise<RawRelease | undefined> {
  return (
    (await readRelease(connection, `/releases/tags/${encodeURIComponent(tag)}`)) ?? (await draftOfTag(connection, tag))
  )
}

async function draftOfTag(connection: GithubConnection, tag: string): Promise<RawRelease | undefined> {
  for (let page = 1; page <= MOST_PAGES; page++) {
    const ask = {
      method: 'GET',
      path: `/releases?per_page=${PAGE}&page=${page}`,
      what: 'list the releases'
    } as const
    const releases = await ifThere(callFor(connection, ask, releaseListSchema), 404)
    // Ids grow, so the largest is the newest.
    const [newest, ...others] = (releases ?? []).filter(one => one.tag_name === tag).sort((a, b) => b.id - a.id)
    if (newest !== undefined) {
      if (others.length > 0) {
        const them = count(others.length + 1, 'draft')
        connection.log.info(
          `The tag ${logText(tag, 200)} has ${them}; the newest is taken: ${logText(newest.html_url, 300)}`
        )
      }
      return newest
    }
    if (releases === undefined || releases.length < PAGE) return undefined
  }
  return undefined
}

async function ifThere<T>(answer: Promise<T>, ...absent: readonly number[]): Promise<T | undefined> {
  try {
    return await answer
  } catch (thrown) {
    if (thrown instanceof ActionError && thrown.status !== undefined && absent.includes(thrown.status)) return undefined
    throw thrown
  }
}

function toRelease(raw: RawRelease, assets: readonly ReleaseAsset[]): Release {
  return {
    id: raw.id,
    tag: raw.tag_name,
    draft: raw.draft,
    immutable: raw.immutable ?? false,
    ...(raw.published_at ? { publishedAt: raw.published_at } : {}),
    htmlUrl: raw.html_url,
    uploadUrl: raw.upload_url.replace(/\{[^}]*\}$/, ''),
    targetCommitish: raw.target_commitish,
    assets
  }
}

function notFound(connection: GithubConnection, wanted: { readonly id?: number; readonly tag?: string }): ActionError {
  const { repository, token } = connection
  const which = wanted.tag === undefined ? `of id ${wanted.id}` : `of the tag ${logText(wanted.tag, 200)}`
  return new ActionError('release_not_found', `${repository} has no release ${which} that the GitHub token may see.`, {
    input: 'release-tag',
    ...(token === undefined
      ? { hint: 'Check `release-tag`, and set `github-token`: without it only public releases are seen.' }
      : {})
  })
}
