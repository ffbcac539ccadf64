import { describe, expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { jsonOutput, useWorld } from './world.ts'

const world = useWorld(() => ({}), inProcess)

describe('invalid inputs', () => {
  test('are reported all at once, and nothing is sent', async () => {
    const step = await world.translate({
      'access-token': 'another-secret',
      mode: 'fast',
      video: 'http://someone:password@example.com/a.mp4',
      languages: '',
      'speaker-num': '0',
      'enable-caption': 'yes',
      'start-time': '10',
      'end-time': '5',
      'srt-role': 'input',
      'fps-mode': '30',
      'max-translations': '-1'
    })
    expect(step.exitCode).toBe(1)
    expect(world.heygen.requests).toEqual([])
    expect(step.errors).toHaveLength(1)
    const [error = ''] = step.errors
    for (const line of [
      '`mode` is "fast": must be speed or precision.',
      '`video` is "http://***@example.com/a.mp4": must be an https URL: HeyGen does not fetch over plain http.',
      '`languages` must name a language.',
      '`speaker-num` is "0": must be a whole number from 1.',
      '`enable-caption` is "yes": must be true or false.',
      '`end-time` is "5": must be greater than `start-time` (10).',
      '`srt-role` is "input": needs `srt`: give the subtitle file too.',
      '`fps-mode` is "30": must be vfr, cfr or passthrough.',
      '`max-translations` is "-1": must be a whole number from 1.',
      '`access-token` (its value is not shown) must not be set together with `api-key`: use exactly one of them.'
    ]) {
      expect(error).toContain(line)
    }
    expect(step.outputs['status']).toBe('failed')
    expect(jsonOutput(step, 'translation-ids')).toEqual([])
  })

  test('a missing key is an error that says how to set one, or a skipped step', async () => {
    const error = await world.translate({ 'api-key': '' })
    expect(error.exitCode).toBe(1)
    expect(error.errors[0]).toContain('if-no-api-key: skip')
    const skipped = await world.translate({ 'api-key': '', 'if-no-api-key': 'skip' })
    expect(skipped.exitCode).toBe(0)
    expect(skipped.outputs['status']).toBe('skipped')
    expect(world.heygen.requests).toEqual([])
  })
})
