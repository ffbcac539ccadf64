import { describe, expect, test } from '@jest/globals'
import type { ActionError } from '../../src/errors/action-error.ts'
import { parseTranslateInputs, TRANSLATE_INPUTS } from '../../src/inputs/translate-inputs.ts'
import { GOOD, parse } from './parsing.ts'

/** The problems that the failure reports, each a line; none where the inputs are right. */
function problems(raw: Record<string, string>): string[] {
  try {
    parse(raw)
    return []
  } catch (thrown) {
    const lines = (thrown as ActionError).message.split('\n')
    return lines.length === 1 ? lines : lines.slice(1).map(line => line.replace(/^- /, ''))
  }
}

describe('rules over several inputs', () => {
  const NO_WAIT = (other: string) =>
    `\`wait\` is "false": must not be false with \`${other}\`: results are there only after waiting.`
  const SINGLE = 'must not be set with 2 videos: it belongs to a single one.'
  test.each<[raw: Record<string, string>, lines: string[]]>([
    [{ 'start-time': '10', 'end-time': '10.5' }, []],
    [{ 'start-time': '10', 'end-time': '10' }, ['`end-time` is "10": must be greater than `start-time` (10).']],
    [{ 'start-time': '10', 'end-time': '5' }, ['`end-time` is "5": must be greater than `start-time` (10).']],
    [{ 'end-time': '0' }, ['`end-time` is "0": must be greater than `start-time` (0).']],
    [{ 'start-time': '10' }, []],
    [{ 'srt-role': 'output' }, ['`srt-role` is "output": needs `srt`: give the subtitle file too.']],
    [{ 'srt-role': 'output', srt: 'asset:1' }, []],
    [{ srt: 'asset:1' }, []],
    [
      { 'preferred-stock-voice-ids': 'a', 'use-stock-voice': 'false' },
      ['`preferred-stock-voice-ids` is "a": must not be set while `use-stock-voice` is false.']
    ],
    [{ 'preferred-stock-voice-ids': 'a', 'use-stock-voice': 'true' }, []],
    [{ 'preferred-stock-voice-ids': 'a' }, []],
    [
      { 'brand-voice-id': 'a', 'brand-glossary-id': 'b' },
      [
        '`brand-voice-id` is "a": must be the same as `brand-glossary-id`, of which it is the older name: set one of them.'
      ]
    ],
    [{ 'brand-voice-id': 'a', 'brand-glossary-id': 'a' }, []],
    [{ wait: 'false', 'download-to': 'out' }, [NO_WAIT('download-to')]],
    [{ wait: 'false', 'attach-to-release': 'true' }, [NO_WAIT('attach-to-release')]],
    [{ wait: 'false', 'attach-to-release': 'true', 'download-to': 'out' }, [NO_WAIT('download-to')]],
    [{ wait: 'false', 'attach-to-release': 'false' }, []],
    [
      { 'access-token': 'token' },
      ['`access-token` (its value is not shown) must not be set together with `api-key`: use exactly one of them.']
    ],
    [{ 'api-key': '' }, []],
    [{ video: 'a.mp4', audio: 'a.mp3', srt: 'a.srt', 'idempotency-key': 'k' }, []],
    // How many files a glob matches is known only later.
    [{ video: '*.mp4', audio: 'a.mp3', srt: 'a.srt', 'idempotency-key': 'k' }, []],
    [{ video: '', audio: 'a.mp3', srt: 'a.srt', 'idempotency-key': 'k' }, []],
    [{ video: 'a.mp4\nb.mp4' }, []],
    [
      { video: 'a.mp4\nb.mp4', audio: 'a.mp3', srt: 'a.srt', 'idempotency-key': 'k' },
      [`\`audio\` is "a.mp3": ${SINGLE}`, `\`srt\` is "a.srt": ${SINGLE}`, `\`idempotency-key\` is "k": ${SINGLE}`]
    ],
    [{ reuse: 'repository', video: 'a.mp4\nrelease:*.mp4\nasset:a' }, []],
    [{ reuse: 'repository', video: '', audio: 'https://example.com/a.mp3' }, []],
    [{ reuse: 'true', video: 'https://example.com/a.mp4' }, []],
    [
      { reuse: 'repository', video: 'a.mp4\nhttps://example.com/a.mp4' },
      [
        '`reuse` is "repository": must not be repository with an https:// video: its URL does not show whether the video has changed.'
      ]
    ]
  ])('%j', (raw, lines) => {
    expect(problems(raw)).toEqual(lines)
  })
})

