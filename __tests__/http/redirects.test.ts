import { Readable } from 'node:stream'
import { expect, test } from '@jest/globals'
import type { HttpClient, HttpRequest } from '../../src/http/client.ts'
import { followRedirects } from '../../src/http/redirects.ts'

const START = 'https://storage.example/video.mp4?X-Amz-Signature=secret'

/** Follows a link that leads to these places, one after another, on a network that is none. */
function follow(...locations: string[]) {
  const asked: HttpRequest[] = []
  const send: HttpClient['send'] = async ask => {
    const location = locations[asked.length]
    asked.push(ask)
    const headers: Record<string, string> = location === undefined ? {} : { location }
    return { status: location === undefined ? 200 : 302, headers, body: Readable.from(['bytes']) }
  }
  const request = { method: 'GET', url: START, headers: { accept: '*/*' }, timeoutMs: 1000 } as const
  const followed = followRedirects({ send }, request, { loopbackAllowed: false }, { authorization: 'Bearer token' })
  return { followed, asked }
}

test('redirects lead to the file, and the credentials stay with the first request', async () => {
  const { followed, asked } = follow('/moved.mp4', 'https://other.example/a.mp4')
  expect((await followed).response.status).toBe(200)
  expect((await followed).urls.map(String)).toEqual(asked.map(one => one.url))
  expect(asked.map(one => one.url).slice(1)).toEqual([
    'https://storage.example/moved.mp4',
    'https://other.example/a.mp4'
  ])
  expect(asked.map(one => one.headers)).toEqual([
    { accept: '*/*', authorization: 'Bearer token' },
    { accept: '*/*' },
    { accept: '*/*' }
  ])
})

test.each([
  ['http://other.example/a.mp4', 'is not https, at other.example'],
  ['https://169.254.169.254/latest/meta-data', 'leads to a link-local or metadata address, at 169.254.169.254'],
  ['https://user:word@other.example/a.mp4', 'has a user name or password, at other.example'],
  ['https://localhost/a.mp4', 'leads to this machine, at localhost'],
  ['https://[', 'is not valid']
])('a redirect to %s is not followed, now or ever', async (location, why) => {
  const { followed, asked } = follow(location)
  const message = `it redirects to a URL that ${why}`
  await expect(followed).rejects.toMatchObject({ code: 'network_error', message, transient: undefined })
  expect(asked).toHaveLength(1)
})

test('a redirect is guarded wherever it comes', async () => {
  const { followed, asked } = follow('/moved.mp4', 'https://169.254.169.254/latest/meta-data')
  await expect(followed).rejects.toMatchObject({ code: 'network_error' })
  expect(asked).toHaveLength(2)
})

test('five redirects are the most', async () => {
  const six = Array.from({ length: 6 }, (_, n) => `/${n}`)
  expect((await follow(...six.slice(1)).followed).response.status).toBe(200)
  const { followed, asked } = follow(...six)
  await expect(followed).rejects.toMatchObject({ message: 'it redirects more than 5 times' })
  expect(asked).toHaveLength(6)
})
