import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../sandbox/faults.ts'
import { type HeygenSandbox, startHeygenSandbox } from '../../sandbox/heygen/heygen-sandbox.ts'
import type { HeygenConnection } from '../../src/heygen/client.ts'
import { readTranslation } from '../../src/heygen/translations.ts'
import type { HttpClient, HttpRequest } from '../../src/http/client.ts'
import type { MediaKind } from '../../src/model/media-type.ts'
import { mainResult, resultExtension, resultsToDeliver } from '../../src/model/result.ts'
import type { Translation } from '../../src/model/translation.ts'
import { openResult, readResults } from '../../src/results/open-result.ts'
import { connectTo } from '../fakes/heygen-connection.ts'
import { sandboxTime } from '../fakes/sandbox-time.ts'

const COMPLETED: Translation = { id: 'a', language: 'French', status: 'completed', reused: true }

describe('the results of a translation', () => {
  const completed = (more: Partial<Translation>): Translation => ({ ...COMPLETED, ...more })
  const urls = { videoUrl: 'https://s/v', audioUrl: 'https://s/a' }
  test.each<[string, Partial<Translation>, string[]]>([
    ['a video', { videoUrl: 'https://s/v' }, ['video']],
    [
      'a video and captions',
      { videoUrl: 'https://s/v', srtUrl: 'https://s/s', vttUrl: 'https://s/t' },
      ['video', 'srt', 'vtt']
    ],
    ['the sound where only that was translated', { ...urls, translateAudioOnly: true }, ['audio']],
    ['the video where it is all there is', { videoUrl: 'https://s/v', translateAudioOnly: true }, ['video']],
    ['the video of a whole translation', { ...urls, translateAudioOnly: false }, ['video']]
  ])('%s', (_name, more, kinds) => {
    expect(resultsToDeliver(completed(more))).toEqual(kinds)
    expect(mainResult(completed(more))?.kind).toBe(kinds[0])
  })

  test('without a link, a video is expected; the audio is nothing in place of the video of a whole translation', () => {
    for (const more of [{}, { audioUrl: 'https://s/a', translateAudioOnly: false }]) {
      expect(mainResult(completed(more))).toBeUndefined()
      expect(resultsToDeliver(completed(more))).toEqual(['video'])
    }
  })

  const everything = { ...urls, srtUrl: 'https://s/s', vttUrl: 'https://s/t', translateAudioOnly: false }
  test.each<[MediaKind[], Partial<Translation>, string[]]>([
    [['captions'], everything, ['srt', 'vtt']],
    [['video', 'captions'], everything, ['video', 'srt', 'vtt']],
    [['audio'], everything, ['audio']],
    [['video', 'audio', 'captions'], everything, ['video', 'audio', 'srt', 'vtt']],
    [['video', 'captions'], { videoUrl: 'https://s/v' }, ['video']],
    [['video', 'captions'], { srtUrl: 'https://s/s' }, ['srt']],
    [['captions'], { vttUrl: 'https://s/t' }, ['vtt']],
    [['captions'], urls, ['srt']],
    [['audio'], { videoUrl: 'https://s/v' }, ['audio']]
  ])('with `deliver: %s`, of %j: %j', (deliver, more, kinds) => {
    expect(resultsToDeliver(completed(more), deliver)).toEqual(kinds)
  })

  test.each([
    ['https://s/x/audio.mp4', '', 'm4a'],
    ['https://s/x/audio.webm', '', 'weba'],
    ['https://s/x/audio.mp3', '', 'mp3']
  ])('the audio at %s has another name than a video', (url, contentType, extension) => {
    expect(resultExtension({ kind: 'audio', url }, contentType)).toBe(extension)
  })

  test.each<['video' | 'audio' | 'srt' | 'vtt', string, string | undefined, string]>([
    ['video', 'https://s/x/video.mp4?X-Amz-Signature=a.exe', undefined, 'mp4'],
    ['video', 'https://s/x/video.WebM?a', 'video/mp4', 'webm'],
    ['video', 'https://s/x/video', 'video/quicktime; x=y', 'mov'],
    ['video', 'https://s/x/video.exe', 'application/octet-stream', 'mp4'],
    ['video', 'no url', undefined, 'mp4'],
    ['audio', 'https://s/x/audio', 'audio/x-wav', 'wav'],
    ['audio', 'https://s/x/audio', undefined, 'mp3'],
    ['srt', 'https://s/x/captions', 'text/plain', 'srt'],
    ['vtt', 'https://s/x/captions.srt', undefined, 'vtt'],
    ['video', 'https://s/x', 'constructor', 'mp4']
  ])('the extension of a %s at %s (%s) is %s', (kind, url, contentType, extension) => {
    expect(resultExtension({ kind, url }, contentType)).toBe(extension)
  })
})

