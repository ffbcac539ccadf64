import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type HeygenSandbox, startHeygenSandbox } from '../../sandbox/heygen/heygen-sandbox.ts'
import { type LoopbackServer, type SandboxResponse, startLoopbackServer } from '../../sandbox/loopback-server.ts'
import { SandboxClock } from '../../sandbox/sandbox-clock.ts'
import { createHttpClient, type HttpClient } from '../../src/http/client.ts'
import { probeUrl } from '../../src/sources/probe-url.ts'
import { fakeClock } from '../fakes/fake-clock.ts'
import { neverCanceled } from '../fakes/fake-log.ts'
import { probe, VIDEO, web } from './web.ts'

describe('against a server', () => {
  let sandbox: HeygenSandbox
  let http: HttpClient
  let server: LoopbackServer | undefined

  beforeEach(async () => {
    sandbox = await startHeygenSandbox()
    http = createHttpClient()
  })
  afterEach(async () => {
    await http.close()
    await sandbox.close()
    await server?.close()
    expect(sandbox.unexpected).toEqual([])
  })

  const serve = async (handle: (method: string, path: string) => SandboxResponse) => {
    server = await startLoopbackServer({ clock: new SandboxClock(), handle: one => handle(one.method, one.path) })
    return server
  }

  test('a file that is there: one HEAD, with no credentials', async () => {
    const url = sandbox.storage.publish('/public/talk.mp4', { size: 12_345 })
    expect(await probe(http, url)).toBeUndefined()
    expect(sandbox.storage.requests.map(one => one.method)).toEqual(['HEAD'])
    expect(Object.keys(sandbox.storage.requests[0]?.headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent'
    ])
  })

  test.each([400, 401, 403, 404, 405, 410, 500, 501])('HTTP %i to HEAD: the first byte decides', async headStatus => {
    const url = sandbox.storage.publish('/public/talk.mp4', { size: 12_345, headStatus })
    expect(await probe(http, url)).toBeUndefined()
    expect(sandbox.storage.requests.map(one => [one.method, one.headers['range']])).toEqual([
      ['HEAD', undefined],
      ['GET', 'bytes=0-0']
    ])
  })

  test.each([
    [401, 'a login is required'],
    [403, 'access denied'],
    [404, 'not found'],
    [410, 'gone']
  ])('HTTP %i to both is an error', async (status, words) => {
    const url = sandbox.storage.publish('/public/talk.mp4', { status })
    const message = `The \`video\` URL ${url} returned HTTP ${status} (${words}).`
    await expect(probe(http, `${url}?X-Amz-Signature=secret`)).rejects.toMatchObject({
      code: 'source_unreachable',
      input: 'video',
      status,
      message
    })
    expect(sandbox.storage.requests.map(one => one.method)).toEqual(['HEAD', 'GET'])
  })

  test('a server that knows no ranges does not send its whole file', async () => {
    let sent = 0
    const endless = async function* () {
      for (;;) {
        sent += 65_536
        yield Buffer.alloc(65_536)
      }
    }
    const headers = { 'content-type': 'video/webm', 'content-length': '900000000000' }
    const { url } = await serve(method =>
      method === 'HEAD' ? { status: 405 } : { status: 200, headers, body: endless() }
    )
    expect(await probe(http, `${url}/a.webm`)).toBeUndefined()
    await server?.close()
    expect(sent).toBeLessThan(50_000_000)
  })

  test('redirects on the same machine are followed', async () => {
    const { url, requests } = await serve((_method, path) =>
      path === '/a'
        ? { status: 302, headers: { location: '/b?x=1' } }
        : { status: 200, ...VIDEO, body: Buffer.alloc(5000) }
    )
    expect(await probe(http, `${url}/a`)).toBeUndefined()
    expect(requests.map(one => one.path + one.query.toString())).toEqual(['/a', '/bx=1'])
  })

  test('a server that is not there is a warning', async () => {
    const { url } = await serve(() => ({ status: 200 }))
    await server?.close()
    expect(await probe(http, `${url}/talk.mp4?token=secret`)).toBe(
      `The \`video\` URL ${url}/talk.mp4?… could not be checked: the connection was refused (ECONNREFUSED, ${new URL(url).host}).`
    )
  })

  test('a canceled job ends the probe', async () => {
    const url = sandbox.storage.publish('/public/talk.mp4')
    sandbox.storage.faults.add({ fault: { kind: 'hang' } })
    const controller = new AbortController()
    const probing = probeUrl({ http, clock: fakeClock(), signal: controller.signal }, 'video', url)
    const ended = expect(probing).rejects.toMatchObject({ code: 'interrupted' })
    controller.abort()
    await ended
  })
})

const URL_OF_VIDEO = 'https://a.example/v.mp4'

test('HEAD may take five seconds, the whole check ten', async () => {
  const { http, requests } = web({
    [URL_OF_VIDEO]: { error: Object.assign(new Error('late'), { name: 'TimeoutError' }) }
  })
  const clock = fakeClock()
  const send: HttpClient['send'] = async request => {
    clock.advance(request.timeoutMs)
    return http.send(request)
  }
  expect(await probeUrl({ http: { ...http, send }, clock, signal: neverCanceled }, 'video', URL_OF_VIDEO)).toContain(
    'could not be checked: the server did not respond in time'
  )
  expect(requests.map(one => [one.method, one.timeoutMs])).toEqual([
    ['HEAD', 5000],
    ['GET', 5000]
  ])
})

const coded = (code: string) => Object.assign(new Error(code), { code })

test.each(['ENOTFOUND', 'ECONNREFUSED', 'CERT_HAS_EXPIRED'])('%s is not requested twice', async code => {
  const { http, requests } = web({ [URL_OF_VIDEO]: { error: coded(code) } })
  expect(await probe(http, URL_OF_VIDEO)).toContain(`(${code})`)
  expect(requests).toHaveLength(1)
})

test('after a reset of HEAD, GET decides', async () => {
  const { http } = web({ [`HEAD ${URL_OF_VIDEO}`]: { error: coded('ECONNRESET') }, [`GET ${URL_OF_VIDEO}`]: VIDEO })
  expect(await probe(http, URL_OF_VIDEO)).toBeUndefined()
})

test.each([304, 408, 416, 429, 451, 500, 502, 503])('HTTP %i is a warning', async status => {
  const { http } = web({ 'https://a.example/v?token=secret': { status } })
  expect(await probe(http, 'https://a.example/v?token=secret')).toBe(
    `The \`video\` URL https://a.example/v?… returned HTTP ${status}, so HeyGen may not be able to fetch the file.`
  )
})
