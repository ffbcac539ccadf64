import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import type { HeygenSandbox } from '../../sandbox/heygen/heygen-sandbox.ts'
import { ActionError } from '../../src/errors/action-error.ts'
import { failure } from '../fakes/failure.ts'
import { startRawServer } from '../http/raw-server.ts'
import { BYTES, COMPLETE, pieces, SHA256, useUploads } from './upload-world.ts'

const world = useUploads()

describe('the PUT is repeated with a new stream', () => {
  test.each<[string, Parameters<HeygenSandbox['faults']['add']>[0]['fault'], RegExp]>([
    ['a reset', { kind: 'reset-before' }, /the connection was (?:reset|closed)/],
    ['a lost response', { kind: 'reset-after' }, /the connection was (?:reset|closed)/],
    ['HTTP 500', { kind: 'status', status: 500 }, /HTTP 500/],
    ['HTTP 503', { kind: 'status', status: 503 }, /HTTP 503/],
    [
      'a connection that was too slow for S3',
      { kind: 'status', status: 400, body: Buffer.from('<Error><Code>RequestTimeout</Code></Error>') },
      /HTTP 400 \(RequestTimeout\)/
    ],
    ['a proxy in front', { kind: 'html', status: 502 }, /HTTP 502/],
    ['a hang', { kind: 'hang' }, /nothing moved for/]
  ])('after %s', async (name, fault, words) => {
    const { sandbox, logged } = world
    const placed = sandbox.storage.faults.add({ times: 2, fault })
    const id = await world.upload(name === 'a hang' ? { stallMs: 500, responseMs: 500 } : {})
    expect(placed.struck).toBe(2)
    expect(world.puts()).toHaveLength(3)
    expect(world.streams).toHaveLength(3)
    expect(world.puts()[2]?.bodySha256).toBe(SHA256)
    expect(sandbox.assets).toMatchObject([{ id, uploaded: { sha256: SHA256 } }])
    expect(logged).toHaveLength(2)
    expect(logged[0]).toMatch(/^upload of demo\.mp4: .*; try 2 in 1 s$/)
    expect(logged[1]).toMatch(words)
    expect(world.clock.slept).toEqual([1000, 2000])
  })

  test('after the storage says how long to wait, as long as it says', async () => {
    const headers = { 'retry-after': '7' }
    world.sandbox.storage.faults.add({ fault: { kind: 'status', status: 503, headers } })
    await world.upload()
    expect(world.clock.slept).toEqual([7000])
  })

  test('after the source broke half way', async () => {
    let tries = 0
    const broken = function* () {
      yield BYTES.subarray(0, 500_000)
      throw Object.assign(new Error('gone'), { code: 'ECONNRESET' })
    }
    await world.upload({ open: () => world.stream(++tries === 1 ? broken() : pieces(BYTES)) })
    expect(world.logged[0]).toMatch(/^upload of demo\.mp4: the connection was reset/)
    expect(world.sandbox.assets[0]?.uploaded?.sha256).toBe(SHA256)
  })

  test('after a failure whose text could be a workflow command', async () => {
    let tries = 0
    const open = async () => {
      if (++tries === 1) throw new Error('gone\n::error::x ##[error]y https://a.example/?X-Amz-Signature=s')
      return world.stream(pieces(BYTES))
    }
    await world.upload({ open })
    expect(world.logged).toEqual(['upload of demo.mp4: gone ::error::x # #[error]y https://a.example/?…; try 2 in 1 s'])
  })

  test('at most eight times, then the storage is named with its code and request ID', async () => {
    const headers = { 'x-amz-request-id': 'S3REQ' }
    const body = Buffer.from('<Error><Code>SlowDown</Code></Error>')
    world.sandbox.storage.faults.add({ times: 99, fault: { kind: 'status', status: 503, headers, body } })
    const error = await failure(world.upload({ input: 'video' }))
    expect(error).toMatchObject({ code: 'upload_failed', status: 503, requestId: 'S3REQ', input: 'video' })
    expect(error.message).toBe("Could not upload demo.mp4 (8 tries): HeyGen's storage returned HTTP 503 (SlowDown).")
    expect(world.puts()).toHaveLength(8)
    expect(world.bodies(COMPLETE)).toEqual([])
  })

  test('not after the deadline', async () => {
    world.sandbox.storage.faults.add({ times: 9, fault: { kind: 'status', status: 503 } })
    const error = await failure(world.upload({ deadline: world.clock.now() + 4000 }))
    expect(error.message).toContain('(3 tries)')
    expect(world.puts()).toHaveLength(3)
  })
})

