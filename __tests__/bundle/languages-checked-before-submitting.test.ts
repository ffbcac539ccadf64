import { describe, expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { jsonOutput, useWorld } from './world.ts'

const world = useWorld(() => ({}), inProcess)

describe('languages', () => {
  test('names in any case and accent, and tags, become the names in HeyGen’s list', async () => {
    const step = await world.translate({ languages: 'SPANISH (MEXICO)\nturkish (turkiye)\npt-BR, zh-HK\nja' })
    expect(step.errors).toEqual([])
    expect(world.posts()[0]?.body['output_languages']).toEqual([
      'Chinese (Cantonese, Traditional)',
      'Japanese',
      'Portuguese (Brazil)',
      'Spanish (Mexico)',
      'Turkish (Türkiye)'
    ])
  })

  test('unknown ones are reported all at once with suggestions, and nothing is submitted', async () => {
    const step = await world.translate({ languages: 'Spanisch (Mexico), Klingon, French (France), xx-YY' })
    expect(step.exitCode).toBe(1)
    expect(step.errors).toHaveLength(1)
    expect(step.errors[0]).toContain('"Spanisch (Mexico)" (did you mean "Spanish (Mexico)"')
    expect(step.errors[0]).toContain('"Klingon"')
    expect(step.errors[0]).toContain('"xx-YY"')
    expect(step.errors[0]).toContain('input: languages')
    expect(world.posts()).toEqual([])
  })

  test('a list that is unavailable is a warning; names pass through, tags are resolved', async () => {
    world.heygen.faults.add({
      when: { path: '/v3/video-translations/languages' },
      times: Number.POSITIVE_INFINITY,
      fault: { kind: 'status', status: 404 }
    })
    const step = await world.translate({ languages: 'es-MX, French (France)' })
    expect(step.exitCode).toBe(0)
    expect(step.warnings.join()).toContain('list of languages is unavailable')
    expect(world.posts()[0]?.body['output_languages']).toEqual(['French (France)', 'Spanish (Mexico)'])
  })

  test('a language that is listed twice is submitted once, with a warning', async () => {
    const step = await world.translate({ languages: 'es-MX, Spanish (Mexico)' })
    expect(world.posts()[0]?.body['output_languages']).toEqual(['Spanish (Mexico)'])
    expect(step.warnings.join()).toContain('more than once')
    expect(jsonOutput(step, 'translation-ids')).toHaveLength(1)
  })
})
