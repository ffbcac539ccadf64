import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { doesTheWork, spoil } from './fault-responses.ts'
import { type Fault, Faults } from './faults.ts'
import type { Moment, Watcher } from './moment.ts'
import { type RecordedRequest, recordBody, recordHead } from './recorded-request.ts'
import { type SandboxResponse, send, toWire, type WireResponse } from './response.ts'
import type { SandboxClock } from './sandbox-clock.ts'

export type { RecordedRequest } from './recorded-request.ts'
export type { SandboxResponse } from './response.ts'

/** Does a request's work and returns the response. Throws UnexpectedRequest for a route that does not exist. */
export type Handler = (request: RecordedRequest) => SandboxResponse | Promise<SandboxResponse>

/** A request that the service does not know: the response is 501, and it is kept in `unexpected`. */
export class UnexpectedRequest extends Error {
  override name = 'UnexpectedRequest'
}

export interface LoopbackServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string
  /** Every request, in order of arrival. */
  requests: RecordedRequest[]
  faults: Faults
  /** Called at every moment of every exchange. Empty at first; may be changed at any time. */
  watchers: Set<Watcher>
  /** Requests for which there was no route, or on which the handler broke: a test ends by seeing that there are none. */
  unexpected: RecordedRequest[]
  /** Stops listening and destroys what is open, hung requests too. May be called twice. */
  close(): Promise<void>
}

export interface LoopbackOptions {
  handle: Handler
  clock: SandboxClock
  /** 0, the default, is a port that the system picks. */
  port?: number
  /** Larger bodies are counted and hashed but not kept. Default 1 MiB. */
  keepBodyBytes?: number
  /** Headers of every response of the service itself; a handler's own win. */
  headers?: (request: RecordedRequest) => Record<string, string>
  /** The body of a `status` fault that has none of its own. */
  errorBody?: (status: number) => object
}

// A reset before the work lets a small body arrive, so that it is on record, and strikes a large one on its way.
const RESET_AFTER_BYTES = 64 * 1024

/** Starts a server on 127.0.0.1 which records every request, commits the faults ordered of it, and otherwise does as `handle` says. */
export async function startLoopbackServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const requests: RecordedRequest[] = []
  const unexpected: RecordedRequest[] = []
  const faults = new Faults()
  const watchers = new Set<Watcher>()
  const server = createServer((message, outgoing) => {
    // A client that goes away causes errors on both, which are no problem of the server.
    message.on('error', () => undefined)
    outgoing.on('error', () => undefined)
    const record = recordHead(message, options.clock.now())
    requests.push(record)
    const fault = faults.take(record)
    if (fault !== undefined) record.fault = fault.kind
    const notify = (kind: Moment['kind'], more: Pick<Moment, 'response'> = {}) => {
      for (const watcher of watchers) watcher({ kind, request: record, fault, ...more })
    }
    const exchange = { message, outgoing, record, fault, unexpected, notify }
    serve(exchange, options).catch(() => message.socket.destroy())
  })
  // The client's own timeouts are under test, not the server's; a body of 2 GB takes its time.
  server.requestTimeout = 0
  server.keepAliveTimeout = 60_000
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    faults,
    watchers,
    unexpected,
    async close() {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    }
  }
}

interface Exchange {
  message: IncomingMessage
  outgoing: ServerResponse
  record: RecordedRequest
  fault: Fault | undefined
  unexpected: RecordedRequest[]
  notify: (kind: Moment['kind'], more?: Pick<Moment, 'response'>) => void
}

async function serve(exchange: Exchange, options: LoopbackOptions): Promise<void> {
  const { message, outgoing, record, fault, notify } = exchange
  const { keepBodyBytes: keepBytes = 1024 * 1024, errorBody = status => ({ message: `status ${status}` }) } = options
  notify('arrived')
  if (fault?.kind === 'reset-before') {
    await recordBody(message, record, { keepBytes, stopAfter: RESET_AFTER_BYTES })
    message.socket.resetAndDestroy()
    return
  }
  if (!(await recordBody(message, record, { keepBytes }))) return
  if (fault?.kind === 'cue' && fault.afterWork !== true) await fault.notify()
  const worked = fault === undefined || doesTheWork(fault) ? await work(exchange, options) : undefined
  notify('worked', worked && { response: worked })
  if (fault?.kind === 'cue' && fault.afterWork === true) await fault.notify()
  if (fault?.kind === 'hang') return
  if (fault?.kind === 'switch-protocols') {
    message.socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
    return
  }
  if (fault?.kind === 'reset-after') {
    message.socket.resetAndDestroy()
    return
  }
  const { response, delivery } = responseUnder(fault, worked, errorBody)
  if (outgoing.destroyed) return
  record.status = response.status
  outgoing.sendDate = false
  const common = fault?.kind === 'html' ? {} : options.headers?.(record)
  response.headers = { ...common, date: new Date(options.clock.now()).toUTCString(), ...response.headers }
  await send(outgoing, response, { ...delivery, betweenPieces: () => notify('sending') })
}

function responseUnder(
  fault: Fault | undefined,
  worked: WireResponse | undefined,
  errorBody: (status: number) => object
): ReturnType<typeof spoil> {
  if (fault !== undefined) return spoil(fault, worked, errorBody)
  if (worked === undefined) throw new Error('the handler returned no response')
  return { response: worked }
}

async function work({ record, unexpected }: Exchange, { handle }: LoopbackOptions): Promise<WireResponse> {
  try {
    return toWire(await handle(record))
  } catch (error) {
    record.problem = error instanceof Error ? error.message : String(error)
    unexpected.push(record)
    const isRoute = error instanceof UnexpectedRequest
    const message = `sandbox: ${isRoute ? 'no such route' : 'broke'}: ${record.method} ${record.path}: ${record.problem}`
    return toWire({ status: isRoute ? 501 : 500, body: { error: { code: 'unexpected_request', message } } })
  }
}
