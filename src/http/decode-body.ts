import { pipeline, type Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import { oneLine } from '../text/plain-text.ts'
import type { HttpResponse } from './client.ts'

/** A stream of zlib's, which counts the bytes that it has made use of. */
type Decoder = Transform & { readonly bytesWritten: number }

const DECODERS: ReadonlyMap<string, () => Decoder> = new Map<string, () => Decoder>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
  ['zstd', createZstdDecompress]
])
/** A longer chain is no honest server's. */
const MOST_CODINGS = 4
/** What these say is true of the encoded bytes only: a file's size is not in them. */
const OF_ENCODED_BYTES = new Set(['content-encoding', 'content-length', 'content-range'])

/**
 * A response whose body is the plain bytes. Every request asks for those (`accept-encoding: identity`), but a server or a proxy
 * may compress all the same. `Content-Encoding` and the headers that count encoded bytes are removed with the encoding.
 * @throws Error for an encoding that cannot be undone; the body is destroyed then
 */
export function decodeBody(response: HttpResponse, method: string): HttpResponse {
  const { status, body } = response
  const codings = codingsOf(response.headers['content-encoding'])
  if (codings.length === 0) return response
  const headers = Object.fromEntries(Object.entries(response.headers).filter(([name]) => !OF_ENCODED_BYTES.has(name)))
  const isEmpty = method === 'HEAD' || status === 204 || status === 304 || response.headers['content-length'] === '0'
  return { status, headers, body: isEmpty ? body : plainBytes(body, codings) }
}

/** The encodings in the order in which they were applied. Source: RFC 9110, section 8.4. */
function codingsOf(header = ''): string[] {
  return header
    .split(',')
    .map(coding => coding.trim().toLowerCase())
    .filter(coding => coding !== '' && coding !== 'identity')
}

function plainBytes(body: Readable, codings: readonly string[]): Readable {
  const make = codings.toReversed().map(coding => DECODERS.get(coding))
  const known = make.filter(one => one !== undefined)
  if (known.length < make.length || make.length > MOST_CODINGS) {
    body.on('error', () => undefined).destroy()
    throw new Error(`the response has an encoding that this action cannot read: ${oneLine(codings.join(', '), 100)}`)
  }
  const decoders = known.map(one => one())
  const received = decoders.map((_, index) => countBytes(decoders[index - 1] ?? body))
  // All but gzip stop at the end of their data, even where more follows: half of a file must not pass for the whole.
  const whole = new Transform({
    transform: (piece, _encoding, done) => done(null, piece),
    flush: done => {
      const isWhole = decoders.every(({ bytesWritten }, index) => bytesWritten === received[index]?.())
      done(isWhole ? null : new Error('the compressed response is followed by other data'))
    }
  })
  // Whoever reads or destroys the last stream learns of every failure, and lets go of all of them.
  pipeline([body, ...decoders, whole], () => undefined)
  return whole
}

function countBytes(stream: Readable): () => number {
  let count = 0
  stream.on('data', (piece: Buffer) => {
    count += piece.length
  })
  return () => count
}
