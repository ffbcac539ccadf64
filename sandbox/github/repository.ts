import { createHash, randomUUID } from 'node:crypto'
import type { SandboxClock } from '../sandbox-clock.ts'
import { type AssetContent, contentDigest } from './asset-content.ts'
import { storedAssetName } from './asset-name.ts'
import { GitObjects } from './git-objects.ts'

export interface ReleaseAsset {
  id: number
  name: string
  label: string | null
  /** `starter` is a broken upload: size 0, no digest, nothing to download, and its name is taken until it is deleted. */
  state: 'uploaded' | 'starter'
  contentType: string
  content: AssetContent
  /** `sha256:<hex>`, or null as for assets of before June 2025. */
  digest: string | null
  downloads: number
  /** Milliseconds since 1970, as are all times here. */
  createdAt: number
  updatedAt: number
  /** Its name in the storage. */
  storageKey: string
}

export interface Release {
  id: number
  tag: string
  name: string | null
  body: string | null
  draft: boolean
  prerelease: boolean
  /** Its assets and tag are frozen. Never true of a draft. */
  immutable: boolean
  /** Becomes immutable when it is published. */
  locksWhenPublished: boolean
  targetCommitish: string
  /** In place of the true `upload_url`. */
  uploadUrl?: string
  createdAt: number
  publishedAt: number | null
  updatedAt: number
  assets: ReleaseAsset[]
}

export interface NewRelease {
  tag: string
  name?: string | null
  body?: string | null
  draft?: boolean
  prerelease?: boolean
  /** Immutable from its publication on: at once, or for a draft when `publish` is called. Default: the repository's setting. */
  immutable?: boolean
  /** Branch or SHA. Default: the default branch. The tag is made from it at publication, when there is none yet. */
  targetCommitish?: string
  assets?: NewAsset[]
}

/** An asset's content is `bytes`, or `size` bytes that are made up as they are read. Default: 1,000 made-up bytes. */
export interface NewAsset {
  name: string
  label?: string | null
  contentType?: string
  bytes?: Buffer
  size?: number
  content?: AssetContent
  /** Default: computed; null for made-up content above 16 MiB. */
  digest?: string | null
  state?: ReleaseAsset['state']
}

export interface RepositoryOptions {
  owner?: string
  name?: string
  private?: boolean
  defaultBranch?: string
  /** The repository's setting: releases published from now on are immutable. */
  immutableReleases?: boolean
}

/** A repository's state. Everything may be changed under way. */
export class GithubRepository {
  readonly owner: string
  readonly name: string
  readonly id = 186_853_002
  private: boolean
  defaultBranch: string
  immutableReleases: boolean
  readonly git: GitObjects
  readonly releases: Release[] = []
  #clock: SandboxClock
  #lastId = 250_000_000

  constructor(options: RepositoryOptions, clock: SandboxClock) {
    this.owner = options.owner ?? 'octo-org'
    this.name = options.name ?? 'product'
    this.private = options.private ?? false
    this.defaultBranch = options.defaultBranch ?? 'main'
    this.immutableReleases = options.immutableReleases ?? false
    this.#clock = clock
    this.git = new GitObjects(`${this.owner}/${this.name}`, () => clock.now())
    this.git.addCommit({ branch: this.defaultBranch, message: 'Begin' })
  }

  #newId(): number {
    this.#lastId += 1
    return this.#lastId
  }

  /** Adds a release; one that is not a draft is published, and its tag made if there is none. */
  addRelease({ draft = false, assets = [], ...given }: NewRelease): Release {
    const now = this.#clock.now()
    const release: Release = {
      id: this.#newId(),
      tag: given.tag,
      name: given.name === undefined ? given.tag : given.name,
      body: given.body ?? null,
      draft: true,
      prerelease: given.prerelease ?? false,
      immutable: false,
      locksWhenPublished: given.immutable ?? this.immutableReleases,
      targetCommitish: given.targetCommitish ?? this.defaultBranch,
      createdAt: now,
      publishedAt: null,
      updatedAt: now,
      assets: []
    }
    this.releases.push(release)
    for (const asset of assets) this.addAsset(release, asset)
    if (!draft) this.publish(release)
    return release
  }

  /** Publishes a draft: its tag exists from now on, and it is immutable if it was to be. Throws Error for an unknown target. */
  publish(release: Release): void {
    if (!this.git.tags.has(release.tag)) this.git.addTag(release.tag, { target: release.targetCommitish })
    release.draft = false
    release.publishedAt = this.#clock.now()
    release.updatedAt = release.publishedAt
    release.immutable = release.locksWhenPublished
  }

  /** Adds an asset as an upload would, under the name that GitHub gives it, but with nothing refused. */
  addAsset(release: Release, asset: NewAsset): ReleaseAsset {
    const { state = 'uploaded' } = asset
    const content = state === 'starter' ? { kind: 'generated' as const, size: 0 } : contentOf(asset)
    const now = this.#clock.now()
    const digest = asset.digest === undefined ? contentDigest(content) : asset.digest
    const added: ReleaseAsset = {
      id: this.#newId(),
      name: storedAssetName(asset.name),
      label: asset.label ?? '',
      state,
      contentType: asset.contentType ?? 'application/octet-stream',
      content,
      digest: state === 'starter' ? null : digest,
      downloads: 0,
      createdAt: now,
      updatedAt: now,
      storageKey: randomUUID()
    }
    release.assets.push(added)
    return added
  }

  /** The tag as it stands in a release's URLs: a draft's are `untagged-…`, whatever its tag will be. */
  urlTag(release: Release): string {
    if (!release.draft) return release.tag
    return `untagged-${createHash('sha1').update(String(release.id)).digest('hex').slice(0, 20)}`
  }

  release(id: number): Release | undefined {
    return this.releases.find(release => release.id === id)
  }

  asset(id: number): { release: Release; asset: ReleaseAsset } | undefined {
    return this.#find(asset => asset.id === id)
  }

  stored(storageKey: string): ReleaseAsset | undefined {
    return this.#find(asset => asset.storageKey === storageKey)?.asset
  }

  #find(wanted: (asset: ReleaseAsset) => boolean): { release: Release; asset: ReleaseAsset } | undefined {
    for (const release of this.releases) {
      const asset = release.assets.find(wanted)
      if (asset !== undefined) return { release, asset }
    }
    return undefined
  }
}

function contentOf({ content, bytes, size = 1000 }: NewAsset): AssetContent {
  return content ?? (bytes === undefined ? { kind: 'generated', size } : { kind: 'bytes', bytes })
}
