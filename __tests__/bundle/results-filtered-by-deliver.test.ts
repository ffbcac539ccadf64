import { describe, expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { FAST, useReleaseWorld } from './release-world.ts'
import { jsonOutput } from './world.ts'

const here = useReleaseWorld(() => ({}), inProcess)
const TOUR = { name: 'tour.mp4', size: 50_000, contentType: 'video/mp4' }
const BOTH = { ...FAST, 'attach-to-release': 'true', 'download-to': 'out' }
const CAPTIONS = { 'enable-caption': 'true' }
const LANGUAGES = ['french-france', 'spanish-mexico']
const named = (...extensions: string[]) =>
  LANGUAGES.flatMap(slug => extensions.map(extension => `tour.${slug}.${extension}`)).sort()
const release = () => here.github.addRelease({ tag: 'v1.0.0', assets: [TOUR] })
const resultsOn = (made: ReturnType<typeof release>) =>
  made.assets
    .map(one => one.name)
    .filter(name => name !== TOUR.name)
    .sort()

describe.each([
  ['captions', ['srt', 'vtt']],
  ['video, captions', ['mp4', 'srt', 'vtt']],
  ['video', ['mp4']],
  ['["captions", "video", "captions"]', ['mp4', 'srt', 'vtt']]
])('deliver: %s', (deliver, extensions) => {
  test('downloads and attaches these files alone', async () => {
    const made = release()
    const step = await here.onRelease(made, { ...BOTH, ...CAPTIONS, deliver })
    expect(step.errors).toEqual([])
    expect(resultsOn(made)).toEqual(named(...extensions))
    const files = jsonOutput(step, 'files') as string[]
    expect(files.toSorted()).toEqual(named(...extensions).map(name => `out/${name}`))
  })

  test('collect delivers the same', async () => {
    const made = release()
    await here.onRelease(made, { ...CAPTIONS, wait: 'false' })
    const step = await here.onRelease(made, { ...BOTH, deliver }, { action: 'collect' })
    expect(step.errors).toEqual([])
    expect(resultsOn(made)).toEqual(named(...extensions))
  })
})

test('of an audio translation, `deliver: audio` is the audio track', async () => {
  const made = release()
  const step = await here.onRelease(made, { ...BOTH, 'translate-audio-only': 'true', deliver: 'audio' })
  expect(step.errors).toEqual([])
  expect(step.warnings).toEqual([])
  expect(resultsOn(made)).toEqual(named('mp3'))
})

describe('before anything is submitted', () => {
  test.each([
    ['captions', BOTH, '`deliver` is "captions": must not list captions without `enable-caption: true`'],
    [
      'video, captions',
      { ...BOTH, 'enable-caption': 'false' },
      'must not list captions without `enable-caption: true`'
    ],
    ['video, subtitles', BOTH, 'must be a list of video, audio and captions'],
    [',', BOTH, 'must name a kind of result'],
    ['video', FAST, '`deliver` is "video": needs `download-to` or `attach-to-release`']
  ])('`deliver: %s` with %j is an error', async (deliver, given, message) => {
    const step = await here.onRelease(release(), { ...given, deliver })
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toContain(message)
    expect(here.world.posts()).toEqual([])
  })

  test('asking for what HeyGen may not make is a warning', async () => {
    const step = await here.onRelease(release(), { ...BOTH, deliver: 'audio', 'dry-run': 'true' })
    expect(step.warnings).toEqual([
      '`deliver` lists audio and not video, but `translate-audio-only` is not set: HeyGen may give no separate audio.'
    ])
  })
})

describe('what HeyGen did not make', () => {
  test('is a warning where something else is delivered', async () => {
    here.world.heygen.settings.withoutCaptions = true
    const step = await here.onRelease(release(), { ...BOTH, ...CAPTIONS, deliver: 'video, captions' })
    expect(step.errors).toEqual([])
    expect(step.warnings).toEqual([
      '`deliver` lists captions, but HeyGen made no captions for Spanish (Mexico), French (France).'
    ])
  })

  test('is an error for each translation where it is all that was wanted', async () => {
    here.world.heygen.settings.withoutCaptions = true
    const made = release()
    const step = await here.onRelease(made, { ...BOTH, ...CAPTIONS, deliver: 'captions' })
    expect(step.exitCode).toBe(1)
    expect(step.warnings).toEqual([])
    expect(step.errors[0]).toContain('French (France): the captions (.srt) could not be downloaded.')
    expect(step.errors[0]).toContain('HeyGen gives no link')
    expect(resultsOn(made)).toEqual([])
  })
})

test('a re-run with other kinds submits nothing, and adds them', async () => {
  const made = release()
  await here.onRelease(made, { ...BOTH, ...CAPTIONS, deliver: 'captions' })
  await here.onRelease(made, { ...BOTH, ...CAPTIONS })
  expect(resultsOn(made)).toEqual(named('mp4', 'srt', 'vtt'))
  expect(here.world.heygen.charges).toHaveLength(2)
})
