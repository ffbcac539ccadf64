import { ERRORS, type ErrorCode, isHeygenErrorCode } from './error-codes.ts'

export type ErrorDetails = Partial<Omit<ActionError, 'code' | 'name' | 'message' | 'stack' | 'with'>>
export type ErrorChanges = ErrorDetails & Partial<Pick<ActionError, 'code' | 'message'>>

/** The one error type. `message` says what is wrong, for whoever reads the workflow's log. */
export class ActionError extends Error {
  readonly code: ErrorCode
  /** What to do about it; by default the code's own hint. */
  readonly hint: string
  /** The action's input that is wrong. */
  readonly input?: string | undefined
  /** The request's field that the API names. */
  readonly param?: string | undefined
  readonly status?: number | undefined
  /** The API's own code. */
  readonly apiCode?: string | undefined
  readonly requestId?: string | undefined
  readonly docUrl?: string | undefined
  /** How long the server asks to wait before the next request (`Retry-After`). */
  readonly retryAfterMs?: number | undefined
  /** Why the same request may succeed later, as a clause for the log: `HTTP 503`; undefined: it would fail again. */
  readonly transient?: string | undefined

  constructor(code: ErrorCode, message: string, { hint, cause, ...details }: ErrorDetails = {}) {
    super(message, { cause })
    Object.assign(this, details)
    this.name = 'ActionError'
    this.code = code
    this.hint = hint ?? ERRORS[code][1]
  }

  with({ code = this.code, message = this.message, ...details }: ErrorChanges): ActionError {
    // A spread alone would lose the cause, which `Error` does not enumerate.
    return new ActionError(code, message, { ...this, cause: this.cause, ...details })
  }
}

/** The API's own code, where it has no entry in our lists. */
export function unlistedCode({ apiCode }: ActionError): string | undefined {
  return apiCode === undefined || isHeygenErrorCode(apiCode) ? undefined : apiCode
}

/** Any thrown value as an `ActionError`; one that is not an `ActionError` yet is a bug in this action (`internal`). */
export function toActionError(thrown: unknown): ActionError {
  if (thrown instanceof ActionError) return thrown
  return new ActionError('internal', `Unexpected failure: ${messageOf(thrown)}`, { cause: thrown })
}

/** What any thrown value says. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}

/** The error of a canceled job. */
export function interrupted(cause?: unknown): ActionError {
  return new ActionError('interrupted', 'The job was canceled.', { cause })
}

/** Several failures as one, whose `cause` they are: a sentence, then their messages as a list, each once, with its HTTP facts. */
export function combineErrors(failures: readonly ActionError[]): ActionError | undefined {
  const errors = failures.flatMap(problemsOf)
  const [first, ...rest] = errors
  if (first === undefined || rest.every(error => error.message === first.message)) return first
  const { code, input, requestId, status } = first
  const messages = new Map(errors.map(error => [error.message, withHttpFacts(error)]))
  const items = [...messages.values()].map(message => `- ${message.replaceAll('\n', '\n  ')}`)
  return new ActionError(code, [`There are ${items.length} problems:`, ...items].join('\n'), {
    hint: [...new Set(errors.map(error => error.hint))].join(' '),
    input: rest.every(error => error.input === input) ? input : undefined,
    requestId,
    status,
    cause: errors
  })
}

/** What a combined error consists of, each problem once; any other error by itself. */
export function problemsOf(error: ActionError): readonly ActionError[] {
  const parts: readonly unknown[] = Array.isArray(error.cause) ? error.cause : [error]
  const problems = parts.filter(part => part instanceof ActionError)
  return [...new Map(problems.map(one => [one.message, one])).values()]
}

/** The combined error has the status and request ID of the first: in the message no other is lost. */
function withHttpFacts({ message, status, requestId }: ActionError): string {
  if (status === undefined) return message
  return `${message} (HTTP ${status}${requestId === undefined ? '' : `, request ID ${requestId}`})`
}
