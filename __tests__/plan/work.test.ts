import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { callbackIdPrefix, isSameContent } from '../../src/model/callback-id.ts'
import type { RequestOptions } from '../../src/model/request.ts'
import { callbackId, idempotencyKey, type Work } from '../../src/plan/work.ts'
import { anyCharacter } from '../fakes/hostile-text.ts'

const SHA = '6dcb09b5b57875f334f61aebed695e2e4193db5e'
const WORK: Work = {
  repository: 'octo-org/product',
  sha: SHA,
  sources: { video: 'url:https://example.com/talk.mp4' },
  options: { mode: 'speed', title: 'octo-org/product v1' }
}
const LANGUAGES = ['French (France)', 'Spanish (Mexico)']

test('the key is what it is documented to be', () => {
  const json =
    '{"attempt":0,"languages":["French (France)","Spanish (Mexico)"],"options":{"mode":"speed"},"sources":{"video":"url:https://example.com/talk.mp4"}}'
  const digest = createHash('sha256').update(json).digest('hex')
  expect(idempotencyKey(WORK, LANGUAGES, 0)).toBe(`v1:octo-org:product:${SHA}:${digest}`)
})

test('the callback id is what it is documented to be', () => {
  const json = '{"options":{"mode":"speed"},"sources":{"video":"url:https://example.com/talk.mp4"}}'
  const digest = createHash('sha256').update(json).digest('hex').slice(0, 16)
  expect(callbackIdPrefix(WORK.repository, WORK.sha)).toBe(`octo-org/product@${SHA}#`)
  expect(callbackId(WORK, 'talk')).toBe(`octo-org/product@${SHA}#${digest}~talk`)
})

const language = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
const repository = fc.oneof(
  fc.string({ maxLength: 300, unit: anyCharacter }),
  fc.tuple(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300, unit: 'grapheme' })).map(parts => parts.join('/'))
)
const sha = fc.oneof(
  fc.stringMatching(/^[0-9a-f]{40}$/),
  fc.stringMatching(/^[0-9a-f]{64}$/),
  fc.string({ maxLength: 300 })
)

test('uses only allowed characters, at most 255, and always ends in the whole digest', () => {
  fc.assert(
    fc.property(
      repository,
      sha,
      fc.array(language, { maxLength: 20 }),
      fc.nat(),
      (repo, commit, languages, attempt) => {
        const key = idempotencyKey({ ...WORK, repository: repo, sha: commit }, languages, attempt)
        expect(key).toMatch(/^v1:[A-Za-z0-9_.-]*:[A-Za-z0-9_.-]*:[A-Za-z0-9_.-]*:[0-9a-f]{64}$/)
        expect(key.length).toBeLessThanOrEqual(255)
      }
    ),
    { numRuns: 300 }
  )
})

test('a name as long as GitHub allows stays readable, and a commit of 64 digits fits', () => {
  const longest = `${'o'.repeat(39)}/${'r'.repeat(100)}`
  expect(idempotencyKey({ ...WORK, repository: longest }, LANGUAGES, 0)).toMatch(
    new RegExp(`^v1:o{39}:r{100}:${SHA}:[0-9a-f]{64}$`)
  )
  const sha256 = 'a'.repeat(64)
  expect(idempotencyKey({ ...WORK, sha: sha256 }, LANGUAGES, 0)).toContain(`v1:octo-org:product:${sha256}:`)
  const both = idempotencyKey({ ...WORK, repository: longest, sha: sha256 }, LANGUAGES, 0)
  expect(both.length).toBeLessThanOrEqual(255)
  expect(both).not.toBe(idempotencyKey({ ...WORK, repository: longest, sha: `${'a'.repeat(63)}b` }, LANGUAGES, 0))
})

test('does not change with the order of the languages, nor with repetition', () => {
  fc.assert(
    fc.property(fc.array(language, { minLength: 1, maxLength: 12 }), fc.nat(9), (languages, attempt) => {
      const key = idempotencyKey(WORK, languages, attempt)
      expect(idempotencyKey(WORK, languages.toReversed(), attempt)).toBe(key)
      expect(idempotencyKey(WORK, [...languages, ...languages.slice(0, 3)], attempt)).toBe(key)
      expect(idempotencyKey(WORK, languages, attempt)).toBe(key)
    }),
    { numRuns: 200 }
  )
})

test('changes with every other set of languages, and with the attempt', () => {
  fc.assert(
    fc.property(fc.uniqueArray(language, { maxLength: 8 }), language, fc.nat(99), (languages, other, attempt) => {
      fc.pre(!languages.includes(other))
      const key = idempotencyKey(WORK, languages, attempt)
      expect(idempotencyKey(WORK, [...languages, other], attempt)).not.toBe(key)
      expect(idempotencyKey(WORK, languages, attempt + 1)).not.toBe(key)
    }),
    { numRuns: 200 }
  )
})

test('repositories and commits never share a key, however alike their names become', () => {
  const odd = ['a/b', 'a-b/c', 'a/b-c', 'a b/c', 'a:b/c', 'a/b/c', 'ä/b', 'ö/b', 'A/b', '/ab', 'ab/', '/']
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.oneof(fc.constantFrom(...odd), repository), { minLength: 2, maxLength: 6 }),
      names => {
        // GITHUB_REPOSITORY always has a slash.
        const usual = names.filter(name => name.includes('/'))
        const keys = usual.map(name => idempotencyKey({ ...WORK, repository: name }, LANGUAGES, 0))
        expect(new Set(keys).size).toBe(usual.length)
      }
    ),
    { numRuns: 200 }
  )
})

