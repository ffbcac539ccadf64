import { Agent, type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http'
import type { OnReadOpts, Socket } from 'node:net'
import { urlToHttpOptions } from 'node:url'
import type { HttpRequest } from './http-request.ts'
import { markOwnPieces } from './pour.ts'
import { sendBody } from './send-body.ts'
import { CONNECT_TIMEOUT, STALL, switchedProtocols, type Transport } from './transport.ts'

/** An unused connection is closed after this time, in milliseconds: servers drop theirs without a word after a while. */
const UNUSED = 4000

const READ_BYTES = 256 * 1024

/**
 * Each connection reads into one buffer of its own, in place of a new one of 64 kB each time: downloads are twice as fast for it.
 * The HTTP parser, which is who listens, copies what it hands on.
 */
function ontoOneBuffer<Options extends object>(options: Options): Options & { onread: OnReadOpts } {
  return {
    ...options,
    onread: {
      buffer: Buffer.allocUnsafeSlow(READ_BYTES),
      callback(this: Socket, bytes, buffer) {
        return this.emit('data', buffer.subarray(0, bytes))
      }
    }
  }
}

/** A transport on Node's own client, which costs a third of the start-up of any client that has to be loaded. It knows no proxies. */
export function directTransport(): Transport {
  const options = { keepAlive: true, timeout: UNUSED }
  const plain = new Agent(options)
  const connectPlain = plain.createConnection.bind(plain)
  plain.createConnection = (to, done) => connectPlain(ontoOneBuffer(to), done)
  // TLS is 8 ms of loading, which a plain host does not need.
  const loadSecure = async () => {
    const https = await import('node:https')
    const agent = new https.Agent(options)
    const connect = agent.createConnection.bind(agent)
    agent.createConnection = (to, done) => connect(ontoOneBuffer(to), done)
    return { agent, request: https.request }
  }
  let secure: ReturnType<typeof loadSecure> | undefined
  return {
    send: async (ask, signal) => {
      const url = new URL(ask.url)
      if (url.protocol === 'https:') secure ??= loadSecure()
      const { agent, request } = (await (url.protocol === 'https:' ? secure : undefined)) ?? {
        agent: plain,
        request: plainRequest
      }
      signal.throwIfAborted()
      // A user and password in a URL are none of a request's headers, and a connection in use has no idle time.
      const own = { agent, auth: null, timeout: 0, method: ask.method, headers: { ...ask.headers } }
      const sent = request({ ...urlToHttpOptions(url), ...own })
      const answer = await answerTo(sent, ask, signal)
      return { status: answer.statusCode ?? 0, headers: answer.headers, body: answer }
    },
    close: async () => {
      plain.destroy()
      const { agent } = (await secure) ?? {}
      agent?.destroy()
    }
  }
}

function answerTo(request: ClientRequest, ask: HttpRequest, signal: AbortSignal): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  let answer: IncomingMessage | undefined
  const abort = () => {
    answer?.destroy(signal.reason)
    request.destroy(signal.reason)
  }
  signal.addEventListener('abort', abort, { once: true })
  request
    .on('close', () => {
      signal.removeEventListener('abort', abort)
      // However the connection came to its end, nobody waits for a response any longer.
      reject(new Error('the connection was closed without a response'))
    })
    .on('error', reject)
    .on('upgrade', (_came, socket) => {
      socket.destroy()
      reject(switchedProtocols())
    })
    .on('response', came => {
      answer = came
      failWhenStalled(came)
      markOwnPieces(came)
      // What refuses a file before it has all of it will not read the rest.
      came.once('end', () => {
        if (!request.writableEnded) request.destroy()
      })
      resolve(came)
    })
  limitConnecting(request)
  sendBody(request, ask.body, Number(ask.headers?.['content-length'] ?? Number.NaN))
  return promise
}

function limitConnecting(request: ClientRequest): void {
  request.once('socket', socket => {
    if (!socket.connecting) return
    const slow = Object.assign(new Error('the connection took too long'), { code: 'ETIMEDOUT' })
    const timer = setTimeout(() => request.destroy(slow), CONNECT_TIMEOUT)
    const isMade = 'encrypted' in socket ? 'secureConnect' : 'connect'
    for (const event of [isMade, 'close']) socket.once(event, () => clearTimeout(timer))
  })
}

/** Fails an answer whose body stands still, unless it is its reader who rests. */
function failWhenStalled(answer: IncomingMessage): void {
  const { socket } = answer
  const look = () => {
    if (answer.readableLength > 0) socket.setTimeout(STALL)
    else answer.destroy(Object.assign(new Error('the answer stalled'), { code: 'ERR_ANSWER_STALLED' }))
  }
  socket.setTimeout(STALL)
  socket.on('timeout', look)
  answer.once('close', () => socket.off('timeout', look))
}
