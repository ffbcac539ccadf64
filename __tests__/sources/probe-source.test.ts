import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type HeygenSandbox, startHeygenSandbox } from '../../sandbox/heygen/heygen-sandbox.ts'
import { type Answer, type LoopbackServer, startLoopbackServer } from '../../sandbox/loopback-server.ts'
import { SandboxClock } from '../../sandbox/sandbox-clock.ts'
import { createHttpClient, type HttpClient, type HttpRequest } from '../../src/http/client.ts'
import { networkError } from '../../src/http/network-error.ts'
import { type ProbeAsk, probeSource } from '../../src/sources/probe-source.ts'
import { type FakeClock, fakeClock } from '../fakes/fake-clock.ts'

let clock: FakeClock
beforeEach(() => {
  clock = fakeClock()
})

interface Reply {
  status?: number
  headers?: Record<string, string>
  /** Thrown in place of an answer. */
  error?: Error
}

/** A web of canned replies by `METHOD url`, or by URL for both methods; what is not in it fails the test. */
function web(replies: Record<string, Reply>) {
  const asked: HttpRequest[] = []
  const bodies: Readable[] = []
  const send: HttpClient['send'] = async ask => {
    asked.push(ask)
    const reply = replies[`${ask.method} ${ask.url}`] ?? replies[ask.url]
    if (reply === undefined) throw new Error(`unexpected ${ask.method} ${ask.url}`)
    if (reply.error !== undefined) throw networkError(reply.error)
    const body = Readable.from([Buffer.alloc(10)])
    bodies.push(body)
    return { status: reply.status ?? 200, headers: reply.headers ?? {}, body }
  }
  return { asked, bodies, http: { send } }
}

const VIDEO = { headers: { 'content-type': 'video/mp4', 'content-length': '5000' } }
const HTML = { headers: { 'content-type': 'text/html; charset=utf-8' } }
const to = (location: string, status = 302): Reply => ({ status, headers: { location } })
const coded = (code: string) => Object.assign(new Error(code), { code })

const probe = (http: ProbeAsk['http'], url: string, field: ProbeAsk['field'] = 'video') =>
  probeSource({ http, clock, url, field })

async function warning(http: ProbeAsk['http'], url: string, field: ProbeAsk['field'] = 'video'): Promise<string> {
  const found = await probe(http, url, field)
  if (found.kind !== 'warning') throw new Error(`no warning: ${JSON.stringify(found)}`)
  return found.message
}

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

  const serve = async (handle: (method: string, path: string) => Answer) => {
    server = await startLoopbackServer({ clock: new SandboxClock(), handle: one => handle(one.method, one.path) })
    return server
  }

  test('a file that is there: one HEAD, with no credentials', async () => {
    const url = sandbox.storage.publish('/public/talk.mp4', { size: 12_345 })
    expect(await probe(http, url)).toEqual({ kind: 'ok', size: 12_345, contentType: 'video/mp4' })
    expect(sandbox.storage.requests.map(one => one.method)).toEqual(['HEAD'])
    expect(Object.keys(sandbox.storage.requests[0]?.headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent'
    ])
  })

  test.each([400, 401, 403, 404, 405, 410, 500, 501])('HEAD answered %i: the first byte decides', async headStatus => {
    const url = sandbox.storage.publish('/public/talk.mp4', { size: 12_345, headStatus })
    expect(await probe(http, url)).toEqual({ kind: 'ok', size: 12_345, contentType: 'video/mp4' })
    expect(sandbox.storage.requests.map(one => [one.method, one.headers['range']])).toEqual([
      ['HEAD', undefined],
      ['GET', 'bytes=0-0']
    ])
  })

  test.each([401, 403, 404, 410])('HTTP %i to both is a refusal', async status => {
    const url = sandbox.storage.publish('/public/talk.mp4', { status })
    const found = await probe(http, `${url}?X-Amz-Signature=secret`)
    expect(found).toMatchObject({ kind: 'refused', status })
    expect(JSON.stringify(found)).toContain(`${url}`)
    expect(JSON.stringify(found)).not.toContain('secret')
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
    const { url } = await serve(method =>
      method === 'HEAD'
        ? { status: 405 }
        : {
            status: 200,
            headers: { 'content-type': 'video/webm', 'content-length': '900000000000' },
            body: endless()
          }
    )
    expect(await probe(http, `${url}/a.webm`)).toEqual({
      kind: 'ok',
      size: 900_000_000_000,
      contentType: 'video/webm'
    })
    await server?.close()
    expect(sent).toBeLessThan(50_000_000)
  })

  test('redirects on the same machine are followed', async () => {
    const { url, requests } = await serve((_method, path) =>
      path === '/a'
        ? { status: 302, headers: { location: '/b?x=1' } }
        : { status: 200, ...VIDEO, body: Buffer.alloc(5000) }
    )
    expect(await probe(http, `${url}/a`)).toMatchObject({ kind: 'ok', size: 5000 })
    expect(requests.map(one => one.path + one.query.toString())).toEqual(['/a', '/bx=1'])
  })

  test('nobody there is a warning', async () => {
    const { url } = await serve(() => ({ status: 200 }))
    await server?.close()
    expect(await warning(http, `${url}/talk.mp4?token=secret`)).toBe(
      `The video URL ${url}/talk.mp4?… could not be checked: the connection was refused (ECONNREFUSED).`
    )
  })

  test('a cancelled job ends the look', async () => {
    const url = sandbox.storage.publish('/public/talk.mp4')
    sandbox.storage.faults.add({ fault: { kind: 'hang' } })
    const controller = new AbortController()
    const looking = probeSource({ http, clock, url, field: 'video', signal: controller.signal })
    const ended = expect(looking).rejects.toMatchObject({ code: 'interrupted' })
    controller.abort()
    await ended
  })
})

