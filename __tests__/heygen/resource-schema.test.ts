import { expect, test } from '@jest/globals'
import { resourceSchema } from '../../src/heygen/schemas.ts'

test.each([
  [{ is_trash: true }, true],
  [{ is_trashed: true }, true],
  [{ in_trash: true }, true],
  [{ trashed: true, name: 'Old' }, true],
  [{ is_trash: false }, false],
  [{ is_trash: 'true' }, false],
  [{ trash_days: 30, is_shared: true }, false],
  [{}, false]
])('%j', (data, isTrashed) => {
  expect(resourceSchema.parse({ data })).toEqual({ isTrashed })
})
