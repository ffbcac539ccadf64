import { describe, expect, test } from '@jest/globals'
import { isLoopback, isReserved, rulesOfOrigin, urlProblem } from '../../src/http/url-guard.ts'

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
  expect(rulesOfOrigin(apiUrl)).toEqual({ loopbackAllowed })
})

const host = (text: string) => new URL(`https://${text}/`).hostname

test.each([
  '127.0.0.1',
  '127.9.9.9',
  '0x7f000001',
  '127.1',
  '127.0.0.1.',
  '127.0.0.1..',
  'localhost',
  'LOCALHOST.',
  'localhost..',
  'a.b.localhost',
  'a.b.localhost.',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7fff:1]'
])('%s is this machine', text => {
  expect([isLoopback(host(text)), isReserved(host(text))]).toEqual([true, false])
})

test.each([
  '169.254.169.254',
  '169.254.0.1',
  '169.254.169.254.',
  '169.254.169.254..',
  '0xa9fea9fe',
  '2852039166',
  '0251.0376.0251.0376',
  '①⑥⑨.254.169.254',
  '0.0.0.0',
  '0',
  '0.1.2.3',
  '100.100.100.200',
  '192.0.0.192',
  '168.63.129.16',
  '[fe80::1]',
  '[febf::1]',
  '[::]',
  '[fd00:ec2::254]',
  '[fd20:ce::254]',
  '[fd00:c1::a9fe:a9fe]',
  '[fd00:42::42]',
  // The same IPv4 addresses in IPv6: mapped, compatible, translated, NAT64 (also of one network alone), 6to4.
  '[::ffff:169.254.0.1]',
  '[::ffff:a9fe:a9fe]',
  '[::ffff:100.100.100.200]',
  '[::ffff:0.0.0.0]',
  '[::169.254.169.254]',
  '[::168.63.129.16]',
  '[::ffff:0:169.254.169.254]',
  '[64:ff9b::169.254.169.254]',
  '[64:ff9b::a9fe:a9fe]',
  '[64:ff9b::c000:c0]',
  '[64:ff9b:1::a9fe:a9fe]',
  '[64:ff9b:1:a9fe:a9:fe00::]',
  '[2002:a9fe:a9fe::1]',
  '[2002:6464:64c8::]',
  '[2002:0:1::]',
  '[::127.0.0.1]',
  '[::ffff:0:127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[2002:7f00:1::]',
  'metadata',
  'metadata.goog',
  'METADATA.goog.',
  'metadata.goog..',
  'metadata.google.internal',
  'metadata.google.internal.',
  'instance-data.ec2.internal',
  'metadata.tencentyun.com'
])('%s is reserved', text => {
  expect([isLoopback(host(text)), isReserved(host(text))]).toEqual([false, true])
})

test.each([
  'example.com',
  'example.com.',
  'localhost.example',
  'notlocalhost',
  'metadata.example',
  'metadata.goog.example',
  'metadata.google.internal.example',
  '128.0.0.1',
  '127.0.0.1.example',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.0.1',
  '100.100.100.201',
  '100.64.0.1',
  '192.0.0.193',
  '168.63.129.17',
  '169.253.1.1',
  '169.255.0.0',
  '1.0.0.0',
  '255.255.255.255',
  '[fec0::1]',
  '[fd00::1]',
  '[fd00:ec3::254]',
  '[2001:db8::1]',
  '[2606:50c0:8000::154]',
  '[::ffff:10.0.0.1]',
  '[64:ff9b::8.8.8.8]',
  '[64:ff9c::a9fe:a9fe]',
  '[2002:808:808::]',
  '[2003:a9fe:a9fe::]'
])('%s is neither', text => {
  expect([isLoopback(host(text)), isReserved(host(text))]).toEqual([false, false])
})

test.each(['', '[', '[]', '[::1', '...', 'fe80::1%eth0', '1.2.3.4.5', '::ffff:1.2.3.4.5'])(
  '%j breaks nothing',
  text => {
    expect([isLoopback(text), isReserved(text)]).toEqual([false, expect.any(Boolean)])
  }
)
