import { describe, expect, test } from '@jest/globals'
import { type Plan, planLines, requestLines, toSubmit } from '../../src/model/plan.ts'
import type { RequestOptions } from '../../src/model/request.ts'

const PLAN: Plan = {
  sha: 'f'.repeat(40),
  sources: { video: 'https://example.com/watch?…', srt: 'asset:1' },
  options: { mode: 'precision', title: 'A title' },
  languages: [
    { language: 'Turkish (Türkiye)', failedBefore: 0 },
    { language: 'French', failedBefore: 2, reuse: { id: 'job1', language: 'any', status: 'completed', reused: true } },
    { language: 'Spanish', failedBefore: 1 }
  ],
  key: 'v1:o:r:s:d'
}

test('the plan as a person reads it', () => {
  expect(planLines(PLAN)).toEqual([
    'video: https://example.com/watch?…',
    'srt: asset:1',
    'Turkish (Türkiye): submit',
    'French: reuse job1 (completed)',
    'Spanish: submit again (1 earlier attempt failed)',
    '2 languages to submit'
  ])
  expect(requestLines(PLAN)).toEqual(['mode: precision', 'title: A title', 'idempotency key: v1:o:r:s:d'])
})

test('a plan with nothing to submit says so, and has no key', () => {
  const { key: _key, ...rest } = PLAN
  const plan = { ...rest, languages: PLAN.languages.slice(1, 2) }
  expect(planLines(plan)).toContain('nothing to submit')
  expect(requestLines(plan).join('\n')).not.toContain('idempotency key')
})

test('what is sent is sorted by code unit, as every runtime sorts it', () => {
  const languages = ['Ö', 'a', 'B', 'Z', 'Spanish (Spain)', 'Spanish'].map(language => ({ language, failedBefore: 0 }))
  expect(toSubmit({ languages })).toEqual(['B', 'Spanish', 'Spanish (Spain)', 'Z', 'a', 'Ö'])
})

test('several earlier attempts are several', () => {
  const lines = planLines({ ...PLAN, languages: [{ language: 'French', failedBefore: 2 }] })
  expect(lines).toContain('French: submit again (2 earlier attempts failed)')
})

describe('options in the log', () => {
  const optionLines = (options: RequestOptions) => requestLines({ sha: '', sources: {}, options, languages: [] })

  test.each<[options: RequestOptions, lines: string[]]>([
    [{}, []],
    [{ speaker_num: 2, enable_caption: false }, ['speaker-num: 2', 'enable-caption: false']],
    [
      { stock_voice_config: { use_stock_voice: true, preferred_stock_voice_ids: ['a', 'b'] } },
      ['use-stock-voice: true', 'preferred-stock-voice-ids: a, b']
    ],
    [{ callback_url: 'https://example.com/hook?token=secret' }, ['callback-url: https://example.com/…']],
    [{ callback_url: 'https://me:secret@example.com/hook#secret' }, ['callback-url: https://example.com/…']],
    [{ title: 'a\n::error::b\u001b[31m ##[group]c' }, ['title: a ::error::b # #[group]c']],
    [{ title: '::error::x' }, ['title: : :error::x']]
  ])('%j', (options, lines) => {
    expect(optionLines(options)).toEqual(lines)
  })

  test('a long one is cut', () => {
    const [line = ''] = optionLines({ title: 'x'.repeat(5000) })
    expect(line).toBe(`title: ${'x'.repeat(199)}…`)
  })
})