const OPTIONS: Required<
  Omit<RequestOptions, 'title' | 'callback_url' | 'callback_id' | 'folder_id' | 'brand_voice_id' | 'fps_mode'>
> = {
  mode: 'precision',
  input_language: 'en',
  translate_audio_only: true,
  speaker_num: 2,
  enable_caption: true,
  keep_the_same_format: true,
  enable_dynamic_duration: false,
  disable_music_track: true,
  enable_speech_enhancement: true,
  enable_watermark: true,
  start_time: 1,
  end_time: 2,
  brand_glossary_id: 'b',
  stock_voice_config: { use_stock_voice: true },
  srt_role: 'input'
}

const both = (work: Work) => [idempotencyKey(work, LANGUAGES, 0), callbackId(work, 'talk')]

describe('key and callback id change together', () => {
  const variants: Work[] = [
    WORK,
    ...Object.entries(OPTIONS).map(([name, value]) => ({ ...WORK, options: { ...WORK.options, [name]: value } })),
    { ...WORK, options: { ...WORK.options, speaker_num: 3 } },
    { ...WORK, options: { ...WORK.options, stock_voice_config: { preferred_stock_voice_ids: ['a', 'b'] } } },
    { ...WORK, options: { ...WORK.options, stock_voice_config: { preferred_stock_voice_ids: ['b', 'a'] } } },
    { ...WORK, options: {} },
    { ...WORK, sources: { video: 'url:https://example.com/other.mp4' } },
    { ...WORK, sources: { audio: 'url:https://example.com/talk.mp4' } },
    { ...WORK, sources: { ...WORK.sources, audio: 'asset:1' } },
    { ...WORK, sources: { ...WORK.sources, audio: 'asset:1' }, options: { ...WORK.options, fps_mode: 'cfr' } },
    { ...WORK, sources: { ...WORK.sources, srt: 'asset:1' } },
    { ...WORK, repository: 'octo-org/other' },
    { ...WORK, repository: 'other/product' },
    { ...WORK, sha: SHA.replace('6', '7') }
  ]

  test('with every option of the result, every source, repository and commit', () => {
    const ids = variants.map(both)
    expect(new Set(ids.map(([key]) => key)).size).toBe(variants.length)
    expect(new Set(ids.map(([, id]) => id)).size).toBe(variants.length)
  })

  test.each<[name: string, options: RequestOptions]>([
    ['title', { mode: 'speed', title: 'Another' }],
    ['no title', { mode: 'speed' }],
    ['callback-url', { ...WORK.options, callback_url: 'https://example.com/hook' }],
    ['callback-id', { ...WORK.options, callback_id: 'mine' }],
    ['folder-id', { ...WORK.options, folder_id: 'folder' }],
    ['the order of options', { title: 'a', mode: 'speed' }],
    ['enable-caption false', { ...WORK.options, enable_caption: false }],
    ['translate-audio-only false', { ...WORK.options, translate_audio_only: false }],
    ['enable-dynamic-duration true', { ...WORK.options, enable_dynamic_duration: true }],
    ['disable-music-track false', { ...WORK.options, disable_music_track: false }],
    ['enable-speech-enhancement false', { ...WORK.options, enable_speech_enhancement: false }],
    ['enable-watermark false', { ...WORK.options, enable_watermark: false }],
    ['start-time 0', { ...WORK.options, start_time: 0 }],
    ['use-stock-voice false', { ...WORK.options, stock_voice_config: { use_stock_voice: false } }],
    ['fps-mode without audio', { ...WORK.options, fps_mode: 'cfr' }]
  ])('but not with %s', (_name, options) => {
    expect(both({ ...WORK, options })).toEqual(both(WORK))
  })

  test('brand-voice-id is brand-glossary-id', () => {
    const [voice, glossary, other] = [{ brand_voice_id: 'b' }, { brand_glossary_id: 'b' }, { brand_voice_id: 'c' }].map(
      options => both({ ...WORK, options })
    )
    expect(voice).toEqual(glossary)
    expect(voice).not.toEqual(other)
  })
})

test.each<[one: string, other: string, isOther: boolean]>([
  [callbackId(WORK, 'talk'), callbackId(WORK, 'talk'), false],
  [callbackId(WORK, 'talk'), callbackId({ ...WORK, sha: SHA.replace('6', '7') }, 'talk'), false],
  [callbackId(WORK, 'talk'), callbackId(WORK, 'other'), false],
  [callbackId(WORK, 'talk'), callbackId(WORK, 'talk').replace('~talk', ''), false],
  [callbackId(WORK, 'talk'), callbackId({ ...WORK, options: { mode: 'precision' } }, 'talk'), true],
  [callbackId(WORK, 'talk'), callbackId({ ...WORK, repository: 'octo-org/other' }, 'talk'), true],
  [callbackId(WORK, 'talk'), 'mine', false],
  ['', 'mine', false]
])('callback IDs of other work: %s, %s: %s', (one, other, isOther) => {
  expect(isSameContent(one, other) === false).toBe(isOther)
})