describe('time', () => {
  test('HEAD has five seconds, all of it ten', async () => {
    const { http, asked } = web({
      'https://a.example/v.mp4': { error: Object.assign(new Error('late'), { name: 'TimeoutError' }) }
    })
    const send: HttpClient['send'] = async ask => {
      clock.advance(ask.timeoutMs)
      return http.send(ask)
    }
    expect(await warning({ send }, 'https://a.example/v.mp4')).toContain(
      'could not be checked: the server did not respond in time'
    )
    expect(asked.map(one => [one.method, one.timeoutMs])).toEqual([
      ['HEAD', 5000],
      ['GET', 5000]
    ])
  })

  test.each(['ENOTFOUND', 'ECONNREFUSED', 'CERT_HAS_EXPIRED'])('%s is not asked twice', async code => {
    const { http, asked } = web({ 'https://a.example/v.mp4': { error: coded(code) } })
    expect(await warning(http, 'https://a.example/v.mp4')).toContain(`(${code})`)
    expect(asked).toHaveLength(1)
  })

  test('a reset of HEAD is not the last word', async () => {
    const { http } = web({
      'HEAD https://a.example/v': { error: coded('ECONNRESET') },
      'GET https://a.example/v': VIDEO
    })
    expect((await probe(http, 'https://a.example/v')).kind).toBe('ok')
  })
})

