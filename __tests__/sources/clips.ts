import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RangedSource } from '../../src/sources/ranged-source.ts'

/** Every clip, and whether it has an audio track. All take 2.5 seconds. */
export const CLIPS = [
  ['index-first.mp4', true],
  ['index-last.mp4', true],
  ['fragmented.mp4', true],
  ['fragmented-no-index.mp4', true],
  ['index-last.mov', true],
  ['talk.webm', true],
  ['live.webm', true],
  ['talk.mkv', true],
  ['silent.mp4', false],
  ['silent.webm', false]
] as const
export type ClipName = (typeof CLIPS)[number][0]

export const clipPath = (name: ClipName) => fileURLToPath(new URL(`../fixtures/clips/${name}`, import.meta.url))
export const clip = (name: ClipName) => readFileSync(clipPath(name))

/** What each read of a source was asked for. */
export interface CountedSource extends RangedSource {
  readonly reads: (readonly [start: number, end: number])[]
}

/** A source whose bytes come from a function. */
export function countedSource(size: number, bytesOf: (start: number, end: number) => Uint8Array): CountedSource {
  const reads: CountedSource['reads'] = []
  return {
    reads,
    read: async (start, end) => {
      reads.push([start, end])
      return { size, bytes: bytesOf(start, Math.min(end, size)) }
    }
  }
}

export const inMemory = (bytes: Buffer) => countedSource(bytes.length, (start, end) => bytes.subarray(start, end))

/** Where a box of this type begins in an MP4 file: at its size. */
export function boxAt(bytes: Buffer, type: string): number {
  const at = bytes.indexOf(type, 0, 'latin1') - 4
  if (at < 0) throw new Error(`there is no ${type} box`)
  return at
}

/** The clip with its index last as a file of 200 MB: between its frames and the index there are zeros that nobody keeps. */
export function hugeClip(): CountedSource {
  const bytes = clip('index-last.mp4')
  const [data, index] = [boxAt(bytes, 'mdat'), boxAt(bytes, 'moov')]
  const filling = 200e6
  const head = Buffer.from(bytes.subarray(0, index))
  head.writeUInt32BE(index - data + filling, data)
  const tail = bytes.subarray(index)
  return countedSource(bytes.length + filling, (start, end) => {
    const part = Buffer.alloc(end - start)
    if (start < head.length) head.copy(part, 0, start)
    const tailAt = index + filling
    if (end > tailAt) tail.copy(part, Math.max(0, tailAt - start), Math.max(0, start - tailAt), end - tailAt)
    return part
  })
}
