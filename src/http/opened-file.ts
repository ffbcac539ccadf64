import type { Readable } from 'node:stream'

/** A file on a server, opened: its body must be read or destroyed. */
export interface OpenedFile {
  readonly body: Readable
  /** Bytes, where the server tells. */
  readonly size?: number
  readonly etag?: string
  readonly contentType?: string
}
