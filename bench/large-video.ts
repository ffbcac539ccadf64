import { readFileSync } from 'node:fs'
import type { GeneratedFile } from '../sandbox/heygen/result-file.ts'
import { largeMp4 } from '../sandbox/large-mp4.ts'

const CLIP = new URL('../__tests__/fixtures/clips/index-last.mp4', import.meta.url)
const FRAMES_BYTES = 200e6
/** About what ten minutes have: 14 bytes for each of 18,000 frames, and 5 for each of 28,000 audio packets. */
const INDEX_BYTES = 400_000
const PIECE_BYTES = 64 * 1024

/** A clip grown to 200 MB, with its index last; and the bytes of each read of it. */
export function largeVideo(): { readonly file: GeneratedFile; readonly read: number[] } {
  const { size, bytes } = largeMp4(readFileSync(CLIP), { frames: FRAMES_BYTES, index: INDEX_BYTES })
  const read: number[] = []
  const file: GeneratedFile = {
    size,
    contentType: 'video/mp4',
    etag: '"large"',
    async *pieces(start = 0, end = size) {
      const place = read.push(0) - 1
      for (let at = start; at < end; at += PIECE_BYTES) {
        const piece = bytes(at, Math.min(at + PIECE_BYTES, end))
        read[place] = (read[place] ?? 0) + piece.length
        yield piece
      }
    },
    bytes: () => bytes(0, size)
  }
  return { file, read }
}
