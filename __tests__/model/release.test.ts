import { expect, test } from '@jest/globals'
import { isLocked } from '../../src/model/release.ts'
import { RELEASE } from '../fakes/sample-release.ts'

test.each([
  { immutable: false, draft: false, locked: false },
  { immutable: true, draft: false, locked: true },
  { immutable: true, draft: true, locked: false }
])('immutable: $immutable, draft: $draft', ({ locked, ...given }) => {
  expect(isLocked({ ...RELEASE, ...given })).toBe(locked)
})
