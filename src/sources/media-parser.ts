import { CustomSource, Input, Logging, LogLevel, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny'
import type { Media } from '../model/media.ts'

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
    const seconds = known(await input.getDurationFromMetadata()) ?? known(await input.computeDuration())
    return { seconds, hasAudio: hasAudio || (isSilent ? false : undefined) }
  } finally {
    stopListening()
    input.dispose()
  }
}

/** A truncated file has a length of 0. */
function known(seconds: number | null): number | undefined {
  return seconds !== null && seconds > 0 && Number.isFinite(seconds) ? seconds : undefined
}
