import type { Readable } from 'node:stream'
import type { Clock } from '../model/clock.ts'
import { byteSize, bytesOf } from '../text/byte-size.ts'
import { clockSpan, logText } from '../text/plain-text.ts'

/** A person looks at the log every few seconds. */
const TELL_EVERY = 5000

export interface MeterAsk {
  readonly filename: string
  /** Bytes that the file has to have. */
  readonly size: number
  readonly source: Readable
  readonly clock: Clock
  /** Called for each piece that goes out, with all that has gone out so far. */
  readonly onProgress: (sent: number) => void
  readonly tell: (line: string) => void
}

/** A file on its way out. */
export interface UploadMeter {
  /** Bytes that went out. */
  sent(): number
  /** Why the source is not the file that was announced, if it is not. */
  problem(): unknown
}

/**
 * Counts a file's bytes as they go out, holds them against its size, and tells how far the upload is. The source is only
 * listened to, and rests until its reader resumes it: a stream in between would cost half of the speed.
 */
export function meterUpload(ask: MeterAsk): UploadMeter {
  const { source, size, clock } = ask
  const name = logText(ask.filename, 200)
  const begun = clock.now()
  let [sent, toldAt, toldBytes] = [0, begun, 0]
  let problem: unknown
  const tellNow = (now: number) => {
    const percent = Math.floor((sent / size) * 100)
    const speed = byteSize(Math.round(((sent - toldBytes) * 1000) / (now - toldAt)))
    ask.tell(`uploading ${name}: ${bytesOf(sent, size)}, ${percent} %, ${speed}/s`)
    toldAt = now
    toldBytes = sent
  }
  source.on('data', (chunk: Buffer) => {
    sent += chunk.length
    if (sent > size) {
      source.destroy(new Error(`the file has more than the ${size} bytes announced`))
      return
    }
    ask.onProgress(sent)
    const now = clock.now()
    if (now - toldAt >= TELL_EVERY) tellNow(now)
  })
  source.pause()
  source.once('end', () => {
    if (sent < size) problem ??= new Error(`the file ended after ${sent} of ${size} bytes`)
    else if (toldBytes > 0) ask.tell(`uploaded ${name}: ${byteSize(size)} in ${clockSpan(clock.now() - begun)}`)
  })
  source.on('error', error => {
    problem ??= error
  })
  return { sent: () => sent, problem: () => problem }
}
