import type { Readable } from 'node:stream'

/** A request as it goes out: nothing is added but what the transport needs. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | Readable
  /** Milliseconds for the whole exchange (of `open`: until the answer's headers). */
  readonly timeout: number
  /** Aborted when the job is cancelled. */
  readonly signal?: AbortSignal | undefined
  /** Largest answer that is read, in decoded bytes. */
  readonly limit?: number
}
