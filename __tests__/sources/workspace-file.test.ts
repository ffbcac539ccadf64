import { createHash } from 'node:crypto'
import { appendFile, chmod, mkdir, mkdtemp, readdir, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ActionError } from '../../src/errors/action-error.ts'
import type { SourceField } from '../../src/model/request.ts'
import { describeWorkspaceFile, hashFile, openFile, type WorkspaceFile } from '../../src/sources/workspace-file.ts'

const onUnix = process.platform === 'win32' ? test.skip : test
const asUser = process.getuid?.() === 0 ? test.skip : onUnix

let root: string
let workspace: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'workspace-file-'))
  workspace = join(root, 'work')
  await mkdir(join(workspace, 'assets'), { recursive: true })
})

afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

const look = (path: string, field: SourceField = 'video') => describeWorkspaceFile({ workspace, path, field })
const write = (path: string, text: string | Buffer = 'bytes') => writeFile(join(workspace, path), text)
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function failure(doing: Promise<unknown>): Promise<ActionError> {
  const thrown = await doing.then(
    () => undefined,
    (error: unknown) => error
  )
  if (!(thrown instanceof ActionError)) throw new Error(`no ActionError: ${String(thrown)}`)
  return thrown
}

async function readAll(file: WorkspaceFile): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of await openFile(file)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

describe('a file that HeyGen takes', () => {
  test.each<[SourceField, string, string]>([
    ['video', 'demo.mp4', 'video/mp4'],
    ['video', 'Demo One.MP4', 'video/mp4'],
    ['video', 'demo.webm', 'video/webm'],
    ['audio', 'voice.mp3', 'audio/mpeg'],
    ['audio', 'voice.wav', 'audio/wav'],
    ['srt', 'lines.srt', 'application/x-subrip']
  ])('%s %s is %s', async (field, name, contentType) => {
    await write(`assets/${name}`, 'some bytes')
    await utimes(join(workspace, 'assets', name), 1000, 1_700_000_000)
    expect(await look(`assets/${name}`, field)).toEqual({
      field,
      absolutePath: join(workspace, 'assets', name),
      name,
      size: 10,
      contentType,
      modifiedAt: 1_700_000_000_000
    })
  })

  onUnix('may be a link to another place in the workspace', async () => {
    await write('assets/demo.mp4')
    await symlink('assets/demo.mp4', join(workspace, 'latest.mp4'))
    expect(await look('latest.mp4')).toMatchObject({ name: 'latest.mp4', size: 5 })
  })

  onUnix('may be in a workspace that is itself behind a link', async () => {
    await write('demo.mp4')
    await symlink(workspace, join(root, 'link'))
    const file = await describeWorkspaceFile({
      workspace: join(root, 'link'),
      path: './assets/../demo.mp4',
      field: 'video'
    })
    expect(file.size).toBe(5)
  })

  test('may be given by its absolute path', async () => {
    await write('demo.mp4')
    expect((await look(join(workspace, 'demo.mp4'))).name).toBe('demo.mp4')
  })
})

