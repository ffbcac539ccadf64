import type { Readable } from 'node:stream'
import type { HttpRequest } from './http-request.ts'

/** What a server says: its head, and a body that must be read or destroyed. */
export interface Response {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Readable
}

/** How requests get to their servers. */
export interface Transport {
  /**
   * Sends a request, and ends with the head of its answer. `signal` also ends a body that is still to be read.
   * @throws unknown the network's own error, or the signal's reason
   */
  send(ask: HttpRequest, signal: AbortSignal): Promise<Response>
  /** Closes every connection, used or not. */
  close(): Promise<void>
}

/** The failure of a request after which the server speaks another protocol: it never gets a response. */
export function switchedProtocols(): Error {
  return new Error('the server switched protocols (HTTP 101)')
}

/** Longest time to make a connection, and longest time for which a body may stand still, in milliseconds. */
export const CONNECT_TIMEOUT = 15_000
export const STALL = 60_000
