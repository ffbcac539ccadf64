import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type LoopbackServer, startLoopbackServer } from '../../sandbox/loopback-server.ts'
import { SandboxClock } from '../../sandbox/sandbox-clock.ts'
import { createHttpClient } from '../../src/http/client.ts'
import { proxyOf } from '../../src/http/proxy-settings.ts'
import { type LoopbackProxy, startLoopbackProxy } from './loopback-proxy.ts'
import { outcomeOf } from './outcome-of.ts'

const NAMES = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY']
const saved = Object.fromEntries(NAMES.map(name => [name, process.env[name]]))
// No such host exists: only a proxy can lead to it.
const PLAIN = 'http://api.heygen.example/v3/x?a=b'
const SECURE = 'https://api.heygen.example/v3/x'

let server: LoopbackServer
/** What the client's debug log has. */
const lines: string[] = []
let proxy: LoopbackProxy

beforeEach(async () => {
  for (const name of NAMES) delete process.env[name]
  server = await startLoopbackServer({ clock: new SandboxClock(), handle: () => ({ status: 200, body: { ok: true } }) })
  proxy = await startLoopbackProxy(server.url)
})

afterEach(async () => {
  for (const [name, value] of Object.entries(saved)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  await proxy.close()
  await server.close()
})

/** One exchange of a client that was made under these variables. */
async function exchange(url: string, variables: Record<string, string>) {
  Object.assign(process.env, variables)
  lines.length = 0
  const client = createHttpClient(line => lines.push(line))
  try {
    return await outcomeOf(
      client.text({ method: 'POST', url, body: '{}', timeoutMs: 2000, headers: { 'x-api-key': 'secret' } })
    )
  } finally {
    await client.close()
  }
}

describe('through the proxy', () => {
  test.each(['HTTP_PROXY', 'http_proxy'])('%s leads to a plain host', async name => {
    expect(await exchange(PLAIN, { [name]: proxy.url })).toMatchObject({ status: 200, text: '{"ok":true}' })
    expect(proxy.asked).toEqual([
      expect.stringMatching(/^(CONNECT api\.heygen\.example:80|POST http:\/\/api\.heygen\.example\/v3\/x\?a=b)$/)
    ])
    expect(server.requests).toMatchObject([{ method: 'POST', path: '/v3/x', host: 'api.heygen.example' }])
    expect(server.requests[0]?.body.toString()).toBe('{}')
  })

  test.each(['HTTPS_PROXY', 'https_proxy'])(
    '%s leads to a secure host by a tunnel, in which all is encrypted',
    async name => {
      // The server behind speaks no TLS, so that the exchange ends there.
      expect(await exchange(SECURE, { [name]: proxy.url })).toMatchObject({ kind: 'failure' })
      expect(proxy.asked).toEqual(['CONNECT api.heygen.example:443'])
      const [hello] = proxy.tunnelled
      // 0x16 is a TLS handshake record; the name is in it (SNI), the key is not.
      expect(hello?.[0]).toBe(0x16)
      expect(hello?.includes('api.heygen.example')).toBe(true)
      expect(hello?.includes('secret')).toBe(false)
      expect(server.requests).toEqual([])
    }
  )

  test('with the password of its URL', async () => {
    const withPassword = proxy.url.replace('//', '//user:p%40ss@')
    await exchange(SECURE, { HTTPS_PROXY: withPassword })
    expect(proxy.authorizations).toEqual([`Basic ${Buffer.from('user:p@ss').toString('base64')}`])
  })

  test('a proxy that refuses is a failure whose message has no password', async () => {
    const refusing = await startLoopbackProxy(server.url, 407)
    const outcome = await exchange(SECURE, { HTTPS_PROXY: refusing.url.replace('//', '//user:hunter2@') })
    await refusing.close()
    expect(outcome).toMatchObject({ kind: 'failure', message: expect.stringContaining('407') })
    expect(lines).toEqual([expect.stringContaining(`proxy ${new URL(refusing.url).host}`)])
    expect(JSON.stringify([outcome, lines])).not.toContain('hunter2')
  })
})

test('a connection that fails is reported with its host and the proxy', async () => {
  await proxy.close()
  const { host } = new URL(proxy.url)
  expect(await exchange(PLAIN, { HTTP_PROXY: proxy.url.replace('//', '//user:hunter2@') })).toMatchObject({
    message: `the connection was refused (ECONNREFUSED, api.heygen.example:80 through the proxy ${host})`
  })
  proxy = await startLoopbackProxy(server.url)
})

describe('the proxy that is reported is the one that is used', () => {
  test.each([
    '',
    '*',
    '*:80',
    '*:81',
    'api.heygen.example',
    'API.heygen.example.',
    'heygen.example',
    '.heygen.example',
    '*.heygen.example',
    '*.api.heygen.example',
    '.api.heygen.example',
    'heygen.example:80 other',
    'heygen.example:8080,other',
    'eygen.example',
    '[::1]:80',
    ' , ',
    '*heygen.example'
  ])('NO_PROXY=%s', async noProxy => {
    const outcome = await exchange(PLAIN, { HTTP_PROXY: proxy.url, NO_PROXY: noProxy })
    const isProxied = proxy.asked.length > 0
    expect(outcome.kind).toBe(isProxied ? 'response' : 'failure')
    expect(proxyOf(new URL(PLAIN), process.env)).toBe(isProxied ? new URL(proxy.url).host : undefined)
    expect(lines).toEqual([expect.stringMatching(isProxied ? /proxy 127\.0\.0\.1:\d+$/ : /direct$/)])
  })

  test.each(['::1', '[::1]', '[::1]:80', '[::1]:81', '::2'])('of an IPv6 host: NO_PROXY=%s', async noProxy => {
    await exchange('http://[::1]:80/', { HTTP_PROXY: proxy.url, NO_PROXY: noProxy })
    expect(proxyOf(new URL('http://[::1]/'), process.env) !== undefined).toBe(proxy.asked.length > 0)
  })
})

describe('around the proxy', () => {
  test.each<[name: string, host: string, noProxy: string]>([
    ['the host', '127.0.0.1', '127.0.0.1'],
    ['host among others', '127.0.0.1', 'example.com, 127.0.0.1'],
    ['everything', '127.0.0.1', '*'],
    ['a name', 'localhost', 'localhost']
  ])('NO_PROXY names %s', async (_name, host, noProxy) => {
    const url = server.url.replace('127.0.0.1', host)
    expect(await exchange(url, { HTTP_PROXY: proxy.url, NO_PROXY: noProxy })).toMatchObject({ status: 200 })
    expect(proxy.asked).toEqual([])
    expect(server.requests).toHaveLength(1)
  })

  test.each([
    { http_proxy: '', HTTP_PROXY: 'PROXY' },
    { HTTP_PROXY: 'PROXY', no_proxy: '127.0.0.1', NO_PROXY: '' }
  ])('a name in lower case wins, also where it is empty: %j', async variables => {
    const named = Object.entries(variables).map(([name, value]) => [name, value.replace('PROXY', proxy.url)])
    expect(await exchange(server.url, Object.fromEntries(named))).toMatchObject({ status: 200 })
    expect(proxy.asked).toEqual([])
  })

  test('a host that NO_PROXY does not name goes through it', async () => {
    expect(await exchange(PLAIN, { HTTP_PROXY: proxy.url, NO_PROXY: 'heygen.com,localhost' })).toMatchObject({
      status: 200
    })
    expect(proxy.asked).toHaveLength(1)
  })

  test('the variables are read when the client is made: HTTPS_PROXY alone is not for plain hosts', async () => {
    expect(await exchange(server.url, { HTTPS_PROXY: proxy.url })).toMatchObject({ status: 200 })
    expect(proxy.asked).toEqual([])
  })

  test('without a proxy, an invented host is unknown', async () => {
    expect(await exchange(PLAIN, {})).toMatchObject({ kind: 'failure' })
  })
})
