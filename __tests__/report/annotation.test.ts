import { describe, expect, test } from '@jest/globals'
import { ActionError, combineErrors, interrupted, toActionError } from '../../src/errors/action-error.ts'
import { ACTION_ERRORS, errorEntry, HEYGEN_ERRORS, isHeygenErrorCode } from '../../src/errors/error-codes.ts'
import { annotationOf } from '../../src/report/annotation.ts'

test('an error tells what, where, what to do and where to read on', () => {
  const error = new ActionError('invalid_parameter', "Could not submit the translation: 'mode' is odd.", {
    input: 'mode',
    param: 'body.mode',
    status: 400,
    requestId: 'req_1',
    docUrl: 'https://docs.example.com/errors#1'
  })
  expect(annotationOf(error)).toEqual({
    title: 'Translate release video',
    text: `Could not submit the translation: 'mode' is odd. (input: mode, param: body.mode, code: invalid_parameter, HTTP 400, request ID: req_1)
What to do: Correct the input named in the message. Nothing was submitted.
More: https://docs.example.com/errors#1`
  })
})

test('what is not known is left out, and a param that is the input is told once', () => {
  const error = new ActionError('interrupted', 'Over.', { input: 'mode', param: 'mode', hint: 'Wait.' })
  expect(annotationOf(error)).toEqual({
    title: 'Canceled',
    text: 'Over. (input: mode, code: interrupted)\nWhat to do: Wait.'
  })
})

test('a URL in the message opens nothing', () => {
  const message = 'No response of https://me:word@storage.example/v.mp4?X-Amz-Signature=s3cr3t for:\n- ?sig=s3cr3t'
  const { text } = annotationOf(new ActionError('internal', message))
  expect(text).toContain('https://***@storage.example/v.mp4?…')
  expect(text).not.toMatch(/word|s3cr3t/)
})

test("the API's own code is told where it has no entry here", () => {
  const error = new ActionError('heygen_error', 'x', { apiCode: 'brand_new' })
  expect(annotationOf(error).text).toContain('(code: brand_new)')
})

test('lines are kept, each made printable, and the whole is bounded', () => {
  const error = new ActionError('invalid_input', 'Two:\n- a\u001b[31m\r\u202e b\n- c')
  expect(annotationOf(error).text.split('\n').slice(0, 4)).toEqual(['Two:', '- a  b', '- c', '(code: invalid_input)'])
  for (const message of [
    'x'.repeat(1_000_000),
    '- line\n'.repeat(100_000),
    'a://b:'.repeat(170_000),
    '?a='.repeat(300_000)
  ]) {
    const { text } = annotationOf(new ActionError('internal', message))
    expect(text.length).toBeLessThan(21_000)
    expect(text).toContain('…')
    expect(text).toContain(ACTION_ERRORS.internal.hint)
  }
})

describe('the list of codes', () => {
  const all = Object.entries({ ...HEYGEN_ERRORS, ...ACTION_ERRORS })

  test.each(all)('%s has a meaning and a hint, in whole sentences', (code, entry) => {
    expect(errorEntry(code as keyof typeof HEYGEN_ERRORS)).toBe(entry)
    expect(entry.meaning).toMatch(/^[A-Z].+\.$/)
    expect(entry.hint).toMatch(/^[A-Z].+(\.|`)$/)
    expect(new ActionError(code as keyof typeof HEYGEN_ERRORS, 'x').hint).toBe(entry.hint)
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
})

describe('whatever is thrown', () => {
  test.each<[thrown: unknown, message: string]>([
    [new TypeError('x is undefined'), 'Unexpected failure: x is undefined'],
    ['text', 'Unexpected failure: text'],
    [undefined, 'Unexpected failure: undefined']
  ])('%p is a fault of ours', (thrown, message) => {
    const error = toActionError(thrown)
    expect([error.code, error.message, error.cause]).toEqual(['internal', message, thrown])
  })

  test('an error of ours stays itself', () => {
    const error = interrupted('SIGTERM')
    expect(toActionError(error)).toBe(error)
    expect(error).toMatchObject({ code: 'interrupted', message: 'The job was canceled.', cause: 'SIGTERM' })
  })
})

describe('several failures as one', () => {
  const bad = (message: string, input?: string) => new ActionError('file_unusable', message, { input })

  test('none is none; one stays itself, also where it comes twice', () => {
    const error = bad('a', 'video')
    expect(combineErrors([])).toBeUndefined()
    expect(combineErrors([error])).toBe(error)
    expect(combineErrors([error, bad('a', 'srt')])).toBe(error)
  })

  test('each message is told, the hint once, the input where it is one', () => {
    expect(combineErrors([bad('a', 'video'), bad('b', 'srt'), bad('a', 'video')])).toMatchObject({
      code: 'file_unusable',
      message: '- a\n- b',
      hint: ACTION_ERRORS.file_unusable.hint,
      input: undefined
    })
    expect(combineErrors([bad('a', 'video'), bad('b', 'video')])?.input).toBe('video')
  })

  test('each message keeps its HTTP status and request ID', () => {
    const failed = (message: string, status?: number, requestId?: string) =>
      new ActionError('internal_error', message, { status, requestId })
    const errors = [failed('a', 500, 'req_1'), failed('b', 403), failed('c')] as const
    expect(combineErrors(errors)?.message).toBe('- a (HTTP 500, request ID req_1)\n- b (HTTP 403)\n- c')
  })
})
