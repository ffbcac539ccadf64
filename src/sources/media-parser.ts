import { CustomSource, Input, Logging, LogLevel, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny'
import type { Media } from '../model/media.ts'

/** A longer time is computed: a writer that does not know the length states the largest number that there is. */
const LONGEST_STATED_SECONDS = 4 * 60 * 60
/** A file has some five before its first fragment; to walk over all boxes of a hostile one takes too long. */
const MOST_BOXES = 32

/** What a video file says of itself. */
export type ParsedMedia = Omit<Media, 'problem'>

/**
 * Reads the length and the kinds of tracks from an MP4, MOV, WebM or MKV file. A hostile file can make this run for ever or use up
 * all memory, so it belongs in a process of its own. One file at a time.
 * @throws whatever the parser throws; what `read` throws
 */
export async function parseMedia(
  size: number,
  read: (start: number, end: number) => Promise<Uint8Array>
): Promise<ParsedMedia> {
  Logging.level = LogLevel.Silent
  let isWarned = false
  const stopListening = Logging.on('warn', () => {
    isWarned = true
  })
  const source = new CustomSource({ getSize: () => size, read })
  const input = new Input({ formats: [MP4, QTFF, WEBM, MATROSKA], source })
  try {
    const tracks = await input.getTracks()
    const hasAudio = tracks.some(track => track.isAudioTrack())
    // A warning can be of a track that was left out.
    const isSilent = tracks.length > 0 && !isWarned
    const stated = known(await input.getDurationFromMetadata(), LONGEST_STATED_SECONDS)
    const isIso = [MP4, QTFF].includes(await input.getFormat())
    const isPart = stated !== undefined && isIso && (await hasFragments(size, read))
    const seconds = isPart ? undefined : (stated ?? known(await input.computeDuration()))
    return { seconds, hasAudio: hasAudio || (isSilent ? false : undefined) }
  } finally {
    stopListening()
    input.dispose()
  }
}

/** A truncated file has a length of 0. */
function known(seconds: number | null, longest = Number.MAX_VALUE): number | undefined {
  return seconds !== null && seconds > 0 && seconds <= longest ? seconds : undefined
}

/**
 * Whether an MP4 or MOV file has fragments: an index with samples of its own does not include their length, and the parser then reads
 * that index alone. Source: ISO/IEC 14496-12, 4.2 and 8.8.
 */
async function hasFragments(size: number, read: (start: number, end: number) => Promise<Uint8Array>): Promise<boolean> {
  let at = 0
  for (let box = 0; box < MOST_BOXES && at + 16 <= size; box++) {
    const header = Buffer.from(await read(at, at + 16))
    if (header.toString('latin1', 4, 8) === 'moof') return true
    const length = header.readUInt32BE(0)
    at += length === 1 ? Number(header.readBigUInt64BE(8)) : length
    // 0: to the end of the file.
    if (length === 0) return false
  }
  return false
}
