import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { OpenRelease } from '../../src/github/run-release.ts'
import { resultBase } from '../../src/results/file-name.ts'
import type { Manifest } from '../../src/results/manifest.ts'
import {
  attachManifests,
  type OwnTranslation,
  type OwnTranslations,
  saveManifests
} from '../../src/results/manifest-files.ts'
import { useDelivery } from './delivery-world.ts'

const world = useDelivery()
const NAME = 'tour.translations.json'

function ownOf(...languages: string[]): OwnTranslations {
  const own = languages.map((language): OwnTranslation => {
    return {
      id: language,
      language,
      status: 'completed',
      reused: true,
      stem: 'tour',
      title: 'Tour',
      duration: 60,
      base: resultBase('tour', language)
    }
  })
  return new Map(own.map(one => [one.base, one]))
}

async function openRelease(): Promise<OpenRelease> {
  const { release } = await world.collection([], { 'attach-to-release': 'true' })
  if (release === undefined) throw new Error('there is no release')
  return release
}

function attached(): Manifest | undefined {
  const content = world.github.repository.releases[0]?.assets.find(one => one.name === NAME)?.content
  return content?.kind === 'bytes' ? JSON.parse(content.bytes.toString()) : undefined
}

const add = (language: string) => {
  const [release] = world.github.repository.releases
  if (release)
    world.github.addAsset(release, { name: `${resultBase('tour', language)}.mp4`, label: `tour – ${language}.mp4` })
}
const languages = () => attached()?.translations.map(one => one.language)

describe('the manifest on a release', () => {
  test('lists what another run attaches, and lists, while this one is about to attach its own', async () => {
    const release = await openRelease()
    add('French')
    let isFirst = true
    const attachAsset: OpenRelease['github']['attachAsset'] = async (...given) => {
      if (isFirst) {
        isFirst = false
        add('German')
        await attachManifests(release, ownOf('German'))
        expect(languages()).toEqual(['French', 'German'])
      }
      return release.github.attachAsset(...given)
    }
    await attachManifests({ ...release, github: { ...release.github, attachAsset } }, ownOf('French'))
    expect(languages()).toEqual(['French', 'German'])
  })

  test('of a language that HeyGen added later is known by the label of its files', async () => {
    add('Klingon')
    await attachManifests(await openRelease(), ownOf('Klingon'))
    expect(attached()?.translations).toMatchObject([{ language: 'Klingon', label: 'Klingon' }])
    expect(attached()?.translations[0]).not.toHaveProperty('tag')
  })

  test('that is replaced while it is read is read again', async () => {
    const release = await openRelease()
    add('French')
    await attachManifests(release, ownOf('French'))
    const fault = { kind: 'status', status: 404 } as const
    world.github.faults.add({ when: { path: /\/releases\/assets\/\d+$/ }, fault })
    await attachManifests(release, ownOf('French'))
    expect(languages()).toEqual(['French'])
  })

  test.each([2, 12])('of %i runs at once lists the languages of all', async runs => {
    const release = await openRelease()
    const names = 'Czech Danish Dutch Finnish French German Greek Hindi Italian Korean Polish Thai'
      .split(' ')
      .slice(0, runs)
    await Promise.all(
      names.map(language => {
        add(language)
        return attachManifests(release, ownOf(language))
      })
    )
    expect(languages()).toEqual(names)
    expect(world.assets().filter(name => name.includes('json'))).toEqual([NAME])
  })

  test('that never stays as it was written is an error', async () => {
    const release = await openRelease()
    add('French')
    const attachAsset = async () => ({ name: NAME, url: '', kept: false })
    await expect(
      attachManifests({ ...release, github: { ...release.github, attachAsset } }, ownOf('French'))
    ).rejects.toMatchObject({ code: 'attach_failed', message: expect.stringContaining(NAME) })
  })
})

describe('the manifest in a folder', () => {
  const save = async (own: OwnTranslations) => {
    const { run } = await world.collection([], {})
    await saveManifests(run, world.workspace, own, [])
    return JSON.parse(readFileSync(join(world.workspace, NAME), 'utf8')) as Manifest
  }
  const file = (name: string) => writeFileSync(join(world.workspace, name), 'x')

  test('lists what an earlier run has left there, with the length that its manifest has', async () => {
    file('tour.french.mp4')
    await save(ownOf('French'))
    file('tour.klingon.mp4')
    file('tour.polish.vtt')
    file('other.german.mp4')
    file('tour.mp4')
    mkdirSync(join(world.workspace, 'tour.greek.mp4'))
    expect((await save(ownOf('Klingon'))).translations).toMatchObject([
      { language: 'French', duration: 60, video: 'tour.french.mp4', captions: [] },
      { language: 'Klingon', duration: 60 },
      { language: 'Polish', captions: [{ format: 'vtt', url: 'tour.polish.vtt' }] }
    ])
  })

  test('that is there is not believed where it is something else', async () => {
    file('tour.french.mp4')
    for (const text of ['', '{', '[]', '{"version":1}', '{"version":2,"source":"x","title":"y","translations":[]}']) {
      writeFileSync(join(world.workspace, NAME), text)
      expect(await save(ownOf('French'))).toMatchObject({ source: 'tour', title: 'Tour' })
    }
  })
})
