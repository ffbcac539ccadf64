import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { relativeToWorkspace, resolveInWorkspace } from '../../src/runner/workspace.ts'

let base: string
let workspace: string

beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'workspace-')))
  workspace = join(base, 'work')
  await mkdir(join(workspace, 'videos'), { recursive: true })
  await mkdir(join(base, 'work-of-others'))
  await writeFile(join(workspace, 'videos', 'demo.mp4'), 'x')
  await symlink(base, join(workspace, 'out'), 'junction')
  await symlink(join(workspace, 'videos'), join(workspace, 'inside'), 'junction')
  await symlink(join(base, 'nowhere'), join(workspace, 'dangling'), 'junction')
  await symlink(join(workspace, 'dangling'), join(workspace, 'twice'), 'junction')
})
afterEach(() => rm(base, { recursive: true }))

describe('in the workspace', () => {
  test.each(['.', 'videos', 'videos/demo.mp4', './videos//new/folder', 'new', 'videos/../new', '..name', 'inside/new'])(
    '%s',
    async path => {
      const absolute = await resolveInWorkspace(workspace, path, 'download-to')
      expect(absolute).toBe(join(workspace, path).replace(/[\\/]$/, ''))
    }
  )

  test('an absolute path', async () => {
    const path = join(workspace, 'videos', 'demo.mp4')
    expect(await resolveInWorkspace(workspace, path, 'video')).toBe(path)
  })

  test('a workspace that is itself behind a link', async () => {
    const link = join(base, 'link')
    await symlink(workspace, link, 'junction')
    expect(await resolveInWorkspace(link, 'videos/new', 'video')).toBe(join(link, 'videos', 'new'))
  })
})

describe('out of the workspace', () => {
  test.each([
    '..',
    '../work-of-others',
    'videos/../../x',
    'out',
    'out/new/deep',
    'out/work-of-others',
    'dangling',
    'dangling/new',
    'twice/new'
  ])('%s', async path => {
    const error = { code: 'invalid_input', input: 'download-to', message: expect.stringContaining('`download-to`') }
    await expect(resolveInWorkspace(workspace, path, 'download-to')).rejects.toMatchObject(error)
  })

  test('absolute paths', async () => {
    for (const path of [base, join(base, 'work-of-others'), '/etc/passwd']) {
      await expect(resolveInWorkspace(workspace, path, 'video')).rejects.toMatchObject({
        code: 'invalid_input',
        input: 'video'
      })
    }
  })
})

test('outputs are relative to the workspace, with slashes', () => {
  expect(relativeToWorkspace(workspace, join(workspace, 'videos', 'demo.mp4'))).toBe('videos/demo.mp4')
  expect(relativeToWorkspace(workspace, workspace)).toBe('')
})
