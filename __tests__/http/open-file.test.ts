import { expect, test } from '@jest/globals'
import type { HttpClient } from '../../src/http/client.ts'
import { networkError } from '../../src/http/network-error.ts'
import { openFile } from '../../src/http/open-file.ts'
import { fakeClock } from '../fakes/fake-clock.ts'

const URL = 'https://storage.example/video.mp4?X-Amz-Signature=secret'

/** Opens a file on a network that gives no response, in words that repeat the URL. */
async function opening(code: string) {
  let tries = 0
  const logged: string[] = []
  const http: HttpClient = {
    send: async () => {
      tries++
      throw networkError(Object.assign(new Error(`connect ${URL} went wrong`), { code }))
    },
    text: () => Promise.reject(new Error('not asked')),
    close: async () => undefined
  }
  const ended = await openFile({
    http,
    clock: fakeClock(),
    url: URL,
    rules: { loopbackAllowed: false },
    log: line => logged.push(line)
  }).catch((thrown: unknown) => thrown)
  return { ended, logged, tries }
}

test('the network’s own error text shows no signature, in the log or in the error', async () => {
  const { ended, logged, tries } = await opening('EODD')
  expect(tries).toBe(4)
  expect(logged).toHaveLength(3)
  const why = 'storage.example: connect https://storage.example/video.mp4?… went wrong (EODD)'
  expect(logged[0]).toBe(`${why}; try 2 in 1 s`)
  expect(ended).toMatchObject({ code: 'download_failed_here', message: why })
})

test('a wrong certificate is not tried again', async () => {
  expect(await opening('CERT_HAS_EXPIRED')).toMatchObject({ tries: 1, logged: [] })
})
