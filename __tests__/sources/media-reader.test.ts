import { rm } from 'node:fs/promises'
import { afterAll, describe, expect, test } from '@jest/globals'
import { boxAt } from '../../sandbox/large-mp4.ts'
import { createMediaReader, MEDIA_LIMITS, type MediaReader } from '../../src/sources/media-reader.ts'
import { rangedFile } from '../../src/sources/ranged-file.ts'
import type { RangedSource } from '../../src/sources/ranged-source.ts'
import { failure } from '../fakes/failure.ts'
import { neverCanceled } from '../fakes/fake-log.ts'
import { CLIPS, clip, countedSource, hugeClip, inMemory } from './clips.ts'
import { described, write } from './workspace.ts'

const readers: MediaReader[] = []
const readerWith = (limits: Partial<typeof MEDIA_LIMITS> = {}) => {
  const made = createMediaReader({ ...MEDIA_LIMITS, ...limits })
  readers.push(made)
  return made
}
const reader = readerWith()
afterAll(() => {
  for (const one of readers) one.close()
})

const unknown = (problem: string) => ({ seconds: undefined, hasAudio: undefined, problem })

test.each(CLIPS)('%s in memory: its duration, and whether it has an audio track (%s)', async (name, hasAudio) => {
  const media = await reader.read(inMemory(clip(name)), neverCanceled)
  expect(media).toEqual({ seconds: expect.any(Number), hasAudio })
  expect(Math.abs((media.seconds ?? 0) - 2.5)).toBeLessThan(0.1)
})

test('a file whose index has only its first fragment has an unknown length', async () => {
  const media = await reader.read(inMemory(clip('fragments-after-index.mp4')), neverCanceled)
  expect(media).toEqual({ seconds: undefined, hasAudio: true, problem: 'the file does not say' })
})

test('a length that the writer did not know is computed', async () => {
  const bytes = clip('index-first.mp4')
  for (let at = bytes.indexOf('mdhd'); at !== -1; at = bytes.indexOf('mdhd', at + 4)) bytes.fill(0xff, at + 20, at + 24)
  const { seconds } = await reader.read(inMemory(bytes), neverCanceled)
  expect(seconds).toBeCloseTo(2.5, 0)
})

describe('a workspace file', () => {
  test('is read', async () => {
    await write('assets/talk.mp4', clip('index-last.mp4'))
    const file = await described('assets/talk.mp4')
    expect(await reader.read(rangedFile(file), neverCanceled)).toEqual({ seconds: 2.5, hasAudio: true })
  })

  test('that has changed since it was described is unknown', async () => {
    await write('assets/talk.mp4', clip('index-last.mp4'))
    const file = await described('assets/talk.mp4')
    await write('assets/talk.mp4', clip('silent.mp4'))
    const media = await reader.read(rangedFile(file), neverCanceled)
    expect(media).toEqual(unknown('the file changed while it was being read'))
  })

  test('that is gone is unknown', async () => {
    await write('assets/talk.mp4')
    const file = await described('assets/talk.mp4')
    await rm(file.absolutePath)
    expect(await reader.read(rangedFile(file), neverCanceled)).toEqual(unknown('the file could not be read'))
  })
})

test('of 200 MB with the index at the end, a few blocks are read', async () => {
  const source = hugeClip()
  expect(await reader.read(source, neverCanceled)).toEqual({ seconds: 2.5, hasAudio: true })
  expect(source.reads.length).toBeLessThanOrEqual(3)
  expect(source.reads.reduce((sum, [start, end]) => sum + end - start, 0)).toBeLessThan(200_000)
})

test('sources are read side by side', async () => {
  const names = ['talk.mkv', 'silent.webm'] as const
  const all = await Promise.all(names.map(name => reader.read(inMemory(clip(name)), neverCanceled)))
  expect(all).toEqual([
    { seconds: 2.564, hasAudio: true },
    { seconds: 2.5, hasAudio: false }
  ])
})

