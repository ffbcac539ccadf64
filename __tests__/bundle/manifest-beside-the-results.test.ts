import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Manifest } from '../../src/results/manifest.ts'
import { inProcess } from '../fakes/step-in-process.ts'
import { FAST, type SandboxRelease, useReleaseWorld } from './release-world.ts'
import { jsonOutput } from './world.ts'

const here = useReleaseWorld(() => ({}), inProcess)
const NAME = 'tour.translations.json'
const TOUR = { name: 'tour.mp4', size: 50_000, contentType: 'video/mp4' }
const SPANISH = { ...FAST, languages: 'Spanish (Mexico)', manifest: 'true' }
const FRENCH = { ...SPANISH, languages: 'French (France)' }
const ATTACH = { 'attach-to-release': 'true' }
const CAPTIONS = { 'enable-caption': 'true' }

const schema = JSON.parse(readFileSync(new URL('../../docs/manifest.schema.json', import.meta.url), 'utf8'))
const isManifest = new Ajv2020({ strictTypes: false }).compile<Manifest>(schema)

function read(text: string): Manifest {
  const manifest: unknown = JSON.parse(text)
  if (!isManifest(manifest)) throw new Error(JSON.stringify(isManifest.errors))
  return manifest
}
const inFolder = (folder: string) => read(readFileSync(join(here.world.job.workspace, folder, NAME), 'utf8'))
function onRelease(release: SandboxRelease, name = NAME): Manifest {
  const content = release.assets.find(one => one.name === name)?.content
  if (content?.kind !== 'bytes') throw new Error(`no ${name}`)
  return read(content.bytes.toString())
}
const release = (more: Partial<Parameters<typeof here.github.addRelease>[0]> = {}) =>
  here.github.addRelease({ tag: 'v1.0.0', assets: [TOUR], ...more })
const urlOf = (name: string, tag = 'v1.0.0') =>
  `${here.github.serverUrl}/octo-org/product/releases/download/${tag}/${name}`

test('in a folder: names of files, the tag, and the name of the language in itself', async () => {
  const step = await here.onRelease(release(), { ...SPANISH, ...CAPTIONS, 'download-to': 'out' })
  expect(step.errors).toEqual([])
  expect(inFolder('out')).toEqual({
    version: 1,
    source: 'release:tour.mp4',
    title: 'octo-org/product v1.0.0',
    translations: [
      {
        language: 'Spanish (Mexico)',
        tag: 'es-MX',
        label: 'Español (México)',
        duration: 61.5,
        video: 'tour.spanish-mexico.mp4',
        captions: [
          { format: 'srt', url: 'tour.spanish-mexico.srt' },
          { format: 'vtt', url: 'tour.spanish-mexico.vtt' }
        ]
      }
    ]
  })
  expect(jsonOutput(step, 'files')).toEqual([
    ...['mp4', 'srt', 'vtt'].map(extension => `out/tour.spanish-mexico.${extension}`),
    `out/${NAME}`
  ])
})

