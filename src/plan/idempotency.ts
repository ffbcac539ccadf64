import { createHash } from 'node:crypto'
import { type RequestOptions, resultOptions, type SourceField } from '../model/request.ts'
import { canonicalJson } from './canonical-json.ts'

/** What is to be done, apart from the languages: the same work has the same identity, whoever asks and whenever. */
export interface Work {
  /** `owner/repo` */
  readonly repository: string
  /** Commit of the release's tag where a release is meant, else GITHUB_SHA. */
  readonly sha: string
  /** Identities of the files: `sha256:…`, `asset:…`, `url:…`. */
  readonly sources: Readonly<Partial<Record<SourceField, string>>>
  readonly options: RequestOptions
}

/** Longest `Idempotency-Key` that HeyGen takes, from `[A-Za-z0-9_:.-]`. */
const KEY_CHARACTERS = 255
const DIGEST_CHARACTERS = 64

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const sourcesAndOptions = ({ sources, options }: Work) => ({
  sources,
  options: resultOptions(options, sources.audio !== undefined)
})

/** The start that the callback ids of everything submitted for a commit share: `<owner>/<repo>@<sha>#`. */
export function callbackIdPrefix(work: Pick<Work, 'repository' | 'sha'>): string {
  return `${work.repository}@${work.sha}#`
}

/** `callback_id` of the work's jobs, by which they are found in the account: `<owner>/<repo>@<sha>#<16 hex>`. */
export function callbackId(work: Work): string {
  return callbackIdPrefix(work) + sha256(canonicalJson(sourcesAndOptions(work))).slice(0, 16)
}

/**
 * Whether two callback IDs are of different work: other sources, options or repository. The commit does not count. Of an ID that
 * is not of the form of `callbackId` nothing can be said.
 */
export function isOtherWork(one: string, other: string): boolean {
  const [a, b] = [one, other].map(
    id => /^(?<repository>[^@]+)@[0-9a-f]+#(?<digest>[0-9a-f]{16})(?:~|$)/.exec(id)?.groups
  )
  return a !== undefined && b !== undefined && (a['repository'] !== b['repository'] || a['digest'] !== b['digest'])
}

/**
 * The `Idempotency-Key` of one request: `v1:<owner>:<repo>:<sha>:<SHA-256 hex>`, at most 255 characters of
 * `[A-Za-z0-9_:.-]`. The order of `languages` does not matter; `attempt` counts the earlier attempts at them that failed.
 */
export function idempotencyKey(work: Work, languages: readonly string[], attempt: number): string {
  const digest = sha256(
    canonicalJson({ ...sourcesAndOptions(work), languages: [...new Set(languages)].sort(), attempt })
  )
  const [owner = '', ...repository] = work.repository.split('/')
  const parts = [owner, repository.join('/'), work.sha]
  // v1 and four colons; what is left is shared so that a hostile name cannot push the digest out.
  const room = KEY_CHARACTERS - DIGEST_CHARACTERS - 6
  const whole = parts.map(part => keyPart(part, room))
  const fits = whole.join('').length <= room
  const [o, r, s] = fits ? whole : parts.map(part => keyPart(part, Math.floor(room / parts.length)))
  return `v1:${o}:${r}:${s}:${digest}`
}

/** A part of the key in the key's alphabet; where that changes it, a hash of the original keeps it unlike its likes. */
function keyPart(text: string, limit: number): string {
  const safe = text.replace(/[^A-Za-z0-9_.-]/g, '-')
  if (safe === text && text.length <= limit) return text
  return `${safe.slice(0, limit - 9)}.${sha256(text).slice(0, 8)}`
}
