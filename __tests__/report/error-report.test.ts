import { describe, expect, test } from '@jest/globals'
import { ActionError, combineErrors } from '../../src/errors/action-error.ts'
import { ERRORS, type ErrorCode } from '../../src/errors/error-codes.ts'
import { annotationOf, errorBlock } from '../../src/report/error-report.ts'
import { sampleReport } from '../fakes/sample-reports.ts'

test('an annotation says what is wrong, where, what to do and where to read more', () => {
  const error = new ActionError('invalid_parameter', "Could not submit the translation: 'mode' is odd.", {
    input: 'mode',
    param: 'body.mode',
    status: 400,
    requestId: 'req_1',
    docUrl: 'https://docs.example.com/errors#1'
  })
  expect(annotationOf(error)).toEqual({
    title: 'Invalid parameter',
    text: `Could not submit the translation: 'mode' is odd. (input: mode, param: body.mode, code: invalid_parameter, HTTP 400, request ID: req_1)
What to do: Correct the input named in the message. This request submitted nothing.
HeyGen's page: https://docs.example.com/errors#1`
  })
})

test('what is not known is left out, and a param that is the input is named once', () => {
  const error = new ActionError('interrupted', 'Over.', { input: 'mode', param: 'mode', hint: 'Wait.' })
  expect(annotationOf(error)).toEqual({
    title: 'Job canceled',
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

test('the title says what failed, with every code', () => {
  const titleOf = (code: ErrorCode) => annotationOf(new ActionError(code, 'x')).title
  expect(titleOf('unknown_language')).toBe('Unknown language')
  expect(titleOf('github_forbidden')).toBe('GitHub token denied')
  for (const code of Object.keys(ERRORS)) expect(titleOf(code as ErrorCode)).toMatch(/^[A-Z][A-Za-z ]+$/)
})

test('the last line is a link to the code, where the repository of the action is known', () => {
  const { text } = annotationOf(new ActionError('release_locked', 'x'), 'https://github.com/a/b/blob/v1/docs/errors.md')
  expect(text.split('\n').at(-1)).toBe('More: https://github.com/a/b/blob/v1/docs/errors.md#release_locked')
})

describe('several failures', () => {
  const unknown = new ActionError('unknown_language', 'HeyGen does not translate to 2:\n- "A"\n- "B"', {
    input: 'languages'
  })
  const missing = new ActionError('file_unusable', 'The file does not exist.', { input: 'video', hint: 'Check it.' })
  const other = new ActionError('file_unusable', 'Another does not.', { input: 'srt', hint: 'Check it.' })
  const several = (...errors: ActionError[]) => combineErrors(errors) ?? unknown

  test('one sentence, then a list, each item with its own facts and hint', () => {
    expect(annotationOf(several(unknown, missing, missing), 'https://x/errors.md')).toEqual({
      title: 'Several problems',
      text: `There are 2 problems:
- HeyGen does not translate to 2:
  - "A"
  - "B"
  (input: languages, code: unknown_language)
  What to do: ${ERRORS.unknown_language[1]}
- The file does not exist. (input: video, code: file_unusable)
  What to do: Check it.
More: https://x/errors.md`
    })
  })

  test('a hint that all of them share is given once', () => {
    expect(annotationOf(several(missing, other))).toEqual({
      title: 'Unusable file',
      text: `There are 2 problems:
- The file does not exist. (input: video, code: file_unusable)
- Another does not. (input: srt, code: file_unusable)
What to do: Check it.`
    })
  })

  test('in the summary too', () => {
    const report = (error: ActionError) => sampleReport({ error })
    expect(errorBlock(report(several(unknown, missing)))).toBe(`> There are 2 problems:
>
> - HeyGen does not translate to 2:
>
>   - "A"
>   - "B"
>
>   **What to do:** Use a name from the list of languages (https<span>:</span>//developers.heygen.com/docs/video-translate), or a tag such as \`es-MX\`.
>
>   Code \`unknown_language\` · input \`languages\`
> - The file does not exist.
>
>   **What to do:** Check it.
>
>   Code \`file_unusable\` · input \`video\``)
    const shared = errorBlock(report(several(missing, other)))
    expect(shared.match(/What to do/g)).toHaveLength(1)
    expect(shared).toMatch(/\*\*What to do:\*\* Check it\.$/)
  })
})
