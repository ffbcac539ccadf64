import { expect, test } from '@jest/globals'
import { FAST, useReleaseWorld } from './release-world.ts'

const here = useReleaseWorld()
const TOUR = { name: 'tour.mp4', size: 50_000, contentType: 'video/mp4' }

test('two processes at once, each with a language of its own, end with both in the notes and in the manifest', async () => {
  const made = here.github.addRelease({ tag: 'v1.0.0', body: 'Faster.', assets: [TOUR] })
  const given = { ...FAST, 'attach-to-release': 'true', manifest: 'true', 'release-notes': 'true' }
  const steps = await Promise.all(
    ['French (France)', 'Spanish (Mexico)'].map(languages => here.onRelease(made, { ...given, languages }))
  )
  expect(steps.map(step => step.errors)).toEqual([[], []])
  for (const name of ['tour.french-france.mp4', 'tour.spanish-mexico.mp4']) {
    const url = `${here.github.serverUrl}/octo-org/product/releases/download/v1.0.0/${name}`
    expect(made.body).toContain(`| [mp4](${url}) |`)
    const manifest = made.assets.find(one => one.name === 'tour.translations.json')?.content
    expect(manifest?.kind === 'bytes' && manifest.bytes.toString()).toContain(`"video": "${url}"`)
  }
  expect(made.assets).toHaveLength(4)
  expect(here.world.heygen.charges).toHaveLength(2)
})