describe('redirects', () => {
  const start = 'https://a.example/v.mp4'

  test('are followed to other https hosts, and every body is let go', async () => {
    const { http, asked, bodies } = web({
      [start]: to('https://cdn.example/x?token=1'),
      'https://cdn.example/x?token=1': VIDEO
    })
    expect(await probe(http, start)).toEqual({ kind: 'ok', size: 5000, contentType: 'video/mp4' })
    expect(asked.map(one => one.url)).toEqual([start, 'https://cdn.example/x?token=1'])
    expect(asked.map(one => Object.keys(one.headers ?? {}).sort())).toEqual([
      ['accept', 'accept-encoding', 'user-agent'],
      ['accept', 'accept-encoding', 'user-agent']
    ])
    expect(bodies.map(one => one.destroyed)).toEqual([true, true])
  })

  const RESERVED = 'a URL that leads to a link-local or metadata address'
  const LOCAL = 'a URL that leads to this machine'
  test.each<[string, string, string]>([
    ['plain http', 'http://b.example/v.mp4?token=secret', 'a URL that is not https, at b.example'],
    ['cloud metadata', 'https://169.254.169.254/latest', `${RESERVED}, at 169.254.169.254`],
    ['cloud metadata by name', 'https://metadata.google.internal/x', `${RESERVED}, at metadata.google.internal`],
    ['a link-local IPv6 address', 'https://[fe80::1]/x', `${RESERVED}, at [fe80::1]`],
    ['this machine', 'https://127.0.0.1:8443/x', `${LOCAL}, at 127.0.0.1`],
    ['this machine, written as one number', 'https://2130706433/x', `${LOCAL}, at 127.0.0.1`],
    ['this machine by name', 'https://localhost/x', `${LOCAL}, at localhost`],
    ['this machine by a longer name', 'https://a.localhost./x', `${LOCAL}, at a.localhost.`],
    ['this machine by IPv6', 'https://[::1]/x', `${LOCAL}, at [::1]`],
    ['this machine by IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/x', `${LOCAL}, at [::ffff:7f00:1]`],
    ['cloud metadata by NAT64', 'https://[64:ff9b::a9fe:a9fe]/x', `${RESERVED}, at [64:ff9b::a9fe:a9fe]`],
    ['a password', 'https://me:secret@b.example/x', 'a URL that has a user name or password, at b.example'],
    ['a file', 'file:///etc/passwd', 'a URL that is not https'],
    ['nothing', 'https://', 'a URL that is not valid']
  ])('to %s are told and not followed', async (_name, location, words) => {
    const { http, asked } = web({ [start]: to(location) })
    const message = await warning(http, start)
    expect(message).toContain(`redirects to ${words}`)
    expect(message).not.toContain('secret')
    expect(asked).toHaveLength(1)
  })

  test('a first URL that must not be asked, as GitHub could give for a release asset, is not asked either', async () => {
    const { http, asked } = web({})
    expect(await warning(http, 'https://169.254.169.254/demo.mp4')).toBe(
      'The video URL https://169.254.169.254/demo.mp4 could not be checked: the link leads to a link-local or metadata address.'
    )
    expect(asked).toEqual([])
  })

  test('five are followed, not six', async () => {
    const chain = (length: number) =>
      Object.fromEntries(Array.from({ length }, (_, i) => [`https://a.example/${i}`, to(`/${i + 1}`)]))
    const five = web({ ...chain(5), 'https://a.example/5': VIDEO })
    expect((await probe(five.http, 'https://a.example/0')).kind).toBe('ok')
    const six = web({ ...chain(6), 'https://a.example/6': VIDEO })
    expect(await warning(six.http, 'https://a.example/0')).toBe(
      'The video URL https://a.example/0 could not be checked: it redirects more than 5 times.'
    )
  })

  test('without a target are an odd answer', async () => {
    const { http } = web({ [start]: { status: 304 } })
    expect(await warning(http, start)).toContain('answers HTTP 304')
  })
})

