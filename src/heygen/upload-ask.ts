import type { Readable } from 'node:stream'
import type { SourceField } from '../model/request.ts'

/** A file that is to be brought to HeyGen. */
export interface UploadAsk {
  readonly filename: string
  readonly contentType: string
  /** Bytes, at least one. */
  readonly size: number
  /** Hex; HeyGen's storage then refuses any other bytes. */
  readonly sha256?: string | undefined
  /**
   * A fresh stream from the start, for every try. An ActionError of it, or of its stream, ends the upload; every other failure is
   * worth another try.
   */
  readonly open: () => Promise<Readable>
  /** No try begins after this, milliseconds since 1970; a try that moves is not cut off. */
  readonly deadline: number
  /** A line every few seconds of a long upload. */
  readonly tellProgress: (line: string) => void
  /** The action's input that names the file. */
  readonly input?: SourceField | undefined
  /** Milliseconds without a byte going out after which a try is given up; left out: a minute. */
  readonly stall?: number
  /** Milliseconds for the storage to answer once it has the whole file; left out: two minutes. */
  readonly answerTime?: number
}
