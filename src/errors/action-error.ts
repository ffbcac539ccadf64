import { type ErrorCode, errorEntry } from './error-codes.ts'

export interface ErrorDetails {
  readonly code: ErrorCode
  /** What is wrong, for whoever reads the workflow's log. */
  readonly message: string
  /** What to do about it; without it, the code's own hint. */
  readonly hint?: string
  /** The action's input that is wrong. */
  readonly input?: string
  /** The request's field that the API names. */
  readonly param?: string
  /** HTTP status of the response. */
  readonly status?: number
  /** The API's own code, if it has no entry here. */
  readonly apiCode?: string
  /** `X-Request-Id` of the response. */
  readonly requestId?: string
  readonly docUrl?: string
  /** How long the server asks to wait before the next request (`Retry-After`). */
  readonly retryAfterMs?: number
  /** Why the same request may succeed later, as a clause for the log: `HTTP 503`; left out: it would fail again. */
  readonly transient?: string
  readonly cause?: unknown
}

/** The one error type. */
export class ActionError extends Error {
  readonly code: ErrorCode
  readonly hint: string
  readonly input: string | undefined
  readonly param: string | undefined
  readonly status: number | undefined
  readonly apiCode: string | undefined
  readonly requestId: string | undefined
  readonly docUrl: string | undefined
  readonly retryAfterMs: number | undefined
  readonly transient: string | undefined

  constructor(details: ErrorDetails) {
    super(details.message, { cause: details.cause })
    this.name = 'ActionError'
    this.code = details.code
    this.hint = details.hint ?? errorEntry(details.code).hint
    this.input = details.input
    this.param = details.param
    this.status = details.status
    this.apiCode = details.apiCode
    this.requestId = details.requestId
    this.docUrl = details.docUrl
    this.retryAfterMs = details.retryAfterMs
    this.transient = details.transient
  }

  /** This error with other details. A spread alone would lose message and cause, which `Error` does not enumerate. */
  with(changes: Partial<ErrorDetails>): ActionError {
    return new ActionError({ ...this, message: this.message, cause: this.cause, ...changes })
  }
}

/** Any thrown value as an `ActionError`; one that is not an `ActionError` yet is a bug in this action (`internal`). */
export function toActionError(thrown: unknown): ActionError {
  if (thrown instanceof ActionError) return thrown
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new ActionError({ code: 'internal', message: `Unexpected failure: ${message}`, cause: thrown })
}

/** The error of a canceled job. */
export function interrupted(cause?: unknown): ActionError {
  return new ActionError({ code: 'interrupted', message: 'The job was canceled.', cause })
}

/**
 * Several failures as one error: their messages one below the other, each once, with its HTTP status and request ID.
 * Undefined if there are none.
 */
export function combineErrors(errors: readonly ActionError[]): ActionError | undefined {
  const [first, ...rest] = errors
  if (first === undefined || rest.every(error => error.message === first.message)) return first
  const messages = [...new Map(errors.map(error => [error.message, withHttpFacts(error)])).values()]
  return new ActionError({
    code: first.code,
    message: messages.map(message => (message.includes('\n') ? message : `- ${message}`)).join('\n'),
    hint: [...new Set(errors.map(error => error.hint))].join(' '),
    input: rest.every(error => error.input === first.input) ? first.input : undefined,
    requestId: first.requestId,
    status: first.status,
    cause: errors
  })
}

/** The combined error has the status and request ID of the first: in the message no other is lost. */
function withHttpFacts({ message, status, requestId }: ActionError): string {
  if (status === undefined) return message
  return `${message} (HTTP ${status}${requestId === undefined ? '' : `, request ID ${requestId}`})`
}
