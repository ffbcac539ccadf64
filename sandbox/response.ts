import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { setTimeout as delay } from 'node:timers/promises'

/** What a handler returns. An object is sent as JSON; a generated body needs a Content-Length among the headers, or is sent chunked. */
export interface SandboxResponse {
  status: number
  headers?: Record<string, string>
  body?: string | Buffer | object | AsyncIterable<Buffer>
}

/** A response in the form in which it is sent: a body of bytes or pieces, and lower-case headers. */
export interface WireResponse {
  status: number
  headers: Record<string, string>
  body: Buffer | AsyncIterable<Buffer>
}

/** How the body is spoilt on its way, if it is. */
export interface Delivery {
  bytesPerSecond?: number
  chunkDelayMs?: number
  chunkBytes?: number
  /** Closes the connection after this many bytes of body. */
  cutAfter?: number
  /** Called before each piece of the body but the first. */
  betweenPieces?: () => void
}

function isPieces(body: object): body is AsyncIterable<Buffer> {
  return Symbol.asyncIterator in body
}

/** Turns a handler's response into what is sent: Content-Type and Content-Length are filled in where they are missing. */
export function toWire(response: SandboxResponse): WireResponse {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(response.headers ?? {})) headers[name.toLowerCase()] = value
  const { status, body } = response
  if (body === undefined) return { status, headers: withLength(headers, 0, status), body: Buffer.alloc(0) }
  if (typeof body === 'string') {
    headers['content-type'] ??= 'text/plain; charset=utf-8'
    return { status, headers: withLength(headers, Buffer.byteLength(body), status), body: Buffer.from(body) }
  }
  if (Buffer.isBuffer(body)) {
    headers['content-type'] ??= 'application/octet-stream'
    return { status, headers: withLength(headers, body.length, status), body }
  }
  if (isPieces(body)) return { status, headers, body }
  headers['content-type'] ??= 'application/json; charset=utf-8'
  const json = Buffer.from(JSON.stringify(body))
  return { status, headers: withLength(headers, json.length, status), body: json }
}

function withLength(headers: Record<string, string>, length: number, status: number): Record<string, string> {
  // 204 and 304 have no body, and Content-Length on a 204 is an error (RFC 9110, 8.6).
  if (status !== 204 && status !== 304) headers['content-length'] ??= String(length)
  return headers
}

/** Sends a response, with backpressure. Returns once the last byte is written, or the client has gone. */
export async function send(outgoing: ServerResponse, response: WireResponse, delivery: Delivery = {}): Promise<void> {
  outgoing.writeHead(response.status, response.headers)
  if (outgoing.req.method === 'HEAD') {
    outgoing.end()
    return
  }
  outgoing.flushHeaders()
  try {
    const pieces = announced(paced(response.body, delivery), delivery)
    await pipeline(upTo(delivery.cutAfter, pieces), outgoing, { end: false })
  } catch {
    // The client has gone, or the body broke: either way its end must not look like the true one.
    outgoing.destroy()
    return
  }
  // Closes once what was written has left, so that the client has a part of the body and no end.
  if (delivery.cutAfter !== undefined) outgoing.socket?.destroySoon()
  else outgoing.end()
}

async function* upTo(limit: number | undefined, pieces: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let left = limit ?? Number.POSITIVE_INFINITY
  if (left === 0) return
  for await (const piece of pieces) {
    yield piece.subarray(0, left)
    left -= piece.length
    if (left <= 0) return
  }
}

/** Calls `betweenPieces` where it belongs. */
async function* announced(pieces: AsyncIterable<Buffer>, { betweenPieces }: Delivery): AsyncIterable<Buffer> {
  let isFirst = true
  for await (const piece of pieces) {
    if (!isFirst) betweenPieces?.()
    isFirst = false
    yield piece
  }
}

async function* paced(body: Buffer | AsyncIterable<Buffer>, delivery: Delivery): AsyncIterable<Buffer> {
  const { bytesPerSecond, chunkDelayMs } = delivery
  if (bytesPerSecond === undefined && chunkDelayMs === undefined) {
    if (Buffer.isBuffer(body)) yield body
    else yield* body
    return
  }
  const pause = chunkDelayMs ?? 50
  const whole = Buffer.isBuffer(body) ? [body] : body
  for await (const piece of whole) {
    const size =
      bytesPerSecond === undefined
        ? (delivery.chunkBytes ?? Math.ceil(piece.length / 8))
        : Math.ceil((bytesPerSecond * pause) / 1000)
    for (let at = 0; at < piece.length; at += size) {
      // Nobody waits for a sandbox's timer at the end of a test run.
      await delay(pause, undefined, { ref: false })
      yield piece.subarray(at, at + size)
    }
  }
}
