import { ActionError } from '../errors/action-error.ts'
import type { Release } from '../model/release.ts'
import { call, callFor, type GithubConnection } from './connection.ts'
import { repositorySchema } from './schemas.ts'

/** Tokens of an app's installation, GITHUB_TOKEN among them. Source: github.blog, "Behind GitHub's new authentication token formats". */
const INSTALLATION_TOKEN = /^(?:ghs_|v1\.)/

/**
 * Whether everyone may read the repository.
 * @throws ActionError
 */
export async function isPublic(connection: GithubConnection): Promise<boolean> {
  return !(await readRepository(connection)).private
}

/**
 * Whether the token may write to the repository's releases, as far as that can be known without writing; what cannot be known
 * is `unknown`. With `lookOnly` nothing but reads is sent.
 * @throws ActionError `interrupted`
 */
export async function mayWrite(
  connection: GithubConnection,
  release: Release,
  lookOnly: boolean
): Promise<'yes' | 'no' | 'unknown'> {
  const { token } = connection
  if (token === undefined) return 'no'
  // GitHub shows drafts only to those who may write.
  if (release.draft) return 'yes'
  try {
    if (!INSTALLATION_TOKEN.test(token)) return await userMayWrite(connection)
    return lookOnly ? 'unknown' : await installationMayWrite(connection, release.tag)
  } catch (thrown) {
    if (!(thrown instanceof ActionError) || thrown.code === 'interrupted') throw thrown
    return thrown.code === 'github_forbidden' ? 'no' : 'unknown'
  }
}

async function userMayWrite(connection: GithubConnection): Promise<'yes' | 'no' | 'unknown'> {
  const push = (await readRepository(connection)).permissions?.push
  return push === undefined ? 'unknown' : push ? 'yes' : 'no'
}

/**
 * `permissions` of a repository says nothing of an installation (https://github.com/semantic-release/github/issues/182). Release
 * notes need `contents: write`, and are made up without being kept; of a tag against itself there is next to nothing to make up.
 */
async function installationMayWrite(connection: GithubConnection, tag: string): Promise<'yes'> {
  await call(connection, {
    method: 'POST',
    path: '/releases/generate-notes',
    body: { tag_name: tag, previous_tag_name: tag },
    what: 'write to the releases',
    tries: 1
  })
  return 'yes'
}

function readRepository(connection: GithubConnection) {
  return callFor(connection, { method: 'GET', path: '', what: 'read the repository' }, repositorySchema)
}
