import type { ClientRequest } from 'node:http'
import { Readable } from 'node:stream'
import { pour } from './pour.ts'

/**
 * Sends a request's body and ends the request. A stream that is not as long as `length` (bytes; NaN: not known) breaks the
 * request: a server would wait for the rest, or take what is too much for another request.
 */
export function sendBody(
  request: ClientRequest,
  body: string | Uint8Array | Readable | undefined,
  length: number
): void {
  if (!(body instanceof Readable)) {
    request.end(body)
    return
  }
  let sent = 0
  const fail = (problem: string) => request.destroy(new Error(problem))
  body.on('data', (piece: Buffer) => {
    sent += piece.length
    // Another who listens may have found fault with it, in better words.
    if (sent > length && !body.destroyed) fail('the body is longer than was announced')
  })
  pour(body, request)
  body
    .on('end', () => {
      if (sent < length) fail('the body is shorter than was announced')
      else request.end()
    })
    .on('error', thrown => request.destroy(thrown))
    .on('close', () => {
      if (!body.readableEnded) fail('the body broke off')
    })
    // It may rest, for it has had a listener before.
    .resume()
  request.on('close', () => body.destroy())
}
