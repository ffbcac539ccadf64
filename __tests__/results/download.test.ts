import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type HeygenSandbox, startHeygenSandbox } from '../../sandbox/heygen/heygen-sandbox.ts'
import type { SandboxTranslation } from '../../sandbox/heygen/translation.ts'
import { createHttpClient, type HttpClient } from '../../src/http/client.ts'
import type { Translation } from '../../src/model/translation.ts'
import { deliver } from '../../src/results/deliver.ts'
import { fakeLog, neverCanceled } from '../fakes/fake-log.ts'
import { sandboxTime } from '../fakes/sandbox-time.ts'

let sandbox: HeygenSandbox
let http: HttpClient
let workspace: string

beforeEach(async () => {
  sandbox = await startHeygenSandbox({ translationSeconds: 0 })
  http = createHttpClient()
  workspace = await mkdtemp(join(tmpdir(), 'download-'))
})
afterEach(async () => {
  await Promise.all([http.close(), sandbox.close(), rm(workspace, { recursive: true })])
  expect(sandbox.unexpected).toEqual([])
})

const completed = (translation: SandboxTranslation): Translation => ({
  language: translation.language,
  id: translation.id,
  status: 'completed',
  stem: 'demo',
  reused: false
})
const path = (name: string) => join(workspace, 'out', 'videos', name)

function download(translations: readonly Translation[], more: { signal?: AbortSignal; http?: HttpClient } = {}) {
  const log = fakeLog()
  const states: (readonly Translation[])[] = []
  const done = deliver(translations, {
    run: { context: { workspace, temp: workspace } },
    inputs: { downloadTo: 'out/videos', attachToRelease: false, deliver: undefined },
    connection: {
      http: more.http ?? http,
      clock: sandboxTime(sandbox.clock),
      apiUrl: sandbox.url,
      credentials: { apiKey: sandbox.apiKey },
      log,
      signal: more.signal ?? neverCanceled
    },
    onChange: state => states.push(state)
  })
  return { done, log, states }
}

test('every result of what is completed, under its name, one after another in the outputs', async () => {
  const spanish = sandbox.addTranslation({ language: 'Spanish (Mexico)', enableCaption: true })
  const french = sandbox.addTranslation({ language: 'French', translateAudioOnly: true })
  const german = sandbox.addTranslation({ language: 'German' })
  const translations: Translation[] = [
    completed(spanish),
    { ...completed(german), status: 'failed', failureMessage: 'no speech' },
    completed(french)
  ]
  const { done, log, states } = download(translations)
  const result = await done
  expect(result.failures).toEqual([])
  expect(result.translations.map(one => one.files)).toEqual([
    ['out/videos/demo.spanish-mexico.mp4', 'out/videos/demo.spanish-mexico.srt', 'out/videos/demo.spanish-mexico.vtt'],
    undefined,
    ['out/videos/demo.french.mp3']
  ])
  expect(states).toHaveLength(4)
  expect(states.at(-1)).toEqual(result.translations)
  const expected = [
    [spanish, 'video', 'demo.spanish-mexico.mp4'],
    [spanish, 'srt', 'demo.spanish-mexico.srt'],
    [spanish, 'vtt', 'demo.spanish-mexico.vtt'],
    [french, 'audio', 'demo.french.mp3']
  ] as const
  for (const [translation, kind, name] of expected) {
    const bytes = await readFile(path(name))
    expect(bytes.equals(sandbox.resultFile(translation, kind).bytes())).toBe(true)
  }
  expect((await readdir(path(''))).sort()).toEqual(expected.map(([, , name]) => name).sort())
  expect(log.lines).toContain('info: Spanish (Mexico): out/videos/demo.spanish-mexico.mp4 (4.1 kB)')
  expect(log.lines.join()).not.toContain('X-Amz')
  // One read for each file: the first serves to learn which files there are.
  expect(sandbox.requests).toHaveLength(4)
})

test('four translations at a time', async () => {
  const added = Array.from({ length: 10 }, (_, n) => sandbox.addTranslation({ language: `L${n}` }))
  let open = 0
  let most = 0
  const counted: HttpClient = {
    ...http,
    send: async ask => {
      open++
      most = Math.max(most, open)
      const response = await http.send(ask)
      response.body.once('close', () => open--)
      return response
    }
  }
  const { translations } = await download(added.map(completed), { http: counted }).done
  expect(translations.flatMap(one => one.files)).toHaveLength(10)
  expect(most).toBe(4)
})

