import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { jsonOutput, useWorld } from './world.ts'

const world = useWorld(() => ({}), inProcess)

describe('a submit without waiting', () => {
  test('sends one request with what was set and nothing else', async () => {
    const step = await world.translate()
    expect(step.errors).toEqual([])
    expect(step.exitCode).toBe(0)
    expect(world.posts()).toHaveLength(1)
    const [post] = world.posts()
    expect(post?.body).toEqual({
      video: { type: 'asset_id', asset_id: 'asset_talk' },
      output_languages: ['French (France)', 'Spanish (Mexico)'],
      mode: 'speed',
      title: 'octo-org/product 6dcb09b',
      callback_id: expect.stringMatching(
        /^octo-org\/product@6dcb09b5b57875f334f61aebed695e2e4193db5e#[0-9a-f]{16}~asset-talk$/
      )
    })
    expect(post?.headers).toMatchObject({
      'x-api-key': world.heygen.apiKey,
      'content-type': 'application/json',
      'user-agent': 'translate-release-video/1.0.0',
      'x-heygen-source': 'github-action',
      'idempotency-key': expect.stringMatching(
        /^v1:octo-org:product:6dcb09b5b57875f334f61aebed695e2e4193db5e:[0-9a-f]{64}$/
      )
    })
    expect(post?.headers).not.toHaveProperty('authorization')
  })

  test('sends three requests, two of them reads', async () => {
    await world.translate()
    expect(world.heygen.requests.map(one => `${one.method} ${one.path}`).sort()).toEqual([
      'GET /v3/video-translations',
      'GET /v3/video-translations/languages',
      'POST /v3/video-translations'
    ])
  })

  test('outputs the IDs in the order of the workflow', async () => {
    const step = await world.translate()
    const idOf = (language: string) =>
      world.heygen.translations.find(translation => translation.language === language)?.id
    const ids = [idOf('Spanish (Mexico)'), idOf('French (France)')]
    expect(jsonOutput(step, 'translation-ids')).toEqual(ids)
    expect(step.outputs['translation-id']).toBe(ids[0])
    const video = 'asset:asset_talk'
    expect(jsonOutput(step, 'translations')).toEqual([
      { video, language: 'Spanish (Mexico)', tag: 'es-MX', id: ids[0], status: 'pending', reused: false },
      { video, language: 'French (France)', tag: 'fr-FR', id: ids[1], status: 'pending', reused: false }
    ])
    expect(step.outputs['status']).toBe('submitted')
    expect(step.outputs['idempotency-key']).toBe(world.posts()[0]?.headers['idempotency-key'])
    expect(jsonOutput(step, 'video-urls')).toEqual({})
    expect(jsonOutput(step, 'files')).toEqual([])
  })

  test('keeps everything in the result file', async () => {
    const step = await world.translate()
    const path = step.outputs['result-file'] ?? ''
    expect(path.startsWith(world.job.temp)).toBe(true)
    expect(existsSync(`${path}.part`)).toBe(false)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      version: 1,
      status: 'submitted',
      repository: 'octo-org/product',
      idempotency_key: step.outputs['idempotency-key']
    })
  })

  test('masks the key before anything else is logged', async () => {
    const step = await world.translate()
    expect(step.stdout.split('\n')[0]).toBe(`::add-mask::${world.heygen.apiKey}`)
    const rest = step.stdout.split('\n').slice(1).join('\n')
    for (const text of [rest, step.stderr, step.outputFile, step.summary]) {
      expect(text).not.toContain(world.heygen.apiKey)
    }
  })

  test('masks the access token and the GitHub token too', async () => {
    const tokens = { 'api-key': '', 'access-token': world.heygen.accessToken, 'github-token': 'ghs_marked' }
    const step = await world.translate(tokens)
    const masked = step.commands.filter(one => one.name === 'add-mask').map(one => one.message)
    expect(masked).toEqual([world.heygen.accessToken, 'ghs_marked'])
  })

  test('shows languages, IDs, status and key in the summary, and what to do next', async () => {
    const step = await world.translate()
    for (const { id, language } of world.heygen.translations) {
      expect(step.summary).toContain(id)
      expect(step.summary).toContain(language)
    }
    expect(step.summary).toContain(step.outputs['idempotency-key'])
    expect(step.summary).toContain('/collect@')
  })

  test('sends an access token as a bearer token, and no key', async () => {
    const step = await world.translate({ 'api-key': '', 'access-token': world.heygen.accessToken })
    expect(step.exitCode).toBe(0)
    for (const { headers } of world.heygen.requests) {
      expect(headers['authorization']).toBe(`Bearer ${world.heygen.accessToken}`)
      expect(headers).not.toHaveProperty('x-api-key')
    }
    expect(step.stdout.split('\n')[0]).toBe(`::add-mask::${world.heygen.accessToken}`)
  })

  test('passes every option of the contract', async () => {
    for (const id of ['asset_sound', 'asset_subtitles']) world.heygen.addAsset({ id })
    const step = await world.translate({
      mode: 'precision',
      title: 'A title',
      audio: 'asset:asset_sound',
      srt: 'asset:asset_subtitles',
      'srt-role': 'output',
      'input-language': 'en',
      'translate-audio-only': 'false',
      'speaker-num': '2',
      'callback-url': 'https://example.com/hook',
      'callback-id': 'mine',
      'enable-caption': 'True',
      'keep-the-same-format': 'TRUE',
      'enable-dynamic-duration': 'False',
      'disable-music-track': 'true',
      'enable-speech-enhancement': 'true',
      'enable-watermark': 'FALSE',
      'start-time': '1.5',
      'end-time': '60',
      'brand-glossary-id': 'glossary',
      'brand-voice-id': 'glossary',
      'use-stock-voice': 'true',
      'preferred-stock-voice-ids': 'one\ntwo',
      'fps-mode': 'cfr',
      'folder-id': 'folder'
    })
    expect(step.errors).toEqual([])
    expect(world.posts()[0]?.body).toEqual({
      video: { type: 'asset_id', asset_id: 'asset_talk' },
      audio: { type: 'asset_id', asset_id: 'asset_sound' },
      srt: { type: 'asset_id', asset_id: 'asset_subtitles' },
      srt_role: 'output',
      output_languages: ['French (France)', 'Spanish (Mexico)'],
      mode: 'precision',
      title: 'A title',
      input_language: 'en',
      translate_audio_only: false,
      speaker_num: 2,
      callback_url: 'https://example.com/hook',
      callback_id: 'mine',
      enable_caption: true,
      keep_the_same_format: true,
      enable_dynamic_duration: false,
      disable_music_track: true,
      enable_speech_enhancement: true,
      enable_watermark: false,
      start_time: 1.5,
      end_time: 60,
      brand_glossary_id: 'glossary',
      brand_voice_id: 'glossary',
      stock_voice_config: { use_stock_voice: true, preferred_stock_voice_ids: ['one', 'two'] },
      fps_mode: 'cfr',
      folder_id: 'folder'
    })
  })
})
