import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect } from '@jest/globals'
import { type HeygenSandbox, startHeygenSandbox } from '../../sandbox/heygen/heygen-sandbox.ts'
import type { HeygenConnection } from '../../src/heygen/client.ts'
import { type UploadFile, uploadFile } from '../../src/heygen/upload.ts'
import { type FakeClock, fakeClock } from '../fakes/fake-clock.ts'
import { neverCanceled } from '../fakes/fake-log.ts'
import { connectTo } from '../fakes/heygen-connection.ts'

/** Larger than every buffer on the way, and no two parts of it alike. */
export const BYTES = Buffer.from(Array.from({ length: 60_000 }, (_, i) => `line ${i} of the video\n`).join(''))
export const SHA256 = createHash('sha256').update(BYTES).digest('hex')
export const ANNOUNCE = '/v3/assets/direct-uploads'
export const COMPLETE = /\/complete$/

/** A HeyGen on loopback to upload to, new for each test. */
export interface UploadWorld {
  sandbox: HeygenSandbox
  clock: FakeClock
  connection: HeygenConnection
  logged: string[]
  /** Every stream that an upload has opened; all are destroyed in the end. */
  streams: Readable[]
  /** Uploads `BYTES`, or what `change` says. */
  upload(change?: Partial<UploadFile>, signal?: AbortSignal): Promise<string>
  /** A stream of these pieces, as `open` of a file gives it. */
  stream(pieces: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<Readable>
  /** The requests at the storage. */
  puts(): HeygenSandbox['storage']['requests']
  /** The bodies of the requests to a path of the API. */
  bodies(path: RegExp | string): unknown[]
  /** The next announcement gets this target. */
  changeAnnouncement(change: object): void
}

export function useUploads(): UploadWorld {
  const world = {} as UploadWorld
  beforeEach(async () => {
    const sandbox = await startHeygenSandbox()
    const clock = fakeClock()
    const logged: string[] = []
    const streams: Readable[] = []
    const connection = connectTo(sandbox, clock, logged)
    const stream: UploadWorld['stream'] = async pieces => {
      const source = Readable.from(pieces, { objectMode: false })
      streams.push(source)
      return source
    }
    const file = { filename: 'demo.mp4', contentType: 'video/mp4', size: BYTES.length, sha256: SHA256 }
    Object.assign(world, {
      sandbox,
      clock,
      connection,
      logged,
      streams,
      stream,
      upload: (change, signal = neverCanceled) =>
        uploadFile(
          { ...connection, signal },
          { ...file, open: () => stream(pieces(BYTES)), deadline: clock.now() + 600_000, ...change }
        ),
      puts: () => sandbox.storage.requests,
      bodies: path =>
        sandbox.requests.filter(one => one.path.match(path) !== null).map(one => JSON.parse(one.body.toString())),
      changeAnnouncement: change => {
        const url = `${sandbox.storage.url}/uploads/a1`
        const data = { asset_id: 'a1', upload_url: url, upload_headers: {}, max_bytes: 1e12, ...change }
        sandbox.faults.add({ when: { path: ANNOUNCE }, fault: { kind: 'status', status: 200, body: { data } } })
      }
    } satisfies UploadWorld)
  })
  afterEach(async () => {
    await world.connection.http.close()
    await world.sandbox.close()
    expect(world.sandbox.unexpected).toEqual([])
    expect(world.streams.map(one => one.destroyed)).toEqual(world.streams.map(() => true))
  })
  return world
}

export function* pieces(bytes: Buffer): Iterable<Buffer> {
  for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000)
}
