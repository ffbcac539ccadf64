import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../sandbox/faults.ts'
import { type LoopbackServer, type SandboxResponse, startLoopbackServer } from '../../sandbox/loopback-server.ts'
import { SandboxClock } from '../../sandbox/sandbox-clock.ts'
import { ActionError } from '../../src/errors/action-error.ts'
import { createHttpClient, type HttpClient, type HttpRequest } from '../../src/http/client.ts'
import { clientUnder } from './client-under.ts'
import { outcomeOf } from './outcome-of.ts'

let server: LoopbackServer
let client: HttpClient
let response: SandboxResponse

beforeEach(async () => {
  response = { status: 200, body: { hello: 'wörld' } }
  server = await startLoopbackServer({ clock: new SandboxClock(), handle: () => response })
})

afterEach(async () => {
  await client.close()
  await server.close()
  expect(server.unexpected).toEqual([])
})

const get = (changes: Partial<HttpRequest> = {}) =>
  outcomeOf(client.text({ method: 'GET', url: `${server.url}/v3/x?a=b%2Fc`, timeoutMs: 5000, ...changes }))

describe('one client', () => {
  beforeEach(() => {
    client = clientUnder({})
  })

  describe('an exchange', () => {
    test('sends what it is given, and nothing of its own that identifies the runner', async () => {
      const body = JSON.stringify({ title: 'Ünïcode 🎬' })
      const outcome = await get({
        method: 'POST',
        body,
        headers: { 'X-Api-Key': 'k', 'content-type': 'application/json' }
      })
      expect(outcome).toMatchObject({ kind: 'response', status: 200, text: '{"hello":"wörld"}' })
      const [request] = server.requests
      expect(request).toMatchObject({ method: 'POST', path: '/v3/x', host: new URL(server.url).host })
      expect(request?.query.get('a')).toBe('b/c')
      expect(request?.body.toString()).toBe(body)
      expect(request?.headers).toEqual({
        host: new URL(server.url).host,
        connection: 'keep-alive',
        'x-api-key': 'k',
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body))
      })
    })

    test('gives back headers in lower case', async () => {
      response = { status: 418, headers: { 'X-Request-Id': 'req_1', 'X-Other': 'b' } }
      const outcome = await get()
      expect(outcome).toMatchObject({ status: 418, text: '', headers: { 'x-request-id': 'req_1', 'x-other': 'b' } })
    })

    test('does not follow a redirect, so the key is sent nowhere else', async () => {
      server.faults.add({ fault: { kind: 'redirect', location: `${server.url}/elsewhere`, status: 307 } })
      expect(await get({ headers: { 'x-api-key': 'k' } })).toMatchObject({ kind: 'response', status: 307 })
      expect(server.requests).toHaveLength(1)
    })

    test('characters that are split between chunks stay whole', async () => {
      response = { status: 200, body: '🎬'.repeat(500) }
      server.faults.add({ fault: { kind: 'slow-body', chunkDelayMs: 1, chunkBytes: 333 } })
      expect(await get()).toMatchObject({ text: '🎬'.repeat(500) })
    })
  })

  describe('the debug log has a line for each request', () => {
    test('with its method, host, path, status, time, request ID, try and route, and no query', async () => {
      const lines: string[] = []
      const logged = createHttpClient(line => lines.push(line))
      response = { status: 404, headers: { 'X-Request-Id': 'req_1' } }
      const url = `${server.url}/v3/x?signature=secret`
      await outcomeOf(logged.text({ method: 'GET', url, timeoutMs: 5000, nth: 3 }))
      server.faults.add({ fault: { kind: 'reset-before' } })
      await outcomeOf(logged.send({ method: 'PUT', url, timeoutMs: 5000 }))
      await logged.close()
      const { host } = new URL(server.url)
      expect(lines).toEqual([
        expect.stringMatching(`^GET ${host}/v3/x: HTTP 404, request ID req_1, \\d+ ms, try 3, direct$`),
        expect.stringMatching(`^PUT ${host}/v3/x: the connection was .*${host}\\), \\d+ ms, try 1, direct$`)
      ])
    })
  })

  describe('a failure is returned as a value', () => {
    test.each<[fault: Fault, message: RegExp]>([
      [
        { kind: 'reset-before' },
        /^the connection was (reset \(ECONNRESET|closed .*\(UND_ERR_SOCKET), 127\.0\.0\.1:\d+\)$/
      ],
      [
        { kind: 'reset-after' },
        /^the connection was (reset \(ECONNRESET|closed .*\(UND_ERR_SOCKET), 127\.0\.0\.1:\d+\)$/
      ],
      [{ kind: 'cut-body' }, /^the (connection was closed|response was cut)/],
      [{ kind: 'cut-body', afterBytes: 0 }, /^the (connection was closed|response was cut)/],
      [{ kind: 'huge-body', bytes: 9 * 1024 * 1024 }, /^the response is larger than 8 MB/]
    ])('%j', async (fault, message) => {
      server.faults.add({ fault })
      const outcome = await get()
      expect(outcome).toMatchObject({ kind: 'failure', message: expect.stringMatching(message) })
      // The client still works.
      expect(await get()).toMatchObject({ kind: 'response', status: 200 })
    })

    test.each<[fault: Fault]>([[{ kind: 'hang' }], [{ kind: 'slow-body', chunkDelayMs: 500, chunkBytes: 1 }]])(
      'no whole response in time: %j',
      async fault => {
        server.faults.add({ fault })
        const begun = performance.now()
        expect(await get({ timeoutMs: 60 })).toMatchObject({
          kind: 'failure',
          message: `the server did not respond in time (${new URL(server.url).host})`
        })
        expect(performance.now() - begun).toBeLessThan(4000)
      }
    )

    test('nobody listens', async () => {
      const { url } = server
      await server.close()
      expect(await outcomeOf(client.text({ method: 'GET', url, timeoutMs: 5000 }))).toMatchObject({
        message: `the connection was refused (ECONNREFUSED, ${new URL(url).host})`
      })
    })

    test('the server does not speak HTTP', async () => {
      const tcp = createTcpServer(socket => socket.end('SSH-2.0-OpenSSH\r\n')).listen(0, '127.0.0.1')
      await once(tcp, 'listening')
      const url = `http://127.0.0.1:${(tcp.address() as AddressInfo).port}/`
      expect(await outcomeOf(client.text({ method: 'GET', url, timeoutMs: 5000 }))).toMatchObject({ kind: 'failure' })
      const secure = url.replace('http:', 'https:')
      expect(await outcomeOf(client.text({ method: 'GET', url: secure, timeoutMs: 5000 }))).toMatchObject({
        message: expect.stringMatching(/^the secure connection failed \((ERR_SSL_|EPROTO)/)
      })
      tcp.close()
    })
  })

  describe('a job that is canceled', () => {
    test.each<[name: string, abortFirst: boolean]>([
      ['before', true],
      ['while the response is awaited', false]
    ])('%s', async (_name, abortFirst) => {
      server.faults.add({ fault: { kind: 'hang' }, times: 9 })
      const controller = new AbortController()
      if (abortFirst) controller.abort()
      const exchange = get({ signal: controller.signal })
      if (!abortFirst) {
        while (server.requests.length === 0) await new Promise(setImmediate)
        controller.abort()
      }
      await expect(exchange).rejects.toThrow(ActionError)
      await expect(exchange).rejects.toMatchObject({ code: 'interrupted' })
      expect(server.requests).toHaveLength(abortFirst ? 0 : 1)
    })
  })

  describe('a response whose body is a stream', () => {
    const open = (changes: Partial<HttpRequest> = {}) =>
      outcomeOf(client.send({ method: 'GET', url: server.url, timeoutMs: 5000, ...changes }))
    const text = async (body: Readable) => Buffer.concat(await body.toArray()).toString()

    test('comes whole, with its headers', async () => {
      response = { status: 206, headers: { ETag: '"1"' }, body: 'x'.repeat(100_000) }
      const opened = await open()
      if (opened.kind === 'failure') throw new Error(opened.message)
      expect([opened.status, opened.headers['etag']]).toEqual([206, '"1"'])
      expect(await text(opened.body)).toBe('x'.repeat(100_000))
    })

    test('takes longer than the time for its headers', async () => {
      response = { status: 200, body: 'x'.repeat(80) }
      server.faults.add({ fault: { kind: 'slow-body', chunkDelayMs: 20, chunkBytes: 10 } })
      const opened = await open({ timeoutMs: 100 })
      if (opened.kind === 'failure') throw new Error(opened.message)
      expect(await text(opened.body)).toBe('x'.repeat(80))
    })

    test('no headers in time', async () => {
      server.faults.add({ fault: { kind: 'hang' } })
      expect(await open({ timeoutMs: 60 })).toMatchObject({ kind: 'failure' })
    })

    test('a cut body fails instead of ending early', async () => {
      response = { status: 200, body: 'x'.repeat(100_000) }
      server.faults.add({ fault: { kind: 'cut-body' } })
      const opened = await open()
      if (opened.kind === 'failure') throw new Error(opened.message)
      await expect(text(opened.body)).rejects.toThrow()
    })

    test('sends a stream with its length', async () => {
      const body = Readable.from([Buffer.from('one'), Buffer.from('two')])
      const opened = await open({ method: 'PUT', body, headers: { 'content-length': '6' } })
      if (opened.kind === 'failure') throw new Error(opened.message)
      opened.body.resume()
      expect(server.requests[0]?.body.toString()).toBe('onetwo')
      expect(server.requests[0]?.headers).toMatchObject({ 'content-length': '6' })
      expect(server.requests[0]?.headers).not.toHaveProperty('transfer-encoding')
    })
  })

  test.each([5, 7])('a stream of another length than was announced is not sent as %i bytes', async announced => {
    const body = Readable.from([Buffer.from('one'), Buffer.from('two')])
    const headers = { 'content-length': String(announced) }
    expect(await get({ method: 'PUT', body, headers })).toMatchObject({ kind: 'failure' })
    expect(server.requests.filter(request => request.status !== undefined)).toEqual([])
    expect(await get()).toMatchObject({ kind: 'response', status: 200 })
  })

  test('a stream that fails makes the request fail', async () => {
    const body = new Readable({ read() {} })
    body.push('one')
    const outcome = get({ method: 'PUT', body, headers: { 'content-length': '6' } })
    while (server.requests.length === 0) await new Promise(setImmediate)
    body.destroy(new Error('the disk is gone'))
    expect(await outcome).toMatchObject({ kind: 'failure', message: 'the disk is gone' })
  })

  test('a user and password in a URL are not sent', async () => {
    await get({ url: server.url.replace('//', '//user:pass@') })
    expect(server.requests[0]?.headers).not.toHaveProperty('authorization')
  })

  test('a connection is used again', async () => {
    let connections = 0
    const counted = createServer((_message, outgoing) => outgoing.end('x')).on('connection', () => connections++)
    await once(counted.listen(0, '127.0.0.1'), 'listening')
    const url = `http://127.0.0.1:${(counted.address() as AddressInfo).port}/`
    for (let n = 0; n < 3; n++) expect(await get({ url })).toMatchObject({ text: 'x' })
    expect(connections).toBeLessThan(3)
    counted.close()
  })
})
