import { isLoopback, isReserved } from './host.ts'

export interface GuardRules {
  /** Hosts on this machine are allowed, over plain http too: the API itself is one. */
  readonly loopbackAllowed: boolean
}

/**
 * Why a URL must not be requested, as a clause about it without its text (`is not https`); undefined where it may be. These are
 * the rules for every URL that comes from outside. Addresses of private networks are allowed: self-hosted runners live there.
 */
export function urlProblem(url: URL, { loopbackAllowed }: GuardRules): string | undefined {
  if (url.username !== '' || url.password !== '') return 'has a user name or password'
  if (isReserved(url.hostname)) return 'leads to a link-local or metadata address'
  const isLocal = isLoopback(url.hostname)
  if (isLocal && !loopbackAllowed) return 'leads to this machine'
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLocal) ? undefined : 'is not https'
}

/** The rules for URLs that an API sends: only an API on this machine may lead to this machine. */
export function rulesOfApi(apiUrl: string): GuardRules {
  return { loopbackAllowed: isLoopback(new URL(apiUrl).hostname) }
}
