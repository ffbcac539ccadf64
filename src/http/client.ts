import type { Readable } from 'node:stream'
import { EnvHttpProxyAgent, request } from 'undici'
import { ActionError, interrupted } from '../errors/action-error.ts'
import { oneLine } from '../text/plain-text.ts'
import { decodeBody } from './decode-body.ts'
import { networkError } from './network-error.ts'
import { readProxySettings } from './proxy-settings.ts'

/** A request as it goes out: nothing is added but what HTTP needs. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | Readable
  /** For the whole exchange; of `send`: until the response's headers. */
  readonly timeoutMs: number
  /** Aborted when the job is canceled. */
  readonly signal?: AbortSignal | undefined
}

/** What a server sends: its head, and a body that must be read or discarded. */
export interface HttpResponse {
  readonly status: number
  /** Names in lower case; a header that came several times is joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readable
}

export interface TextResponse extends Omit<HttpResponse, 'body'> {
  readonly text: string
}

/** One way to every server: connections are kept, and the environment's proxies are used. Redirects are not followed. */
export interface HttpClient {
  /**
   * Sends a request; the body of the response is a stream of decoded bytes, which fails when it stalls for a minute.
   * @throws ActionError `network_error` without a response, whatever its status; `interrupted` when `signal` aborts
   */
  send(ask: HttpRequest): Promise<HttpResponse>
  /** As `send`, and reads the body: at most 8 MB of text. */
  text(ask: HttpRequest): Promise<TextResponse>
  close(): Promise<void>
}

const CONNECT_TIMEOUT_MS = 15_000
/** Longest time for which a body may stand still while its reader wants more. */
const STALL_MS = 60_000
/** The largest right response is a page of 100 translations with long presigned URLs, about 1 MB. */
const MOST_TEXT_BYTES = 8 * 1024 * 1024

/**
 * The client of every request. The proxy variables are read here, once.
 * @throws ActionError `invalid_proxy`
 */
export function createHttpClient(): HttpClient {
  const dispatcher = new EnvHttpProxyAgent({
    ...readProxySettings(process.env),
    connect: { timeout: CONNECT_TIMEOUT_MS },
    // One request a connection at a time is all that the action needs.
    allowH2: false,
    // The whole request has a time limit of its own.
    headersTimeout: 0,
    bodyTimeout: STALL_MS
  })
  const respond = async ({ method, url, headers, body }: HttpRequest, signal: AbortSignal): Promise<HttpResponse> => {
    const response = await request(new URL(url), { dispatcher, method, headers, body, signal })
    const { statusCode: status } = response
    if (status < 200) {
      discard(response)
      throw new Error(`the server sent an invalid response (HTTP ${status})`)
    }
    return decodeBody({ status, headers: joined(response.headers), body: response.body }, method)
  }
  return {
    send: async ask => {
      const timeout = new AbortController()
      const ranOut = new DOMException('the server did not respond in time', 'TimeoutError')
      const timer = setTimeout(() => timeout.abort(ranOut), ask.timeoutMs)
      return respond(ask, withSignal(timeout.signal, ask.signal))
        .catch((thrown: unknown) => fail(thrown, ask))
        .finally(() => clearTimeout(timer))
    },
    text: async ask => {
      const timeout = AbortSignal.timeout(Math.ceil(ask.timeoutMs))
      try {
        const { status, headers, body } = await respond(ask, withSignal(timeout, ask.signal))
        return { status, headers, text: await readText(body) }
      } catch (thrown) {
        return fail(thrown, ask)
      }
    },
    close: () => dispatcher.destroy()
  }
}

export function isSuccess({ status }: Pick<HttpResponse, 'status'>): boolean {
  return status >= 200 && status <= 299
}

/** The ID that a server gives a request, in the first of these headers that is there, for people to quote. */
export function requestIdOf(
  { headers }: Pick<HttpResponse, 'headers'>,
  ...names: readonly string[]
): string | undefined {
  const found = names.map(name => headers[name]).find(value => value !== undefined)
  return found === undefined ? undefined : oneLine(found, 100)
}

/** Gives up a body that nobody wants; it may still fail on its way out. */
export function discard({ body }: Pick<HttpResponse, 'body'>): void {
  body.on('error', () => undefined).destroy()
}

function fail(thrown: unknown, { signal }: HttpRequest): never {
  throw signal?.aborted === true ? interrupted(thrown) : networkError(thrown)
}

function withSignal(timeout: AbortSignal, signal: AbortSignal | undefined): AbortSignal {
  return signal === undefined ? timeout : AbortSignal.any([timeout, signal])
}

async function readText(body: Readable): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MOST_TEXT_BYTES) {
      throw new ActionError('network_error', 'the response is larger than any right one')
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function joined(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat().join(', ')]]))
  )
}
