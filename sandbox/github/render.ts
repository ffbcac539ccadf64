import { createHash } from 'node:crypto'
import { contentSize } from './asset-content.ts'
import type { Commit } from './git-objects.ts'
import type { GithubRepository, Release, ReleaseAsset } from './repository.ts'
import { type Links, publishedExample } from './webhook-example.ts'

type Json = Record<string, unknown>

/** Where a repository's JSON points to. */
export interface RenderPlace {
  repository: GithubRepository
  links: Links
}

function repositoryUrl({ repository, links }: RenderPlace): string {
  return `${links.api}/repos/${repository.owner}/${repository.name}`
}

function time(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}

function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url')
}

/** github-actions[bot], who makes what a workflow makes. */
function bot({ links }: RenderPlace): Json {
  const user = `${links.api}/users/github-actions%5Bbot%5D`
  return {
    login: 'github-actions[bot]',
    id: 41898282,
    node_id: 'MDM6Qm90NDE4OTgyODI=',
    avatar_url: 'https://avatars.githubusercontent.com/in/15368?v=4',
    gravatar_id: '',
    url: user,
    html_url: `${links.server}/apps/github-actions`,
    followers_url: `${user}/followers`,
    following_url: `${user}/following{/other_user}`,
    gists_url: `${user}/gists{/gist_id}`,
    starred_url: `${user}/starred{/owner}{/repo}`,
    subscriptions_url: `${user}/subscriptions`,
    organizations_url: `${user}/orgs`,
    repos_url: `${user}/repos`,
    events_url: `${user}/events{/privacy}`,
    received_events_url: `${user}/received_events`,
    type: 'Bot',
    user_view_type: 'public',
    site_admin: false
  }
}

/** The path of an asset on the web host, where it is downloaded without a token. */
export function downloadPath(repository: GithubRepository, release: Release, asset: ReleaseAsset): string {
  const tag = encodeURIComponent(repository.urlTag(release))
  return `/${repository.owner}/${repository.name}/releases/download/${tag}/${encodeURIComponent(asset.name)}`
}

/** An asset's JSON. */
export function renderAsset(place: RenderPlace, release: Release, asset: ReleaseAsset): Json {
  return {
    url: `${repositoryUrl(place)}/releases/assets/${asset.id}`,
    id: asset.id,
    node_id: nodeId('ReleaseAsset', asset.id),
    name: asset.name,
    label: asset.label,
    uploader: bot(place),
    content_type: asset.contentType,
    state: asset.state,
    size: contentSize(asset.content),
    digest: asset.digest,
    download_count: asset.downloads,
    created_at: time(asset.createdAt),
    updated_at: time(asset.updatedAt),
    browser_download_url: place.links.server + downloadPath(place.repository, release, asset)
  }
}

/** A release's JSON, assets included. */
export function renderRelease(place: RenderPlace, release: Release): Json {
  const { repository, links } = place
  const url = `${repositoryUrl(place)}/releases/${release.id}`
  const archive = release.draft ? undefined : encodeURIComponent(release.tag)
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url:
      release.uploadUrl ??
      `${links.uploads}/repos/${repository.owner}/${repository.name}/releases/${release.id}/assets{?name,label}`,
    html_url: `${links.server}/${repository.owner}/${repository.name}/releases/tag/${encodeURIComponent(repository.urlTag(release))}`,
    id: release.id,
    author: bot(place),
    node_id: nodeId('Release', release.id),
    tag_name: release.tag,
    target_commitish: release.targetCommitish,
    name: release.name,
    draft: release.draft,
    immutable: release.immutable,
    prerelease: release.prerelease,
    created_at: time(release.createdAt),
    updated_at: time(release.updatedAt),
    published_at: release.publishedAt === null ? null : time(release.publishedAt),
    assets: release.assets.map(asset => renderAsset(place, release, asset)),
    tarball_url: archive === undefined ? null : `${repositoryUrl(place)}/tarball/${archive}`,
    zipball_url: archive === undefined ? null : `${repositoryUrl(place)}/zipball/${archive}`,
    body: release.body
  }
}

/** The repository as it stands in a webhook's payload. */
export function renderWebhookRepository({ repository, links }: RenderPlace): Json {
  return {
    ...publishedExample(links, repository).repository,
    id: repository.id,
    private: repository.private,
    visibility: repository.private ? 'private' : 'public',
    default_branch: repository.defaultBranch
  }
}

/** The repository as the API shows it; `push` is whether the caller may write. */
export function renderRepository(place: RenderPlace, push: boolean): Json {
  return {
    ...renderWebhookRepository(place),
    has_discussions: false,
    network_count: 0,
    subscribers_count: 0,
    permissions: { admin: false, maintain: false, push, triage: push, pull: true }
  }
}

/** A commit's JSON, without its files. */
export function renderCommit(place: RenderPlace, commit: Commit): Json {
  const { repository, links } = place
  const url = repositoryUrl(place)
  const web = `${links.server}/${repository.owner}/${repository.name}/commit`
  const person = { name: 'Mona', email: 'mona@example.com', date: time(commit.at) }
  const tree = createHash('sha1').update(`tree of ${commit.sha}`).digest('hex')
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    commit: {
      author: person,
      committer: person,
      message: commit.message,
      tree: { sha: tree, url: `${url}/git/trees/${tree}` },
      url: `${url}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }
    },
    url: `${url}/commits/${commit.sha}`,
    html_url: `${web}/${commit.sha}`,
    comments_url: `${url}/commits/${commit.sha}/comments`,
    author: null,
    committer: null,
    parents:
      commit.parent === undefined
        ? []
        : [{ sha: commit.parent, url: `${url}/commits/${commit.parent}`, html_url: `${web}/${commit.parent}` }],
    stats: { total: 0, additions: 0, deletions: 0 },
    files: []
  }
}

/** A ref's JSON. `ref` is without `refs/`; `type` is `commit`, or `tag` for an annotated tag. */
export function renderRef(place: RenderPlace, { ref, type, sha }: { ref: string; type: string; sha: string }): Json {
  const url = repositoryUrl(place)
  return {
    ref: `refs/${ref}`,
    node_id: nodeId('Ref', ref),
    url: `${url}/git/refs/${ref}`,
    object: { sha, type, url: `${url}/git/${type}s/${sha}` }
  }
}

/** An annotated tag's JSON. */
export function renderTagObject(place: RenderPlace, tag: { name: string; object: string; commit: Commit }): Json {
  const url = repositoryUrl(place)
  return {
    node_id: nodeId('Tag', tag.object),
    tag: tag.name,
    sha: tag.object,
    url: `${url}/git/tags/${tag.object}`,
    message: tag.name,
    tagger: { name: 'Mona', email: 'mona@example.com', date: time(tag.commit.at) },
    object: { sha: tag.commit.sha, type: 'commit', url: `${url}/git/commits/${tag.commit.sha}` },
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }
  }
}
