import { expect, test } from '@jest/globals'
import { ActionError } from '../../src/errors/action-error.ts'
import { ERRORS } from '../../src/errors/error-codes.ts'
import { annotationOf } from '../../src/report/error-report.ts'

test('an annotation says what is wrong, where, what to do and where to read more', () => {
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

test('what is not known is left out, and a param that is the input is named once', () => {
  const error = new ActionError('interrupted', 'Over.', { input: 'mode', param: 'mode', hint: 'Wait.' })
  expect(annotationOf(error)).toEqual({
    title: 'Canceled',
    text: 'Over. (input: mode, code: interrupted)\nWhat to do: Wait.'
  })
})

test('a URL in the message is no link', () => {
  const message = 'No response of https://me:word@storage.example/v.mp4?X-Amz-Signature=s3cr3t for:\n- ?sig=s3cr3t'
  const { text } = annotationOf(new ActionError('internal', message))
  expect(text).toContain('https://***@storage.example/v.mp4?…')
  expect(text).not.toMatch(/word|s3cr3t/)
})

test("the API's own code is shown where it has no entry here", () => {
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
    expect(text).toContain(ERRORS.internal[1])
  }
})
