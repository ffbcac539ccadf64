import { describe, expect, test } from '@jest/globals'
import { COLLECT_INPUTS } from '../../src/inputs/collect-inputs.ts'
import { nearestInput, nearMissWarnings } from '../../src/inputs/near-miss-inputs.ts'
import { TRANSLATE_INPUTS } from '../../src/inputs/translate-inputs.ts'

describe('a name that is nearly an input of the root action', () => {
  test.each([
    ['language', 'languages'],
    ['Languages', 'languages'],
    ['langauges', 'languages'],
    ['output-languages', 'languages'],
    ['output_language', 'languages'],
    ['target-languages', 'languages'],
    ['api_key', 'api-key'],
    ['apikey', 'api-key'],
    ['heygen-api-key', 'api-key'],
    ['video-url', 'video'],
    ['video_url', 'video'],
    ['viedo', 'video'],
    ['srt-url', 'srt'],
    ['source-language', 'input-language'],
    ['speaker_num', 'speaker-num'],
    ['translate_audio_only', 'translate-audio-only'],
    ['enable-captions', 'enable-caption'],
    ['webhook-url', 'callback-url'],
    ['dryrun', 'dry-run'],
    ['timeout', 'wait-timeout'],
    ['output-dir', 'download-to'],
    ['attach-to-realease', 'attach-to-release'],
    ['tag', 'release-tag'],
    ['token', 'github-token'],
    ['base-url', 'api-url'],
    ['max-language', 'max-translations'],
    ['max-languages', 'max-translations'],
    ['max_translation', 'max-translations'],
    ['videos', 'video'],
    ['video-urls', 'video']
  ])('%s is near %s', (name, input) => {
    expect(nearestInput(name, TRANSLATE_INPUTS)).toBe(input)
  })

  test.each(['x', '-', 'node-version', 'translation-ids', 'constructor', 'cache', 'args'])(
    '%s is near none of them',
    name => {
      expect(nearestInput(name, TRANSLATE_INPUTS)).toBeUndefined()
    }
  )
})

test('the collect action suggests its own inputs only', () => {
  expect(nearestInput('translation-id', COLLECT_INPUTS)).toBe('translation-ids')
  expect(nearestInput('video_translation_ids', COLLECT_INPUTS)).toBe('translation-ids')
  expect(nearestInput('languages', COLLECT_INPUTS)).toBeUndefined()
  expect(nearestInput('video', COLLECT_INPUTS)).toBeUndefined()
})

test.each([
  ['translate', TRANSLATE_INPUTS],
  ['collect', COLLECT_INPUTS]
])('no input of %s is a near miss of another', (_action, inputs) => {
  expect(nearMissWarnings(inputs, inputs)).toEqual([])
})

test('no alias is an existing input, and none stands for two inputs', () => {
  const inputs = [...new Set([...TRANSLATE_INPUTS, ...COLLECT_INPUTS])]
  for (const input of inputs) expect([input, nearestInput(input.toUpperCase(), inputs)]).toEqual([input, input])
})

test('a name from outside is one printable line without a command', () => {
  expect(nearMissWarnings(['video##[\n-url'], ['video'])).toEqual([
    'Unknown input `video# #[ -url` was ignored. Did you mean `video`?'
  ])
})

test('the old name of `max-translations` is a near miss', () => {
  expect(nearMissWarnings(['max-languages'], TRANSLATE_INPUTS)).toEqual([
    'Unknown input `max-languages` was ignored. Did you mean `max-translations`?'
  ])
})