test('one failure does not affect the others, and names its translation', async () => {
  const added = ['Spanish', 'French', 'German'].map(language => sandbox.addTranslation({ language }))
  const [spanish, french] = added
  sandbox.storage.faults.add({
    when: { path: `/results/${spanish?.id}/video.mp4` },
    times: 99,
    fault: { kind: 'cut-body' }
  })
  if (french !== undefined) french.hidden = true
  const { done } = download(added.map(completed))
  const { failures, translations } = await done
  expect(translations.map(one => one.files)).toEqual([undefined, undefined, ['out/videos/demo.german.mp4']])
  expect(failures).toHaveLength(2)
  expect(failures.find(error => error.message.startsWith('Spanish'))).toMatchObject({
    code: 'download_failed_here',
    message: expect.stringMatching(
      /^Spanish: the video could not be downloaded\. Could not download the whole file \(4 tries\): /
    )
  })
  expect(failures.find(error => error.message.startsWith('French'))).toMatchObject({
    code: 'download_failed_here',
    status: 404,
    requestId: expect.stringMatching(/^req_/),
    message: expect.stringMatching(/^French: the results could not be downloaded\. /)
  })
  expect(await readdir(path(''))).toEqual(['demo.german.mp4'])
})

test('after HeyGen has refused the key, nothing more is requested', async () => {
  sandbox.faults.add({ fault: { kind: 'status', status: 401 }, times: 99 })
  const added = Array.from({ length: 9 }, () => sandbox.addTranslation())
  const { failures } = await download(added.map(completed)).done
  // Four were under way.
  expect(failures.map(error => error.status)).toEqual([401, 401, 401, 401])
  expect(sandbox.requests).toHaveLength(4)
})

test('a body that is cut off half way comes whole at the next try, with a fresh link', async () => {
  const translation = sandbox.addTranslation({ language: 'French' })
  const fault = sandbox.storage.faults.add({ times: 2, fault: { kind: 'cut-body' } })
  const { failures } = await download([completed(translation)]).done
  expect(failures).toEqual([])
  expect(fault.struck).toBe(2)
  expect((await readFile(path('demo.french.mp4'))).equals(sandbox.resultFile(translation, 'video').bytes())).toBe(true)
  expect(sandbox.requests).toHaveLength(3)
  expect(await readdir(path(''))).toEqual(['demo.french.mp4'])
})

test('a file of an earlier run is replaced', async () => {
  const translation = sandbox.addTranslation({ language: 'French' })
  await download([completed(translation)]).done
  await writeFile(path('demo.french.mp4'), 'old')
  await download([completed(translation)]).done
  expect((await readFile(path('demo.french.mp4'))).length).toBe(4096)
})

test('a completed translation without a link is a failure of its own', async () => {
  const translation = sandbox.addTranslation({ language: 'French', checksWithoutUrl: 99 })
  const { failures } = await download([completed(translation)]).done
  expect(failures.map(error => error.message)).toEqual([
    'French: the video could not be downloaded. Could not download the video: HeyGen gives no link to it.'
  ])
})

test('a folder that cannot be made', async () => {
  await writeFile(join(workspace, 'out'), 'a file')
  const { failures } = await download([completed(sandbox.addTranslation())]).done
  expect(failures).toEqual([expect.objectContaining({ code: 'download_failed_here', input: 'download-to' })])
})

test('canceled: what has been downloaded is passed on, and nothing incomplete is left', async () => {
  const added = ['Spanish', 'French'].map(language => sandbox.addTranslation({ language }))
  sandbox.storage.faults.add({
    when: { path: `/results/${added[1]?.id}/video.mp4` },
    fault: { kind: 'slow-body', bytesPerSecond: 100 }
  })
  const controller = new AbortController()
  const { done, states } = download(added.map(completed), { signal: controller.signal })
  const rejected = expect(done).rejects.toMatchObject({ code: 'interrupted' })
  while (states.length === 0 || sandbox.storage.requests.length < 2) await new Promise(setImmediate)
  controller.abort()
  await rejected
  expect(states.at(-1)?.map(one => one.files)).toEqual([['out/videos/demo.spanish.mp4'], undefined])
  expect(await readdir(path(''))).toEqual(['demo.spanish.mp4'])
})
