/** An MP4 file that nobody keeps: its bytes are made as they are read. */
export interface LargeMp4 {
  readonly size: number
  /** The bytes from `start` up to and without `end`, which must be in the file. */
  readonly bytes: (start: number, end: number) => Buffer
}

/**
 * A clip whose last box is its index, with `frames` bytes more after its frames and `index` bytes more in its index. It plays as
 * before, because nothing that the index points to has moved.
 */
export function largeMp4(clip: Buffer, { frames, index = 0 }: { frames: number; index?: number }): LargeMp4 {
  const [dataAt, indexAt] = [boxAt(clip, 'mdat'), boxAt(clip, 'moov')]
  const head = Buffer.from(clip.subarray(0, indexAt))
  head.writeUInt32BE(indexAt - dataAt + frames, dataAt)
  const tail = Buffer.concat([clip.subarray(indexAt), freeBox(index)])
  tail.writeUInt32BE(tail.length, 0)
  const tailAt = indexAt + frames
  return {
    size: tailAt + tail.length,
    bytes: (start, end) => {
      const part = Buffer.alloc(end - start)
      if (start < head.length) head.copy(part, 0, start)
      if (end > tailAt) tail.copy(part, Math.max(0, tailAt - start), Math.max(0, start - tailAt), end - tailAt)
      return part
    }
  }
}

/** A box without meaning, of at least 8 bytes, or nothing. */
function freeBox(size: number): Buffer {
  const box = Buffer.alloc(size)
  if (size === 0) return box
  box.writeUInt32BE(size, 0)
  box.write('free', 4, 'latin1')
  return box
}

/** Where the first box of this type begins in an MP4 file: at its size. */
export function boxAt(bytes: Buffer, type: string): number {
  const at = bytes.indexOf(type, 0, 'latin1') - 4
  if (at < 0) throw new Error(`there is no ${type} box`)
  return at
}
