import { Readable } from 'node:stream'
import type { HttpClient, HttpRequest } from '../../src/http/client.ts'
import { networkError } from '../../src/http/network-error.ts'
import type { SourceField } from '../../src/model/request.ts'
import { probeUrl } from '../../src/sources/probe-url.ts'
import { fakeClock } from '../fakes/fake-clock.ts'
import { neverCanceled } from '../fakes/fake-log.ts'

interface Reply {
  status?: number
  headers?: Record<string, string>
  /** Thrown in place of a response. */
  error?: Error
}

export const VIDEO: Reply = { headers: { 'content-type': 'video/mp4', 'content-length': '5000' } }
export const redirect = (location: string): Reply => ({ status: 302, headers: { location } })

/** A web of canned replies by `METHOD url`, or by URL for both methods; what is not in it fails the test. */
export function web(replies: Record<string, Reply>) {
  const requests: HttpRequest[] = []
  const bodies: Readable[] = []
  const send: HttpClient['send'] = async request => {
    requests.push(request)
    const reply = replies[`${request.method} ${request.url}`] ?? replies[request.url]
    if (reply === undefined) throw new Error(`unexpected ${request.method} ${request.url}`)
    if (reply.error !== undefined) throw networkError(reply.error)
    const body = Readable.from([Buffer.alloc(10)])
    bodies.push(body)
    return { status: reply.status ?? 200, headers: reply.headers ?? {}, body }
  }
  const text = () => Promise.reject(new Error('a probe reads no body'))
  return { requests, bodies, http: { send, text, close: async () => {} } }
}

/** The warning about a URL, or undefined. */
export function probe(http: HttpClient, url: string, field: SourceField = 'video'): Promise<string | undefined> {
  return probeUrl({ http, clock: fakeClock(), signal: neverCanceled }, field, url)
}
