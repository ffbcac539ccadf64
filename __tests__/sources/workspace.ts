import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from '@jest/globals'
import type { SourceField } from '../../src/model/request.ts'
import { describeFile } from '../../src/sources/workspace-file.ts'

/** The workspace of a test, in a folder of its own. */
export let workspace: string
/** The folder around it. */
export let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'workspace-file-'))
  workspace = join(root, 'work')
  await mkdir(join(workspace, 'assets'), { recursive: true })
})

afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

export const described = (path: string, field: SourceField = 'video') => describeFile(workspace, path, field)

export const write = (path: string, text: string | Buffer = 'bytes') => writeFile(join(workspace, path), text)
