import type { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import connect from 'undici/lib/api/api-connect.js'
import request from 'undici/lib/api/api-request.js'
import UndiciDispatcher from 'undici/lib/dispatcher/dispatcher.js'
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js'
import { interrupted } from '../domain/action-error.ts'
import { noAnswer, type Outcome } from './outcome.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | Readable
  /** Milliseconds for the whole exchange (of `open`: until the answer's headers). */
  readonly timeout: number
  /** Aborted when the job is cancelled. */
  readonly signal?: AbortSignal | undefined
  /** Largest answer that is read, in bytes. */
  readonly limit?: number
}

/** An answer whose body is still to be read; it must be read or destroyed. */
export interface OpenAnswer {
  readonly kind: 'open'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readable
}

/** One way to every server: connections are kept, proxies of the environment (HTTPS_PROXY, NO_PROXY) are honoured. */
export interface HttpClient {
  /**
   * Sends a request and reads the whole answer. Redirects are not followed: a header could go with them.
   * @throws ActionError `interrupted` when `signal` aborts; every other failure is an outcome
   */
  exchange(ask: HttpRequest): Promise<Outcome>
  /** As `exchange`, but hands over the body as a stream. A body that stalls for a minute fails. */
  open(ask: HttpRequest): Promise<OpenAnswer | Extract<Outcome, { kind: 'no-answer' }>>
  close(): Promise<void>
}

/** The largest right answer is a page of 100 jobs with long presigned URLs, about 1 MB. */
const ANSWER_BYTES = 8 * 1024 * 1024
const STALL = 60_000
const CONNECT_TIMEOUT = 15_000

/** A client on undici. The environment's proxy variables are read here, once. */
export function createHttpClient(): HttpClient {
  // undici's index adds this method to every dispatcher; without it no tunnel opens through an HTTPS proxy.
  UndiciDispatcher.prototype.connect ??= connect
  const dispatcher = new EnvHttpProxyAgent({
    connect: { timeout: CONNECT_TIMEOUT },
    // One request a connection at a time is all that the action needs; HTTP/2 loads more code than it saves.
    allowH2: false
  })
  const send = (ask: HttpRequest, signal: AbortSignal) => {
    const url = new URL(ask.url)
    return request.call(dispatcher, {
      origin: url.origin,
      path: url.pathname + url.search,
      method: ask.method,
      headers: { ...ask.headers },
      body: ask.body ?? null,
      signal,
      headersTimeout: 0,
      bodyTimeout: STALL
    })
  }
  return {
    exchange: async ask => {
      const timeout = AbortSignal.timeout(Math.ceil(ask.timeout))
      try {
        const response = await send(ask, withSignal(timeout, ask.signal))
        const text = await readText(response.body, ask.limit ?? ANSWER_BYTES)
        return { kind: 'answer', status: response.statusCode, headers: plainHeaders(response.headers), text }
      } catch (thrown) {
        return failure(thrown, ask)
      }
    },
    open: async ask => {
      const timeout = new AbortController()
      const timer = setTimeout(
        () => timeout.abort(new DOMException('no answer came in time', 'TimeoutError')),
        ask.timeout
      )
      try {
        const response = await send(ask, withSignal(timeout.signal, ask.signal))
        return {
          kind: 'open',
          status: response.statusCode,
          headers: plainHeaders(response.headers),
          body: response.body
        }
      } catch (thrown) {
        return failure(thrown, ask)
      } finally {
        clearTimeout(timer)
      }
    },
    close: () => dispatcher.destroy()
  }
}

function failure(thrown: unknown, ask: HttpRequest) {
  if (ask.signal?.aborted === true) throw interrupted(thrown)
  return noAnswer(thrown)
}

function withSignal(timeout: AbortSignal, signal: AbortSignal | undefined): AbortSignal {
  return signal === undefined ? timeout : AbortSignal.any([timeout, signal])
}

async function readText(body: Dispatcher.ResponseData['body'], limit: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) {
      const tooLarge = new Error(`more than ${limit} bytes`)
      throw Object.assign(tooLarge, { code: 'UND_ERR_RES_EXCEEDED_MAX_SIZE' })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function plainHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]]
    )
  )
}
