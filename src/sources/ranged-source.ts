import { ActionError } from '../errors/action-error.ts'

/** A file of which any part can be read. */
export interface RangedSource {
  /** Reads from `start` up to and without `end`, or to the end of the file where that comes first. `size` is the whole file's. */
  read(start: number, end: number, signal: AbortSignal): Promise<{ readonly bytes: Uint8Array; readonly size: number }>
}

/** What reading one source may cost. */
export interface ReadLimits {
  readonly bytes: number
  readonly reads: number
}

export type OpenedSource = Awaited<ReturnType<typeof openSource>>

/** Parsers read a few bytes at a time; a request for each of them would use up the reads. */
const BLOCK_BYTES = 64 * 1024

/**
 * Opens a source by reading its start. It is read in whole blocks, one read after another, and each block once.
 * @throws ActionError, as `read` does: beyond the limits, and for a source whose size changes; what the source throws
 */
export async function openSource(source: RangedSource, limits: ReadLimits, signal: AbortSignal) {
  const blocks = new Map<number, Uint8Array>()
  let size = Number.POSITIVE_INFINITY
  let reads = 0
  let bytes = 0

  /** Loads the blocks from `first` to `last` by one read. */
  const load = async (first: number, last: number) => {
    const start = first * BLOCK_BYTES
    const end = Math.min((last + 1) * BLOCK_BYTES, size)
    reads += 1
    bytes += end - start
    if (reads > limits.reads) throw problem(`finding it takes more than ${limits.reads} reads`)
    if (bytes > limits.bytes) throw problem(`finding it takes more than ${limits.bytes / 1024 / 1024} MB`)
    const part = await source.read(start, end, signal)
    if (size !== Number.POSITIVE_INFINITY && part.size !== size)
      throw problem('the file changed while it was being read')
    size = part.size
    if (part.bytes.length !== Math.min(end, size) - start) throw problem('the file was cut off')
    for (let block = first; block <= last; block++) {
      const at = (block - first) * BLOCK_BYTES
      blocks.set(block, part.bytes.subarray(at, at + BLOCK_BYTES))
    }
  }

  const read = async (start: number, end: number) => {
    // Before anything is allocated: the range comes from the file itself.
    if (end - start > limits.bytes) throw problem(`finding it takes more than ${limits.bytes / 1024 / 1024} MB`)
    const [first, last] = [Math.floor(start / BLOCK_BYTES), Math.floor((end - 1) / BLOCK_BYTES)]
    const range = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    const missing = range.filter(block => !blocks.has(block))
    const [from, to] = [missing[0], missing.at(-1)]
    if (from !== undefined && to !== undefined) await load(from, to)
    const joined = Buffer.concat(range.map(block => blocks.get(block) ?? Buffer.alloc(0)))
    return joined.subarray(start - first * BLOCK_BYTES, end - first * BLOCK_BYTES)
  }

  await load(0, 0)
  let last: Promise<unknown> = Promise.resolve()
  return {
    size,
    /** The bytes from `start` up to and without `end`. */
    read: (start: number, end: number): Promise<Uint8Array> => {
      const bytes = last.then(() => read(start, end))
      last = bytes
      return bytes
    }
  }
}

function problem(clause: string): ActionError {
  return new ActionError('network_error', clause)
}
