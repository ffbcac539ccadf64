import { createHttpClient, type HttpClient } from '../../src/http/client.ts'

const NAMES = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy']

type Variables = Readonly<Record<string, string>>

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
