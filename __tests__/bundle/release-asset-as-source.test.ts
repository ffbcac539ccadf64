import { describe, expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { useReleaseWorld } from './release-world.ts'

const here = useReleaseWorld(() => ({}), inProcess)
const video = (name: string) => ({ name, size: 50_000, contentType: 'video/mp4' })
const posted = () => here.world.posts()[0]?.body['video']

describe('release assets as sources', () => {
  test('on a release event the only video is the source, by its public URL', async () => {
    const release = here.github.addRelease({
      tag: 'v1.0.0',
      assets: [video('tour.mp4'), { name: 'app.zip', size: 10 }]
    })
    const step = await here.onRelease(release)
    expect(step.errors).toEqual([])
    expect(posted()).toEqual({
      type: 'url',
      url: expect.stringMatching(/\/octo-org\/product\/releases\/download\/v1\.0\.0\/tour\.mp4$/)
    })
    expect(here.world.posts()[0]?.body['title']).toBe('octo-org/product v1.0.0')
  })

  test.each([
    ['none', [{ name: 'app.zip', size: 10 }], 'app.zip'],
    ['several', [video('one.mp4'), video('two.mp4')], 'one.mp4, two.mp4']
  ])('%s: the error lists the assets that are there', async (_what, assets, listed) => {
    const step = await here.onRelease(here.github.addRelease({ tag: 'v1.0.0', assets }))
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toContain(listed)
    expect(step.errors[0]).toContain('input: video')
    expect(here.world.posts()).toEqual([])
  })

  test('an asset by name or glob, of the release of the pushed tag', async () => {
    here.github.addRelease({ tag: 'v1.0.0', assets: [video('tour.mp4'), video('teaser.mp4')] })
    const step = await here.onRelease(undefined, { video: 'release:tea*.mp4' })
    expect(step.errors).toEqual([])
    expect(posted()).toMatchObject({ url: expect.stringContaining('teaser.mp4') })
  })

  test('a private asset is streamed to HeyGen, and no storage host gets a token', async () => {
    here.github.repository.private = true
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [video('tour.mp4')] })
    const step = await here.onRelease(release)
    expect(step.errors).toEqual([])
    expect(posted()).toMatchObject({ type: 'asset_id' })
    const [put] = here.world.heygen.storage.requests.filter(one => one.method === 'PUT')
    expect(put?.bodySize).toBe(50_000)
    expect(release.assets[0]?.digest).toBe(`sha256:${put?.bodySha256}`)
    for (const { headers } of here.github.storage.requests) expect(headers).not.toHaveProperty('authorization')
  })

  test('an asset of a draft that `release-tag` names is streamed too', async () => {
    here.github.addTag('v2.0.0', { target: here.github.addCommit() })
    here.github.addRelease({ tag: 'v2.0.0', draft: true, assets: [video('tour.mp4')] })
    const step = await here.onRelease(undefined, { video: 'release:tour.mp4', 'release-tag': 'v2.0.0' })
    expect(step.errors).toEqual([])
    expect(posted()).toMatchObject({ type: 'asset_id' })
    expect(here.world.posts()[0]?.body['title']).toBe('octo-org/product v2.0.0')
  })

  test('the same commit and bytes are the same work, whatever triggers it', async () => {
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [video('tour.mp4')] })
    const onEvent = await here.onRelease(release)
    const byHand = await here.onRelease(
      undefined,
      { video: 'release:tour.mp4', 'release-tag': 'v1.0.0' },
      { env: { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: 'f'.repeat(40) } }
    )
    expect(byHand.errors).toEqual([])
    expect(byHand.outputs['translation-ids']).toBe(onEvent.outputs['translation-ids'])
    expect(here.world.heygen.charges).toHaveLength(2)
  })

  test('without a release, the error says how to set one', async () => {
    const none = await here.onRelease(undefined, { video: 'release:tour.mp4' })
    expect(none.exitCode).toBe(1)
    expect(none.errors[0]).toContain('release_not_found')
    const untold = await here.onRelease(
      undefined,
      { video: 'release:tour.mp4' },
      { env: { GITHUB_REF: 'refs/heads/main' } }
    )
    expect(untold.errors[0]).toContain('Set `release-tag`')
  })
})
