import { ActionError } from '../errors/action-error.ts'

/** The proxies of a run, as `EnvHttpProxyAgent` takes them; `''` where there is none. */
export interface ProxySettings {
  /** For plain hosts, and for https too where that has none of its own. */
  readonly httpProxy: string
  readonly httpsProxy: string
  /** Hosts that are asked without a proxy. */
  readonly noProxy: string
}

/**
 * Reads the environment's proxy variables. A name in lower case wins over the same in upper
 * case, even when it is empty, as in undici and curl.
 * @throws ActionError `invalid_proxy`, naming the variables; their values may hold passwords and are not repeated
 */
export function readProxySettings(env: NodeJS.ProcessEnv): ProxySettings {
  const [http, https, none] = [read(env, 'http_proxy'), read(env, 'https_proxy'), read(env, 'no_proxy')]
  const invalid = [http, https]
    .filter(({ value }) => value !== '' && !isProxyUrl(value))
    .map(({ name }) => `\`${name}\``)
  if (invalid.length > 0) {
    const verdict = invalid.length === 1 ? 'is not a valid proxy URL' : 'are not valid proxy URLs'
    throw new ActionError('invalid_proxy', `${invalid.join(' and ')} ${verdict}.`)
  }
  return { httpProxy: http.value, httpsProxy: https.value, noProxy: none.value }
}

/** The variable that counts, under the name that it has. */
function read(env: NodeJS.ProcessEnv, lower: string): { readonly name: string; readonly value: string } {
  const upper = lower.toUpperCase()
  const name = env[lower] === undefined ? upper : lower
  return { name, value: env[name] ?? '' }
}

/** A `#`, `?` or `/` in a password ends the host too early: what then follows it is no part of a proxy's URL. */
function isProxyUrl(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) return false
  return url.pathname + url.search + url.hash === '/' && isDecodable(url.username) && isDecodable(url.password)
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
