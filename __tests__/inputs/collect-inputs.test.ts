import { describe, expect, test } from '@jest/globals'
import type { ActionError } from '../../src/errors/action-error.ts'
import { COLLECT_INPUTS, parseCollectInputs } from '../../src/inputs/collect-inputs.ts'
import { TRANSLATE_INPUTS } from '../../src/inputs/translate-inputs.ts'

const parse = (raw: Record<string, string>) => parseCollectInputs({ 'api-key': 'key', ...raw })

test('nothing set: the documented defaults', () => {
  expect(parse({})).toEqual({
    credentials: { apiKey: 'key' },
    ifNoApiKey: 'error',
    wait: true,
    waitTimeoutMs: 3_600_000,
    failOn: 'any',
    attachToRelease: false,
    manifest: false,
    releaseNotes: false,
    apiUrl: 'https://api.heygen.com',
    ifNone: 'error'
  })
  expect(parseCollectInputs({}).credentials).toBeUndefined()
})

describe('translation-ids', () => {
  test.each<[value: string, ids: string[] | undefined]>([
    ['', undefined],
    // The output of an earlier step that submitted nothing.
    ['[]', []],
    ['["a1","b_2"]', ['a1', 'b_2']],
    ['a1,b-2', ['a1', 'b-2']],
    ['a1\n- b.2\n', ['a1', 'b.2']],
    ['a1, b2, a1', ['a1', 'b2']]
  ])('%j', (value, ids) => {
    expect(parse({ 'translation-ids': value }).translationIds).toEqual(ids)
  })

  test.each(['a b', 'a/b', '../a', 'ü', `${'a'.repeat(201)}`, '["a?b"]'])('refused: %j', value => {
    const shown = value.length > 120 ? `${value.slice(0, 119)}…` : value
    const act = () => parse({ 'translation-ids': value })
    const message = `\`translation-ids\` is "${shown}": must be translation IDs (letters, digits, \`_\`, \`-\`, \`.\`).`
    expect(act).toThrow(expect.objectContaining({ code: 'invalid_input', input: 'translation-ids', message }))
  })
})

test('shared inputs have the same words and the same meaning in both actions', () => {
  const shared = COLLECT_INPUTS.filter(name => !['translation-ids', 'if-none'].includes(name))
  expect(TRANSLATE_INPUTS).toEqual(expect.arrayContaining(shared))
  expect(parse({ wait: 'false', 'wait-timeout': '0.1', 'poll-interval': '5', 'fail-on': 'all' })).toMatchObject({
    wait: false,
    waitTimeoutMs: 6000,
    pollIntervalMs: 5000,
    failOn: 'all'
  })
  expect(parse({ 'download-to': 'out', 'release-tag': 'v1', 'github-token': 't' })).toMatchObject({
    wait: true,
    downloadTo: 'out',
    releaseTag: 'v1',
    githubToken: 't'
  })
})

test('all problems are reported at once', () => {
  let error: ActionError | undefined
  try {
    parse({ 'access-token': 'secret', wait: 'false', 'attach-to-release': 'true', 'translation-ids': '[' })
  } catch (thrown) {
    error = thrown as ActionError
  }
  expect(error?.message.split('\n').sort()).toEqual([
    '- `access-token` (its value is not shown) must not be set together with `api-key`: use exactly one of them.',
    '- `translation-ids` is "[": must be valid JSON when it starts with `[`, like ["first", "second"].',
    '- `wait` is "false": must not be false with `attach-to-release`: results are there only after waiting.',
    '3 problems in the inputs:'
  ])
})
