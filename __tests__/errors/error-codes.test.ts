import { expect, test } from '@jest/globals'
import { ActionError } from '../../src/errors/action-error.ts'
import {
  ACTION_ERRORS,
  ERRORS,
  type ErrorCode,
  HEYGEN_ERRORS,
  isHeygenErrorCode
} from '../../src/errors/error-codes.ts'

const all = Object.entries(ERRORS)

test.each(all)('%s has a meaning and a hint, in whole sentences', (code, [meaning, hint]) => {
  expect(meaning).toMatch(/^[A-Z].+\.$/)
  expect(hint).toMatch(/^[A-Z].+(\.|`)$/)
  expect(new ActionError(code as ErrorCode, 'x').hint).toBe(hint)
})

test('no code of the API is also one of the action', () => {
  expect(all).toHaveLength(Object.keys(HEYGEN_ERRORS).length + Object.keys(ACTION_ERRORS).length)
})

test.each([
  ['quota_exceeded', true],
  ['interrupted', false],
  ['constructor', false],
  ['', false]
])('%j is a code of HeyGen: %s', (code, is) => {
  expect(isHeygenErrorCode(code)).toBe(is)
})
