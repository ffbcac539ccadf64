import { describe, expect, test } from '@jest/globals'
import { inputWarnings, TRANSLATE_INPUTS } from '../../src/inputs/translate-inputs.ts'
import { failure, parse } from './parsing.ts'

test('nothing set: the documented defaults', () => {
  expect(parse({})).toEqual({
    credentials: { apiKey: 'key' },
    ifNoApiKey: 'error',
    wait: false,
    waitTimeoutMs: 3_600_000,
    failOn: 'any',
    attachToRelease: false,
    manifest: false,
    releaseNotes: false,
    apiUrl: 'https://api.heygen.com',
    sources: { videos: [{ kind: 'asset', assetId: 'talk' }] },
    languages: ['Spanish'],
    options: { mode: 'speed' },
    reuse: true,
    dryRun: false,
    submitTimeoutMs: 600_000
  })
})

describe('good values', () => {
  test.each<[input: string, value: string, read: object]>([
    ['access-token', 'token', { credentials: { accessToken: 'token' } }],
    ['if-no-api-key', 'skip', { ifNoApiKey: 'skip' }],
    [
      'languages',
      'Spanish, Chinese (Mandarin, Simplified)',
      { languages: ['Spanish', 'Chinese (Mandarin, Simplified)'] }
    ],
    ['languages', '- es-MX\n- ja\n', { languages: ['es-MX', 'ja'] }],
    ['languages', '["a, b", "c"]', { languages: ['a, b', 'c'] }],
    ['mode', 'precision', { options: { mode: 'precision' } }],
    ['title', 'Ünïcode: a, b', { options: { title: 'Ünïcode: a, b' } }],
    ['input-language', 'en', { options: { input_language: 'en' } }],
    ['speaker-num', '3', { options: { speaker_num: 3 } }],
    ['start-time', '0', { options: { start_time: 0 } }],
    ['start-time', '1.25', { options: { start_time: 1.25 } }],
    ['end-time', '0.5', { options: { end_time: 0.5 } }],
    ['brand-glossary-id', 'b', { options: { brand_glossary_id: 'b' } }],
    ['brand-voice-id', 'b', { options: { brand_voice_id: 'b' } }],
    ['fps-mode', 'passthrough', { options: { fps_mode: 'passthrough' } }],
    ['folder-id', 'f', { options: { folder_id: 'f' } }],
    ['callback-url', 'https://example.com/hook?a=b', { options: { callback_url: 'https://example.com/hook?a=b' } }],
    ['callback-id', 'mine', { options: { callback_id: 'mine' } }],
    ['audio', 'https://example.com/a.mp3', { sources: { audio: { kind: 'url', url: 'https://example.com/a.mp3' } } }],
    ['srt', 'release:*.srt', { sources: { srt: { kind: 'release', pattern: '*.srt' } } }],
    ['video', 'talk.mp4', { sources: { videos: [{ kind: 'file', path: 'talk.mp4' }] } }],
    [
      'video',
      '- talk.mp4\n- asset:a',
      {
        sources: {
          videos: [
            { kind: 'file', path: 'talk.mp4' },
            { kind: 'asset', assetId: 'a' }
          ]
        }
      }
    ],
    ['reuse', 'repository', { reuse: 'repository' }],
    ['reuse', 'TRUE', { reuse: true }],
    [
      'preferred-stock-voice-ids',
      'a\nb\na',
      { options: { stock_voice_config: { preferred_stock_voice_ids: ['a', 'b'] } } }
    ],
    ['preferred-stock-voice-ids', '[]', { options: {} }],
    ['preferred-stock-voice-ids', ',', { options: {} }],
    ['use-stock-voice', 'false', { options: { stock_voice_config: { use_stock_voice: false } } }],
    ['idempotency-key', 'a:b-c.d_9', { idempotencyKey: 'a:b-c.d_9' }],
    ['max-translations', '5', { maxTranslations: 5 }],
    ['submit-timeout', '0.5', { submitTimeoutMs: 30_000 }],
    ['submit-timeout', '0', { submitTimeoutMs: 0 }],
    ['wait-timeout', '1.5', { waitTimeoutMs: 90_000 }],
    ['poll-interval', '0.2', { pollIntervalMs: 200 }],
    ['fail-on', 'never', { failOn: 'never' }],
    ['download-to', 'out/videos', { downloadTo: 'out/videos', wait: true }],
    ['attach-to-release', 'true', { attachToRelease: true, wait: true }],
    ['release-tag', 'v1.0', { releaseTag: 'v1.0' }],
    ['github-token', 'ghs_1', { githubToken: 'ghs_1' }],
    ['api-url', 'https://proxy.example.com/heygen//', { apiUrl: 'https://proxy.example.com/heygen' }],
    ['api-url', 'http://127.0.0.1:8080', { apiUrl: 'http://127.0.0.1:8080' }],
    ['api-url', 'http://localhost:8080/', { apiUrl: 'http://localhost:8080' }],
    ['api-url', 'http://[::1]:8080', { apiUrl: 'http://[::1]:8080' }],
    // A lone `?` or `#` must not swallow the paths that follow.
    ['api-url', 'https://api.heygen.com/?', { apiUrl: 'https://api.heygen.com' }],
    ['api-url', 'https://api.heygen.com/#', { apiUrl: 'https://api.heygen.com' }]
  ])('%s: %j', (input, value, read) => {
    const raw = input === 'access-token' ? { 'api-key': '', [input]: value } : { [input]: value }
    expect(parse(raw)).toMatchObject(read)
  })

  test('every form of a boolean, for every boolean input', () => {
    const options =
      `translate-audio-only enable-caption keep-the-same-format enable-dynamic-duration disable-music-track
      enable-speech-enhancement enable-watermark`.split(/\s+/)
    for (const name of options) {
      for (const word of ['true', 'True', 'TRUE', 'false', 'False', 'FALSE']) {
        expect(parse({ [name]: word }).options).toEqual({
          mode: 'speed',
          [name.replaceAll('-', '_')]: word.toLowerCase() === 'true'
        })
      }
    }
    expect(parse({ reuse: 'FALSE', 'dry-run': 'True', wait: 'TRUE' })).toMatchObject({
      reuse: false,
      dryRun: true,
      wait: true
    })
  })

  test('nothing but what was set goes into the request', () => {
    expect(Object.keys(parse({ 'start-time': '', srt: '', title: '' }).options)).toEqual(['mode'])
    expect(parse({ video: '' }).sources).toEqual({ videos: [] })
  })
})

