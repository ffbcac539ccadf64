import type { Release } from '../../src/model/release.ts'

/** A published release without assets. */
export const RELEASE: Release = {
  id: 1,
  tag: 'v1',
  draft: false,
  immutable: false,
  htmlUrl: 'https://github.example/releases/v1',
  notes: '',
  uploadUrl: 'https://uploads.github.example/releases/1/assets',
  targetCommitish: 'main',
  assets: []
}
