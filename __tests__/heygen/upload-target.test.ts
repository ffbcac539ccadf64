import { expect, test } from '@jest/globals'
import type { HeygenConnection } from '../../src/heygen/client.ts'
import { uploadFile } from '../../src/heygen/upload.ts'
import { announceUpload } from '../../src/heygen/upload-target.ts'
import type { HttpRequest } from '../../src/http/client.ts'
import { fakeClock } from '../fakes/fake-clock.ts'
import { jsonResponse } from '../fakes/fake-heygen.ts'
import { fakeLog, neverCanceled } from '../fakes/fake-log.ts'

const FILE = {
  filename: 'tour.mp4',
  contentType: 'video/mp4',
  size: 100,
  deadline: 0,
  input: 'video',
  open: () => Promise.reject(new Error('not opened'))
} as const

/** A HeyGen without a network, which responds to whatever is sent with this target. */
function heygen(target: object, apiUrl = 'https://api.example') {
  const requests: HttpRequest[] = []
  const data = { asset_id: 'a1', upload_url: 'https://storage.example/a1', upload_headers: {}, ...target }
  const connection: HeygenConnection = {
    clock: fakeClock(),
    apiUrl,
    credentials: { apiKey: 'key' },
    log: fakeLog(),
    signal: neverCanceled,
    http: {
      text: async request => {
        requests.push(request)
        return jsonResponse(200, { data })
      },
      send: () => Promise.reject(new Error('not used')),
      close: async () => undefined
    }
  }
  return { connection, requests }
}

test('a safe target is accepted', async () => {
  const headers = { Host: 'storage.example', 'Content-Length': '100', 'X-Amz-Meta-N': 5 }
  const { connection } = heygen({ max_bytes: 100, upload_headers: headers })
  expect(await announceUpload(connection, FILE)).toMatchObject({
    assetId: 'a1',
    url: 'https://storage.example/a1',
    headers: [['x-amz-meta-n', '5']]
  })
})

test('a file larger than HeyGen takes', async () => {
  const { connection } = heygen({ max_bytes: 99 })
  await expect(announceUpload(connection, FILE)).rejects.toMatchObject({ code: 'payload_too_large', input: 'video' })
})

test('an API on this machine may keep files on it', async () => {
  const url = 'http://127.0.0.1:1/a1'
  const { connection } = heygen({ upload_url: url }, 'http://127.0.0.1:2')
  expect(await announceUpload(connection, FILE)).toMatchObject({ url })
})

const HUGE = 'a'.repeat(5000)
const MANY = Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`x-${i}`, 'a']))

test.each<[string, object, RegExp]>([
  ['plain http', { upload_url: 'http://storage.example/x' }, /its upload URL is not https/],
  ['a link-local address', { upload_url: 'http://169.254.169.254/latest' }, /leads to a link-local/],
  ['a link-local address by https', { upload_url: 'https://169.254.169.254/latest' }, /leads to a link-local/],
  ['a metadata address by NAT64', { upload_url: 'https://[64:ff9b::a9fe:a9fe]/latest' }, /metadata address/],
  ['a metadata address of IPv6', { upload_url: 'https://[fd00:ec2::254]/latest' }, /metadata address/],
  ['this machine', { upload_url: 'https://127.0.0.1/x' }, /leads to this machine/],
  ['this machine by name', { upload_url: 'https://localhost/x' }, /leads to this machine/],
  ['a file', { upload_url: 'file:///etc/passwd' }, /not https/],
  ['a password', { upload_url: 'https://me:secret@storage.example/x' }, /has a user name or password/],
  ['another host header', { upload_headers: { Host: 'evil.example' } }, /header host/],
  ['another length', { upload_headers: { 'Content-Length': '1' } }, /header content-length/],
  ['chunks', { upload_headers: { 'Transfer-Encoding': 'chunked' } }, /header transfer-encoding, which would change/],
  ['an upgrade', { upload_headers: { upgrade: 'h2c' } }, /header upgrade/],
  ['a line end in a value', { upload_headers: { 'x-a': 'b\r\nx-c: d' } }, /value of x-a/],
  ['a line end in a name', { upload_headers: { 'x-a\r\nx-b': 'c' } }, /invalid name/],
  ['a header twice', { upload_headers: { 'x-a': '1', 'X-A': '2' } }, /twice/],
  ['a huge value', { upload_headers: { 'x-a': HUGE } }, /value of x-a/],
  ['many headers', { upload_headers: MANY }, /too many/],
  ['an ID that is a path', { asset_id: '../../v1/x' }, /its asset ID has invalid characters/],
  ['an ID of dots', { asset_id: '..' }, /asset ID/],
  ['an ID of one dot', { asset_id: '.' }, /asset ID/]
])('a target that is not safe is not used: %s', async (_name, target, words) => {
  const { connection, requests } = heygen(target)
  const error = await uploadFile(connection, FILE).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({
    code: 'unexpected_answer',
    input: 'video',
    message: expect.stringMatching(/^HeyGen's response cannot be used to upload tour\.mp4: /)
  })
  expect(String(error)).toMatch(words)
  expect(String(error)).not.toMatch(/secret|\r|\n/)
  expect(requests.map(one => one.url)).toEqual(['https://api.example/v3/assets/direct-uploads'])
})

test('headers that are no record are an unexpected response', async () => {
  const { connection } = heygen({ upload_headers: ['x'] })
  await expect(uploadFile(connection, FILE)).rejects.toMatchObject({
    code: 'unexpected_answer',
    message: 'Could not start the upload of tour.mp4 (100 bytes): HeyGen returned an unexpected response (HTTP 200).'
  })
})
