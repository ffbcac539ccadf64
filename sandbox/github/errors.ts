import type { Fault } from '../faults.ts'
import type { SandboxResponse } from '../response.ts'

/** One entry of `errors` in GitHub's 422. */
export interface FieldError {
  resource: string
  code: string
  field?: string
  message?: string
}

/** What both hosts need to word an error: where it is documented, and the upload host's id of the request. */
export interface ErrorPlace {
  documentationUrl: string
  /** The upload host puts it in the body and leaves `status` out; the API does the opposite. */
  requestId?: string
}

/** An error in GitHub's shape. */
export function githubError(
  place: ErrorPlace,
  status: number,
  message: string,
  errors?: FieldError[]
): SandboxResponse {
  const { documentationUrl, requestId } = place
  const list = errors === undefined ? {} : { errors }
  const documented = { documentation_url: documentationUrl }
  if (requestId === undefined) return { status, body: { message, ...list, ...documented, status: String(status) } }
  return {
    status,
    headers: { 'x-github-request-id': requestId },
    body: { message, ...list, request_id: requestId, ...documented }
  }
}

/** 422 with the fields that are wrong. */
export function validationFailed(place: ErrorPlace, ...errors: FieldError[]): SandboxResponse {
  return githubError(place, 422, 'Validation Failed', errors)
}

/** 422 of a second asset of the same name. */
export function nameTaken(place: ErrorPlace): SandboxResponse {
  return validationFailed(place, { resource: 'ReleaseAsset', code: 'already_exists', field: 'name' })
}

/** 403 of a workflow token whose `permissions` lack what the call needs. */
export function notPermitted(place: ErrorPlace): SandboxResponse {
  return githubError(place, 403, 'Resource not accessible by integration')
}

/** 404, also for what the caller may not know about. */
export function notFound(place: ErrorPlace): SandboxResponse {
  return githubError(place, 404, 'Not Found')
}

/** The fault that is GitHub's secondary rate limit. */
export function secondaryRateLimit({ retryAfterSeconds = 1, status = 403 } = {}): Fault {
  return {
    kind: 'status',
    status,
    headers: { 'retry-after': String(retryAfterSeconds) },
    body: {
      message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      documentation_url: 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api'
    }
  }
}

/** The fault that is GitHub's primary rate limit. `resetAt` is in milliseconds since 1970. */
export function primaryRateLimit({ resetAt, status = 403 }: { resetAt: number; status?: number }): Fault {
  return {
    kind: 'status',
    status,
    headers: {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.ceil(resetAt / 1000))
    },
    body: {
      message: 'API rate limit exceeded for installation.',
      documentation_url: 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api'
    }
  }
}
