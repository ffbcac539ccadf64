import { ActionError, type ErrorChanges } from '../errors/action-error.ts'
import { logText, oneLine } from '../text/plain-text.ts'
import { table } from '../text/table.ts'

const WORDS = table(`
  ECONNREFUSED = the connection was refused; ENOTFOUND = the host name is not known;
  EAI_AGAIN = the host name could not be looked up; ECONNRESET = the connection was reset; EPIPE = the connection was reset;
  UND_ERR_SOCKET = the connection was closed before the response was complete;
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH = the response was cut off; ETIMEDOUT = the connection timed out;
  UND_ERR_CONNECT_TIMEOUT = the connection timed out; UND_ERR_BODY_TIMEOUT = the response stalled`)
/** The server's name is not known or its port not open: another method changes nothing. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])
/** Node names a bad certificate by OpenSSL's own words; there are dozens. */
const CERTIFICATE = /^EPROTO$|CERT|SSL|TLS|SIGNATURE/
const CERTIFICATE_HINT =
  'If the host or a proxy in between has a certificate of your own authority, set `NODE_EXTRA_CA_CERTS` in the `env` of the step to a file with its root certificate.'
/** zlib's codes for gzip and deflate, Zstandard and Brotli. */
const DAMAGED = /^(?:Z_|ZSTD_|ERR_\w*ERROR_|ERR_TRAILING_JUNK)/

/** A failure of the network, with a clause as its message: `the connection was reset (ECONNRESET, api.heygen.com:443)`. */
export function networkError(thrown: unknown, address?: string): ActionError {
  if (thrown instanceof ActionError) return thrown
  const code = codeOf(thrown)
  const clause = clauseOf(thrown, code, address)
  const details = CERTIFICATE.test(code) ? { hint: CERTIFICATE_HINT } : { transient: clause }
  return new ActionError('network_error', clause, { ...details, cause: thrown })
}

/** @throws a request without a response as an error that says `what` was tried; anything else that was thrown as it is */
export function failRequest(thrown: unknown, what: string, changes: ErrorChanges = {}): never {
  if (!(thrown instanceof ActionError) || thrown.code !== 'network_error') throw thrown
  const message = `Could not ${what}: ${oneLine(thrown.message, 300)}.`
  const { hint, transient } = thrown
  const ownHint = hint === CERTIFICATE_HINT && { hint }
  throw thrown.with({ ...changes, ...ownHint, message, transient: transient && logText(transient, 200) })
}

/** Whether no other method would get a response either, because the host cannot be reached at all, or not securely. */
export function isUnreachable({ cause }: ActionError): boolean {
  const code = codeOf(cause)
  return UNREACHABLE.has(code) || CERTIFICATE.test(code)
}

function clauseOf(thrown: unknown, code: string, address = ''): string {
  const facts = [code, address].filter(Boolean).join(', ')
  const ofConnection = (words: string) => (facts === '' ? words : `${words} (${facts})`)
  if (isError(thrown) && thrown.name === 'TimeoutError') return ofConnection('the server did not respond in time')
  // undici knows HTTP 101 as a "bad upgrade", or without an `Upgrade` header as a failed assertion.
  if (/: bad upgrade$|\bassert\w*\(upgrade\)/.test(String(thrown))) return 'the server switched protocols (HTTP 101)'
  if (code === 'ERR_ASSERTION') return `the server sent an invalid response (${code})`
  if (DAMAGED.test(code)) return `the compressed response is damaged (${code})`
  if (CERTIFICATE.test(code)) return ofConnection('the secure connection failed')
  const words = WORDS.get(code)
  if (words !== undefined) return ofConnection(words)
  const message = isError(thrown) ? thrown.message : String(thrown)
  return code === '' ? message : `${message} (${code})`
}

function codeOf(thrown: unknown): string {
  for (let error = thrown; isError(error); error = error.cause) {
    if (typeof error.code === 'string') return error.code
    // Happy eyeballs: one error for each address that was tried.
    if (Array.isArray(error.errors) && error.errors.length > 0) return codeOf(error.errors[0])
  }
  return ''
}

/** By its shape: an error of Node's own comes from another realm where the code runs in a `vm`, as tests do. */
function isError(thrown: unknown): thrown is Error & { code?: unknown; errors?: unknown } {
  return typeof thrown === 'object' && thrown !== null && 'name' in thrown && 'message' in thrown
}
