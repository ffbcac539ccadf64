import type { Readable } from 'node:stream'
import { interrupted } from '../errors/action-error.ts'
import { decodeBody } from './decode-body.ts'
import { directTransport } from './direct-transport.ts'
import type { HttpRequest } from './http-request.ts'
import { noAnswer, type Outcome } from './outcome.ts'
import { readProxySettings } from './proxy-settings.ts'
import { type Response, switchedProtocols, type Transport } from './transport.ts'

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
   * Sends a request and reads the whole answer, decoded where it comes compressed. Redirects are not followed: a header could go with them.
   * @throws ActionError `interrupted` when `signal` aborts; every other failure is an outcome
   */
  exchange(ask: HttpRequest): Promise<Outcome>
  /** As `exchange`, but hands over the body as a stream. A body that stalls for a minute fails. */
  open(ask: HttpRequest): Promise<OpenAnswer | Extract<Outcome, { kind: 'no-answer' }>>
  close(): Promise<void>
}

/** The largest right answer is a page of 100 jobs with long presigned URLs, about 1 MB. */
const ANSWER_BYTES = 8 * 1024 * 1024

/**
 * A client on Node's own HTTP, or where the environment names a proxy, on undici: 570 kB that most runners need not load. The
 * proxy variables are read here, once.
 * @throws ActionError `invalid_proxy`
 */
export function createHttpClient(): HttpClient {
  const proxies = readProxySettings(process.env)
  const transport: Promise<Transport> =
    proxies === undefined
      ? Promise.resolve(directTransport())
      : import('./proxy-transport.ts').then(module => module.proxyTransport(proxies))
  const send = async (ask: HttpRequest, signal: AbortSignal) => {
    const response = finalResponse(await (await transport).send(ask, signal))
    return decodeBody(response, ask.method)
  }
  return {
    exchange: async ask => {
      const timeout = AbortSignal.timeout(Math.ceil(ask.timeout))
      try {
        const { status, headers, body } = await send(ask, withSignal(timeout, ask.signal))
        const text = await readText(body, ask.limit ?? ANSWER_BYTES)
        return { kind: 'answer', status, headers: plainHeaders(headers), text }
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
        const { status, headers, body } = await send(ask, withSignal(timeout.signal, ask.signal))
        return { kind: 'open', status, headers: plainHeaders(headers), body }
      } catch (thrown) {
        return failure(thrown, ask)
      } finally {
        clearTimeout(timer)
      }
    },
    close: async () => (await transport).close()
  }
}

/** A response below 200 is not the last word, but no other will come. */
function finalResponse(response: Response): Response {
  const { status, body } = response
  if (status >= 200) return response
  body.on('error', () => undefined).destroy()
  throw status === 101 ? switchedProtocols() : new Error(`the server sent an invalid response (HTTP ${status})`)
}

function failure(thrown: unknown, ask: HttpRequest) {
  if (ask.signal?.aborted === true) throw interrupted(thrown)
  return noAnswer(thrown)
}

function withSignal(timeout: AbortSignal, signal: AbortSignal | undefined): AbortSignal {
  return signal === undefined ? timeout : AbortSignal.any([timeout, signal])
}

async function readText(body: Response['body'], limit: number): Promise<string> {
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

function plainHeaders(headers: Response['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]]
    )
  )
}
