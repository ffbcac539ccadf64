import { createHttpClient, type HttpClient } from '../../src/http/http-client.ts'

const NAMES = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy']

type Variables = Readonly<Record<string, string>>

/** Both ways to send: a runner with a proxy has another one, also for the hosts that are asked past the proxy. */
export const TRANSPORTS: readonly (readonly [name: string, variables: Variables])[] = [
  ['without a proxy', {}],
  ['past a proxy', { HTTP_PROXY: 'http://127.0.0.1:9', HTTPS_PROXY: 'http://127.0.0.1:9', NO_PROXY: '*' }]
]

/** A client made under these proxy variables and no others. */
export function clientUnder(variables: Variables): HttpClient {
  const saved = process.env
  process.env = { ...Object.fromEntries(Object.entries(saved).filter(([name]) => !NAMES.includes(name))), ...variables }
  try {
    return createHttpClient()
  } finally {
    process.env = saved
  }
}
