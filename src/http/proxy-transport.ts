import connect from 'undici/lib/api/api-connect.js'
import request from 'undici/lib/api/api-request.js'
import UndiciDispatcher from 'undici/lib/dispatcher/dispatcher.js'
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js'
import type { ProxySettings } from './proxy-settings.ts'
import { CONNECT_TIMEOUT, STALL, switchedProtocols, type Transport } from './transport.ts'

/** A transport on undici, for runners behind a proxy. */
export function proxyTransport(proxies: ProxySettings): Transport {
  // undici's index adds this method to every dispatcher; without it no tunnel opens through an HTTPS proxy.
  UndiciDispatcher.prototype.connect ??= connect
  const dispatcher = new EnvHttpProxyAgent({
    ...proxies,
    connect: { timeout: CONNECT_TIMEOUT },
    // One request a connection at a time is all that the action needs; HTTP/2 loads more code than it saves.
    allowH2: false
  })
  return {
    send: async (ask, signal) => {
      const url = new URL(ask.url)
      try {
        const { statusCode, headers, body } = await request.call(dispatcher, {
          origin: url.origin,
          path: url.pathname + url.search,
          method: ask.method,
          headers: { ...ask.headers },
          body: ask.body ?? null,
          signal,
          headersTimeout: 0,
          bodyTimeout: STALL
        })
        return { status: statusCode, headers, body }
      } catch (thrown) {
        throw isUpgrade(thrown) ? switchedProtocols() : thrown
      }
    },
    close: () => dispatcher.destroy()
  }
}

/** undici knows HTTP 101 as a "bad upgrade", or without an `Upgrade` header as a failed assertion. */
function isUpgrade(thrown: unknown): boolean {
  return /: bad upgrade$|\bassert\w*\(upgrade\)/.test(String(thrown))
}
