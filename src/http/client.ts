import type { Readable } from 'node:stream'
import { EnvHttpProxyAgent, request as undiciRequest } from 'undici'
import { ActionError, interrupted } from '../errors/action-error.ts'
import { logText, oneLine } from '../text/plain-text.ts'
import { decodeBody } from './decode-body.ts'
import { networkError } from './network-error.ts'
import { checkProxySettings, portOf, proxyOf } from './proxy-settings.ts'
import { parseRetryAfter } from './retry.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  /** A header without a value is not sent. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: string | Uint8Array | Readable
  /** For the whole exchange; of `send`: until the response's headers. */
  readonly timeoutMs: number
  /** Aborted when the job is canceled. */
  readonly signal?: AbortSignal | undefined
  /** Number of the try, for the debug log; left out: the first. */
  readonly nth?: number | undefined
}

export interface HttpResponse {
  readonly status: number
  /** Names in lower case; a header that came several times is joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
  /** Must be read or discarded. */
  readonly body: Readable
}

export type TextResponse = Omit<HttpResponse, 'body'> & { readonly text: string }

/** Sends requests. Redirects are not followed. */
export type HttpClient = ReturnType<typeof createHttpClient>

/** A release changes it together with package.json. */
export const VERSION = '1.0.0'
export const USER_AGENT = `translate-release-video/${VERSION}`

/** Of a request for a file, without credentials. Some hosts refuse one without a `user-agent`. */
export const FILE_HEADERS = { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': USER_AGENT }

const CONNECT_TIMEOUT_MS = 15_000
/** Longest time for which a body may stand still while its reader wants more. */
const STALL_MS = 60_000
/** The largest valid response is a page of 100 translations with long presigned URLs, about 1 MB. */
const MOST_TEXT_BYTES = 8 * 1024 * 1024

/**
 * The client of every request. It uses the proxies of the environment. `debug` gets a line for each request.
 * @throws ActionError `invalid_proxy`
 */
export function createHttpClient(debug: (line: string) => void = () => undefined) {
  checkProxySettings(process.env)
  const dispatcher = new EnvHttpProxyAgent({
    connect: { timeout: CONNECT_TIMEOUT_MS },
    allowH2: false,
    // The whole request has a time limit of its own.
    headersTimeout: 0,
    bodyTimeout: STALL_MS
  })
  const open = async ({ method, headers, body }: HttpRequest, target: URL, signal: AbortSignal) => {
    const response = await undiciRequest(target, { dispatcher, method, headers, body, signal })
    const { statusCode: status } = response
    if (status >= 200) {
      return decodeBody({ status, headers: joinValues(response.headers), body: response.body }, method)
    }
    discard(response)
    throw new Error(`the server sent an invalid response (HTTP ${status})`)
  }
  /** Sends a request and gives what `read` makes of its response, both within the request's time. */
  const exchange = async <T>(request: HttpRequest, read: (response: HttpResponse) => T | Promise<T>): Promise<T> => {
    const { method, timeoutMs, signal, nth = 1 } = request
    const target = URL.parse(request.url)
    if (target === null) throw new ActionError('network_error', 'the URL is not valid')
    const proxy = proxyOf(target, process.env)
    const startMs = performance.now()
    const logEnd = (end: string) => {
      const what = `${method} ${target.host}${target.pathname}: ${end}`
      const way = proxy === undefined ? 'direct' : `proxy ${proxy}`
      debug(logText(`${what}, ${Math.round(performance.now() - startMs)} ms, try ${nth}, ${way}`))
    }
    const timeout = new AbortController()
    const timedOut = new DOMException('the server did not respond in time', 'TimeoutError')
    const timer = setTimeout(() => timeout.abort(timedOut), timeoutMs).unref()
    const either = AbortSignal.any(signal === undefined ? [timeout.signal] : [timeout.signal, signal])
    try {
      const response = await open(request, target, either)
      const result = await read(response)
      const requestId = requestIdOf(response, 'x-request-id', 'x-github-request-id', 'x-amz-request-id')
      logEnd(`HTTP ${response.status}, request ID ${requestId ?? 'none'}`)
      return result
    } catch (thrown) {
      const address = `${target.hostname}:${portOf(target)}`
      const where = proxy === undefined ? address : `${address} through the proxy ${proxy}`
      const error = signal?.aborted === true ? interrupted(thrown) : networkError(thrown, where)
      logEnd(error.message)
      throw error
    } finally {
      clearTimeout(timer)
    }
  }
  return {
    /** The body is decoded, and fails when it stalls for a minute. @throws ActionError `network_error`; `interrupted` */
    send: (request: HttpRequest): Promise<HttpResponse> => exchange(request, response => response),
    /** As `send`, and reads the body: at most 8 MB of text. */
    text: (request: HttpRequest): Promise<TextResponse> =>
      exchange(request, async ({ status, headers, body }) => ({ status, headers, text: await readText(body) })),
    close: () => dispatcher.destroy()
  }
}

export function isSuccess({ status }: Pick<HttpResponse, 'status'>): boolean {
  return status >= 200 && status <= 299
}

/** The ID that a server gives a request, for people to quote: the first of the named headers that is there. */
export function requestIdOf({ headers }: Pick<HttpResponse, 'headers'>, ...names: string[]): string | undefined {
  const found = names.map(name => headers[name]).find(value => value !== undefined)
  return found === undefined ? undefined : oneLine(found, 100)
}

/** What an error says of its response; `now` is the time to count a `Retry-After` from, the names are those of `requestIdOf`. */
export function responseFacts(response: Omit<HttpResponse, 'body'>, now: number, ...idHeaders: string[]) {
  const { status, headers } = response
  const retryAfterMs = parseRetryAfter(headers['retry-after'], now)
  return { status, requestId: requestIdOf(response, ...idHeaders), retryAfterMs }
}

/** The media type of a `Content-Type` header, lower case, without parameters; undefined where there is none. */
export function mediaType(header: string | undefined): string | undefined {
  const type = header?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return /^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(type) ? type : undefined
}

/** Gives up a body that nobody wants; it may still fail on its way out. */
export function discard({ body }: Pick<HttpResponse, 'body'>): void {
  body.on('error', () => undefined).destroy()
}

/** A body as text. @throws ActionError `network_error` beyond 8 MB; what the stream fails with */
export async function readText(body: Readable): Promise<string> {
  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length
    if (sizeBytes > MOST_TEXT_BYTES) throw new ActionError('network_error', 'the response is larger than 8 MB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function joinValues(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]))
}
