/** What became of one request. Failures are values here: whether to try again is decided by looking at them. */
export type Outcome = Answered | NoAnswer

export interface Answered {
  readonly kind: 'answer'
  readonly status: number
  /** Names in lower case; a header that came several times is joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

export interface NoAnswer {
  readonly kind: 'no-answer'
  readonly reason: NoAnswerReason
  /** A clause for a sentence: `the connection was reset (ECONNRESET)`. */
  readonly detail: string
  readonly cause: unknown
}

export type NoAnswerReason = 'timeout' | 'reset' | 'refused' | 'unknown-host' | 'certificate' | 'too-large' | 'other'

const CODES: Readonly<Record<string, { readonly reason: NoAnswerReason; readonly words: string }>> = {
  ECONNREFUSED: { reason: 'refused', words: 'the connection was refused' },
  ENOTFOUND: { reason: 'unknown-host', words: 'the host name is not known' },
  EAI_AGAIN: { reason: 'unknown-host', words: 'the host name could not be looked up' },
  ECONNRESET: { reason: 'reset', words: 'the connection was reset' },
  EPIPE: { reason: 'reset', words: 'the connection was reset' },
  EPROTO: { reason: 'certificate', words: 'the secure connection failed' },
  UND_ERR_SOCKET: { reason: 'reset', words: 'the connection was closed before the answer was complete' },
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: { reason: 'reset', words: 'the answer was cut off' },
  // undici's way to say so.
  ERR_ASSERTION: { reason: 'other', words: 'the server sent an invalid response' },
  ETIMEDOUT: { reason: 'timeout', words: 'the connection timed out' },
  UND_ERR_CONNECT_TIMEOUT: { reason: 'timeout', words: 'the connection timed out' },
  UND_ERR_HEADERS_TIMEOUT: { reason: 'timeout', words: 'no answer came in time' },
  ERR_ANSWER_STALLED: { reason: 'timeout', words: 'the answer stalled' },
  UND_ERR_BODY_TIMEOUT: { reason: 'timeout', words: 'the answer stalled' },
  UND_ERR_RES_EXCEEDED_MAX_SIZE: { reason: 'too-large', words: 'the answer is larger than any right one' }
}

/** JSON, or undefined where the text is none. A byte order mark in front of it is passed over. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

/** A thrown network error as a value. */
export function noAnswer(thrown: unknown): NoAnswer {
  const code = codeOf(thrown)
  if (isError(thrown) && thrown.name === 'TimeoutError') {
    return { kind: 'no-answer', reason: 'timeout', detail: 'no answer came in time', cause: thrown }
  }
  // Node's name for a connection that is closed within an answer; its code says no more than "reset".
  if (code === 'ECONNRESET' && isError(thrown) && thrown.message === 'aborted') {
    const detail = 'the connection was closed before the answer was complete (ECONNRESET)'
    return { kind: 'no-answer', reason: 'reset', detail, cause: thrown }
  }
  // zlib's codes for gzip and deflate, Zstandard and Brotli.
  if (/^(?:Z_|ZSTD_|ERR_\w*ERROR_)/.test(code)) {
    return { kind: 'no-answer', reason: 'reset', detail: `the compressed response is damaged (${code})`, cause: thrown }
  }
  const known = Object.hasOwn(CODES, code) ? CODES[code] : undefined
  if (known !== undefined) {
    return { kind: 'no-answer', reason: known.reason, detail: `${known.words} (${code})`, cause: thrown }
  }
  // Node names a bad certificate by OpenSSL's own words; there are dozens.
  if (/CERT|SSL|TLS|SIGNATURE/.test(code)) {
    return { kind: 'no-answer', reason: 'certificate', detail: `the secure connection failed (${code})`, cause: thrown }
  }
  const words = isError(thrown) ? thrown.message : String(thrown)
  return { kind: 'no-answer', reason: 'other', detail: code === '' ? words : `${words} (${code})`, cause: thrown }
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
