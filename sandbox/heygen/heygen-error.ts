import type { SandboxResponse } from '../response.ts'

interface ErrorFacts {
  status: number
  code: string
  message: string
  param?: string
  headers?: Record<string, string>
}

/** An error of the service, as a response. */
export class HeygenError extends Error {
  override name = 'HeygenError'
  readonly facts: ErrorFacts

  constructor(facts: ErrorFacts) {
    super(facts.message)
    this.facts = facts
  }

  /** The error in the service's own form. */
  toResponse(): SandboxResponse {
    const { status, headers = {}, ...error } = this.facts
    return { status, headers, body: errorBody(error) }
  }
}

/** The body of every error response. */
export function errorBody({ code, message, param }: { code: string; message: string; param?: string }): object {
  return { error: { code, message, param: param ?? null, doc_url: `https://docs.heygen.com/errors#${code}` } }
}

const CODES: Record<number, string> = {
  400: 'invalid_parameter',
  401: 'authentication_failed',
  402: 'insufficient_credit',
  403: 'forbidden',
  404: 'resource_not_found',
  409: 'request_in_progress',
  413: 'payload_too_large',
  429: 'rate_limit_exceeded',
  504: 'gateway_timeout'
}

/** The body of an error of which only the HTTP status was ordered. */
export function errorBodyOfStatus(status: number): object {
  return errorBody({
    code: CODES[status] ?? 'internal_error',
    message: `The sandbox was told to answer ${status}.`
  })
}
