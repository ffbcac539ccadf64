import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { OpenedFile } from '../../src/http/open-file.ts'
import { saveFile } from '../../src/http/save-file.ts'
import { fakeClock } from '../fakes/fake-clock.ts'

const WHOLE = Buffer.from('a whole video, byte for byte'.repeat(1000))

let folder: string
let logged: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'save-file-'))
  logged = []
})
afterEach(() => rm(folder, { recursive: true }))

const whole = (): OpenedFile => ({
  body: Readable.from([WHOLE.subarray(0, 999), WHOLE.subarray(999)]),
  size: WHOLE.length
})
const short = (): OpenedFile => ({ body: Readable.from([WHOLE.subarray(0, 999)]), size: WHOLE.length })
const long = (): OpenedFile => ({ body: Readable.from([WHOLE, Buffer.from('x')]), size: WHOLE.length })
const empty = (): OpenedFile => ({ body: Readable.from([]) })
function failing(code: string): OpenedFile {
  async function* pieces() {
    yield WHOLE.subarray(0, 5000)
    throw Object.assign(new Error('at https://storage.example/a?X-Amz-Signature=secret'), { code })
  }
  return { body: Readable.from(pieces()), size: WHOLE.length }
}

function save(tries: (() => OpenedFile)[], path = join(folder, 'demo.mp4'), signal?: AbortSignal) {
  const clock = fakeClock()
  const rest = [...tries]
  const open = async () => (rest.shift() ?? whole)()
  return { clock, saved: saveFile({ open, path, clock, log: line => logged.push(line), signal }), left: rest }
}

test('a file arrives whole, under its name, with its length', async () => {
  const { saved, clock } = save([whole])
  expect(await saved).toEqual({ path: join(folder, 'demo.mp4'), size: WHOLE.length })
  expect(await readFile(join(folder, 'demo.mp4'))).toEqual(WHOLE)
  expect(await readdir(folder)).toEqual(['demo.mp4'])
  expect(clock.slept).toEqual([])
})

test('a file without a length is saved, and an older one of the same name is replaced', async () => {
  await writeFile(join(folder, 'demo.mp4'), 'older, and longer than nothing')
  const { saved } = save([() => ({ body: Readable.from([Buffer.from('new')]) })])
  expect((await saved).size).toBe(3)
  expect(await readFile(join(folder, 'demo.mp4'), 'utf8')).toBe('new')
  expect(await readdir(folder)).toEqual(['demo.mp4'])
})

test('the name may depend on what was opened', async () => {
  const opened = { ...whole(), extension: 'webm' }
  const saved = await saveFile({
    open: async () => opened,
    path: ({ extension }) => join(folder, `demo.${extension}`),
    clock: fakeClock(),
    log: line => logged.push(line)
  })
  expect(saved.path).toBe(join(folder, 'demo.webm'))
  expect(await readdir(folder)).toEqual(['demo.webm'])
})

describe('a bad body is fetched again from the start', () => {
  test.each<[string, () => OpenedFile, RegExp]>([
    ['cut short', short, /^received 999 of 28000 bytes; try 2 in 1 s$/],
    ['too long', long, /^received 28001 of 28000 bytes; /],
    ['empty', empty, /^the file is empty; /],
    ['reset', () => failing('ECONNRESET'), /^the connection was reset \(ECONNRESET\); /],
    ['stalled', () => failing('UND_ERR_BODY_TIMEOUT'), /^the response stalled \(UND_ERR_BODY_TIMEOUT\); /],
    ['failing in other words', () => failing('EODD'), /^at https:\/\/storage\.example\/a\?… \(EODD\); /]
  ])('%s', async (_name, bad, line) => {
    const { saved, clock } = save([bad, bad, bad, whole])
    expect((await saved).size).toBe(WHOLE.length)
    expect(await readFile(join(folder, 'demo.mp4'))).toEqual(WHOLE)
    expect(clock.slept).toEqual([1000, 2000, 4000])
    expect(logged[0]).toMatch(line)
    expect(await readdir(folder)).toEqual(['demo.mp4'])
  })

  test.each<[string, () => OpenedFile]>([
    ['cut short', short],
    ['reset', () => failing('ECONNRESET')]
  ])('%s, four times: an error, no short file, and the older file is as it was', async (_name, bad) => {
    await writeFile(join(folder, 'demo.mp4'), 'older')
    const { saved } = save([bad, bad, bad, bad, whole])
    await expect(saved).rejects.toMatchObject({
      code: 'download_failed_here',
      message: expect.stringMatching(/^Could not download the whole file \(4 tries\): /)
    })
    expect(await readFile(join(folder, 'demo.mp4'), 'utf8')).toBe('older')
    expect(await readdir(folder)).toEqual(['demo.mp4'])
  })
})

test('an error when opening is final', async () => {
  const refused = new Error('HTTP 403')
  const { saved, left } = save([
    () => {
      throw refused
    },
    whole
  ])
  await expect(saved).rejects.toBe(refused)
  expect(left).toHaveLength(1)
})

test('a write error ends the download without a retry', async () => {
  await mkdir(join(folder, 'demo.mp4'))
  const opened = whole()
  const { saved, left } = save([() => opened, whole])
  await expect(saved).rejects.toMatchObject({
    code: 'download_failed_here',
    message: expect.stringMatching(/^The file could not be written: /)
  })
  expect(left).toHaveLength(1)
  expect(await readdir(folder)).toEqual(['demo.mp4'])
  const missing = whole()
  await expect(save([() => missing], join(folder, 'no', 'demo.mp4')).saved).rejects.toThrow(/could not be written/)
  expect(missing.body.destroyed).toBe(true)
})

test('canceled half way: no file is left', async () => {
  const controller = new AbortController()
  async function* endless() {
    for (let n = 0; ; n++) {
      if (n === 3) controller.abort()
      yield Buffer.alloc(1000)
      await new Promise(setImmediate)
    }
  }
  const { saved } = save([() => ({ body: Readable.from(endless()) })], undefined, controller.signal)
  await expect(saved).rejects.toMatchObject({ code: 'interrupted' })
  expect(await readdir(folder)).toEqual([])
})

test('64 MB pass in flat memory', async () => {
  const piece = Buffer.alloc(64 * 1024, 'v')
  let most = 0
  async function* pieces() {
    for (let n = 0; n < 1000; n++) {
      yield piece
      if (n % 100 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers)
    }
  }
  const before = process.memoryUsage().arrayBuffers
  const size = 1000 * piece.length
  const { saved } = save([() => ({ body: Readable.from(pieces(), { objectMode: false }), size })])
  expect((await saved).size).toBe(size)
  expect(most - before).toBeLessThan(24 * 1024 * 1024)
})
