import { expect, test } from '@jest/globals'
import { announceUpload } from '../../src/heygen/upload-target.ts'
import { fakeClock } from '../fakes/fake-clock.ts'
import { answer } from '../fakes/fake-heygen.ts'
import { fakeLog, neverCanceled } from '../fakes/fake-log.ts'

/** Announces a file to a HeyGen without a network, which answers with this. */
function announce(change: object, apiUrl = 'https://api.example') {
  const data = { asset_id: 'a1', upload_url: 'https://storage.example/a1', upload_headers: {}, ...change }
  return announceUpload(
    {
      clock: fakeClock(),
      apiUrl,
      credentials: { apiKey: 'key' },
      log: fakeLog(),
      signal: neverCanceled,
      http: {
        text: async () => answer(200, { data }),
        send: () => Promise.reject(new Error('not asked')),
        close: async () => undefined
      }
    },
    {
      filename: 'tour.mp4',
      contentType: 'video/mp4',
      size: 100,
      deadline: 0,
      input: 'video',
      open: () => Promise.reject(new Error('not asked')),
      tellProgress: () => undefined
    }
  )
}

test('a target that is safe', async () => {
  expect(await announce({ max_bytes: 100 })).toEqual({ assetId: 'a1', url: 'https://storage.example/a1', headers: {} })
})

test('a file larger than HeyGen takes', async () => {
  await expect(announce({ max_bytes: 99 })).rejects.toMatchObject({ code: 'payload_too_large', input: 'video' })
})

test.each([
  [{ upload_url: 'http://storage.example/a1' }, 'its upload URL is not https'],
  [{ upload_url: 'https://169.254.169.254/a1' }, 'its upload URL leads to a link-local or metadata address'],
  [{ upload_url: 'https://me:word@storage.example/a1' }, 'its upload URL has a user name or password'],
  [{ upload_url: 'https://localhost/a1' }, 'its upload URL leads to this machine'],
  [{ asset_id: '..' }, 'its asset id has characters that no id has'],
  [{ asset_id: '.' }, 'its asset id has characters that no id has'],
  [{ upload_headers: { 'Transfer-Encoding': 'chunked' } }, 'it asks for the header transfer-encoding']
])('a target that is not: %j', async (change, problem) => {
  await expect(announce(change)).rejects.toMatchObject({
    code: 'unexpected_answer',
    input: 'video',
    message: expect.stringContaining(problem)
  })
})

test('an API on this machine may keep files on it', async () => {
  const url = 'http://127.0.0.1:1/a1'
  expect(await announce({ upload_url: url }, 'http://127.0.0.1:2')).toMatchObject({ url })
})