describe('bad values', () => {
  const BOOLEAN = 'must be true or false'
  const WHOLE = 'must be a whole number from 1'
  const SECONDS = 'must be a number of seconds, 0 or more'
  const MINUTES = 'must be a number of minutes from 0 to 50400'
  const INTERVAL = 'must be a number of seconds above 0, at most 3600'
  const API_URL = 'must be an https URL (http only on a loopback host) without query or password'
  const KEY = 'must be 1 to 255 characters of A-Z a-z 0-9 _ : . -'
  const booleans = `translate-audio-only enable-caption keep-the-same-format enable-dynamic-duration disable-music-track
    enable-speech-enhancement enable-watermark use-stock-voice dry-run wait attach-to-release`.split(/\s+/)
  test.each<[input: string, values: string[], problem: string]>([
    ...booleans.map((input): [string, string[], string] => [
      input,
      ['yes', '1', 'tRUE', 'on', 'null', 'constructor', '__proto__', 'toString'],
      BOOLEAN
    ]),
    ['if-no-api-key', ['ignore', 'Skip'], 'must be error or skip'],
    ['mode', ['fast', 'Speed', 'speed,precision'], 'must be speed or precision'],
    ['fps-mode', ['30', 'VFR'], 'must be vfr, cfr or passthrough'],
    ['srt-role', ['both'], 'must be input or output'],
    ['fail-on', ['some', 'true'], 'must be any, all or never'],
    ['reuse', ['yes', '1', 'tRUE', 'Repository', 'repo', 'null', '__proto__'], 'must be true, false or repository'],
    ['speaker-num', ['0', '-1', '1.5', '2e3', 'two', '0x2', '1 000', '12345678901'], WHOLE],
    ['max-translations', ['0', '-3', '∞'], WHOLE],
    ['start-time', ['-1', '1:30', '1,5', '.5', '5.', '1e3', 'NaN', 'Infinity'], SECONDS],
    ['end-time', ['soon', '+1'], SECONDS],
    ['submit-timeout', ['-1', '10m', '50401', '1e1'], MINUTES],
    ['wait-timeout', ['forever', '50400.1'], MINUTES],
    ['poll-interval', ['0', '0.0', '-1', '3601', 'fast'], INTERVAL],
    ['idempotency-key', ['a/b', 'a b', 'ü', 'x'.repeat(256)], KEY],
    [
      'callback-url',
      ['http://example.com/hook', 'example.com', 'https:', 'https:example.com', 'https://a b/'],
      'must be a whole https URL'
    ],
    ['api-url', ['api.heygen.com', '//api.heygen.com', 'https://'], API_URL],
    [
      'api-url',
      ['http://api.heygen.com', 'ftp://localhost', 'http://127.0.0.1.evil.example'],
      `${API_URL}; this one is not https`
    ],
    [
      'api-url',
      ['https://169.254.169.254', 'https://metadata.goog', 'http://[64:ff9b::127.0.0.1]'],
      `${API_URL}; this one leads to a link-local or metadata address`
    ],
    ['video', ['http://example.com/a.mp4'], 'must be an https URL: HeyGen does not fetch over plain http'],
    ['video', ['[]', '-', '[""]'], 'must name a video'],
    ['audio', ['asset:'], 'must have a HeyGen asset ID (letters, digits, `_`, `-`, `.`) after asset:'],
    ['srt', ['release:'], 'must have the name of an asset, or a glob, after release:'],
    ['languages', ['["a"'], 'must be valid JSON when it starts with `[`, like ["first", "second"]'],
    ['languages', ['[1]'], 'must hold only strings when it is a JSON array; entry 1 is not a string'],
    ['languages', ['Chinese (Mandarin'], 'must open and close its parentheses in pairs; line 1 does not'],
    ['languages', [',', '[]', '[""]'], 'must name a language'],
    ['preferred-stock-voice-ids', ['['], 'must be valid JSON when it starts with `[`, like ["first", "second"]'],
    ['title', ['x'.repeat(10_001)], 'must be at most 10,000 characters']
  ])('%s: %j', (input, values, problem) => {
    for (const value of values) {
      const error = failure({ [input]: value })
      const shown = value.length > 120 ? `${value.slice(0, 119)}…` : value
      expect(error).toMatchObject({ code: 'invalid_input', input, message: `\`${input}\` is "${shown}": ${problem}.` })
    }
  })

  test('no languages at all', () => {
    expect(failure({ languages: '' }).message).toBe('`languages` must name a language.')
  })
})

test('fps-mode without audio has no effect: a warning', () => {
  expect(inputWarnings(parse({ 'fps-mode': 'cfr' }))).toEqual([
    '`fps-mode` has no effect without `audio`: HeyGen reads it only for a custom audio track.'
  ])
  expect(inputWarnings(parse({ 'fps-mode': 'cfr', audio: 'asset:1' }))).toEqual([])
  expect(inputWarnings(parse({}))).toEqual([])
})

test('an unknown input is skipped', () => {
  expect(parse({ language: 'x', __proto__: 'y' })).toEqual(parse({}))
  expect(TRANSLATE_INPUTS).not.toContain('language')
})