describe('a web page in place of the file', () => {
  test.each<[string, string, RegExp]>([
    ['Google Drive', 'https://drive.google.com/file/d/1/view', /share page of Google Drive/],
    ['Dropbox', 'https://www.dropbox.com/s/x/demo.mp4?dl=0', /share page of Dropbox.*dl=1/],
    ['YouTube', 'https://www.youtube.com/watch?v=abc', /page of YouTube/],
    ['YouTube, short', 'https://youtu.be/abc', /page of YouTube/],
    ['Vimeo', 'https://vimeo.com/1', /page around a player/],
    ['SharePoint', 'https://acme.sharepoint.com/:v:/x', /OneDrive or SharePoint/],
    ['GitHub', 'https://github.com/o/r/blob/main/demo.mp4', /GitHub's page around the file.*Raw/],
    ['a login', 'https://intranet.example/users/sign_in', /login page/],
    ['a login host', 'https://login.example/x', /login page/],
    ['another', 'https://example.com/demo.mp4', /link straight to the file/],
    ['no page of YouTube', 'https://notyoutube.com/x', /link straight to the file/]
  ])('%s', async (_name, url, words) => {
    const { http, asked } = web({ [url]: HTML })
    const message = await warning(http, url)
    expect(message).toContain('gives a web page, not a file')
    expect(message).toMatch(words)
    expect(asked.map(one => one.method)).toEqual(['HEAD', 'GET'])
  })

  test('is named by where the redirects led', async () => {
    const { http } = web({
      'https://files.example/v': to('https://sso.example/login?next=v'),
      'https://sso.example/login?next=v': HTML
    })
    expect(await warning(http, 'https://files.example/v')).toContain('login page')
  })

  test('that only HEAD gives is no page', async () => {
    const { http } = web({ 'HEAD https://a.example/v': HTML, 'GET https://a.example/v': VIDEO })
    expect((await probe(http, 'https://a.example/v')).kind).toBe('ok')
  })
})

describe('content types', () => {
  const url = 'https://a.example/v'
  const as = (type: string) => web({ [url]: { headers: { 'content-type': type } } }).http

  test.each<[ProbeAsk['field'], string]>([
    ['video', 'video/quicktime'],
    ['video', 'application/octet-stream'],
    ['video', 'binary/octet-stream'],
    ['video', 'Video/MP4; codecs="avc1"'],
    ['audio', 'audio/mpeg'],
    ['audio', 'video/mp4'],
    ['srt', 'text/plain; charset=utf-8'],
    ['srt', 'application/x-subrip']
  ])('%s may be %s', async (field, type) => {
    expect(await probe(as(type), url, field)).toEqual({
      kind: 'ok',
      contentType: type.split(';')[0]?.toLowerCase()
    })
  })

  test.each<[ProbeAsk['field'], string]>([
    ['video', 'image/png'],
    ['video', 'audio/mpeg'],
    ['video', 'text/plain'],
    ['video', 'application/json'],
    ['video', 'application/problem+json'],
    ['video', 'application/xml'],
    ['video', 'application/zip'],
    ['video', 'application/vnd.apple.mpegurl'],
    ['audio', 'image/png'],
    ['audio', 'text/plain'],
    ['srt', 'video/mp4'],
    ['srt', 'application/json']
  ])('%s is plainly no %s', async (field, type) => {
    expect(await warning(as(type), url, field)).toBe(
      `The ${field} URL ${url} gives ${type}, not what \`${field}\` needs.`
    )
  })

  test('none, or an unreadable one, says nothing', async () => {
    expect(await probe(web({ [url]: {} }).http, url)).toEqual({ kind: 'ok' })
    expect(await probe(as('::set-output name=x::y'), url)).toEqual({ kind: 'ok' })
  })

  test('text from where GitHub keeps files is likely a pointer', async () => {
    const raw = 'https://raw.githubusercontent.com/o/r/main/demo.mp4'
    const { http } = web({ [raw]: { headers: { 'content-type': 'text/plain' } } })
    expect(await warning(http, raw)).toContain('likely the pointer of a file in Git LFS')
  })
})

test.each([408, 416, 429, 451, 500, 502, 503])('HTTP %i is a warning', async status => {
  const { http } = web({ 'https://a.example/v?token=secret': { status } })
  expect(await warning(http, 'https://a.example/v?token=secret')).toBe(
    `The video URL https://a.example/v?… answers HTTP ${status}, so HeyGen may not get the file.`
  )
})

test.each([
  ['bytes 0-0/12345', 12_345],
  ['bytes 0-0/*', undefined],
  ['nonsense', undefined]
])('the size in `content-range: %s`', async (range, size) => {
  const headers = { 'content-type': 'video/mp4', 'content-length': '1', 'content-range': range }
  const { http } = web({
    'HEAD https://a.example/v': { status: 405 },
    'GET https://a.example/v': { status: 206, headers }
  })
  const expected = size === undefined ? {} : { size }
  expect(await probe(http, 'https://a.example/v')).toEqual({ kind: 'ok', contentType: 'video/mp4', ...expected })
})
