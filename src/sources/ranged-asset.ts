import { ActionError } from '../errors/action-error.ts'
import type { GithubConnection } from '../github/octokit.ts'
import type { assetLink } from '../github/open-asset.ts'
import { rulesOfOrigin } from '../http/url-guard.ts'
import type { Release, ReleaseAsset } from '../model/release.ts'
import type { RangedSource } from './ranged-source.ts'
import { rangedUrl } from './ranged-url.ts'

/**
 * An asset of a private repository or a draft, in parts. GitHub's API, which gets the token, is called once for a link to the
 * storage, which does not get it.
 * @param findLink `assetLink` of GitHub's part, which is loaded only with a release
 */
export function rangedAsset(
  findLink: typeof assetLink,
  connection: GithubConnection,
  release: Release,
  asset: ReleaseAsset
): RangedSource {
  const { apiUrl } = connection
  const { size } = asset
  let storage: RangedSource | undefined
  return {
    async read(start, end, signal) {
      if (storage === undefined) {
        const url = await findLink({ ...connection, signal }, release, asset)
        if (url === undefined) throw new ActionError('github_error', 'GitHub has no link to its storage')
        storage = rangedUrl(connection, url, { rules: rulesOfOrigin(apiUrl), size })
      }
      return storage.read(start, end, signal)
    }
  }
}
