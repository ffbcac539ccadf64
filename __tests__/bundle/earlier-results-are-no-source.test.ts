import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { FAST, useReleaseWorld } from './release-world.ts'

const here = useReleaseWorld(() => ({}), inProcess)
const ATTACH = { ...FAST, 'attach-to-release': 'true', languages: 'Spanish' }
const COLLECT = { 'poll-interval': '0.02', 'attach-to-release': 'true' }
const video = (name: string) => ({ name, size: 50_000, contentType: 'video/mp4' })
const names = (release: { assets: { name: string }[] }) => release.assets.map(one => one.name).sort()

describe('results of a video that is not on the release', () => {
  const attached = async () => {
    writeFileSync(join(here.world.job.workspace, 'intro.mp4'), 'a video')
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [{ name: 'app.zip' }] })
    const step = await here.onRelease(release, { ...ATTACH, video: 'intro.mp4' })
    expect(step.errors).toEqual([])
    expect(names(release)).toEqual(['app.zip', 'intro.spanish.mp4'])
    return release
  }

  test.each(['', 'release:*.mp4'])('are no source (video: %j)', async given => {
    const release = await attached()
    const requests = here.world.heygen.requests.length
    const step = await here.onRelease(release, { ...ATTACH, video: given })
    expect(step.exitCode).toBe(1)
    expect(step.errors).toHaveLength(1)
    expect(step.errors[0]).toContain('is named like a translation: intro.spanish.mp4.')
    expect(step.errors[0]).toContain('To use it anyway, set `video: release:intro.spanish.mp4`.')
    expect(step.errors[0]).toContain('input: video')
    expect(here.world.heygen.requests.slice(requests).filter(one => one.method !== 'GET')).toEqual([])
    expect(names(release)).toEqual(['app.zip', 'intro.spanish.mp4'])
  })

  test('are ignored where there is another video', async () => {
    const release = await attached()
    here.github.addAsset(release, video('tour.mp4'))
    const step = await here.onRelease(release)
    expect(step.errors).toEqual([])
    expect(here.world.posts().at(-1)?.body['video']).toMatchObject({ url: expect.stringMatching(/\/tour\.mp4$/) })
  })

  test('do not name the results of collect', async () => {
    const release = await attached()
    const step = await here.onRelease(release, COLLECT, { action: 'collect' })
    expect(step.errors).toEqual([])
    expect(names(release).filter(name => /spanish.*spanish/.test(name))).toEqual([])
  })
})

describe('a video that is only named like a translation', () => {
  test('is used when it is named exactly, and not otherwise', async () => {
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [video('tour.french.mp4')] })
    for (const given of ['', 'release:*.mp4']) {
      const refused = await here.onRelease(release, { video: given })
      expect(refused.exitCode).toBe(1)
      expect(refused.errors[0]).toContain('named like a translation: tour.french.mp4.')
      expect(refused.errors[0]).toContain('set `video: release:tour.french.mp4`')
    }
    expect(here.world.heygen.requests.filter(one => one.method !== 'GET')).toEqual([])
    const step = await here.onRelease(release, { video: 'release:tour.french.mp4' })
    expect(step.errors).toEqual([])
    expect(here.world.posts()[0]?.body['video']).toMatchObject({ url: expect.stringContaining('tour.french.mp4') })
  })

  test.each(['demo.final.mp4', 'v1.2.mp4', 'intro.polish-pass.mp4'])('%s is not', async name => {
    const release = here.github.addRelease({ tag: 'v1.0.0', assets: [video(name), video('intro.german.mp4')] })
    const step = await here.onRelease(release)
    expect(step.errors).toEqual([])
    expect(here.world.posts()[0]?.body['video']).toMatchObject({ url: expect.stringContaining(name) })
  })
})
