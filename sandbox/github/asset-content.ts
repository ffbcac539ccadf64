import { createHash } from 'node:crypto'

/** What an asset holds. `unkept` is an upload that was too large to be kept: its size and hash are known, its bytes are not. */
export type AssetContent =
  | { kind: 'bytes'; bytes: Buffer }
  | { kind: 'generated'; size: number }
  | { kind: 'unkept'; size: number; sha256: string }

const CHUNK_BYTES = 256 * 1024

// Hashing 2 GB takes seconds; GitHub itself has assets without a digest, all that were uploaded before June 2025.
const HASHED_GENERATED_BYTES = 16 * 1024 * 1024

/** The size of an asset's content in bytes. */
export function contentSize(content: AssetContent): number {
  return content.kind === 'bytes' ? content.bytes.length : content.size
}

/** `sha256:<hex>` of the content, or null for generated content above 16 MiB. */
export function contentDigest(content: AssetContent): string | null {
  if (content.kind === 'unkept') return `sha256:${content.sha256}`
  const hash = createHash('sha256')
  if (content.kind === 'bytes') return `sha256:${hash.update(content.bytes).digest('hex')}`
  if (content.size > HASHED_GENERATED_BYTES) return null
  for (const chunk of generatedChunks(content.size, 0)) hash.update(chunk)
  return `sha256:${hash.digest('hex')}`
}

/** The bytes from `start` up to and without `end`. Throws Error for content that was not kept. */
export function readContent(content: AssetContent, start: number, end: number): Buffer | AsyncIterable<Buffer> {
  if (content.kind === 'bytes') return content.bytes.subarray(start, end)
  if (content.kind === 'generated') return generatedBytes(end, start)
  throw new Error('the content of this upload was not kept: it was larger than keepBodyBytes')
}

/** The content of a generated asset of `size` bytes, from byte `start` on: always the same bytes, no two chunks alike, in flat memory. */
export async function* generatedBytes(size: number, start = 0): AsyncIterable<Buffer> {
  yield* generatedChunks(size, start)
}

function* generatedChunks(size: number, start: number): Iterable<Buffer> {
  const source = sharedPattern()
  for (let at = start; at < size; ) {
    const index = Math.floor(at / CHUNK_BYTES)
    const chunkStart = index * CHUNK_BYTES
    const end = Math.min(CHUNK_BYTES, size - chunkStart)
    // A copy each time: what was yielded may still wait in a socket's buffer.
    const chunk = Buffer.from(source.subarray(0, Math.max(end, 4)))
    chunk.writeUInt32BE(index, 0)
    yield chunk.subarray(at - chunkStart, end)
    at = chunkStart + end
  }
}

let pattern: Buffer | undefined

function sharedPattern(): Buffer {
  if (pattern !== undefined) return pattern
  pattern = Buffer.alloc(CHUNK_BYTES)
  let block = createHash('sha512').update('release asset').digest()
  for (let at = 0; at < CHUNK_BYTES; at += block.length) {
    block.copy(pattern, at)
    block = createHash('sha512').update(block).digest()
  }
  return pattern
}
