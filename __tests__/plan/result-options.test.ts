import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalJson, resultOptions } from '../../src/plan/work.ts'

describe('the options that change the result', () => {
  test('leaves out what only labels, places or reports it, what is not set, and HeyGen’s own defaults', () => {
    expect(
      resultOptions(
        {
          title: 't',
          callback_url: 'https://example.com',
          callback_id: 'c',
          folder_id: 'f',
          mode: 'speed',
          speaker_num: 2,
          enable_caption: false,
          keep_the_same_format: false
        },
        false
      )
    ).toEqual({ mode: 'speed', speaker_num: 2, keep_the_same_format: false })
  })

  test.each([
    [{ start_time: 0 }],
    [{ enable_dynamic_duration: true }],
    [{ stock_voice_config: { use_stock_voice: false } }]
  ])('a default does not change the work: %j', options => {
    expect(resultOptions(options, false)).toEqual({})
  })

  test.each([
    [{ start_time: 1 }],
    [{ enable_dynamic_duration: false }],
    [{ stock_voice_config: { use_stock_voice: true } }],
    [{ stock_voice_config: { use_stock_voice: false, preferred_stock_voice_ids: ['a'] } }]
  ])('a value other than the default changes the work: %j', options => {
    expect(resultOptions(options, false)).toEqual(options)
  })

  test('fps_mode counts only with an audio track', () => {
    expect(resultOptions({ fps_mode: 'cfr' }, true)).toEqual({ fps_mode: 'cfr' })
    expect(resultOptions({ fps_mode: 'cfr' }, false)).toEqual({})
  })

  test.each([
    [{ brand_voice_id: 'b' }],
    [{ brand_glossary_id: 'b' }],
    [{ brand_voice_id: 'b', brand_glossary_id: 'b' }]
  ])('a glossary has one form: %j', options => {
    expect(resultOptions(options, false)).toEqual({ brand_glossary_id: 'b' })
  })
})

test.each<[value: unknown, json: string]>([
  [{ b: 1, a: [2, 1], B: null }, '{"B":null,"a":[2,1],"b":1}'],
  [{ a: { d: 1, c: undefined, b: true } }, '{"a":{"b":true,"d":1}}'],
  [[{ b: 1, a: 2 }], '[{"a":2,"b":1}]'],
  [{ é: 'ü\n', e: '"' }, '{"e":"\\"","é":"ü\\n"}'],
  [{}, '{}'],
  ['text', '"text"']
])('%j', (value, json) => {
  expect(canonicalJson(value)).toBe(json)
})

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, shuffled(member)])
  )
}

test('gives the same result in any order of members, and loses nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const plain: unknown = JSON.parse(JSON.stringify(value))
      expect(canonicalJson(shuffled(plain))).toBe(canonicalJson(plain))
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain)
    }),
    { numRuns: 200 }
  )
})
