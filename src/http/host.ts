import { BlockList, isIP } from 'node:net'

/** IPv4 networks on which no public server lives: cloud metadata services, and addresses that mean the host itself. */
const RESERVED_IPV4: readonly (readonly [network: string, prefix: number])[] = [
  // Link-local, with the metadata service of most clouds (169.254.169.254).
  ['169.254.0.0', 16],
  // "This host": connecting to 0.0.0.0 reaches the machine itself.
  ['0.0.0.0', 8],
  // Metadata services of Alibaba Cloud, Oracle Cloud and Azure.
  ['100.100.100.200', 32],
  ['192.0.0.192', 32],
  ['168.63.129.16', 32]
]
const RESERVED_IPV6: readonly (readonly [network: string, prefix: number])[] = [
  ['fe80::', 10],
  ['::', 128],
  // Metadata services of AWS, Google Cloud, Oracle Cloud and Scaleway.
  ['fd00:ec2::', 32],
  ['fd20:ce::254', 128],
  ['fd00:c1::a9fe:a9fe', 128],
  ['fd00:42::42', 128],
  // NAT64 for one network alone (RFC 8215), where the IPv4 address may stand at several places.
  ['64:ff9b:1::', 48]
]
const METADATA_NAMES = new Set([
  'metadata',
  'metadata.goog',
  'metadata.google.internal',
  'instance-data',
  'instance-data.ec2.internal',
  'metadata.tencentyun.com'
])

/** `BlockList` takes an IPv4-mapped address (`::ffff:127.0.0.1`) for the IPv4 address in it. */
const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4')
LOOPBACK.addAddress('::1', 'ipv6')

const RESERVED = new BlockList()
for (const [network, prefix] of RESERVED_IPV6) RESERVED.addSubnet(network, prefix, 'ipv6')
for (const [network, prefix] of RESERVED_IPV4) {
  RESERVED.addSubnet(network, prefix, 'ipv4')
  addTranslated(network, prefix)
}
// Loopback in a form that goes through a gateway is not this machine for sure, and no public server either.
addTranslated('127.0.0.0', 8)

/** The IPv6 forms from which a gateway or the system makes an IPv4 address: IPv4-compatible, -translated, NAT64 and 6to4. */
function addTranslated(network: string, prefix: number): void {
  for (const before of ['::', '::ffff:0:', '64:ff9b::']) RESERVED.addSubnet(before + network, 96 + prefix, 'ipv6')
  const [a = 0, b = 0, c = 0, d = 0] = network.split('.').map(Number)
  const groups = [a * 256 + b, c * 256 + d].map(group => group.toString(16))
  RESERVED.addSubnet(`2002:${groups.join(':')}::`, 16 + prefix, 'ipv6')
}

/** Tells whether a host, as `URL.hostname` writes it, is link-local, a cloud's metadata service or the unspecified address. */
export function isReserved(hostname: string): boolean {
  const host = bare(hostname)
  return METADATA_NAMES.has(host) || (!isLoopback(host) && isIn(RESERVED, host))
}

/** Tells whether a host, as `URL.hostname` writes it, is this machine itself. */
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
  return hostname
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.+$/, '')
}
