import { createHmac } from 'node:crypto'
import type { RecordedRequest } from '../loopback-server.ts'

const SECRET = 'sandbox-storage'

function signatureOf(parts: { path: string; date: string; seconds: string; token: string; headers: string }): string {
  return createHmac('sha256', SECRET).update(JSON.stringify(parts)).digest('hex')
}

/** `2026-11-22T10:11:12.345Z` as AWS writes it: `20261122T101112Z`. */
function awsDate(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

function timeOf(awsDateText: string): number {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(awsDateText) ?? []
  return Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`)
}

/** A URL that opens one path of the storage host for `seconds` from `now` on, filled up to `length` characters. */
export function presign(options: {
  origin: string
  path: string
  now: number
  seconds: number
  signedHeaders?: string
  length?: number
}): string {
  const { origin, path, now, signedHeaders: headers = 'host', length = 0 } = options
  const date = awsDate(now)
  const seconds = String(options.seconds)
  const query = (token: string) =>
    new URLSearchParams({
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': `SANDBOX/${date.slice(0, 8)}/us-east-1/s3/aws4_request`,
      'X-Amz-Date': date,
      'X-Amz-Expires': seconds,
      'X-Amz-SignedHeaders': headers,
      ...(token === '' ? {} : { 'X-Amz-Security-Token': token }),
      'X-Amz-Signature': signatureOf({ path, date, seconds, token, headers })
    })
  const bare = `${origin}${path}?${query('')}`
  const missing = length - bare.length
  if (missing <= 0) return bare
  const token = 't'.repeat(Math.max(1, missing - '&X-Amz-Security-Token='.length))
  return `${origin}${path}?${query(token)}`
}

/** What is wrong with a presigned request at `now`, in the words of S3; undefined when it is good. */
export function presignFault(request: RecordedRequest, now: number): { code: string; message: string } | undefined {
  const { path, query } = request
  const date = query.get('X-Amz-Date') ?? ''
  const seconds = query.get('X-Amz-Expires') ?? ''
  const token = query.get('X-Amz-Security-Token') ?? ''
  const headers = query.get('X-Amz-SignedHeaders') ?? ''
  if (query.get('X-Amz-Signature') === null) return { code: 'AccessDenied', message: 'Access Denied' }
  if (query.get('X-Amz-Signature') !== signatureOf({ path, date, seconds, token, headers })) {
    return { code: 'SignatureDoesNotMatch', message: 'The signature does not match the request.' }
  }
  if (now >= timeOf(date) + Number(seconds) * 1000) return { code: 'AccessDenied', message: 'Request has expired' }
  return undefined
}
