import { ActionError } from '../errors/action-error.ts'

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
