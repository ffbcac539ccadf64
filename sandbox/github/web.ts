import { type Handler, UnexpectedRequest } from '../loopback-server.ts'
import { downloadPath } from './render.ts'
import type { GithubRepository, Release, ReleaseAsset } from './repository.ts'

/**
 * GitHub's web host, as far as `browser_download_url` leads: a published asset of a public repository is redirected to the storage.
 * Everything else is 404, since a browser's session is needed for it and a token is no session.
 */
export function makeWebHost(repository: GithubRepository, locate: (asset: ReleaseAsset) => string): Handler {
  return request => {
    if (!/^\/[^/]+\/[^/]+\/releases\/download\/[^/]+\/[^/]+$/.test(request.path)) {
      throw new UnexpectedRequest('only downloads are here')
    }
    const asset = repository.private ? undefined : published(repository, request.path)
    if (asset === undefined) return { status: 404, body: 'Not Found' }
    return { status: 302, headers: { location: locate(asset), 'content-type': 'text/html; charset=utf-8' } }
  }
}

function published(repository: GithubRepository, path: string): ReleaseAsset | undefined {
  const wanted = decodeURIComponent(path)
  const isWanted = (release: Release, asset: ReleaseAsset) =>
    asset.state === 'uploaded' && decodeURIComponent(downloadPath(repository, release, asset)) === wanted
  for (const release of repository.releases.filter(({ draft }) => !draft)) {
    const asset = release.assets.find(candidate => isWanted(release, candidate))
    if (asset !== undefined) return asset
  }
  return undefined
}
