import * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import { assetSchema, type Release, type ReleaseAsset, releaseSchema } from '../model/release.ts'
import { count, logText } from '../text/plain-text.ts'
import { type ApiCall, callGithub, type GithubConnection, jsonBody } from './octokit.ts'

/** GitHub's largest page. */
const PAGE = 100
/** All of a release's assets; a draft beyond the newest 1,000 releases is not looked for. */
const MOST_PAGES = 10

/** Sends the request for one page of a list. */
type PageCall = (
  ...call: [...Parameters<ApiCall>, page: { per_page: number; page: number }]
) => Promise<{ readonly headers: { readonly link?: string } }>

/** SHA-1, or SHA-256 in a repository of that format. */
const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/

const rawRepository = z.object({
  private: z.boolean(),
  permissions: z.object({ push: z.boolean().optional() }).optional()
})

export const assetBody = jsonBody(assetSchema)

/** The release of an ID, else of a tag; a draft too. @throws ActionError `release_not_found`, and `github_error` and the like */
export async function findRelease(connection: GithubConnection, tag: string, id?: number): Promise<Release> {
  const read = (send: ApiCall) =>
    ifThere([404], callGithub(connection, 'read the release', jsonBody(releaseSchema), send))
  const ofId =
    id === undefined ? undefined : await read(({ rest }, repo) => rest.repos.getRelease({ ...repo, release_id: id }))
  const found =
    ofId ??
    (await read(({ rest }, repo) => rest.repos.getReleaseByTag({ ...repo, tag }))) ??
    (await ifThere([404], findDraft(connection, tag)))
  if (found !== undefined) return { ...found, assets: await listAssets(connection, found.id) }
  const { repository, token } = connection
  const message = `${repository} has no release of the tag ${logText(tag, 200)} that the GitHub token may see.`
  const anonymous = 'Check `release-tag`, and set `github-token`: without it only public releases are seen.'
  const hint = token === undefined ? anonymous : undefined
  throw new ActionError('release_not_found', message, { input: 'release-tag', hint })
}

/** A release as it is now, its notes read after its assets. @throws ActionError */
export async function readRelease(connection: GithubConnection, releaseId: number): Promise<Release> {
  const assets = await listAssets(connection, releaseId)
  const send: ApiCall = ({ rest }, repo) => rest.repos.getRelease({ ...repo, release_id: releaseId })
  return { ...(await callGithub(connection, 'read the release', jsonBody(releaseSchema), send)), assets }
}

/** All assets of a release, as they are now. @throws ActionError */
export async function listAssets(connection: GithubConnection, releaseId: number): Promise<ReleaseAsset[]> {
  const send: PageCall = ({ rest }, repo, page) =>
    rest.repos.listReleaseAssets({ ...repo, release_id: releaseId, ...page })
  const assets: ReleaseAsset[] = []
  for await (const page of pagesOf(connection, "list the release's assets", assetSchema, send)) assets.push(...page)
  // One that moved to the next page while pages were read comes twice.
  return [...new Map(assets.map(asset => [asset.id, asset])).values()]
}

/** @throws ActionError */
export function readRepository(connection: GithubConnection): Promise<z.output<typeof rawRepository>> {
  return callGithub(connection, 'read the repository', jsonBody(rawRepository), ({ rest }, repo) =>
    rest.repos.get(repo)
  )
}

/**
 * The SHA of a release's commit: its tag's, or for a draft without one, that of the branch or commit which the tag will be made from.
 * @throws ActionError `release_not_found` when there is neither, and `github_error` and the like
 */
export async function commitOfRelease(connection: GithubConnection, release: Release): Promise<string> {
  const { draft, targetCommitish } = release
  const tagged = await findCommit(connection, `tags/${release.tag}`)
  const sha = tagged ?? (draft ? await findCommit(connection, targetCommitish) : undefined)
  const tag = logText(release.tag, 200)
  if (sha === undefined) {
    const message = `The release ${tag} has no commit: neither its tag nor its target exists.`
    throw new ActionError('release_not_found', message, { input: 'release-tag' })
  }
  if (tagged === undefined && !SHA.test(targetCommitish)) {
    const branch = `\`${logText(targetCommitish, 200)}\``
    connection.log.info(
      `The tag ${tag} does not exist yet, so commit ${sha.slice(0, 7)} of ${branch} is used. If ${branch} moves before the release is published, this counts as new work and is charged again.`
    )
  }
  return sha
}

/** GitHub resolves annotated tags; this media type is the SHA alone, without the commit's files. */
function findCommit(connection: GithubConnection, ref: string): Promise<string | undefined> {
  const send: ApiCall = ({ rest }, repo) =>
    rest.repos.getCommit({ ...repo, ref, headers: { accept: 'application/vnd.github.sha' } })
  // 422 is GitHub's "No commit found for SHA", 409 an empty repository.
  return ifThere([404, 409, 422], callGithub(connection, 'find the commit of the release', z.string().regex(SHA), send))
}

async function findDraft(connection: GithubConnection, tag: string) {
  const send: PageCall = ({ rest }, repo, page) => rest.repos.listReleases({ ...repo, ...page })
  for await (const releases of pagesOf(connection, 'list the releases', releaseSchema, send)) {
    // IDs grow, so the largest is the newest.
    const [newest, ...others] = releases.filter(one => one.tag === tag).sort((a, b) => b.id - a.id)
    if (newest !== undefined && others.length > 0) {
      const drafts = `The tag ${logText(tag, 200)} has ${count(others.length + 1, 'draft')}`
      connection.log.info(`${drafts}; the newest is used: ${logText(newest.htmlUrl, 300)}`)
    }
    if (newest !== undefined) return newest
  }
  return undefined
}

/** The pages of a list, until GitHub links to no next one; where a proxy drops its links, until one is not full. */
async function* pagesOf<S extends z.ZodType>(connection: GithubConnection, what: string, item: S, send: PageCall) {
  let isLast = false
  for (let page = 1; page <= MOST_PAGES && !isLast; page++) {
    let link: string | undefined
    const sendPage: ApiCall = async (octokit, repo) => {
      const response = await send(octokit, repo, { per_page: PAGE, page })
      link = response.headers.link
      return response
    }
    const items = await callGithub(connection, what, jsonBody(z.array(item)), sendPage)
    isLast = link === undefined ? items.length < PAGE : !/\brel="?next\b/.test(link)
    yield items
  }
}

/** A response, or undefined for an error of one of these statuses. */
async function ifThere<T>(absent: readonly number[], response: Promise<T>): Promise<T | undefined> {
  try {
    return await response
  } catch (thrown) {
    if (thrown instanceof ActionError && absent.includes(thrown.status ?? 0)) return undefined
    throw thrown
  }
}
