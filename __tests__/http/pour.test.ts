import { Readable, Writable } from 'node:stream'
import { expect, test } from '@jest/globals'
import { startLoopbackServer } from '../../sandbox/loopback-server.ts'
import { SandboxClock } from '../../sandbox/sandbox-clock.ts'
import { createHttpClient } from '../../src/http/http-client.ts'
import { markOwnPieces, pour } from '../../src/http/pour.ts'

/** A writer that is done with a piece when the test says so. */
function slowWriter(highWaterMark: number) {
  const written: string[] = []
  const waiting: (() => void)[] = []
  const writer = new Writable({
    highWaterMark,
    write(piece: Buffer, _encoding, done) {
      waiting.push(() => {
        written.push(piece.toString())
        done()
      })
    }
  })
  return { writer, written, next: () => waiting.shift()?.() }
}

const turn = () => new Promise(setImmediate)
const piece = (text: string) => {
  const own = Buffer.allocUnsafeSlow(text.length)
  own.write(text)
  return own
}

test.each([
  ['its memory is given back', true, 0],
  ['the memory of any other is left alone', false, 3]
])('once a piece of its own is written, and not before, %s', async (_name, isOwn, left) => {
  const one = piece('one')
  const body = Readable.from([one, piece('two')], { objectMode: false })
  if (isOwn) markOwnPieces(body)
  const { writer, written, next } = slowWriter(100)
  pour(body, writer)
  await turn()
  expect(one.length).toBe(3)
  next()
  await turn()
  expect(written).toEqual(['one'])
  expect(one.length).toBe(left)
})

test('a piece that shares its memory with others keeps it', async () => {
  const whole = piece('one two')
  const body = Readable.from([whole.subarray(0, 3)], { objectMode: false })
  markOwnPieces(body)
  const { writer, next } = slowWriter(100)
  pour(body, writer)
  await turn()
  next()
  await turn()
  expect(whole.toString()).toBe('one two')
})

test('a body rests while its writer is busy', async () => {
  const body = new Readable({ read() {} })
  const { writer, written, next } = slowWriter(1)
  pour(body, writer)
  body.push('one')
  await turn()
  expect(body.isPaused()).toBe(true)
  body.push('two')
  next()
  await turn()
  next()
  await turn()
  expect(written).toEqual(['one', 'two'])
})

test('an answer of many pieces goes on as the body of a request, byte for byte', async () => {
  const film = Buffer.alloc(3_000_001, 'from one server to another, ')
  const server = await startLoopbackServer({
    clock: new SandboxClock(),
    handle: ({ method }) => (method === 'GET' ? { status: 200, body: film } : { status: 201 }),
    keepBodyBytes: 4_000_000
  })
  const client = createHttpClient()
  const opened = await client.open({ method: 'GET', url: server.url, timeout: 5000 })
  if (opened.kind !== 'open') throw new Error(opened.detail)
  const headers = { 'content-length': String(film.length) }
  await client.exchange({ method: 'PUT', url: server.url, body: opened.body, headers, timeout: 5000 })
  expect(server.requests[1]?.body.equals(film)).toBe(true)
  await client.close()
  await server.close()
})
