import type { Readable, Writable } from 'node:stream'

/** Bodies of which every piece has memory of its own. */
const OWN_PIECES = new WeakSet<Readable>()

/** Marks a body each of whose pieces has memory of its own, which may be given back once the piece has been written. */
export function markOwnPieces(body: Readable): void {
  OWN_PIECES.add(body)
}

/**
 * Writes the pieces of a body as they come and asks it to rest while the writer is busy; ending the writer is the caller's affair.
 * Whoever else listens to the pieces must be done with one when it returns: a piece that has been written is gone.
 */
export function pour(body: Readable, writer: Writable): void {
  const isOwn = OWN_PIECES.has(body)
  body.on('data', (piece: Buffer) => {
    const isTaken = writer.write(piece, problem => {
      if (isOwn && !problem) giveBack(piece)
    })
    if (!isTaken) body.pause()
  })
  writer.on('drain', () => body.resume())
}

/** Left to the garbage collector, 70 MB of pieces pile up, and new memory for each of them costs a third of the time. */
function giveBack({ buffer, length }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === length) buffer.transfer(0)
}
