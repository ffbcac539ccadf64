import { describe, expect, test } from '@jest/globals'
import { ActionError, combineErrors, interrupted, toActionError } from '../../src/errors/action-error.ts'
import { ERRORS } from '../../src/errors/error-codes.ts'

describe('whatever is thrown', () => {
  test.each<[thrown: unknown, message: string]>([
    [new TypeError('x is undefined'), 'Unexpected failure: x is undefined'],
    ['text', 'Unexpected failure: text'],
    [undefined, 'Unexpected failure: undefined']
  ])('%p is an internal error', (thrown, message) => {
    const error = toActionError(thrown)
    expect([error.code, error.message, error.cause]).toEqual(['internal', message, thrown])
  })

  test('an ActionError stays the same', () => {
    const error = interrupted('SIGTERM')
    expect(toActionError(error)).toBe(error)
    expect(error).toMatchObject({ code: 'interrupted', message: 'The job was canceled.', cause: 'SIGTERM' })
  })
})

describe('several failures as one', () => {
  const bad = (message: string, input?: string) => new ActionError('file_unusable', message, { input })

  test('none gives none; one stays the same, even if listed twice', () => {
    const error = bad('a', 'video')
    expect(combineErrors([])).toBeUndefined()
    expect(combineErrors([error])).toBe(error)
    expect(combineErrors([error, bad('a', 'srt')])).toBe(error)
  })

  test('each message is kept, the hint once, the input where it is one', () => {
    expect(combineErrors([bad('a', 'video'), bad('b', 'srt'), bad('a', 'video')])).toMatchObject({
      code: 'file_unusable',
      message: 'There are 2 problems:\n- a\n- b',
      hint: ERRORS.file_unusable[1],
      input: undefined
    })
    expect(combineErrors([bad('a', 'video'), bad('b', 'video')])?.input).toBe('video')
  })

  test('each message keeps its HTTP status and request ID', () => {
    const failed = (message: string, status?: number, requestId?: string) =>
      new ActionError('internal_error', message, { status, requestId })
    const errors = [failed('a', 500, 'req_1'), failed('b', 403), failed('c')] as const
    expect(combineErrors(errors)?.message).toBe(
      'There are 3 problems:\n- a (HTTP 500, request ID req_1)\n- b (HTTP 403)\n- c'
    )
  })
})
