import type { Readable } from 'node:stream'
import { EnvHttpProxyAgent, request } from 'undici'
import { interrupted } from '../errors/action-error.ts'
import { decodeBody } from './decode-body.ts'
import type { HttpRequest } from './http-request.ts'
import { noAnswer, type Outcome } from './outcome.ts'
import { readProxySettings } from './proxy-settings.ts'

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

const CONNECT_TIMEOUT_MS = 15_000
/** Longest time for which a body may stand still while its reader wants more. */
const STALL_MS = 60_000
/** The largest right answer is a page of 100 jobs with long presigned URLs, about 1 MB. */
const ANSWER_BYTES = 8 * 1024 * 1024

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
  const send = async ({ method, url, headers, body }: HttpRequest, signal: AbortSignal) => {
    const response = await request(new URL(url), { dispatcher, method, headers, body, signal }).catch(thrown => {
      throw isUpgrade(thrown) ? new Error('the server switched protocols (HTTP 101)') : thrown
    })
    const { statusCode: status, body: raw } = response
    if (status < 200) {
      raw.on('error', () => undefined).destroy()
      throw new Error(`the server sent an invalid response (HTTP ${status})`)
    }
    return decodeBody({ status, headers: joined(response.headers), body: raw }, method)
  }
  return {
    exchange: async ask => {
      const timeout = AbortSignal.timeout(Math.ceil(ask.timeout))
      try {
        const { status, headers, body } = await send(ask, withSignal(timeout, ask.signal))
        return { kind: 'answer', status, headers, text: await readText(body, ask.limit ?? ANSWER_BYTES) }
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
        return { kind: 'open', ...(await send(ask, withSignal(timeout.signal, ask.signal))) }
      } catch (thrown) {
        return failure(thrown, ask)
      } finally {
        clearTimeout(timer)
      }
    },
    close: () => dispatcher.destroy()
  }
}

/** undici knows HTTP 101 as a "bad upgrade", or without an `Upgrade` header as a failed assertion. */
function isUpgrade(thrown: unknown): boolean {
  return /: bad upgrade$|\bassert\w*\(upgrade\)/.test(String(thrown))
}

function failure(thrown: unknown, ask: HttpRequest) {
  if (ask.signal?.aborted === true) throw interrupted(thrown)
  return noAnswer(thrown)
}

function withSignal(timeout: AbortSignal, signal: AbortSignal | undefined): AbortSignal {
  return signal === undefined ? timeout : AbortSignal.any([timeout, signal])
}

async function readText(body: Readable, limit: number): Promise<string> {
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

/** A header that came several times is joined with `, `. */
function joined(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat().join(', ')]]))
  )
}
