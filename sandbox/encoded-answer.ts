import { buffer } from 'node:stream/consumers'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import type { WireAnswer } from './answer.ts'
import type { Coding } from './faults.ts'

const ENCODERS: Readonly<Record<Coding, (bytes: Buffer) => Buffer>> = {
  gzip: gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync
}

/** An answer with its body compressed; a generated body is gathered first. `cut`: the last bytes are missing, and not announced. */
export function encodedAnswer(answer: WireAnswer, codings: readonly Coding[], cut: boolean): WireAnswer {
  const { 'content-length': _, ...headers } = answer.headers
  const encode = (bytes: Buffer) => {
    const encoded = codings.reduce((body, coding) => ENCODERS[coding](body), bytes)
    return cut ? encoded.subarray(0, -5) : encoded
  }
  const encodedHeaders = { ...headers, 'content-encoding': codings.join(', ') }
  if (Buffer.isBuffer(answer.body)) {
    const body = encode(answer.body)
    return { ...answer, headers: { ...encodedHeaders, 'content-length': String(body.length) }, body }
  }
  const { body: given } = answer
  async function* pieces() {
    yield encode(await buffer(given))
  }
  return { ...answer, headers: encodedHeaders, body: pieces() }
}
