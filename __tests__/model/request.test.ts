import { describe, expect, test } from '@jest/globals'
import { TRANSLATE_INPUTS } from '../../src/inputs/translate-inputs.ts'
import { inputOfParam } from '../../src/model/request.ts'

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
    expect(inputOfParam(param, TRANSLATE_INPUTS)).toBe(input)
  })

  test('an input of the other action is none', () => {
    expect(inputOfParam('mode', ['wait'])).toBeUndefined()
  })
})
