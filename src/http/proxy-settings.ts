import { ActionError } from '../errors/action-error.ts'

/** An address in brackets, a name, or an address with its colons; then a port. */
const NO_PROXY_ENTRY = /^(?:\[(.+)\]|([^:]+|.*:.*:.*?))(?::(\d+))?$/

/**
 * Checks the proxy variables that undici will read: a name in lower case wins over the same in upper case, even when it is empty.
 * @throws ActionError `invalid_proxy`, naming the variables; their values may hold passwords and are not repeated
 */
export function checkProxySettings(env: NodeJS.ProcessEnv): void {
  const invalid = ['http_proxy', 'https_proxy']
    .map(name => (env[name] === undefined ? name.toUpperCase() : name))
    .filter(name => env[name] && !isProxyUrl(env[name]))
    .map(name => `\`${name}\``)
  if (invalid.length === 0) return
  const verdict = invalid.length === 1 ? 'is not a valid proxy URL' : 'are not valid proxy URLs'
  throw new ActionError('invalid_proxy', `${invalid.join(' and ')} ${verdict}.`)
}

/** The port of a URL, the default of its protocol where it names none. */
export function portOf({ protocol, port }: URL): string {
  return port || (protocol === 'https:' ? '443' : '80')
}

/** The proxy by which undici reaches a URL, as `host:port`; undefined for a direct connection. */
export function proxyOf(url: URL, env: NodeJS.ProcessEnv): string | undefined {
  const read = (name: string) => env[name] ?? env[name.toUpperCase()] ?? ''
  const proxy = (url.protocol === 'https:' && read('https_proxy')) || read('http_proxy')
  const isDirect =
    proxy === '' ||
    read('no_proxy')
      .split(/[,\s]+/)
      .some(entry => isExempt(url, entry.toLowerCase()))
  return isDirect ? undefined : new URL(proxy).host
}

/** Whether an entry of NO_PROXY is for a URL: `*`, a host with its subdomains, `*.` and a host for these alone; each with a port or not. */
function isExempt(url: URL, entry: string): boolean {
  const [, address, name = address ?? '', entryPort] = NO_PROXY_ENTRY.exec(entry) ?? []
  const host = url.hostname.replace(/^\[|\]$|(?<=.)\.$/g, '')
  const isPort = entryPort === undefined || entryPort === portOf(url)
  const domain = name.replace(/^\*?\.|(?<=.)\.$/g, '')
  const isHost = host === domain && !name.startsWith('*')
  return domain !== '' && isPort && (name === '*' || isHost || host.endsWith(`.${domain}`))
}

/** A `#`, `?` or `/` in a password ends the host too early: what then follows it is no part of a proxy's URL. */
function isProxyUrl(text: string): boolean {
  try {
    const url = new URL(text)
    // undici decodes both, and fails on a lone `%`.
    decodeURIComponent(`${url.username}:${url.password}`)
    return /^https?:$/.test(url.protocol) && url.pathname + url.search + url.hash === '/'
  } catch {
    return false
  }
}
