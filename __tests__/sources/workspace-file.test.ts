import { chmod, mkdir, symlink, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { SourceField } from '../../src/model/request.ts'
import { describeFile } from '../../src/sources/workspace-file.ts'
import { failure } from '../fakes/failure.ts'
import { described, root, workspace, write } from './workspace.ts'

const onUnix = process.platform === 'win32' ? test.skip : test
const asUser = process.getuid?.() === 0 ? test.skip : onUnix

describe('a file that HeyGen accepts', () => {
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
    expect(await described(`assets/${name}`, field)).toEqual({
      field,
      absolutePath: join(workspace, 'assets', name),
      name,
      size: 10,
      contentType,
      mtimeMs: 1_700_000_000_000
    })
  })

  onUnix('may be a link to another place in the workspace', async () => {
    await write('assets/demo.mp4')
    await symlink('assets/demo.mp4', join(workspace, 'latest.mp4'))
    expect(await described('latest.mp4')).toMatchObject({ name: 'latest.mp4', size: 5 })
  })

  onUnix('may be in a workspace that is itself behind a link', async () => {
    await write('demo.mp4')
    await symlink(workspace, join(root, 'link'))
    const file = await describeFile(join(root, 'link'), './assets/../demo.mp4', 'video')
    expect(file.size).toBe(5)
  })

  test('may be given by its absolute path', async () => {
    await write('demo.mp4')
    expect((await described(join(workspace, 'demo.mp4'))).name).toBe('demo.mp4')
  })
})

describe('a file that is refused, before any call', () => {
  const refusal = async (path: string, field: SourceField = 'video') => {
    const error = await failure(described(path, field))
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
    const error = await failure(described('demo.mp4'))
    expect(error.message).toBe('The file `demo.mp4` of `video` is a Git LFS pointer, not the file itself.')
    expect(error.hint).toContain('`lfs: true`')
    for (const bytes of [`\n${pointer}`, pointer.slice(0, 30), pointer.padEnd(1024, 'x'), 'no pointer']) {
      await write('demo.mp4', bytes)
      expect((await described('demo.mp4')).size).toBe(bytes.length)
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
  ])('%s %s, whose type HeyGen does not accept', async (field, name, allowed) => {
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
