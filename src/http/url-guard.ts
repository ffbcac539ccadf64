import { BlockList, isIP } from 'node:net'

/** IPv4 networks without public servers: cloud metadata services, and addresses that mean the host itself. */
const RESERVED_IPV4 = [
  // Link-local, with the metadata service of most clouds (169.254.169.254).
  '169.254.0.0/16',
  // "This host": connecting to 0.0.0.0 reaches the machine itself.
  '0.0.0.0/8',
  // Metadata services of Alibaba Cloud, Oracle Cloud and Azure.
  '100.100.100.200/32',
  '192.0.0.192/32',
  '168.63.129.16/32'
]
const RESERVED_IPV6 = [
  'fe80::/10',
  '::/128',
  // Metadata services of AWS, Google Cloud, Oracle Cloud and Scaleway.
  'fd00:ec2::/32',
  'fd20:ce::254/128',
  'fd00:c1::a9fe:a9fe/128',
  'fd00:42::42/128',
  // NAT64 for one network alone (RFC 8215), where the IPv4 address may stand at several places.
  '64:ff9b:1::/48'
]
const METADATA_NAME = /^(?:metadata(?:\.goog|\.google\.internal|\.tencentyun\.com)?|instance-data(?:\.ec2\.internal)?)$/
const LOOPBACK_IPV4 = '127.0.0.0/8'
const LOOPBACK = blockList([LOOPBACK_IPV4, '::1/128'])
// Loopback in a form that goes through a gateway is not this machine for sure, and no public server either.
const TRANSLATED = [...RESERVED_IPV4, LOOPBACK_IPV4].flatMap(translatedForms)
const RESERVED = blockList([...RESERVED_IPV4, ...RESERVED_IPV6, ...TRANSLATED])

/** `BlockList` takes an IPv4-mapped address (`::ffff:127.0.0.1`) for the IPv4 address in it. */
function blockList(subnets: readonly string[]): BlockList {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [network = '', prefix] = subnet.split('/')
    list.addSubnet(network, Number(prefix), network.includes(':') ? 'ipv6' : 'ipv4')
  }
  return list
}

/** The IPv6 forms from which a gateway or the system makes an IPv4 address: IPv4-compatible, -translated, NAT64 and 6to4. */
function translatedForms(subnet: string): string[] {
  const [network = '', prefix] = subnet.split('/')
  const [a = 0, b = 0, c = 0, d = 0] = network.split('.').map(Number)
  const groups = [a * 256 + b, c * 256 + d].map(group => group.toString(16))
  const forms = ['::', '::ffff:0:', '64:ff9b::'].map(before => `${before}${network}/${96 + Number(prefix)}`)
  return [...forms, `2002:${groups.join(':')}::/${16 + Number(prefix)}`]
}

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

/** The rules for URLs to which a source leads, or that an API sends: only one on this machine may lead to this machine. */
export function rulesOfOrigin(url: string): GuardRules {
  return { loopbackAllowed: isLoopback(new URL(url).hostname) }
}

/** Whether a host, as `URL.hostname` writes it, is link-local, a cloud's metadata service or the unspecified address. */
export function isReserved(hostname: string): boolean {
  const host = bare(hostname)
  return METADATA_NAME.test(host) || (!isLoopback(host) && isIn(RESERVED, host))
}

/** Whether a host, as `URL.hostname` writes it, is this machine itself. */
export function isLoopback(hostname: string): boolean {
  const host = bare(hostname)
  return host === 'localhost' || host.endsWith('.localhost') || isIn(LOOPBACK, host)
}

function isIn(list: BlockList, host: string): boolean {
  const version = isIP(host)
  return version !== 0 && list.check(host, version === 6 ? 'ipv6' : 'ipv4')
}

/** Without the brackets of an IPv6 address and the dots at the end of a full name. */
function bare(hostname: string): string {
  const host = hostname.toLowerCase().replace(/^\[(.*)\]$/, '$1')
  return host.replace(/\.+$/, '')
}
