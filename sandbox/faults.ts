/** Content encodings that the sandbox can apply. */
export type Coding = 'gzip' | 'deflate' | 'br' | 'zstd'

/** What can go wrong with one request. `afterWork` does the request's work first, so that only its response is spoilt. */
export type Fault =
  | {
      kind: 'status'
      status: number
      headers?: Record<string, string>
      body?: string | Buffer | object
      afterWork?: boolean
    }
  /** The connection is reset and nothing was done. */
  | { kind: 'reset-before' }
  /** The work is done and the response is lost. */
  | { kind: 'reset-after' }
  /** No response, until the server is closed. */
  | { kind: 'hang'; afterWork?: boolean }
  /** The true body, in small pieces. `chunkBytes` goes with `chunkDelayMs`; left out, the body comes in eight pieces. */
  | { kind: 'slow-body'; bytesPerSecond?: number; chunkDelayMs?: number; chunkBytes?: number }
  /** The true Content-Length, then a closed connection after `afterBytes` (left out: half of the body). */
  | { kind: 'cut-body'; afterBytes?: number }
  /** A proxy's page instead of JSON. */
  | { kind: 'html'; status: number; afterWork?: boolean }
  /** JSON that is not what the API promises; `nested` is the true JSON one level deeper. */
  | { kind: 'wrong-shape'; body?: object; nested?: boolean }
  | { kind: 'empty-body' }
  | { kind: 'wrong-content-type'; contentType?: string }
  /** A JSON text of this many bytes in place of the body. */
  | { kind: 'huge-body'; bytes: number }
  | { kind: 'redirect'; location: string; status?: number; afterWork?: boolean }
  /** The true body compressed, though the request did not ask for it; `cut` leaves out its last bytes, under a length that is right. */
  | { kind: 'encoded-body'; codings: readonly Coding[]; cut?: boolean }
  /** The true body behind a byte order mark. */
  | { kind: 'byte-order-mark' }
  /** HTTP 101, after which no response comes. */
  | { kind: 'switch-protocols'; afterWork?: boolean }
  /** No fault at all: the response is the true one, and `notify` is called before the work is done, or after it, and awaited. */
  | { kind: 'cue'; notify: () => unknown; afterWork?: boolean }

/** Which requests a fault is for; everything left out matches. A string `path` is the whole pathname. */
export interface FaultMatch {
  method?: string
  path?: string | RegExp
  /** 1 (the default) is the next request that matches, 2 the one after it. */
  nth?: number
}

export interface FaultOrder {
  when?: FaultMatch
  /** How many requests it strikes, from the nth on. Default 1; `Infinity` for all of them. */
  times?: number
  fault: Fault
}

/** What `add` returns: how often the fault has struck, for a test that must know that it did. */
export interface PlacedFault {
  readonly struck: number
}

interface Rule extends PlacedFault {
  when: FaultMatch
  times: number
  fault: Fault
  seen: number
  struck: number
}

/** The faults ordered of one server. */
export class Faults {
  #rules: Rule[] = []

  /** Orders a fault. Orders are tried oldest first, and one request gets at most one fault. */
  add({ when = {}, times = 1, fault }: FaultOrder): PlacedFault {
    const rule: Rule = { when, times, fault, seen: 0, struck: 0 }
    this.#rules.push(rule)
    return rule
  }

  /** Forgets every order. */
  clear(): void {
    this.#rules = []
  }

  /** The fault that this request gets, if any. The server asks once for each request: every matching order counts it. */
  take(request: { method: string; path: string }): Fault | undefined {
    const matching = this.#rules.filter(rule => matches(rule.when, request))
    for (const rule of matching) rule.seen += 1
    const due = matching.find(rule => rule.seen >= (rule.when.nth ?? 1) && rule.struck < rule.times)
    if (due === undefined) return undefined
    due.struck += 1
    return due.fault
  }
}

function matches(when: FaultMatch, request: { method: string; path: string }): boolean {
  if (when.method !== undefined && when.method.toUpperCase() !== request.method) return false
  if (when.path === undefined) return true
  if (typeof when.path === 'string') return when.path === request.path
  // A RegExp with the g or y flag keeps a position between calls.
  return request.path.search(when.path) !== -1
}
