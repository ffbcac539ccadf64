import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { describeFile, hashFile, openFile } from '../../src/sources/workspace-file.ts'
import { failure } from '../fakes/failure.ts'
import { ANNOUNCE, BYTES, COMPLETE, pieces, SHA256, useUploads } from './upload-world.ts'

const world = useUploads()
const BASE64 = Buffer.from(SHA256, 'hex').toString('base64')

test('a file is announced, put and completed, byte for byte', async () => {
  const { sandbox, logged } = world
  const id = await world.upload()
  expect(sandbox.requests.map(one => `${one.method} ${one.path}`)).toEqual([
    `POST ${ANNOUNCE}`,
    `POST /v3/assets/${id}/complete`
  ])
  expect(world.bodies(ANNOUNCE)).toEqual([
    { filename: 'demo.mp4', content_type: 'video/mp4', size_bytes: BYTES.length, checksum_sha256: SHA256 }
  ])
  expect(world.bodies(COMPLETE)).toEqual([{ checksum_sha256: SHA256 }])
  expect(sandbox.assets).toMatchObject([{ id, uploaded: { size: BYTES.length, sha256: SHA256 } }])
  expect(sandbox.assets[0]?.completedAt).toBeGreaterThan(0)
  expect(logged).toEqual([])
})

test('the storage gets the given headers, the length, and nothing else', async () => {
  const id = await world.upload()
  expect(world.puts()).toHaveLength(1)
  expect(world.puts()[0]?.headers).toEqual({
    host: new URL(world.sandbox.storage.url).host,
    connection: 'keep-alive',
    'content-length': String(BYTES.length),
    'content-type': 'video/mp4',
    'x-amz-meta-asset-id': id,
    'x-amz-checksum-sha256': BASE64
  })
  expect(world.puts()[0]?.bodySha256).toBe(SHA256)
})

test('headers that the client sets itself are not sent twice; numeric values are sent', async () => {
  const { sandbox } = world
  const host = new URL(sandbox.storage.url).host
  sandbox.settings.requireStrictUploadHeaders = false
  sandbox.addAsset({ id: 'a1', sizeBytes: BYTES.length })
  world.changeAnnouncement({ upload_headers: { Host: host, 'Content-Length': BYTES.length, 'x-amz-meta-n': 5 } })
  sandbox.storage.faults.add({ fault: { kind: 'status', status: 200 } })
  await world.upload()
  expect(world.puts().map(one => one.headers)).toEqual([
    { host, connection: 'keep-alive', 'content-length': String(BYTES.length), 'x-amz-meta-n': '5' }
  ])
})

test('without a checksum a file is announced and completed without one', async () => {
  await world.upload({ sha256: undefined })
  expect(world.bodies(ANNOUNCE)[0]).not.toHaveProperty('checksum_sha256')
  expect(world.bodies(COMPLETE)).toEqual([{}])
  expect(world.puts()[0]?.bodySha256).toBe(SHA256)
})

test('progress is logged every five seconds, and the end', async () => {
  const { clock, logged } = world
  const size = 4_000_000
  const slow = function* () {
    for (let i = 0; i < 40; i++) {
      clock.advance(1000)
      yield Buffer.alloc(size / 40)
    }
  }
  await world.upload({ size, sha256: undefined, open: () => world.stream(slow()) })
  expect(logged).toHaveLength(9)
  expect(logged[0]).toMatch(/^uploading demo\.mp4: 0\.\d of 4\.0 MB, \d+ %, \d+\.\d kB\/s$/)
  expect(logged.at(-1)).toBe('uploaded demo.mp4: 4.0 MB in 0:40')
})

test('the file name cannot write a workflow command', async () => {
  world.sandbox.storage.faults.add({ fault: { kind: 'status', status: 503 } })
  await world.upload({ filename: '::warning::x\u001b[31m\n##[error]y.mp4' })
  expect(world.logged).toEqual(['upload of : :warning::x # #[error]y.mp4: HTTP 503 (InternalError); try 2 in 1 s'])
})

test('a file of many chunks arrives unchanged', async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'upload-'))
  // 9 MB in which no megabyte is like another, so that a piece sent twice or too early shows.
  const bytes = Buffer.alloc(9_000_003, 'piece')
  for (let at = 0; at < bytes.length - 4; at += 1000) bytes.writeUInt32LE(at, at)
  await writeFile(join(workspace, 'demo.mp4'), bytes)
  const file = await describeFile(workspace, 'demo.mp4', 'video')
  const sha256 = await hashFile(file)
  world.sandbox.storage.faults.add({ fault: { kind: 'reset-before' } })
  const open = async () => {
    const source = await openFile(file)
    world.streams.push(source)
    return source
  }
  await world.upload({ size: file.size, sha256, open })
  await rm(workspace, { recursive: true })
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(world.puts()[1]).toMatchObject({ bodySize: 9_000_003, bodySha256: sha256 })
})

test('a file above `max_bytes` is refused before it is put', async () => {
  Object.assign(world.sandbox.settings, { maxUploadBytes: 1_000_000, refuseLargeUploads: false })
  const error = await failure(world.upload({ input: 'video' }))
  expect(error).toMatchObject({ code: 'payload_too_large', input: 'video' })
  expect(error.message).toBe('demo.mp4 has 1.4 MB; HeyGen accepts at most 1.0 MB.')
  expect([world.puts(), world.streams]).toEqual([[], []])
})

test('a file that HeyGen refuses as too large', async () => {
  world.sandbox.settings.maxUploadBytes = 1_000_000
  const error = await failure(world.upload())
  expect(error).toMatchObject({ code: 'payload_too_large', status: 413, requestId: 'req_000001' })
  expect(error.message).toContain('Could not start the upload of demo.mp4 (1.4 MB)')
})

test('a file that has changed since it was hashed is refused by the storage', async () => {
  const other = Buffer.from(BYTES)
  other[7] = 0
  const error = await failure(world.upload({ open: () => world.stream(pieces(other)) }))
  expect(error).toMatchObject({ code: 'upload_failed', status: 400 })
  expect(error.message).toContain('(BadDigest)')
  expect(world.puts()).toHaveLength(1)
})

test('a canceled job ends the upload', async () => {
  const controller = new AbortController()
  world.sandbox.storage.faults.add({ fault: { kind: 'hang' } })
  const uploading = failure(world.upload({}, controller.signal))
  while (world.puts()[0]?.bodySize !== BYTES.length) await new Promise(resolve => setImmediate(resolve))
  controller.abort()
  expect((await uploading).code).toBe('interrupted')
})
