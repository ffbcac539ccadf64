import type { Fault } from './faults.ts'
import type { RecordedRequest } from './recorded-request.ts'
import type { WireResponse } from './response.ts'

/** A moment of an exchange, for a check of what must hold at all times. */
export interface Moment {
  /**
   * `arrived`: the head of the request is here, and nothing is done. `worked`: its work is done, unless a fault prevents it, and
   * the response has not left. `sending`: a part of the response's body has left, and the next one follows.
   */
  readonly kind: 'arrived' | 'worked' | 'sending'
  readonly request: RecordedRequest
  readonly fault: Fault | undefined
  /** The true response, with `worked` and only where the work was done; a fault can still spoil it. */
  readonly response?: WireResponse
}

/** Called at each moment of a server's exchanges, and waited for; what it throws breaks the exchange. */
export type Watcher = (moment: Moment) => void
