import { expect, test } from '@jest/globals'
import { isLocked, type Release } from '../../src/model/release.ts'

const RELEASE: Release = {
  id: 1,
  tag: 'v1',
  draft: false,
  immutable: false,
  htmlUrl: 'https://github.example/releases/v1',
  uploadUrl: 'https://uploads.github.example/releases/1/assets',
  targetCommitish: 'main',
  assets: []
}

test.each([
  { immutable: false, draft: false, locked: false },
  { immutable: true, draft: false, locked: true },
  { immutable: true, draft: true, locked: false }
])('immutable: $immutable, draft: $draft', ({ locked, ...given }) => {
  expect(isLocked({ ...RELEASE, ...given })).toBe(locked)
})
