import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type PublicWeb, startPublicWeb } from '../../sandbox/public-web.ts'
import { jsonOutput, useWorld } from './world.ts'

const world = useWorld(() => ({ translationSeconds: 200, advancePerCheck: 60_000, resultBytes: 3_000_000 }))
let api: PublicWeb
let storage: PublicWeb
beforeEach(async () => {
  api = await startPublicWeb(world.heygen.url)
  storage = await startPublicWeb(world.heygen.storage.url)
})
afterEach(() => Promise.all([api.close(), storage.close()]))

test('without a proxy: a file is uploaded, and its results are downloaded whole', async () => {
  writeFileSync(join(world.job.workspace, 'tour.mp4'), Buffer.alloc(5_000_000, 'video'))
  const step = await world.translate(
    { 'api-url': api.direct.url, video: 'tour.mp4', 'download-to': 'out', 'poll-interval': '0.02' },
    { env: api.direct.env }
  )
  expect(step.errors).toEqual([])
  expect(jsonOutput(step, 'files')).toHaveLength(2)
  const folder = join(world.job.workspace, 'out')
  expect(readdirSync(folder).map(name => statSync(join(folder, name)).size)).toEqual([3_000_000, 3_000_000])
})

test('an untrusted certificate ends the step at once, and the error says so', async () => {
  const step = await world.translate({ 'api-url': api.direct.url })
  expect(step.exitCode).toBe(1)
  expect(step.errors[0]).toContain('the secure connection failed')
  expect(step.milliseconds).toBeLessThan(5000)
  expect(world.heygen.requests).toEqual([])
})

test('through a proxy: the API cannot name an upload address on loopback', async () => {
  writeFileSync(join(world.job.workspace, 'tour.mp4'), Buffer.alloc(5_000_000, 'video'))
  const step = await world.translate(
    { 'api-url': 'https://api.example.com', video: 'tour.mp4', wait: 'true', 'poll-interval': '0.02' },
    { env: api.env }
  )
  expect(step.exitCode).toBe(1)
  // The upload URL is a plain one on loopback, which an API elsewhere has no business to name.
  expect(step.errors[0]).toContain('upload')
  expect(api.connects.every(host => host === 'api.example.com:443')).toBe(true)
})
