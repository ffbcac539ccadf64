import { describe, expect, test } from '@jest/globals'
import { parseCollectInputs } from '../../src/inputs/collect-inputs.ts'
import { actionSource, collectInputs, nextBlock } from '../../src/report/next-step.ts'
import { SUBMITTED } from '../fakes/sample-reports.ts'

const inputsOf = (raw: Readonly<Record<string, string>>, tag?: string) =>
  collectInputs(parseCollectInputs({ 'api-key': 'secret', ...raw }), tag)
const secret = (name: string) => `\${{ secrets.${name} }}`
const KEY = { 'api-key': secret('HEYGEN_API_KEY') }

describe('the pasted step uses what this run used', () => {
  test.each<[raw: Readonly<Record<string, string>>, tag: string | undefined, expected: object]>([
    [{}, undefined, { ...KEY, 'download-to': 'translations' }],
    [{}, 'app/v1.2.3', { ...KEY, 'release-tag': 'app/v1.2.3', 'attach-to-release': 'true' }],
    [{ 'download-to': 'out/videos' }, undefined, { ...KEY, 'download-to': 'out/videos' }],
    [
      { 'download-to': 'out', 'attach-to-release': 'true' },
      'v1',
      { ...KEY, 'release-tag': 'v1', 'attach-to-release': 'true', 'download-to': 'out' }
    ],
    [
      { 'download-to': 'out', 'release-notes': 'true' },
      'v1',
      { ...KEY, 'release-tag': 'v1', 'download-to': 'out', 'release-notes': 'true' }
    ],
    [{ 'release-notes': 'true' }, 'v1', { ...KEY, 'release-tag': 'v1', 'release-notes': 'true' }],
    [
      { 'attach-to-release': 'true', deliver: 'captions,video', manifest: 'true' },
      'v1',
      { ...KEY, 'release-tag': 'v1', 'attach-to-release': 'true', deliver: 'video, captions', manifest: 'true' }
    ],
    [
      { 'api-key': '', 'access-token': 'secret', 'api-url': 'https://eu.heygen.example' },
      undefined,
      {
        'access-token': secret('HEYGEN_ACCESS_TOKEN'),
        'api-url': 'https://eu.heygen.example',
        'download-to': 'translations'
      }
    ],
    // What cannot stand in a workflow as it is, is left out.
    [{ 'download-to': 'my videos' }, `v1: ${secret('X')}`, { ...KEY, 'download-to': 'translations' }]
  ])('%j of %j', (raw, tag, expected) => {
    const inputs = inputsOf(raw, tag)
    expect(inputs).toEqual(expected)
    expect(JSON.stringify(inputs)).not.toContain('"secret"')
  })

  test('as lines of a workflow, the action at its own ref', () => {
    const report = { ...SUBMITTED, actionRef: '0123abc', collectInputs: inputsOf({}, 'v2.1.0') }
    expect(nextBlock(report)).toContain(`
- uses: octo/translate-release-video/collect@0123abc
  with:
    api-key: \${{ secrets.HEYGEN_API_KEY }}
    translation-ids: |
      5e1f0c7a9b2d4e6f8a1c3b5d7e9f0001
      5e1f0c7a9b2d4e6f8a1c3b5d7e9f0002
      5e1f0c7a9b2d4e6f8a1c3b5d7e9f0003
    release-tag: v2.1.0
    attach-to-release: true
`)
  })

  test.each([
    ['1.10', "'1.10'"],
    ['2026', "'2026'"],
    ['true', "'true'"],
    ['Off', "'Off'"],
    ['.5', "'.5'"],
    ['truely', 'truely'],
    ['packages/a@1', undefined],
    ['packages/a-1', 'packages/a-1']
  ])('the tag %s, which YAML must not read as anything but text, is %s', (tag, shown) => {
    const block = nextBlock({ ...SUBMITTED, collectInputs: inputsOf({}, tag) })
    expect(/release-tag: (.+)/.exec(block)?.[1]).toBe(shown)
  })
})

test.each([
  [{}, undefined],
  [{ actionRepository: 'a/b/c', actionRef: 'v1' }, undefined],
  [{ actionRepository: 'a/b' }, { repository: 'a/b', ref: 'v1' }],
  [
    { actionRepository: 'a/b', actionRef: 'feature/x' },
    { repository: 'a/b', ref: 'feature/x' }
  ],
  [
    { actionRepository: 'a/b', actionRef: 'v1\n- run: evil' },
    { repository: 'a/b', ref: 'v1' }
  ]
])('where the action comes from: %j', (context, source) => {
  expect(actionSource(context)).toEqual(source)
})
