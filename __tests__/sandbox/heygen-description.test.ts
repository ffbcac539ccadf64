import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { getHttpOperationsFromSpec } from '@stoplight/prism-cli/dist/operations.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { DESCRIPTION } from '../../sandbox/heygen/heygen-api.ts'
import { startHeygenSandbox } from '../../sandbox/heygen/heygen-sandbox.ts'
import { call, type Json, submit } from './heygen-call.ts'

/** Windows knows no signals: a process is ended without being asked. */
const onUnix = process.platform === 'win32' ? test.skip : test

// As HeyGen published them.
const FIELDS = `video title output_languages audio input_language translate_audio_only speaker_num mode callback_url
  callback_id enable_caption keep_the_same_format enable_dynamic_duration disable_music_track enable_speech_enhancement
  enable_watermark start_time end_time brand_voice_id brand_glossary_id stock_voice_config srt srt_role fps_mode
  folder_id`.split(/\s+/)

async function description(): Promise<Json> {
  return parse(await readFile(DESCRIPTION, 'utf8'))
}

test('other readers of OpenAPI find its operations, and its schemas are strict JSON Schema', async () => {
  const operations = await getHttpOperationsFromSpec(fileURLToPath(DESCRIPTION))
  expect(operations.map(({ iid, method, path }) => [iid, method, path])).toEqual([
    ['createVideoTranslation', 'post', '/v3/video-translations'],
    ['listVideoTranslations', 'get', '/v3/video-translations'],
    ['listVideoTranslationLanguages', 'get', '/v3/video-translations/languages'],
    ['listVideoTranslationStatuses', 'get', '/v3/video-translations/statuses'],
    ['getVideoTranslation', 'get', '/v3/video-translations/{video_translation_id}'],
    ['createDirectUpload', 'post', '/v3/assets/direct-uploads'],
    ['completeDirectUpload', 'post', '/v3/assets/{asset_id}/complete'],
    ['getCurrentUser', 'get', '/v3/users/me'],
    ['getBrandGlossary', 'get', '/v3/brand-glossaries/{brand_glossary_id}'],
    ['getFolder', 'get', '/v3/folders/{folder_id}']
  ])
  const document = await description()
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, discriminator: true, keywords: ['components'] })
  ajv.addSchema({ $id: 'heygen', components: document.components })
  for (const name of Object.keys(document.components.schemas)) {
    expect(typeof ajv.compile({ $ref: `heygen#/components/schemas/${name}` })).toBe('function')
  }
})

test('the body of a translation has the 25 published fields, and no other is let in', async () => {
  const schema = (await description()).components.schemas.CreateVideoTranslationRequest
  expect(Object.keys(schema.properties).sort()).toEqual([...FIELDS].sort())
  expect(FIELDS.length).toBe(25)
  expect(schema).toMatchObject({ additionalProperties: false, required: ['video', 'output_languages'] })
})

test('every field is accepted, set and null', async () => {
  const sandbox = await startHeygenSandbox()
  const source = { type: 'url', url: 'https://example.com/a' }
  const set = {
    title: 't',
    audio: source,
    input_language: 'en',
    translate_audio_only: true,
    speaker_num: 2,
    mode: 'precision',
    callback_url: 'https://example.com/hook',
    callback_id: 'c',
    enable_caption: true,
    keep_the_same_format: true,
    enable_dynamic_duration: false,
    disable_music_track: true,
    enable_speech_enhancement: true,
    enable_watermark: true,
    start_time: 0.5,
    end_time: 9,
    brand_voice_id: 'b',
    brand_glossary_id: 'b',
    stock_voice_config: { use_stock_voice: true, preferred_stock_voice_ids: ['v'] },
    srt: source,
    srt_role: 'output',
    fps_mode: 'cfr',
    folder_id: 'f'
  }
  expect(Object.keys(set).length + 2).toBe(FIELDS.length)
  const never = ['boolean', 'mode']
  const nulls = Object.entries(set)
    .filter(([name, value]) => !never.includes(name) && (typeof value !== 'boolean' || name === 'keep_the_same_format'))
    .map(([name]) => [name, null])
  expect((await submit(sandbox, { body: set })).status).toBe(200)
  expect((await submit(sandbox, { body: Object.fromEntries(nulls) })).status).toBe(200)
  expect(sandbox.translations[0]?.request).toMatchObject(set)
  await sandbox.close()
  expect(sandbox.unexpected).toEqual([])
})

test('what is not in the description fails loudly', async () => {
  const sandbox = await startHeygenSandbox()
  const responses = [
    await call(sandbox, '/v2/video_translate', { body: {} }),
    await call(sandbox, '/v3/video-translations', { method: 'DELETE' })
  ]
  expect(responses.map(({ status }) => status)).toEqual([501, 501])
  expect((await fetch(`${sandbox.storage.url}/elsewhere`)).status).toBe(501)
  expect(sandbox.unexpected.map(({ path }) => path)).toEqual([
    '/v2/video_translate',
    '/v3/video-translations',
    '/elsewhere'
  ])
  await sandbox.close()
})

test('a response that breaks the description is a loud failure', async () => {
  const sandbox = await startHeygenSandbox()
  const translation = sandbox.addTranslation()
  Object.assign(translation, { title: 7 })
  const response = await call(sandbox, `/v3/video-translations/${translation.id}`)
  expect(response.status).toBe(500)
  expect(response.text).toContain("the sandbox's own response is wrong")
  expect(sandbox.unexpected.length).toBe(1)
  await sandbox.close()
})

onUnix('as a process: says where it is, serves, and ends on SIGTERM', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'))
  const envFile = join(folder, 'env')
  const main = fileURLToPath(new URL('../../sandbox/main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, '--translation-seconds', '0'], {
    env: { ...process.env, GITHUB_ENV: envFile },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const variables: Record<string, string> = {}
  for await (const line of createInterface(child.stdout)) {
    const [name = '', value = ''] = line.split('=')
    variables[name] = value
    if (Object.keys(variables).length === 4) break
  }
  const response = await fetch(`${variables['HEYGEN_URL']}/v3/video-translations/languages`, {
    headers: { 'x-api-key': variables['HEYGEN_API_KEY'] ?? '' }
  })
  expect(response.status).toBe(200)
  expect((await readFile(envFile, 'utf8')).split('\n')).toContain(`HEYGEN_URL=${variables['HEYGEN_URL']}`)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
  await rm(folder, { recursive: true })
})
