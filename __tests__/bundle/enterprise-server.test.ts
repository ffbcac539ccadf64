import { expect, test } from '@jest/globals'
import { FAST, useReleaseWorld } from './release-world.ts'

const here = useReleaseWorld(() => ({ enterprise: true }))

test('on an Enterprise Server: its own API, and the upload URL of the release itself', async () => {
  const tour = { name: 'tour.mp4', size: 50_000, contentType: 'video/mp4' }
  const release = here.github.addRelease({ tag: 'v1.0.0', assets: [tour] })
  const step = await here.onRelease(release, { ...FAST, 'attach-to-release': 'true' })
  expect(step.errors).toEqual([])
  expect(release.assets).toHaveLength(3)
  // The repository is public, but HeyGen may not reach the server.
  expect(here.world.posts()[0]?.body['video']).toEqual({ type: 'asset_id', asset_id: expect.any(String) })
  expect(here.world.heygen.storage.requests.filter(one => one.method === 'PUT').map(one => one.body.length)).toEqual([
    50_000
  ])
  expect(here.github.requests.every(one => one.path.startsWith('/api/v3/'))).toBe(true)
  expect(here.github.uploads.requests.every(one => one.path.startsWith('/api/uploads/'))).toBe(true)
})