describe('a file that is refused, before any call', () => {
  const refusal = async (path: string, field: SourceField = 'video') => {
    const error = await failure(look(path, field))
    expect(error).toMatchObject({ code: 'file_unusable', input: field })
    expect(error.message).toContain(`\`${field}\``)
    return error.message
  }

  test('missing', async () => {
    expect(await refusal('assets/none.mp4')).toBe('The file `assets/none.mp4` of `video` does not exist.')
    await write('file.mp4')
    expect(await refusal('file.mp4/none.mp4')).toContain('does not exist')
  })

  test('a folder', async () => {
    await mkdir(join(workspace, 'clips.mp4'))
    expect(await refusal('clips.mp4')).toContain('is a folder')
    expect(await refusal('.')).toContain('is a folder')
  })

  test('empty', async () => {
    await write('demo.mp4', '')
    expect(await refusal('demo.mp4')).toBe('The file `demo.mp4` of `video` is empty.')
  })

  test('a Git LFS pointer', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'
    await write('demo.mp4', pointer)
    const error = await failure(look('demo.mp4'))
    expect(error.message).toBe('The file `demo.mp4` of `video` is a Git LFS pointer, not the file itself.')
    expect(error.hint).toContain('`lfs: true`')
    for (const bytes of [`\n${pointer}`, pointer.slice(0, 30), pointer.padEnd(1024, 'x'), 'no pointer']) {
      await write('demo.mp4', bytes)
      expect((await look('demo.mp4')).size).toBe(bytes.length)
    }
  })

  onUnix('not a regular file', async () => {
    const server = createServer()
    await new Promise<void>(resolve => server.listen(join(workspace, 's.mp4'), resolve))
    expect(await refusal('s.mp4')).toContain('is not a regular file')
    await new Promise(resolve => server.close(resolve))
  })

  test.each<[SourceField, string, string]>([
    ['video', 'demo.mov', '.mp4 or .webm'],
    ['video', 'demo', '.mp4 or .webm'],
    ['video', 'demo.mp4.exe', '.mp4 or .webm'],
    ['video', '.mp4', '.mp4 or .webm'],
    ['video', 'voice.mp3', '.mp4 or .webm'],
    ['audio', 'demo.mp4', '.mp3 or .wav'],
    ['audio', 'demo.constructor', '.mp3 or .wav'],
    ['srt', 'lines.vtt', 'use .srt']
  ])('%s %s, whose type HeyGen does not take', async (field, name, allowed) => {
    await write(name)
    expect(await refusal(name, field)).toContain(allowed)
  })

  test.each(['../secret.mp4', 'assets/../../secret.mp4', '/etc/passwd'])('%s, outside the workspace', async path => {
    await writeFile(join(root, 'secret.mp4'), 'secret')
    expect(await refusal(path)).toContain('leads out of the workspace')
  })

  onUnix('outside the workspace by a link to the file, or to a folder', async () => {
    await mkdir(join(root, 'other'))
    await writeFile(join(root, 'other', 'secret.mp4'), 'secret')
    await symlink('../other/secret.mp4', join(workspace, 'demo.mp4'))
    await symlink(join(root, 'other'), join(workspace, 'folder'))
    await symlink('../other/none.mp4', join(workspace, 'dangling.mp4'))
    expect(await refusal('demo.mp4')).toContain('leads out of the workspace')
    expect(await refusal('folder/secret.mp4')).toContain('leads out of the workspace')
    expect(await refusal('dangling.mp4')).toContain('leads out of the workspace')
  })

  onUnix('a link that leads to itself', async () => {
    await symlink('b.mp4', join(workspace, 'a.mp4'))
    await symlink('a.mp4', join(workspace, 'b.mp4'))
    expect(await refusal('a.mp4')).toContain('is a symbolic link that leads nowhere')
  })

  asUser('unreadable', async () => {
    await write('demo.mp4')
    await chmod(join(workspace, 'demo.mp4'), 0)
    expect(await refusal('demo.mp4')).toContain('may not be read')
  })

  test('with a name that is no single line', async () => {
    expect(await refusal('a\n::error::b.mp4')).toBe('The file `a ::error::b.mp4` of `video` does not exist.')
  })

  test('with a name longer than any file’s', async () => {
    expect(await refusal(`${'a'.repeat(300)}.mp4`)).toMatch(/cannot be read \(ENAMETOOLONG\)|does not exist/)
  })
})

describe('the bytes', () => {
  test.each([1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 5_000_000])(
    '%i of them, hashed and read',
    async size => {
      const bytes = Buffer.alloc(size, 'no two pieces of this text are alike for long; ')
      bytes.writeUInt8(7, size - 1)
      await write('demo.mp4', bytes)
      const file = await look('demo.mp4')
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
  test.each(changes)('of a file that %s since it was looked at are not used', async (_name, change) => {
    await write('demo.mp4')
    const file = await look('demo.mp4')
    await change(file.absolutePath)
    for (const error of [await failure(hashFile(file)), await failure(readAll(file))]) {
      expect(error).toMatchObject({ code: 'file_unusable', input: 'video' })
      expect(error.message).toContain('changed while it was being read')
    }
  })

  test.each(changes)('of a file that %s on the way end in an error', async (_name, change) => {
    await write('demo.mp4', Buffer.alloc(4_000_000))
    const file = await look('demo.mp4')
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
    const file = await look('demo.mp4')
    await rm(file.absolutePath)
    expect((await failure(hashFile(file))).message).toContain('does not exist')
    expect((await failure(readAll(file))).message).toContain('does not exist')
  })

  test('are not hashed on when the job is cancelled', async () => {
    await write('demo.mp4')
    const file = await look('demo.mp4')
    expect((await failure(hashFile(file, AbortSignal.abort()))).code).toBe('interrupted')
  })

  test('leave no file open, read to the end, half way, or not at all', async () => {
    const open = async () => (process.platform === 'linux' ? (await readdir('/proc/self/fd')).length : 0)
    await write('demo.mp4', Buffer.alloc(4_000_000))
    const file = await look('demo.mp4')
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
