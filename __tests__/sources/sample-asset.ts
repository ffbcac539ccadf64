import type { ReleaseAsset } from '../../src/model/release.ts'

let lastId = 0
/** A complete asset of a release, with an ID of its own. */
export function asset(name: string, given: Partial<ReleaseAsset> = {}): ReleaseAsset {
  lastId += 1
  return {
    id: lastId,
    name,
    size: 1000,
    state: 'uploaded',
    updatedAt: '2026-11-22T00:00:00Z',
    downloadUrl: `https://github.com/octo-org/product/releases/download/v1/${name}`,
    contentType: 'application/octet-stream',
    ...given
  }
}
