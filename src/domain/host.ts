/** Links to cloud metadata and to the host itself: no public server ever lives there. */
const LINK_LOCAL =
  /^(?:169\.254\.|\[fe[89ab][0-9a-f]:|\[::ffff:a9fe:|0\.0\.0\.0$|\[::\]$|metadata\.google\.internal\.?$)/i
/** `URL` writes an IPv4 address inside an IPv6 one in hexadecimal. */
const LOOPBACK = /^(?:(?:[^.]+\.)*localhost\.?$|127(?:\.\d+){3}$|\[::1\]$|\[::ffff:7f[0-9a-f]{2}:)/i

/** Tells whether a host, as `URL.hostname` writes it, is a link-local address or a cloud's metadata service. */
export function isLinkLocal(hostname: string): boolean {
  return LINK_LOCAL.test(hostname)
}

/** Tells whether a host, as `URL.hostname` writes it, is this machine itself. */
export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname)
}
