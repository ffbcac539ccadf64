import { createHash } from 'node:crypto'

export interface Commit {
  sha: string
  message: string
  /** Milliseconds since 1970. */
  at: number
  parent: string | undefined
}

/** A tag. An annotated one is an object of its own, with a SHA that is not the commit's. */
export interface Tag {
  commit: string
  /** The SHA of the tag object. */
  object: string | undefined
}

/** Commits, branches and tags, as far as a release needs them. */
export class GitObjects {
  readonly commits = new Map<string, Commit>()
  readonly branches = new Map<string, string>()
  readonly tags = new Map<string, Tag>()
  #seed: string
  #now: () => number
  #made = 0

  constructor(seed: string, now: () => number) {
    this.#seed = seed
    this.#now = now
  }

  #sha(what: string): string {
    this.#made += 1
    return createHash('sha1').update(`${this.#seed} ${what} ${this.#made}`).digest('hex')
  }

  /** Adds a commit on top of `branch`, which may be new. Returns its SHA. */
  addCommit({ branch, message = 'Change things' }: { branch: string; message?: string }): string {
    const sha = this.#sha('commit')
    this.commits.set(sha, { sha, message, at: this.#now(), parent: this.branches.get(branch) })
    this.branches.set(branch, sha)
    return sha
  }

  /** Sets a tag on what `target` (a SHA, branch or tag) names, and returns the commit's SHA. Throws Error when there is no such commit. */
  addTag(name: string, { target, annotated = false }: { target: string; annotated?: boolean }): string {
    const commit = this.resolve(target)
    if (commit === undefined) throw new Error(`no commit for ${target}`)
    this.tags.set(name, { commit: commit.sha, object: annotated ? this.#sha('tag') : undefined })
    return commit.sha
  }

  /** The commit that `ref` names: a SHA (7 digits or more), a tag or branch, or either with its `tags/` or `heads/`. Tags win, as in git. */
  resolve(ref: string): Commit | undefined {
    const short = ref.replace(/^refs\//, '')
    const tag = this.tags.get(short.replace(/^tags\//, ''))
    const sha = tag?.commit ?? this.branches.get(short.replace(/^heads\//, '')) ?? ref
    const whole = this.commits.get(sha)
    if (whole !== undefined || !/^[\da-f]{7,39}$/.test(sha)) return whole
    return [...this.commits.values()].find(commit => commit.sha.startsWith(sha))
  }

  /** The tag whose object has this SHA. */
  annotatedTag(object: string): { name: string; tag: Tag } | undefined {
    for (const [name, tag] of this.tags) if (tag.object === object) return { name, tag }
    return undefined
  }
}
