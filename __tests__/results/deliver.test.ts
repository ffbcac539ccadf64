import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Translation } from '../../src/model/translation.ts'
import type { CollectOptions } from '../../src/results/collect-results.ts'
import { deliver } from '../../src/results/deliver.ts'
import type { FakeRun } from '../fakes/fake-run.ts'
import { completed, useDelivery } from './delivery-world.ts'

const world = useDelivery()
const FILES = ['tour.french.mp4', 'tour.french.srt', 'tour.french.vtt']
const french = () => world.heygen.addTranslation({ language: 'French', enableCaption: true })
const downloads = () => world.heygen.storage.requests.map(one => one.path)

/** Delivers the translations of a collection; `states` are those that were passed on after each file. */
async function start(ask: CollectOptions & { readonly run: FakeRun }) {
  const states: (readonly Translation[])[] = []
  const { translations } = ask.run.report()
  const delivered = await deliver(translations, { ...ask, onChange: state => states.push(state) })
  return { ...delivered, states }
}

test('with nothing completed, nothing is requested', async () => {
  const open = { ...completed(french()), status: 'running' as const }
  const ask = await world.collection([open], { 'download-to': 'out', 'attach-to-release': 'true' })
  expect((await start(ask)).failures).toEqual([])
  expect([...world.heygen.requests, ...downloads()]).toEqual([])
  expect(world.assets()).toEqual([])
})

test('every result of a translation is its own asset, and is output at once', async () => {
  const ask = await world.collection([completed(french())], { 'attach-to-release': 'true' })
  const { translations, failures, states } = await start(ask)
  expect(failures).toEqual([])
  expect(world.assets()).toEqual(FILES)
  expect(translations[0]?.assets?.map(one => one.name)).toEqual(FILES)
  expect(states.map(([one]) => one?.assets?.length)).toEqual([1, 2, 3])
})

test('downloaded results are attached from the workspace, and not downloaded again', async () => {
  const ask = await world.collection([completed(french())], { 'download-to': 'out', 'attach-to-release': 'true' })
  expect((await start(ask)).failures).toEqual([])
  expect(world.files('out')).toEqual(FILES)
  expect(world.assets()).toEqual(FILES)
  expect(downloads()).toHaveLength(3)
})

test('a failed download is one error, and is not downloaded again to attach it', async () => {
  const [translation, other] = [french(), world.heygen.addTranslation({ language: 'German' })]
  world.heygen.storage.faults.add({
    when: { path: new RegExp(translation.id) },
    fault: { kind: 'status', status: 404 },
    times: Number.POSITIVE_INFINITY
  })
  const ask = await world.collection([completed(translation), completed(other)], {
    'download-to': 'out',
    'attach-to-release': 'true'
  })
  const { failures } = await start(ask)
  expect(failures.map(one => [one.code, one.message.split(':')[0]])).toEqual(
    ['video', 'srt', 'vtt'].map(() => ['download_failed_here', 'French'])
  )
  expect(world.assets()).toEqual(['tour.german.mp4'])
  // Two tries for each of the three: the link, and a fresh one.
  expect(downloads().filter(path => path.includes(translation.id))).toHaveLength(6)
})

test('a result of unknown size takes a temporary file, and leaves none', async () => {
  const translation = world.heygen.addTranslation({ language: 'German' })
  mkdirSync(join(world.workspace, 'temp'))
  world.heygen.storage.faults.add({ fault: { kind: 'slow-body', chunkDelayMs: 0 }, times: 9 })
  const ask = await world.collection([completed(translation)], { 'attach-to-release': 'true' })
  const { http } = ask.run
  const withoutLength = {
    ...http,
    send: async (request: Parameters<typeof http.send>[0]) => {
      const response = await http.send(request)
      const { 'content-length': _, ...headers } = response.headers
      return { ...response, headers }
    }
  }
  const connection = { ...ask.connection, http: withoutLength }
  expect((await start({ ...ask, connection })).failures).toEqual([])
  expect(world.assets()).toEqual(['tour.german.mp4'])
  expect(readdirSync(join(world.workspace, 'temp'))).toEqual([])
})

test('a refusal that applies to every file is reported once', async () => {
  const translations = [french(), world.heygen.addTranslation({ language: 'German' })]
  const ask = await world.collection(translations.map(completed), { 'attach-to-release': 'true' })
  world.github.api.faults.add({
    when: { path: /\/assets$/ },
    fault: { kind: 'status', status: 403, body: { message: 'Resource not accessible by integration' } },
    times: Number.POSITIVE_INFINITY
  })
  const { failures } = await start(ask)
  expect(failures.map(one => one.code)).toEqual(['github_forbidden'])
})

test('two translations into one language have names of their own', async () => {
  const translations = ['one', 'other'].map(() => world.heygen.addTranslation({ language: 'German' }))
  const ask = await world.collection(translations.map(completed), { 'download-to': 'out' })
  expect((await start(ask)).failures).toEqual([])
  expect(world.files('out')).toHaveLength(2)
  for (const name of world.files('out')) expect(name).toMatch(/^tour\.german-[0-9a-f]{16}\.mp4$/)
  expect(existsSync(join(world.workspace, 'out'))).toBe(true)
})

describe('a result that HeyGen names like a source', () => {
  const sources = [['srt', 'release:tour.french.srt'] as const, ['srt', 'out/tour.french.srt'] as const]

  test('does not replace it on the release', async () => {
    const ask = await world.collection([completed(french())], { 'attach-to-release': 'true' })
    const { failures } = await start({ ...ask, sources })
    expect(failures).toMatchObject([{ code: 'invalid_input', input: 'srt' }])
    expect(failures[0]?.message).toContain('would replace the source of `srt`')
    expect(failures[0]?.hint).toContain('Rename the source')
    expect(world.assets()).toEqual(['tour.french.mp4', 'tour.french.vtt'])
  })

  test('does not replace it in the workspace', async () => {
    const ask = await world.collection([completed(french())], { 'download-to': 'out' })
    const { failures } = await start({ ...ask, sources })
    expect(failures).toMatchObject([{ code: 'download_failed_here', input: 'srt' }])
    expect(failures[0]?.hint).toContain('Rename the source')
    expect(world.files('out')).toEqual(['tour.french.mp4', 'tour.french.vtt'])
  })
})
