import { describe, expect, test } from '@jest/globals'
import { rulesOfApi, urlProblem } from '../../src/http/url-guard.ts'

const ELSEWHERE = { loopbackAllowed: false }
const HERE = { loopbackAllowed: true }
const CREDENTIALS = 'has a user name or password'
const RESERVED = 'leads to a link-local or metadata address'
const LOOPBACK = 'leads to this machine'
const NOT_HTTPS = 'is not https'

describe('a URL that comes from outside', () => {
  test.each<[url: string, problem: string | undefined, onLoopback?: string | undefined]>([
    ['https://example.com/a?b=c#d', undefined],
    ['https://example.com.:8443/', undefined],
    ['https://10.1.2.3/', undefined],
    ['https://[fd12::1]/', undefined],
    ['http://example.com/', NOT_HTTPS],
    ['http://10.1.2.3/', NOT_HTTPS],
    ['file:///etc/passwd', NOT_HTTPS],
    ['ftp://example.com/', NOT_HTTPS],
    ['data:text/plain,a', NOT_HTTPS],
    ['https://user@example.com/', CREDENTIALS],
    ['https://:word@example.com/', CREDENTIALS],
    ['https://user:word@localhost/', CREDENTIALS],
    ['http://169.254.169.254/latest', RESERVED],
    ['https://[64:ff9b::a9fe:a9fe]/', RESERVED],
    ['https://[fd00:ec2::254]/', RESERVED],
    ['https://metadata.goog./', RESERVED],
    ['https://100.100.100.200/', RESERVED],
    ['http://[64:ff9b::127.0.0.1]/', RESERVED],
    ['https://localhost/', LOOPBACK, undefined],
    ['http://127.0.0.1:8080/', LOOPBACK, undefined],
    ['http://[::ffff:127.0.0.1]/', LOOPBACK, undefined],
    ['ftp://127.0.0.1/', LOOPBACK, NOT_HTTPS]
  ])('%s', (text, problem, ...onLoopback) => {
    expect(urlProblem(new URL(text), ELSEWHERE)).toBe(problem)
    expect(urlProblem(new URL(text), HERE)).toBe(onLoopback.length === 0 ? problem : onLoopback[0])
  })
})

test.each([
  ['https://api.heygen.com', false],
  ['http://127.0.0.1:1234/v3', true],
  ['https://ghe.localhost.example', false]
])('only an API on this machine leads to this machine: %s', (apiUrl, loopbackAllowed) => {
  expect(rulesOfApi(apiUrl)).toEqual({ loopbackAllowed })
})
