import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { checkWritableFolder } from '../../src/runner/workspace.ts'

interface Given {
  readonly workspace?: string
  readonly names?: readonly string[]
  readonly isDryRun?: boolean
}
const onUnix = process.platform === 'win32' ? test.skip : test
const onLinux = process.platform === 'linux' ? test : test.skip
const asUser = process.getuid?.() === 0 ? test.skip : onUnix

let workspace: string
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'writable-folder-'))
  await writeFile(join(workspace, 'file'), '')
})
afterEach(() => rm(workspace, { recursive: true, force: true }))

const inWorkspace = (path: string) => join(workspace, path)
const check = (folder: string, { workspace: root = workspace, names = [], isDryRun = false }: Given = {}) =>
  checkWritableFolder(root, folder, 'download-to', names, isDryRun)
const failure = (folder: string, given: Given = {}) =>
  check(folder, given).then(
    () => 'no failure',
    (thrown: unknown) => thrown
  )
const refusal = (message: string) => expect.objectContaining({ code: 'invalid_input', input: 'download-to', message })

test('a folder is made, tried, and left empty', async () => {
  await check('out/videos')
  expect(await readdir(inWorkspace('out/videos'))).toEqual([])
  await check('.')
  expect((await readdir(workspace)).sort()).toEqual(['file', 'out'])
})

test('a dry run makes and writes nothing', async () => {
  await check('out/videos', { isDryRun: true })
  expect(await readdir(workspace)).toEqual(['file'])
})

describe.each([true, false])('what cannot take files (dry run: %s)', isDryRun => {
  test.each([
    ['a file', 'file'],
    ['a file, written in another way', './file'],
    ['a folder in a file', 'file/folder'],
    ['a folder deep in a file', 'file/a/b']
  ])('%s', async (_what, folder) => {
    expect(await failure(folder, { isDryRun })).toEqual(
      refusal(`The folder \`${folder}\` of \`download-to\` cannot be written: \`file\` is a file.`)
    )
  })

  onUnix('links that lead nowhere, and to themselves', async () => {
    await symlink('missing', inWorkspace('dangling'))
    await symlink('loop', inWorkspace('loop'))
    for (const folder of ['dangling', 'dangling/new']) {
      const clause = '`dangling` is a symbolic link that leads nowhere'
      expect(await failure(folder, { isDryRun })).toEqual(
        refusal(`The folder \`${folder}\` of \`download-to\` cannot be written: ${clause}.`)
      )
    }
    expect(await failure('loop', { isDryRun })).toEqual(
      refusal('The folder `loop` of `download-to` cannot be written: its symbolic links lead in a circle.')
    )
  })

  test('a folder that has the name of a result', async () => {
    await mkdir(inWorkspace('out/b.mp4'), { recursive: true })
    await writeFile(inWorkspace('out/a.mp4'), '')
    expect(await failure('out', { isDryRun, names: ['a.mp4', 'b.mp4', 'c.mp4'] })).toEqual(
      refusal(
        'The folder `out` of `download-to` cannot be written: `out/b.mp4` is a folder, and a result has the same name.'
      )
    )
  })

  asUser('a folder without permission', async () => {
    await mkdir(inWorkspace('out'))
    await chmod(inWorkspace('out'), 0o555)
    for (const folder of ['out', 'out/videos']) {
      expect(await failure(folder, { isDryRun })).toEqual(
        refusal(`The folder \`${folder}\` of \`download-to\` cannot be written: permission denied.`)
      )
    }
  })
})

onLinux('a file system that takes no files, whoever writes', async () => {
  expect(await failure('kernel', { workspace: '/sys' })).toEqual(
    expect.objectContaining({
      code: 'invalid_input',
      message: expect.stringMatching(/^The folder `kernel` of `download-to` cannot be written: /)
    })
  )
})
