import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { useRootAction } from './root-action.ts'

const { world, run } = useRootAction()
const DAY = 24 * 60 * 60_000

let workspace = ''
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'workspace-'))
})
afterEach(() => rmSync(workspace, { recursive: true }))

test('a dry run of existing work does not wait, download or create the folder', async () => {
  await run()
  world.clock.advance(DAY)
  const before = world.sandbox.requests.length
  const one = await run({ 'dry-run': 'true', 'download-to': 'results' }, { workspace })
  expect(world.sandbox.requests.slice(before).map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /v3/video-translations/languages',
    'GET /v3/video-translations'
  ])
  expect(world.sandbox.storage.requests).toEqual([])
  expect(existsSync(join(workspace, 'results'))).toBe(false)
  expect(one.report()).toMatchObject({ status: 'planned', waited: false })
  expect(one.report().translations.map(({ status, reused }) => [status, reused])).toEqual([
    ['completed', true],
    ['completed', true]
  ])
})

test('an upload survives an outage that is longer than submit-timeout', async () => {
  writeFileSync(join(workspace, 'talk.mp4'), 'video')
  world.sandbox.storage.faults.add({ times: 6, fault: { kind: 'status', status: 503 } })
  const begun = world.clock.now()
  const one = await run({ video: 'talk.mp4', 'submit-timeout': '0.5' }, { workspace })
  expect(one.report()).toMatchObject({ status: 'submitted' })
  // 1 + 2 + 4 + 8 + 16 + 30 s.
  expect(world.clock.now() - begun).toBeGreaterThan(60_000)
})
