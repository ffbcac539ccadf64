import { expect, test } from '@jest/globals'
import { probe, redirect, VIDEO, web } from './web.ts'

const start = 'https://a.example/v.mp4'

test('redirects to other https hosts are followed, and every body is discarded', async () => {
  const { http, requests, bodies } = web({
    [start]: redirect('https://cdn.example/x?token=1'),
    'https://cdn.example/x?token=1': VIDEO
  })
  expect(await probe(http, start)).toBeUndefined()
  expect(requests.map(one => one.url)).toEqual([start, 'https://cdn.example/x?token=1'])
  expect(requests.map(one => Object.keys(one.headers ?? {}).sort())).toEqual([
    ['accept', 'accept-encoding', 'user-agent'],
    ['accept', 'accept-encoding', 'user-agent']
  ])
  expect(bodies.map(one => one.destroyed)).toEqual([true, true])
})

const RESERVED = 'a URL that leads to a link-local or metadata address'
const LOCAL = 'a URL that leads to this machine'
test.each<[string, string, string]>([
  ['plain http', 'http://b.example/v.mp4?token=secret', 'a URL that is not https, at b.example'],
  ['cloud metadata', 'https://169.254.169.254/latest', `${RESERVED}, at 169.254.169.254`],
  ['cloud metadata by name', 'https://metadata.google.internal/x', `${RESERVED}, at metadata.google.internal`],
  ['a link-local IPv6 address', 'https://[fe80::1]/x', `${RESERVED}, at [fe80::1]`],
  ['this machine', 'https://127.0.0.1:8443/x', `${LOCAL}, at 127.0.0.1`],
  ['this machine, written as one number', 'https://2130706433/x', `${LOCAL}, at 127.0.0.1`],
  ['this machine by name', 'https://localhost/x', `${LOCAL}, at localhost`],
  ['this machine by a longer name', 'https://a.localhost./x', `${LOCAL}, at a.localhost.`],
  ['this machine by IPv6', 'https://[::1]/x', `${LOCAL}, at [::1]`],
  ['this machine by IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/x', `${LOCAL}, at [::ffff:7f00:1]`],
  ['cloud metadata by NAT64', 'https://[64:ff9b::a9fe:a9fe]/x', `${RESERVED}, at [64:ff9b::a9fe:a9fe]`],
  ['a password', 'https://me:secret@b.example/x', 'a URL that has a user name or password, at b.example'],
  ['a file', 'file:///etc/passwd', 'a URL that is not https'],
  ['nothing', 'https://', 'a URL that is not valid']
])('a redirect to %s is not followed, and the warning says so', async (_name, location, words) => {
  const { http, requests } = web({ [start]: redirect(location) })
  const message = await probe(http, start)
  expect(message).toContain(`redirects to ${words}`)
  expect(message).not.toContain('secret')
  expect(requests).toHaveLength(1)
})

test('a first URL that must not be requested, as GitHub could give for a release asset, is not', async () => {
  const { http, requests } = web({})
  expect(await probe(http, 'https://169.254.169.254/demo.mp4')).toBe(
    'The `video` URL https://169.254.169.254/demo.mp4 could not be checked: the link leads to a link-local or metadata address.'
  )
  expect(requests).toEqual([])
})

test('five redirects are followed, not six', async () => {
  const chain = (length: number) =>
    Object.fromEntries(Array.from({ length }, (_, i) => [`https://a.example/${i}`, redirect(`/${i + 1}`)]))
  const five = web({ ...chain(5), 'https://a.example/5': VIDEO })
  expect(await probe(five.http, 'https://a.example/0')).toBeUndefined()
  const six = web({ ...chain(6), 'https://a.example/6': VIDEO })
  expect(await probe(six.http, 'https://a.example/0')).toBe(
    'The `video` URL https://a.example/0 could not be checked: it redirects more than 5 times.'
  )
})
