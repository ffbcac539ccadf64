import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import { oneLine } from '../text/plain-text.ts'
import type { HttpResponse } from './client.ts'

/** These stop at the end of their data, even if more follows, and half a file must not pass for the whole. gzip reads to the end. */
const STRICT = { rejectGarbageAfterEnd: true }
const DECODERS = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', () => createInflate(STRICT)],
  ['br', () => createBrotliDecompress(STRICT)],
  ['zstd', () => createZstdDecompress(STRICT)]
])
/** No honest server sends a longer chain. */
const MOST_CODINGS = 4
/** What these say is true of the encoded bytes only: a file's size is not in them. */
const OF_ENCODED_BYTES = new Set(['content-encoding', 'content-length', 'content-range'])

/**
 * A response whose body is the plain bytes. Every request asks for those (`accept-encoding: identity`), but a server or a proxy
 * may compress all the same.
 * @throws Error for an encoding that cannot be undone; the body is destroyed then
 */
export function decodeBody(response: HttpResponse, method: string): HttpResponse {
  const { status, body } = response
  // In the order in which they were applied. Source: RFC 9110, section 8.4.
  const codings = (response.headers['content-encoding'] ?? '')
    .split(',')
    .map(coding => coding.trim().toLowerCase())
    .filter(coding => coding !== '' && coding !== 'identity')
  if (codings.length === 0) return response
  const headers = Object.fromEntries(Object.entries(response.headers).filter(([name]) => !OF_ENCODED_BYTES.has(name)))
  const isEmpty = method === 'HEAD' || status === 204 || status === 304 || response.headers['content-length'] === '0'
  return { status, headers, body: isEmpty ? body : plainBytes(body, codings) }
}

function plainBytes(body: Readable, codings: readonly string[]): Readable {
  if (codings.length > MOST_CODINGS || !codings.every(coding => DECODERS.has(coding))) {
    body.on('error', () => undefined).destroy()
    throw new Error(`the response has an encoding that this action cannot read: ${oneLine(codings.join(', '), 100)}`)
  }
  const decoders = codings.toReversed().flatMap(coding => DECODERS.get(coding)?.() ?? [])
  // Whoever reads or destroys the last stream learns of every failure, and lets go of all of them.
  return decoders.reduce<Readable>((source, decoder) => pipeline(source, decoder, () => undefined), body)
}
