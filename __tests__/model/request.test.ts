import { describe, expect, test } from '@jest/globals'
import { TRANSLATE_INPUTS } from '../../src/inputs/translate-inputs.ts'
import { inputOfParam, resultOptions } from '../../src/model/request.ts'

const INPUTS = new Set(TRANSLATE_INPUTS)

describe('the input behind a field that HeyGen blames', () => {
  test.each<[param: string, input: string | undefined]>([
    ['mode', 'mode'],
    ['output_languages', 'languages'],
    ['output_languages.0', 'languages'],
    ['output_languages[3]', 'languages'],
    ['output_language', 'languages'],
    ['video', 'video'],
    ['video.url', 'video'],
    ['video.asset_id', 'video'],
    ['video_url', 'video'],
    ['body.video.type', 'video'],
    ['audio.url', 'audio'],
    ['srt_url', 'srt'],
    ['srt_role', 'srt-role'],
    ['speaker_num', 'speaker-num'],
    ['keep_the_same_format', 'keep-the-same-format'],
    ['brand_voice_id', 'brand-voice-id'],
    ['stock_voice_config', 'use-stock-voice'],
    ['stock_voice_config.use_stock_voice', 'use-stock-voice'],
    ['stock_voice_config.preferred_stock_voice_ids.1', 'preferred-stock-voice-ids'],
    ['Idempotency-Key', 'idempotency-key'],
    ['Content-Type', undefined],
    ['', undefined],
    ['...', undefined],
    ['constructor', undefined],
    ['__proto__.toString', undefined]
  ])('%j: %s', (param, input) => {
    expect(inputOfParam(param, INPUTS)).toBe(input)
  })

  test('an input of the other action is none', () => {
    expect(inputOfParam('mode', new Set(['wait']))).toBeUndefined()
  })
})

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
  ])('a default makes no other work: %j', options => {
    expect(resultOptions(options, false)).toEqual({})
  })

  test.each([
    [{ start_time: 1 }],
    [{ enable_dynamic_duration: false }],
    [{ stock_voice_config: { use_stock_voice: true } }],
    [{ stock_voice_config: { use_stock_voice: false, preferred_stock_voice_ids: ['a'] } }]
  ])('what is no default makes other work: %j', options => {
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
  ])('a glossary has one name: %j', options => {
    expect(resultOptions(options, false)).toEqual({ brand_glossary_id: 'b' })
  })
})
