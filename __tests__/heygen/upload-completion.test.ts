import { describe, expect, test } from '@jest/globals'
import { createTranslation } from '../../src/heygen/create-translation.ts'
import { failure } from '../fakes/failure.ts'
import { BYTES, COMPLETE, pieces, useUploads } from './upload-world.ts'

const world = useUploads()

describe('completion', () => {
  test.each(['resource_not_ready', 'conflict'])('is repeated while HeyGen does not see the file (%s)', async code => {
    Object.assign(world.sandbox.settings, { uploadNotFoundTimes: 3, uploadNotFoundCode: code })
    const id = await world.upload()
    const { assets, requests } = world.sandbox
    expect(assets[0]?.completedAt).toBeGreaterThan(0)
    expect(requests.filter(one => one.path === `/v3/assets/${id}/complete`).map(one => one.status)).toEqual([
      409, 409, 409, 200
    ])
    expect(world.clock.slept).toEqual([1000, 2000, 4000])
    expect(world.logged).toHaveLength(3)
    expect(world.puts()).toHaveLength(1)
  })

  test('is repeated also after an upload that took longer than the deadline', async () => {
    world.sandbox.settings.uploadNotFoundTimes = 2
    const late = function* () {
      world.clock.advance(3_600_000)
      yield* pieces(BYTES)
    }
    await world.upload({ open: () => world.stream(late()) })
    expect(world.bodies(COMPLETE)).toHaveLength(3)
  })

  test.each([
    ['conflict', 5],
    ['resource_not_ready', 8]
  ])('is not repeated endlessly (%s)', async (code, tries) => {
    Object.assign(world.sandbox.settings, { uploadNotFoundTimes: 1000, uploadNotFoundCode: code })
    const error = await failure(world.upload())
    expect(error).toMatchObject({ code, status: 409 })
    expect(error.message).toContain('Could not finish the upload of demo.mp4')
    expect(error.requestId).toMatch(/^req_/)
    expect(world.bodies(COMPLETE)).toHaveLength(tries)
  })

  test('is repeated after a lost response and after 5xx', async () => {
    world.sandbox.faults.add({ when: { path: COMPLETE }, fault: { kind: 'reset-after' } })
    world.sandbox.faults.add({ when: { path: COMPLETE }, fault: { kind: 'status', status: 502 } })
    await world.upload()
    expect(world.bodies(COMPLETE)).toHaveLength(3)
    expect(world.puts()).toHaveLength(1)
  })
})

describe('a translation of an asset that is still in preparation', () => {
  const submit = async (seconds: number) => {
    const id = await world.upload()
    return createTranslation(world.connection, {
      body: { video: { type: 'asset_id', asset_id: id }, output_languages: ['Spanish (Spain)'] },
      key: 'k',
      deadline: world.clock.now() + seconds * 1000
    })
  }

  test('waits for it', async () => {
    const { sandbox, logged } = world
    sandbox.settings.assetProcessingPosts = 2
    const made = await submit(600)
    expect(made.ids).toEqual(sandbox.charges.map(one => one.id))
    expect(made.ids).toHaveLength(1)
    const posts = sandbox.requests.filter(one => one.path === '/v3/video-translations')
    expect(posts.map(one => [one.status, one.headers['idempotency-key']])).toEqual([
      [409, 'k'],
      [409, 'k'],
      [200, 'k']
    ])
    expect(logged).toHaveLength(2)
    expect(logged[0]).toContain('resource_not_ready')
    expect(logged[0]).toContain('still being prepared')
  })

  test('that is never ready fails', async () => {
    world.sandbox.settings.assetProcessingPosts = 1000
    expect(await failure(submit(60))).toMatchObject({ code: 'resource_not_ready', status: 409 })
    expect(world.sandbox.charges).toEqual([])
  })
})
