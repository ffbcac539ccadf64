import { createCipheriv, createHash } from 'node:crypto'
import type { SandboxTranslation } from './translation.ts'

/** The kinds of file that a translation can have. */
export type ResultKind = 'video' | 'audio' | 'srt' | 'vtt'

/** A file whose bytes follow from what it is, so that gigabytes of it need no memory. */
export interface GeneratedFile {
  size: number
  contentType: string
  etag: string
  /** Bytes `start` to `end` (left out: all), `end` not included. */
  pieces(start?: number, end?: number): AsyncIterable<Buffer>
  /** The whole file at once; for small ones. */
  bytes(): Buffer
}

/** By kind: the file's extension and type. */
export const RESULT_TYPES: Record<ResultKind, { extension: string; contentType: string }> = {
  video: { extension: 'mp4', contentType: 'video/mp4' },
  audio: { extension: 'mp3', contentType: 'audio/mpeg' },
  srt: { extension: 'srt', contentType: 'application/x-subrip' },
  vtt: { extension: 'vtt', contentType: 'text/vtt' }
}

const PIECE_BYTES = 256 * 1024
// A prime, so that the repetition falls together with nobody's blocks or parts.
const BLOCK_BYTES = 1_048_573

function block(seed: string, size: number): Buffer {
  const key = createHash('sha256').update(seed).digest()
  return createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(Math.min(size, BLOCK_BYTES)))
}

/** A file of `size` bytes that look random and are the same for the same seed. */
export function patternFile(seed: string, size: number, contentType: string): GeneratedFile {
  return generated({ repeated: () => block(seed, size), size, contentType, etagOf: `${seed} ${size}` })
}

/** A file with the bytes given. */
export function literalFile(bytes: Buffer, contentType: string): GeneratedFile {
  return generated({ repeated: () => bytes, size: bytes.length, contentType, etagOf: bytes })
}

function generated(source: {
  repeated: () => Buffer
  size: number
  contentType: string
  etagOf: string | Buffer
}): GeneratedFile {
  const { repeated, size, contentType, etagOf } = source
  return {
    size,
    contentType,
    etag: `"${createHash('sha256').update(etagOf).digest('hex').slice(0, 32)}"`,
    async *pieces(start = 0, end = size) {
      const bytes = repeated()
      for (let at = start; at < end; ) {
        const from = at % bytes.length
        const piece = bytes.subarray(from, Math.min(from + PIECE_BYTES, from + end - at))
        yield piece
        at += piece.length
      }
    },
    bytes() {
      const bytes = repeated()
      return Buffer.alloc(size, bytes.length === 0 ? 0 : bytes)
    }
  }
}

/** The result of a translation; `bytes` is the size of a video or audio, captions are as long as they are. */
export function resultFile(translation: SandboxTranslation, kind: ResultKind, bytes: number): GeneratedFile {
  const { contentType } = RESULT_TYPES[kind]
  const line = `${translation.language}: translation ${translation.id}`
  if (kind === 'srt') {
    return literalFile(Buffer.from(`1\n00:00:00,000 --> 00:00:02,000\n${line}\n`), contentType)
  }
  if (kind === 'vtt') {
    return literalFile(Buffer.from(`WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n${line}\n`), contentType)
  }
  return patternFile(`${translation.id} ${kind}`, bytes, contentType)
}
