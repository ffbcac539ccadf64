import { createHash } from 'node:crypto'
import { appendFile, readdir, rm, truncate, utimes } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { hashFile, openFile, type WorkspaceFile } from '../../src/sources/workspace-file.ts'
import { failure } from '../fakes/failure.ts'
import { described, write } from './workspace.ts'

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function readAll(file: WorkspaceFile): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await openFile(file)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

describe('the bytes of a workspace file', () => {
  test.each([1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 5_000_000])(
    '%i of them, hashed and read',
    async size => {
      const bytes = Buffer.alloc(size, 'no two pieces of this text are alike for long; ')
      bytes.writeUInt8(7, size - 1)
      await write('demo.mp4', bytes)
      const file = await described('demo.mp4')
      expect(await hashFile(file)).toBe(sha256(bytes))
      expect(sha256(await readAll(file))).toBe(sha256(bytes))
      expect(sha256(await readAll(file))).toBe(sha256(bytes))
    }
  )

  const changes: [string, (path: string) => Promise<unknown>][] = [
    ['grew', path => appendFile(path, 'more')],
    ['shrank', path => truncate(path, 3)],
    ['was written again', path => utimes(path, 1, 1)]
  ]
  test.each(changes)('of a file that %s since it was described are not used', async (_name, change) => {
    await write('demo.mp4')
    const file = await described('demo.mp4')
    await change(file.absolutePath)
    for (const error of [await failure(hashFile(file)), await failure(readAll(file))]) {
      expect(error).toMatchObject({ code: 'file_unusable', input: 'video' })
      expect(error.message).toContain('changed while it was being read')
    }
  })

  test.each(changes)('of a file that %s on the way end in an error', async (_name, change) => {
    await write('demo.mp4', Buffer.alloc(4_000_000))
    const file = await described('demo.mp4')
    const stream = await openFile(file)
    const reading = failure(
      (async () => {
        let first = true
        for await (const _ of stream) {
          if (first) await change(file.absolutePath)
          first = false
        }
      })()
    )
    expect((await reading).message).toContain('changed while it was being read (4000000 bytes before')
  })

  test('of a file that is gone', async () => {
    await write('demo.mp4')
    const file = await described('demo.mp4')
    await rm(file.absolutePath)
    expect((await failure(hashFile(file))).message).toContain('does not exist')
    expect((await failure(readAll(file))).message).toContain('does not exist')
  })

  test('are not hashed on when the job is canceled', async () => {
    await write('demo.mp4')
    const file = await described('demo.mp4')
    expect((await failure(hashFile(file, AbortSignal.abort()))).code).toBe('interrupted')
  })

  test('leave no file open, read to the end, half way, or not at all', async () => {
    const open = async () => (process.platform === 'linux' ? (await readdir('/proc/self/fd')).length : 0)
    await write('demo.mp4', Buffer.alloc(4_000_000))
    const file = await described('demo.mp4')
    const before = await open()
    await readAll(file)
    const closed = async (stream: Awaited<ReturnType<typeof openFile>>) => {
      await new Promise(resolve => stream.once('close', resolve).destroy())
    }
    await closed(await openFile(file))
    const half = await openFile(file)
    await new Promise(resolve => half.once('readable', resolve))
    await closed(half)
    await hashFile(file)
    await failure(hashFile(file, AbortSignal.abort()))
    expect(await open()).toBe(before)
  })
})
