import type { RecordedRequest } from '../recorded-request.ts'
import type { SandboxResponse } from '../response.ts'
import type { HeygenState } from './heygen-state.ts'

/** A request that the description allows. */
export interface ApiRequest {
  record: RecordedRequest
  params: Record<string, string>
  query: Record<string, unknown>
  /** The parsed JSON; undefined where there was no body. */
  body: unknown
}

/** Does one operation of the API. Throws HeygenError for a refusal. */
export type Operation = (state: HeygenState, request: ApiRequest) => SandboxResponse | Promise<SandboxResponse>