describe('on a release', () => {
  test('it has the URLs of the assets, and is replaced when a language is added', async () => {
    const made = release()
    await here.onRelease(made, { ...SPANISH, ...ATTACH })
    const [spanish] = onRelease(made).translations
    expect(spanish).toMatchObject({ video: urlOf('tour.spanish-mexico.mp4'), captions: [] })
    const step = await here.onRelease(made, { ...FRENCH, ...ATTACH })
    expect(step.errors).toEqual([])
    expect(onRelease(made).translations).toEqual([
      expect.objectContaining({ label: 'Français (France)', video: urlOf('tour.french-france.mp4'), duration: 61.5 }),
      spanish
    ])
    expect(made.assets.filter(one => one.name.includes('translations'))).toMatchObject([
      { name: NAME, contentType: 'application/json', label: 'tour – translations.json' }
    ])
  })

  test('a re-run changes nothing', async () => {
    const made = release()
    await here.onRelease(made, { ...SPANISH, ...ATTACH })
    const before = made.assets.map(one => one.id)
    const uploads = here.github.uploads.requests.length
    const step = await here.onRelease(made, { ...SPANISH, ...ATTACH })
    expect(step.errors).toEqual([])
    expect(made.assets.map(one => one.id)).toEqual(before)
    expect(here.github.uploads.requests).toHaveLength(uploads)
  })

  test('it is complete for what earlier runs without a manifest have attached', async () => {
    const made = release()
    await here.onRelease(made, { ...SPANISH, ...ATTACH, manifest: 'false' })
    await here.onRelease(made, { ...FRENCH, ...ATTACH })
    expect(onRelease(made).translations).toMatchObject([
      { language: 'French (France)' },
      { language: 'Spanish (Mexico)', tag: 'es-MX', video: urlOf('tour.spanish-mexico.mp4') }
    ])
  })

  test('collect makes the same, and keeps what it cannot know', async () => {
    const made = release()
    await here.onRelease(made, { ...SPANISH, ...ATTACH })
    await here.onRelease(made, { ...FRENCH, wait: 'false', manifest: 'false' })
    const step = await here.onRelease(made, { ...FAST, ...ATTACH, manifest: 'true' }, { action: 'collect' })
    expect(step.errors).toEqual([])
    const manifest = onRelease(made)
    expect(manifest).toMatchObject({ source: 'release:tour.mp4', title: 'octo-org/product v1.0.0' })
    expect(manifest.translations.map(one => one.tag)).toEqual(['fr-FR', 'es-MX'])
  })

  test('that is a draft, the URLs are those after its publication', async () => {
    const made = release({ draft: true })
    const step = await here.onRelease(undefined, { ...SPANISH, ...ATTACH, 'release-tag': 'v1.0.0' })
    expect(step.errors).toEqual([])
    expect(onRelease(made).translations[0]?.video).toBe(urlOf('tour.spanish-mexico.mp4'))
    here.github.publish(made)
    const response = await fetch(urlOf('tour.spanish-mexico.mp4'), { redirect: 'manual' })
    expect(response.status).toBe(302)
  })

  test('and in a folder, both have the URLs', async () => {
    const made = release()
    await here.onRelease(made, { ...SPANISH, ...ATTACH, 'download-to': 'out' })
    expect(inFolder('out')).toEqual(onRelease(made))
  })

  test('one for each video', async () => {
    const made = release({ assets: [TOUR, { ...TOUR, name: 'intro.mp4', size: 60_000 }] })
    await here.onRelease(made, { ...SPANISH, ...ATTACH, video: 'release:*.mp4' })
    expect(onRelease(made).source).toBe('release:tour.mp4')
    expect(onRelease(made, 'intro.translations.json').translations).toMatchObject([
      { video: urlOf('intro.spanish-mexico.mp4') }
    ])
  })

  test('something else of its name is replaced, and no later run takes it for a source', async () => {
    const made = release({ assets: [TOUR, { name: NAME, bytes: Buffer.from('{"version": 7, "translations": 3}') }] })
    const step = await here.onRelease(made, { ...SPANISH, ...ATTACH, video: 'release:*' })
    expect(step.errors).toEqual([])
    const again = await here.onRelease(made, { ...SPANISH, ...ATTACH, video: 'release:*' })
    expect(again.errors).toEqual([])
    expect(onRelease(made).translations).toHaveLength(1)
    expect(here.world.heygen.charges).toHaveLength(1)
  })
})

test('a failed translation is not in it', async () => {
  here.world.heygen.failLanguage('French (France)', 'No speech was found.')
  const made = release()
  await here.onRelease(made, { ...SPANISH, ...ATTACH, languages: 'Spanish (Mexico), French (France)' })
  expect(onRelease(made).translations.map(one => one.language)).toEqual(['Spanish (Mexico)'])
})

test('before anything is submitted: it needs somewhere to go, and room on the release', async () => {
  const nowhere = await here.onRelease(release(), SPANISH)
  expect(nowhere.errors[0]).toContain('`manifest` is "true": needs `download-to` or `attach-to-release`')
  const full = here.github.addRelease({ tag: 'v1.0.0', assets: [TOUR] })
  here.github.fillAssets(full, 998)
  const step = await here.onRelease(full, { ...SPANISH, ...ATTACH })
  expect(step.errors[0]).toContain('has 999 assets and no room for 2 more')
  expect(here.world.posts()).toEqual([])
})