describe('unknown', () => {
  test.each([
    ['no bytes', Buffer.alloc(0)],
    ['six bytes', Buffer.from('abcdef')],
    ['a text', Buffer.from('version https://git-lfs.github.com/spec/v1\n'.repeat(9))],
    ['half a clip', clip('index-last.mp4').subarray(0, 4000)],
    ['zeros', Buffer.alloc(300_000)]
  ])('%s', async (_name, bytes) => {
    const media = await reader.read(inMemory(bytes), neverCanceled)
    expect(media).toMatchObject({
      seconds: undefined,
      problem: expect.stringMatching(/^it could not be read as|^the file does/)
    })
    expect(media.hasAudio).toBeUndefined()
  })

  test('a duration of zero', async () => {
    const bytes = clip('silent.mp4')
    bytes.writeUInt32BE(0, boxAt(bytes, 'mdhd') + 24)
    const sampleTimes = boxAt(bytes, 'stts')
    bytes.writeUInt32BE(0, sampleTimes + 20)
    bytes.write('free', boxAt(bytes, 'ctts') + 4)
    expect(await reader.read(inMemory(bytes), neverCanceled)).toMatchObject({ seconds: undefined, hasAudio: false })
  })

  test('a file whose boxes take more than 64 reads', async () => {
    const box = Buffer.alloc(8)
    box.writeUInt32BE(200_000, 0)
    box.write('free', 4)
    const start = Buffer.from(clip('index-last.mp4').subarray(0, boxAt(clip('index-last.mp4'), 'mdat')))
    const source = countedSource(200e6, (from, to) => {
      const part = Buffer.alloc(to - from)
      for (let at = start.length; at < to; at += 200_000) if (at + 8 > from) box.copy(part, Math.max(0, at - from))
      if (from === 0) start.copy(part)
      return part
    })
    expect(await reader.read(source, neverCanceled)).toEqual(unknown('finding it takes more than 64 reads'))
    expect(source.reads).toHaveLength(64)
  })

  test('a file with an index of more than 8 MB', async () => {
    const bytes = clip('index-first.mp4')
    bytes.writeUInt32BE(9e6, boxAt(bytes, 'moov'))
    const source = countedSource(20e6, (start, end) =>
      Buffer.concat([bytes.subarray(start, end), Buffer.alloc(end)], end - start)
    )
    expect(await reader.read(source, neverCanceled)).toEqual(unknown('finding it takes more than 8 MB'))
    expect(source.reads).toHaveLength(1)
  })

  test('a source that does not respond in time', async () => {
    const hung: RangedSource = { read: () => new Promise(() => undefined) }
    const media = await readerWith({ timeoutMs: 20 }).read(hung, neverCanceled)
    expect(media).toEqual(unknown('it took longer than 0.02 s'))
  })
})

test('a file on which the parser loops ends with its time, and the next one is read', async () => {
  const bytes = clip('index-last.mp4')
  // 4,294,967,295 frames.
  bytes.writeUInt32BE(0xffffffff, boxAt(bytes, 'stts') + 16)
  const one = readerWith({ timeoutMs: 1500 })
  await one.read(inMemory(clip('talk.webm')), neverCanceled)
  expect(await one.read(inMemory(bytes), neverCanceled)).toEqual(unknown('it took longer than 1.5 s'))
  expect(await reader.read(inMemory(clip('index-last.mp4')), neverCanceled)).toMatchObject({ seconds: 2.5 })
})

describe('a canceled job', () => {
  test('reads nothing', async () => {
    const source = inMemory(clip('talk.mkv'))
    expect(await failure(reader.read(source, AbortSignal.abort()))).toMatchObject({ code: 'interrupted' })
    expect(source.reads).toEqual([])
  })

  test('ends a read that is under way', async () => {
    const cancel = new AbortController()
    const source: RangedSource = {
      read: () => {
        cancel.abort()
        return new Promise(() => undefined)
      }
    }
    expect(await failure(reader.read(source, cancel.signal))).toMatchObject({ code: 'interrupted' })
  })
})

test('a secret in what a source throws is not in the problem', async () => {
  const url = 'https://storage.example/talk.mp4?X-Amz-Signature=secret'
  const source: RangedSource = { read: () => Promise.reject(new Error(url)) }
  expect(await reader.read(source, neverCanceled)).toEqual(unknown('the file could not be read'))
})
