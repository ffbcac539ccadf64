import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { largeMp4 } from '../../sandbox/large-mp4.ts'
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
export type ClipName = (typeof CLIPS)[number][0] | 'fragments-after-index.mp4'

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

/** The clip with its index last as a file of 200 MB: between its frames and the index there are zeros that nobody keeps. */
export function hugeClip(): CountedSource {
  const { size, bytes } = largeMp4(clip('index-last.mp4'), { frames: 200e6 })
  return countedSource(size, bytes)
}
