/**
 * The callback IDs by which an account's translations are found: `<owner>/<repo>@<sha>#<16 hex>~<stem>`. The digest is of sources
 * and options; the stem, which names the files of the results, is no part of the work.
 */

const CALLBACK_ID =
  /^(?<repository>[^@]+)@(?<sha>[0-9a-f]+)#(?<digest>[0-9a-f]{16})(?:~(?:(?<stem>[a-z0-9-]{1,40})$|.*))?$/s

/** The start that the callback IDs of everything submitted for a commit share; without `sha`, for the repository. */
export function callbackIdPrefix(repository: string, sha?: string): string {
  return sha === undefined ? `${repository}@` : `${repository}@${sha}#`
}

/** The parts of a callback ID; undefined if it is not one of this action. */
export function parseCallbackId(id: string | undefined) {
  const { repository, sha, digest, stem } = CALLBACK_ID.exec(id ?? '')?.groups ?? {}
  if (repository === undefined || sha === undefined || digest === undefined) return undefined
  return { repository, sha, digest, stem }
}

/** What two callback IDs of the same work share: all of it but the stem. */
export function workOf(id: string | undefined): string | undefined {
  return id?.replace(/~.*$/s, '')
}

/** Whether two callback IDs are of the same sources and options in a repository, at any commit; undefined where one is not known. */
export function isSameContent(one: string | undefined, other: string | undefined): boolean | undefined {
  const [a, b] = [parseCallbackId(one), parseCallbackId(other)]
  if (a === undefined || b === undefined) return undefined
  return a.repository === b.repository && a.digest === b.digest
}