describe('an upload URL that has expired', () => {
  const expire = (times: number, status: number, code: string) => {
    const body = Buffer.from(`<Error><Code>${code}</Code><Message>Request has expired</Message></Error>`)
    world.sandbox.storage.faults.add({ times, fault: { kind: 'status', status, body } })
  }

  test.each([
    [403, 'AccessDenied'],
    [400, 'ExpiredToken']
  ])('is replaced once, by a new announcement (%i %s)', async (status, code) => {
    expire(1, status, code)
    const id = await world.upload()
    expect(world.sandbox.assets.map(one => one.uploaded?.sha256)).toEqual([undefined, SHA256])
    expect(world.sandbox.assets[1]?.id).toBe(id)
    expect(world.logged).toHaveLength(1)
    expect(world.logged[0]).toContain(`HTTP ${status} (${code}). Requesting a new upload URL.`)
    expect(world.logged[0]).not.toContain('X-Amz')
  })

  test('that expires again ends the upload', async () => {
    expire(2, 403, 'AccessDenied')
    expect(await failure(world.upload())).toMatchObject({ code: 'upload_failed', status: 403 })
    expect(world.puts()).toHaveLength(2)
  })
})

test.each([
  ['shorter', BYTES.subarray(0, -1), /ended after \d+ of \d+ bytes/],
  ['longer', Buffer.concat([BYTES, Buffer.from('!')]), /has more than the \d+ bytes announced/]
])('a file that is %s than announced is not completed', async (_name, bytes, words) => {
  const error = await failure(world.upload({ open: () => world.stream(pieces(bytes)) }))
  expect(error.code).toBe('upload_failed')
  expect(error.message).toMatch(words)
  // The storage may have taken as many bytes as were announced.
  expect(world.bodies(COMPLETE)).toEqual([])
})

test('an error of the source ends the upload at once', async () => {
  const mine = new ActionError('file_unusable', 'The file changed.', { input: 'video' })
  const broken = function* () {
    yield BYTES.subarray(0, 500_000)
    throw mine
  }
  expect(await failure(world.upload({ open: () => world.stream(broken()) }))).toBe(mine)
  expect(await failure(world.upload({ open: () => Promise.reject(mine) }))).toBe(mine)
  expect(world.logged).toEqual([])
})

test('a storage that responds before it has the whole file is sent it again', async () => {
  let connections = 0
  const hasty = await startRawServer(socket => {
    connections++
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
  })
  world.changeAnnouncement({ upload_url: `${hasty.url}x` })
  const unfinished = async function* () {
    yield BYTES.subarray(0, 100_000)
    await new Promise(() => undefined)
  }
  const deadline = world.clock.now() + 2000
  const error = await failure(world.upload({ open: () => world.stream(unfinished()), deadline }))
  await hasty.close()
  expect(error.message).toContain('the storage responded before it had the whole file')
  expect(connections).toBe(2)
  expect(world.bodies(COMPLETE)).toEqual([])
})

test('a storage that stops reading is given up and tried again', async () => {
  // A peer that accepts the connection and reads nothing: the sandbox reads whatever comes.
  const deaf = createServer(socket => socket.pause().on('error', () => undefined)).listen(0, '127.0.0.1')
  await once(deaf, 'listening')
  const address = deaf.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  world.changeAnnouncement({ upload_url: `http://127.0.0.1:${address.port}/x` })
  const endless = function* () {
    for (;;) yield Buffer.alloc(1_000_000)
  }
  const file = { size: 1e11, sha256: undefined, stallMs: 100, deadline: world.clock.now() + 2000 }
  const error = await failure(world.upload({ ...file, open: () => world.stream(endless()) }))
  deaf.close()
  expect(error).toMatchObject({ code: 'upload_failed' })
  expect(error.message).toMatch(/^Could not upload demo\.mp4 \(2 tries\): nothing moved for/)
  expect(world.streams).toHaveLength(2)
})