describe('a value that could not be read is wrong once', () => {
  test.each<[raw: Record<string, string>, lines: string[]]>([
    [{ 'start-time': 'x', 'end-time': '5' }, ['`start-time` is "x": must be a number of seconds, 0 or more.']],
    [{ 'start-time': '10', 'end-time': 'x' }, ['`end-time` is "x": must be a number of seconds, 0 or more.']],
    // The subtitles are there, only not right.
    [
      { 'srt-role': 'output', srt: 'http://example.com/a.srt' },
      ['`srt` is "http://example.com/a.srt": must be an https URL: HeyGen does not fetch over plain http.']
    ],
    [
      { 'preferred-stock-voice-ids': 'a', 'use-stock-voice': 'no' },
      ['`use-stock-voice` is "no": must be true or false.']
    ],
    [
      { video: 'a.mp4\nhttp://example.com', audio: 'a.mp3', reuse: 'repository' },
      ['`video` is "a.mp4 http://example.com": entry 2 must be an https URL: HeyGen does not fetch over plain http.']
    ],
    [{ languages: '[' }, ['`languages` is "[": must be valid JSON when it starts with `[`, like ["first", "second"].']]
  ])('%j', (raw, lines) => {
    expect(problems(raw)).toEqual(lines)
  })
})

test('everything is reported in one failure: single inputs and rules, without the values of keys', () => {
  const raw = {
    ...GOOD,
    'api-key': 'sk_secret',
    'access-token': 'token_secret',
    'github-token': 'two secrets',
    languages: '',
    mode: 'fast',
    video: 'http://me:secret@example.com/a.mp4',
    'enable-caption': 'yes',
    'speaker-num': '0',
    'start-time': '9',
    'end-time': '3',
    'srt-role': 'input',
    wait: 'false',
    'download-to': 'out'
  }
  let error: ActionError | undefined
  try {
    parseTranslateInputs(raw)
  } catch (thrown) {
    error = thrown as ActionError
  }
  expect(error).toMatchObject({ code: 'invalid_input', input: undefined })
  expect(error?.message.split('\n').sort()).toEqual(
    [
      '10 problems in the inputs:',
      '- `github-token` (its value is not shown) must be one word of printable characters.',
      '- `mode` is "fast": must be speed or precision.',
      '- `speaker-num` is "0": must be a whole number from 1.',
      '- `enable-caption` is "yes": must be true or false.',
      '- `video` is "http://***@example.com/a.mp4": must be an https URL: HeyGen does not fetch over plain http.',
      '- `languages` must name a language.',
      '- `end-time` is "3": must be greater than `start-time` (9).',
      '- `srt-role` is "input": needs `srt`: give the subtitle file too.',
      '- `access-token` (its value is not shown) must not be set together with `api-key`: use exactly one of them.',
      '- `wait` is "false": must not be false with `download-to`: results are there only after waiting.'
    ].sort()
  )
  expect(error?.message).not.toContain('secret')
})

test('every input at once can be wrong, and each is reported', () => {
  // Free texts are wrong only when they are far too long.
  const texts = new Set(
    'title input-language brand-glossary-id brand-voice-id folder-id callback-id download-to release-tag'.split(' ')
  )
  const bad = (name: string) => {
    if (texts.has(name)) return 'x'.repeat(10_001)
    if (/^(video|audio|srt)$/.test(name)) return 'http://example.com'
    return /^(languages|preferred-stock-voice-ids)$/.test(name) ? '[' : 'a b/'
  }
  const raw = Object.fromEntries(TRANSLATE_INPUTS.map(name => [name, bad(name)]))
  const named = problems(raw).map(line => /^`([a-z-]+)`/.exec(line)?.[1])
  expect(named.toSorted()).toEqual([...TRANSLATE_INPUTS].sort())
})

test('a hostile value cannot break its line or change its direction', () => {
  const [line = '', ...more] = problems({ mode: 'a\n::error::b\u001b[31m\u202ec' })
  expect(more).toEqual([])
  expect(line).toBe('`mode` is "a ::error::b c": must be speed or precision.')
})
