import type { Socket } from 'node:net'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { HttpClient, HttpRequest } from '../../src/http/client.ts'
import { clientUnder } from './client-under.ts'
import { outcomeOf } from './outcome-of.ts'
import { type RawServer, settles, startRawServer } from './raw-server.ts'

let client: HttpClient
let server: RawServer | undefined

afterEach(async () => {
  await client.close()
  await server?.close()
  server = undefined
})

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'
const UPGRADE = 'Connection: Upgrade\r\nUpgrade: websocket\r\n'
const MEDIA = Buffer.alloc(4 * 1024 * 1024)

/** What the action does with servers: calls of an API, downloads, uploads, probes. */
const USES: readonly (readonly [use: string, how: 'text' | 'send', ask: () => Partial<HttpRequest>])[] = [
  ['an API call', 'text', () => ({ method: 'POST', body: '{}' })],
  ['a download', 'send', () => ({ method: 'GET' })],
  ['a probe', 'send', () => ({ method: 'HEAD' })],
  [
    'an upload',
    'text',
    () => ({
      method: 'PUT',
      headers: { 'content-length': String(MEDIA.length) },
      body: Readable.from([MEDIA.subarray(0, 1_000_000), MEDIA.subarray(1_000_000)])
    })
  ]
]

async function use(how: 'text' | 'send', ask: Partial<HttpRequest>, response: string | ((socket: Socket) => void)) {
  server = await startRawServer(typeof response === 'string' ? socket => socket.write(response) : response)
  return settles(outcomeOf<object>(client[how]({ method: 'GET', url: server.url, timeoutMs: 5000, ...ask })))
}

describe('one client', () => {
  beforeEach(() => {
    client = clientUnder({})
  })

  describe.each(USES)('%s', (_use, how, ask) => {
    test.each([
      ['with the headers of an upgrade', `HTTP/1.1 101 Switching Protocols\r\n${UPGRADE}\r\n`],
      ['without them', 'HTTP/1.1 101 Switching Protocols\r\n\r\n'],
      ['after hints', `HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 101 Switching Protocols\r\n${UPGRADE}\r\n`],
      ['and then speech', `HTTP/1.1 101 Switching Protocols\r\n${UPGRADE}Content-Length: 2\r\n\r\nok\u0000`]
    ])('a switch of protocols %s is no response', async (_how, response) => {
      expect(await use(how, ask(), response)).toMatchObject({
        kind: 'failure',
        message: 'the server switched protocols (HTTP 101)'
      })
    })

    test.each([
      'HTTP/1.1 100 Continue\r\n\r\n',
      'HTTP/1.1 103 Early Hints\r\n\r\n',
      'HTTP/1.1 199 Odd\r\n\r\n',
      'HTTP/1.1 200',
      ''
    ])('a connection that ends after %j is no response either', async response => {
      expect(await use(how, ask(), socket => socket.end(response))).toMatchObject({ kind: 'failure' })
    })

    test.each(['HTTP/1.1 099 Odd\r\nContent-Length: 0\r\n\r\n', 'HTTP/1.1 000 Odd\r\n\r\n'])(
      '%j is none either',
      async response => {
        expect(await use(how, ask(), response)).toMatchObject({
          kind: 'failure',
          message: expect.stringMatching(/^the server sent an invalid response \((HTTP \d+|ERR_ASSERTION)\)$/)
        })
      }
    )

    test.each([102, 103])('HTTP %i without end runs into the time limit', async status => {
      const flood = (socket: Socket) => {
        if (socket.destroyed) return
        if (socket.write(`HTTP/1.1 ${status} Wait\r\n\r\n`)) setImmediate(flood, socket)
        else socket.once('drain', () => flood(socket))
      }
      expect(await use(how, { ...ask(), timeoutMs: 100 }, flood)).toMatchObject({ kind: 'failure' })
    })
  })

  test('a response after informational ones is the response', async () => {
    const hints = 'HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'
    expect(await use('text', {}, hints + OK)).toMatchObject({ kind: 'response', status: 200, text: 'ok' })
  })

  test('a response that offers another protocol is a response', async () => {
    const offer = `HTTP/1.1 200 OK\r\n${UPGRADE}Content-Length: 2\r\n\r\nok`
    expect(await use('text', {}, offer)).toMatchObject({ kind: 'response', status: 200, text: 'ok' })
  })

  test('after a switch the connection is closed, and the next request gets its response', async () => {
    let requests = 0
    server = await startRawServer(socket => {
      socket.write(++requests === 1 ? `HTTP/1.1 101 Switching Protocols\r\n${UPGRADE}\r\n` : OK)
    })
    const ask: HttpRequest = { method: 'GET', url: server.url, timeoutMs: 5000 }
    expect(await settles(outcomeOf(client.text(ask)))).toMatchObject({ kind: 'failure' })
    expect(await settles(outcomeOf(client.text(ask)))).toMatchObject({ kind: 'response', text: 'ok' })
    while (server.sockets.size > 1) await new Promise(setImmediate)
  })
})
