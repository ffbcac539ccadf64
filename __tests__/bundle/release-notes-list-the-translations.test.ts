import { describe, expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { FAST, type SandboxRelease, useReleaseWorld } from './release-world.ts'

/** As runners hand them out. */
const [WRITE, READ] = ['ghs_of-a-job-that-may-write', 'ghs_of-a-job-that-may-read']
const options = () => ({ tokens: { token: WRITE, readOnlyToken: READ } })
const here = useReleaseWorld(options, inProcess)
const TOUR = { name: 'tour.mp4', size: 50_000, contentType: 'video/mp4' }
const NOTES = { ...FAST, 'release-notes': 'true' }
const ATTACH = { ...NOTES, 'attach-to-release': 'true' }
const BODY = "## What's new\r\n\r\n- Faster.\r\n"

type Given = Partial<Parameters<typeof here.github.addRelease>[0]>
const release = (more: Given = {}) => here.github.addRelease({ tag: 'v1.0.0', body: BODY, assets: [TOUR], ...more })
const rowsOf = (made: SandboxRelease) =>
  (made.body ?? '')
    .split('\n')
    .filter(line => line.startsWith('| '))
    .slice(2)
const link = (name: string) =>
  `[${name.slice(-3)}](${here.github.serverUrl}/octo-org/product/releases/download/v1.0.0/${name})`
const FRENCH = () => `| tour | French (France) | ${link('tour.french-france.mp4')} |`
const SPANISH = () => `| tour | Spanish (Mexico) | ${link('tour.spanish-mexico.mp4')} |`
const patches = () => here.github.requests.filter(one => one.method === 'PATCH')

test('a row for each language with links, after the notes, which stay to the byte', async () => {
  const made = release()
  const step = await here.onRelease(made, { ...ATTACH, 'enable-caption': 'true' })
  expect(step.errors).toEqual([])
  expect(made.body?.startsWith(`${BODY}\n\n<!-- translate-release-video -->\n### Translated videos\n`)).toBe(true)
  expect(made.body?.endsWith('\n\n<!-- /translate-release-video -->')).toBe(true)
  expect(rowsOf(made)).toEqual(
    ['french-france', 'spanish-mexico'].map(slug => {
      const language = slug === 'french-france' ? 'French (France)' : 'Spanish (Mexico)'
      return `| tour | ${language} | ${['mp4', 'srt', 'vtt'].map(one => link(`tour.${slug}.${one}`)).join(' · ')} |`
    })
  )
  expect(step.stdout).toContain('The notes of the release v1.0.0 list the translations')
  expect(step.summary).toContain(`attached to the release [v1.0.0](${here.github.serverUrl}`)
  expect(step.summary).toContain(", and listed in the release's notes.")
})

test('a re-run writes nothing; another language adds its row, and the block stays where someone has moved it', async () => {
  const made = release()
  await here.onRelease(made, { ...ATTACH, languages: 'Spanish (Mexico)' })
  await here.onRelease(made, { ...ATTACH, languages: 'Spanish (Mexico)' })
  expect(patches()).toHaveLength(1)
  made.body = `${made.body?.slice(BODY.length + 2)}\n\n${BODY}`
  await here.onRelease(made, { ...ATTACH, languages: 'French (France)' })
  expect(rowsOf(made)).toEqual([FRENCH(), SPANISH()])
  expect(made.body?.endsWith(`<!-- /translate-release-video -->\n\n${BODY}`)).toBe(true)
})

test('of several videos, each has its rows; what failed has none', async () => {
  here.world.heygen.failLanguage('French (France)', 'No speech was found.')
  const made = release({ assets: [TOUR, { ...TOUR, name: 'intro.mp4', size: 60_000 }] })
  const step = await here.onRelease(made, { ...ATTACH, video: 'release:*.mp4', 'fail-on': 'never' })
  expect(step.errors).toEqual([])
  expect(rowsOf(made)).toEqual([`| intro | Spanish (Mexico) | ${link('intro.spanish-mexico.mp4')} |`, SPANISH()])
})

describe('a release', () => {
  test('that is a draft gets the links of its publication', async () => {
    const made = release({ draft: true })
    const step = await here.onRelease(undefined, { ...ATTACH, 'release-tag': 'v1.0.0' })
    expect(step.errors).toEqual([])
    expect(rowsOf(made)).toEqual([FRENCH(), SPANISH()])
    expect(made.draft).toBe(true)
  })

  test('that is published and immutable gets rows too, with links to what was attached before its publication', async () => {
    const made = release({ immutable: true, assets: [TOUR, { name: 'tour.french-france.mp4', size: 10 }] })
    const step = await here.onRelease(made, { ...NOTES, 'download-to': 'out' })
    expect(step.errors).toEqual([])
    expect(rowsOf(made)).toEqual([FRENCH(), '| tour | Spanish (Mexico) | – |'])
    expect(step.summary).toContain('listed in the notes of the release [v1.0.0]')
  })

  test('is written by collect in the same way', async () => {
    const made = release()
    await here.onRelease(made, { wait: 'false' })
    const step = await here.onRelease(made, ATTACH, { action: 'collect' })
    expect(step.errors).toEqual([])
    expect(rowsOf(made)).toEqual([FRENCH(), SPANISH()])
  })
})

describe('before anything is submitted', () => {
  test('a token that may not write is an error that names the input', async () => {
    const step = await here.onRelease(release(), NOTES, { githubToken: here.github.readOnlyToken })
    expect(step.errors[0]).toContain('The GitHub token may not edit the notes of the releases of octo-org/product.')
    expect(step.errors[0]).toContain('input: release-notes')
    expect(step.errors[0]).toContain('permissions: contents: write')
    expect(here.world.posts()).toEqual([])
  })

  test('so are notes without room for the table', async () => {
    const step = await here.onRelease(release({ body: 'x'.repeat(124_700) }), ATTACH)
    expect(step.errors[0]).toContain('The notes of the release v1.0.0 have no room for the table of translations')
    expect(here.world.posts()).toEqual([])
  })

  test('so is `wait: false`', async () => {
    const step = await here.onRelease(release(), { ...NOTES, wait: 'false' })
    expect(step.errors[0]).toContain('`wait` is "false": must not be false with `release-notes`')
    expect(here.world.posts()).toEqual([])
  })

  test('a dry run changes nothing', async () => {
    const made = release()
    const step = await here.onRelease(made, { ...ATTACH, manifest: 'true', 'dry-run': 'true' })
    expect(step.errors).toEqual([])
    expect(made.body).toBe(BODY)
    expect(here.github.requests.every(one => one.method === 'GET')).toBe(true)
  })
})

test('where the notes cannot be written, all is delivered all the same, and the step fails plainly', async () => {
  const made = release()
  const fault = { kind: 'status', status: 502 } as const
  here.github.faults.add({ when: { method: 'PATCH' }, times: Number.POSITIVE_INFINITY, fault })
  const step = await here.onRelease(made, { ...ATTACH, manifest: 'true' })
  expect(step.exitCode).toBe(1)
  expect(step.errors).toHaveLength(1)
  expect(step.errors[0]).toContain('Could not edit the notes of the release v1.0.0')
  expect(made.assets).toHaveLength(4)
  expect(step.outputs['status']).toBe('completed')
})

test('where nothing can be attached, the notes and the manifest list nothing', async () => {
  const made = release()
  const fault = { kind: 'status', status: 422, body: { message: 'Validation Failed' } } as const
  here.github.uploads.faults.add({ times: Number.POSITIVE_INFINITY, fault })
  const step = await here.onRelease(made, { ...ATTACH, manifest: 'true' })
  expect(step.exitCode).toBe(1)
  expect(made.assets.map(one => one.name)).toEqual([TOUR.name])
  expect(made.body).toBe(BODY)
  expect(step.stdout).not.toContain('list the translations')
  expect(step.summary).not.toContain('listed in')
})
