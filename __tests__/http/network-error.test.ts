import { expect, test } from '@jest/globals'
import { isUnreachable, networkError } from '../../src/http/network-error.ts'
import { parseJson } from '../../src/text/json.ts'

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code })

test.each<[thrown: unknown, reason: string, message: string]>([
  [coded('ECONNREFUSED'), 'refused', 'the connection was refused (ECONNREFUSED)'],
  [coded('ENOTFOUND'), 'unknown-host', 'the host name is not known (ENOTFOUND)'],
  [coded('EAI_AGAIN'), 'unknown-host', 'the host name could not be looked up (EAI_AGAIN)'],
  [coded('ECONNRESET'), 'reset', 'the connection was reset (ECONNRESET)'],
  [coded('EPIPE'), 'reset', 'the connection was reset (EPIPE)'],
  [coded('UND_ERR_SOCKET'), 'reset', 'the connection was closed before the response was complete (UND_ERR_SOCKET)'],
  [
    coded('UND_ERR_RES_CONTENT_LENGTH_MISMATCH'),
    'reset',
    'the response was cut off (UND_ERR_RES_CONTENT_LENGTH_MISMATCH)'
  ],
  [coded('UND_ERR_CONNECT_TIMEOUT'), 'timeout', 'the connection timed out (UND_ERR_CONNECT_TIMEOUT)'],
  [coded('UND_ERR_BODY_TIMEOUT'), 'timeout', 'the response stalled (UND_ERR_BODY_TIMEOUT)'],
  [new DOMException('over', 'TimeoutError'), 'timeout', 'the server did not respond in time'],
  [coded('CERT_HAS_EXPIRED'), 'certificate', 'the secure connection failed (CERT_HAS_EXPIRED)'],
  [coded('DEPTH_ZERO_SELF_SIGNED_CERT'), 'certificate', 'the secure connection failed (DEPTH_ZERO_SELF_SIGNED_CERT)'],
  [
    coded('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
    'certificate',
    'the secure connection failed (UNABLE_TO_VERIFY_LEAF_SIGNATURE)'
  ],
  [coded('ERR_TLS_CERT_ALTNAME_INVALID'), 'certificate', 'the secure connection failed (ERR_TLS_CERT_ALTNAME_INVALID)'],
  [coded('Z_BUF_ERROR'), 'reset', 'the compressed response is damaged (Z_BUF_ERROR)'],
  [coded('ZSTD_error_prefix_unknown'), 'reset', 'the compressed response is damaged (ZSTD_error_prefix_unknown)'],
  [coded('ERR__ERROR_FORMAT_PADDING_2'), 'reset', 'the compressed response is damaged (ERR__ERROR_FORMAT_PADDING_2)'],
  [coded('ERR_ASSERTION'), 'other', 'the server sent an invalid response (ERR_ASSERTION)'],
  [coded('HPE_INVALID_CONSTANT', 'Expected HTTP/'), 'other', 'Expected HTTP/ (HPE_INVALID_CONSTANT)'],
  [coded('constructor', 'odd'), 'other', 'odd (constructor)'],
  [new Error('plain'), 'other', 'plain'],
  ['text', 'other', 'text'],
  // The code of what lies behind counts, and the first of several addresses that were tried.
  [new Error('fetch failed', { cause: coded('ECONNRESET') }), 'reset', 'the connection was reset (ECONNRESET)'],
  [
    new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]),
    'refused',
    'the connection was refused (ECONNREFUSED)'
  ]
])('%p: %s', (thrown, reason, message) => {
  const error = networkError(thrown)
  expect(error).toMatchObject({ code: 'network_error', message, cause: thrown })
  expect(error.transient).toBe(reason === 'certificate' ? undefined : message)
  expect(isUnreachable(error)).toBe(['refused', 'unknown-host', 'certificate'].includes(reason))
})

test.each<[text: string, value: unknown]>([
  ['{"a":1}', { a: 1 }],
  ['\ufeff{"a":1}', { a: 1 }],
  ['\ufeff\ufeff1', undefined],
  ['<html>', undefined],
  ['', undefined]
])('JSON in %j', (text, value) => {
  expect(parseJson(text)).toEqual(value)
})