describe('opening a result', () => {
  let sandbox: HeygenSandbox
  let http: HttpClient
  let connection: HeygenConnection
  let logged: string[]

  beforeEach(async () => {
    sandbox = await startHeygenSandbox({ translationSeconds: 0 })
    logged = []
    connection = connectTo(sandbox, sandboxTime(sandbox.clock), logged)
    http = connection.http
  })
  afterEach(async () => {
    await Promise.all([http.close(), sandbox.close()])
    expect(sandbox.unexpected).toEqual([])
  })

  const read = (id: string) => () =>
    readTranslation(connection, id, { deadline: connection.clock.now() + 60_000, timeoutMs: 30_000 })
  const reads = () => sandbox.requests.length
  const onStorage = () => sandbox.storage.requests.map(request => request.status)

  test.each(['video', 'srt', 'vtt'] as const)('the %s, byte for byte, without any credential', async kind => {
    const translation = sandbox.addTranslation({ enableCaption: true })
    const opened = await openResult(connection, kind, read(translation.id))
    const file = sandbox.resultFile(translation, kind)
    expect((await buffer(opened.body)).equals(file.bytes())).toBe(true)
    expect(reads()).toBe(1)
    for (const { headers } of sandbox.storage.requests) {
      expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
      expect(JSON.stringify(headers)).not.toContain(sandbox.apiKey)
    }
  })

  test('the sound, where only that was translated', async () => {
    const translation = sandbox.addTranslation({ translateAudioOnly: true })
    const opened = await openResult(connection, 'audio', read(translation.id))
    expect(opened.extension).toBe('mp3')
    expect((await buffer(opened.body)).equals(sandbox.resultFile(translation, 'audio').bytes())).toBe(true)
    await expect(openResult(connection, 'video', read(translation.id))).rejects.toMatchObject({
      code: 'download_failed_here',
      message: 'Could not download the video: HeyGen gives no link to it.'
    })
  })

  test('a link that has expired: one fresh link', async () => {
    sandbox.settings.urlSeconds = 60
    const { id } = sandbox.addTranslation()
    const [video] = await readResults(connection, id)
    sandbox.clock.advance(61_000)
    const opened = await video?.open()
    if (opened === undefined) throw new Error('there is no video')
    expect((await buffer(opened.body)).length).toBe(4096)
    expect(onStorage()).toEqual([403, 200])
    expect(reads()).toBe(2)
  })

  test('403 again with a fresh link is final, and shows no signature', async () => {
    sandbox.storage.faults.add({ times: 9, fault: { kind: 'status', status: 403 } })
    const { id } = sandbox.addTranslation()
    const error = await openResult(connection, 'video', read(id)).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'download_failed_here', status: 403 })
    expect(onStorage()).toEqual([403, 403])
    expect(JSON.stringify([error, String(error), logged])).not.toMatch(/X-Amz|results\//)
  })

  test.each<[string, Fault]>([
    ['503', { kind: 'status', status: 503 }],
    ['429 with Retry-After', { kind: 'status', status: 429, headers: { 'retry-after': '20' } }],
    ['a reset', { kind: 'reset-before' }],
    ["a proxy's page", { kind: 'html', status: 502 }],
    ["a proxy's page with status 200", { kind: 'html', status: 200, afterWork: true }],
    ['JSON', { kind: 'wrong-shape' }],
    ['an empty file', { kind: 'empty-body' }]
  ])('%s that passes is retried, and each retry is logged', async (_name, fault) => {
    sandbox.storage.faults.add({ times: 2, fault })
    const { id } = sandbox.addTranslation()
    const opened = await openResult(connection, 'video', read(id))
    expect((await buffer(opened.body)).length).toBe(4096)
    expect(sandbox.storage.requests).toHaveLength(3)
    expect(reads()).toBe(1)
    expect(logged).toHaveLength(2)
    expect(logged.join()).not.toContain('X-Amz')
  })

  test('a failure that does not pass ends after four tries', async () => {
    sandbox.storage.faults.add({ times: 99, fault: { kind: 'status', status: 500 } })
    const { id } = sandbox.addTranslation()
    const { host } = new URL(sandbox.storage.url)
    await expect(openResult(connection, 'video', read(id))).rejects.toMatchObject({
      message: `Could not download the video: ${host}: HTTP 500.`,
      status: 500
    })
    expect(sandbox.storage.requests).toHaveLength(4)
  })

  test('redirects are followed, without credentials, and not without end', async () => {
    const { id } = sandbox.addTranslation()
    const place = sandbox.storage.publish('/elsewhere.mp4', { body: 'moved' })
    const toPlace = { kind: 'redirect', location: place } as const
    sandbox.storage.faults.add({ fault: { kind: 'redirect', location: '/elsewhere', status: 307 } })
    sandbox.storage.faults.add({ fault: toPlace })
    const opened = await openResult(connection, 'video', read(id))
    expect((await buffer(opened.body)).toString()).toBe('moved')
    expect(sandbox.storage.requests.map(one => one.path).slice(1)).toEqual(['/elsewhere', '/elsewhere.mp4'])
    sandbox.storage.faults.add({ times: 99, fault: toPlace })
    await expect(openResult(connection, 'video', read(id))).rejects.toThrow(/redirects more than 5 times/)
    expect(sandbox.storage.requests).toHaveLength(3 + 6)
    expect(JSON.stringify(sandbox.storage.requests.map(one => one.headers))).not.toContain(sandbox.apiKey)
  })

  test.each([
    'http://169.254.169.254/latest/meta-data',
    'https://169.254.169.254/latest/meta-data',
    'http://example.com/video.mp4',
    'file:///etc/passwd',
    'https://user:word@example.com/video.mp4',
    'https://[fe80::1]/video.mp4',
    'http://metadata.google.internal/',
    'https://metadata.goog/',
    'https://[fd00:ec2::254]/video.mp4',
    'https://[64:ff9b::a9fe:a9fe]/video.mp4'
  ])('a redirect to %s is not followed', async location => {
    sandbox.storage.faults.add({ fault: { kind: 'redirect', location } })
    const { id } = sandbox.addTranslation()
    await expect(openResult(connection, 'video', read(id))).rejects.toMatchObject({ code: 'download_failed_here' })
    expect(sandbox.storage.requests).toHaveLength(1)
  })

  test('an API that is not on this machine leads to nothing on it', async () => {
    const asked: HttpRequest[] = []
    const completed = (videoUrl: string): Translation => ({ ...COMPLETED, videoUrl })
    const away: HeygenConnection = {
      ...connection,
      apiUrl: 'https://api.heygen.com',
      http: {
        ...http,
        text: async () => ({
          status: 200,
          headers: {},
          text: JSON.stringify({ data: { id: 'a', status: 'completed', video_url: 'https://localhost/a' } })
        }),
        send: ask => {
          asked.push(ask)
          return http.send(ask)
        }
      }
    }
    for (const url of [`${sandbox.storage.url}/a`, 'https://127.0.0.1/a', 'https://[::1]/a']) {
      await expect(openResult(away, 'video', async () => completed(url))).rejects.toThrow(/leads to this machine/)
    }
    expect(asked).toEqual([])
  })

  test('canceled', async () => {
    const { id } = sandbox.addTranslation()
    sandbox.storage.faults.add({ fault: { kind: 'hang' } })
    const controller = new AbortController()
    const opening = openResult({ ...connection, signal: controller.signal }, 'video', read(id))
    const rejected = expect(opening).rejects.toMatchObject({ code: 'interrupted' })
    while (sandbox.storage.requests.length === 0) await new Promise(setImmediate)
    controller.abort()
    await rejected
  })
})
