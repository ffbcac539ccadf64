import { describe, expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { jsonOutput, useWorld } from './world.ts'

// Each status check moves HeyGen's clock by a minute, so that a translation of 200 s takes a few checks.
const options = () => ({ translationSeconds: 200, advancePerCheck: 60_000 })
const FAST = { wait: 'true', 'poll-interval': '0.02' }

describe('waiting', () => {
  const world = useWorld(options, inProcess)

  test('ends when all translations have ended, with their results', async () => {
    const step = await world.translate(FAST)
    expect(step.exitCode).toBe(0)
    expect(step.outputs['status']).toBe('completed')
    expect(jsonOutput(step, 'translations')).toMatchObject([
      { language: 'Spanish (Mexico)', status: 'completed', duration: 61.5 },
      { language: 'French (France)', status: 'completed', duration: 61.5 }
    ])
    const urls = jsonOutput(step, 'video-urls') as Record<string, string>
    expect(Object.keys(urls)).toEqual(jsonOutput(step, 'translation-ids'))
    for (const url of Object.values(urls)) {
      expect(url).toContain('X-Amz-Signature')
      const { 'video-urls': _, ...others } = step.outputs
      for (const text of [step.stdout, step.stderr, step.summary, JSON.stringify(others)])
        expect(text).not.toContain(url)
    }
    expect(step.stdout).toMatch(/Spanish \(Mexico\): completed after \d+:\d\d/)
  })

  test('IDs in another order are matched to their languages', async () => {
    world.heygen.settings.reverseIds = true
    const step = await world.translate(FAST)
    for (const { id, language } of jsonOutput(step, 'translations') as { id: string; language: string }[]) {
      expect(world.heygen.translations.find(translation => translation.id === id)?.language).toBe(language)
    }
  })

  test('checks all with one request, reads each once, and works without the bulk endpoint', async () => {
    await world.translate(FAST)
    const reads = world.heygen.requests.filter(one => /translations\/[0-9a-f]{32}$/.test(one.path))
    expect(reads).toHaveLength(2)
    world.heygen.settings.withoutBulkStatuses = true
    const step = await world.translate({ ...FAST, mode: 'precision' })
    expect(step.exitCode).toBe(0)
    expect(step.outputs['status']).toBe('completed')
  })

  test.each([
    ['any', 1],
    ['all', 0],
    ['never', 0]
  ])('fail-on: %s, one of two fails', async (failOn, exitCode) => {
    world.heygen.failLanguage('French (France)', 'No speech was found.')
    const step = await world.translate({ ...FAST, 'fail-on': failOn })
    expect(step.exitCode).toBe(exitCode)
    expect(step.outputs['status']).toBe('partial')
    expect(step.errors).toHaveLength(exitCode)
    expect(step.summary).toContain('No speech was found.')
    expect(jsonOutput(step, 'translations')).toMatchObject([{}, { failure_message: 'No speech was found.' }])
  })

  test('fail-on: all fails when all fail', async () => {
    world.heygen.failLanguage('French (France)', 'No speech was found.')
    world.heygen.failLanguage('Spanish (Mexico)', 'No speech was found.')
    const step = await world.translate({ ...FAST, 'fail-on': 'all' })
    expect(step.exitCode).toBe(1)
    expect(step.outputs['status']).toBe('failed')
  })
})

describe('captions that were requested and are missing', () => {
  const world = useWorld(options, inProcess)

  test('are one warning that names the languages, but not those that failed', async () => {
    world.heygen.settings.withoutCaptions = true
    world.heygen.failLanguage('Japanese', 'No speech was found.')
    const languages = 'Spanish (Mexico), Japanese, French (France)'
    const step = await world.translate({ ...FAST, languages, 'enable-caption': 'true' })
    expect(step.warnings).toEqual([
      '`enable-caption` is `true`, but HeyGen made no captions for Spanish (Mexico), French (France).'
    ])
  })

  test.each(['true', 'false'])('no warning without a reason (enable-caption: %s)', async enableCaption => {
    const step = await world.translate({ ...FAST, 'enable-caption': enableCaption })
    expect(step.warnings).toEqual([])
  })
})
