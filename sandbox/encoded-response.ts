import { buffer } from 'node:stream/consumers'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import type { Coding } from './faults.ts'
import type { WireResponse } from './response.ts'

const ENCODERS: Readonly<Record<Coding, (bytes: Buffer) => Buffer>> = {
  gzip: gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync
}

/** A response with its body compressed; a generated body is gathered first. `cut`: the last bytes are missing, and not announced. */
export function encodedResponse(response: WireResponse, codings: readonly Coding[], cut: boolean): WireResponse {
  const { 'content-length': _, ...headers } = response.headers
  const encode = (bytes: Buffer) => {
    const encoded = codings.reduce((body, coding) => ENCODERS[coding](body), bytes)
    return cut ? encoded.subarray(0, -5) : encoded
  }
  const encodedHeaders = { ...headers, 'content-encoding': codings.join(', ') }
  if (Buffer.isBuffer(response.body)) {
    const body = encode(response.body)
    return { ...response, headers: { ...encodedHeaders, 'content-length': String(body.length) }, body }
  }
  const { body: given } = response
  async function* pieces() {
    yield encode(await buffer(given))
  }
  return { ...response, headers: encodedHeaders, body: pieces() }
}
