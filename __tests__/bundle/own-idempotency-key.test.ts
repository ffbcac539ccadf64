import { beforeEach, expect, test } from '@jest/globals'
import type { StepResult } from '../../sandbox/run-step.ts'
import { inProcess } from '../fakes/step-in-process.ts'
import { jsonOutput, useWorld } from './world.ts'

const HOUR = 60 * 60_000
const world = useWorld(() => ({}), inProcess)
const OWN = { 'idempotency-key': 'mine' }

beforeEach(() => {
  world.heygen.addAsset({ id: 'asset_other' })
})

const languages = (step: StepResult) =>
  (jsonOutput(step, 'translations') as { language: string }[]).map(one => one.language)
const charged = () => world.heygen.charges.map(one => one.language)

/** The step has failed on the key; every ID that HeyGen gave is in the outputs, and none of them under a wrong language. */
function expectKeyReused(step: StepResult, expected: { languages: string[] }): void {
  expect(step.exitCode).toBe(1)
  expect(step.errors).toHaveLength(1)
  expect(step.errors[0]).toContain('input: idempotency-key')
  expect(step.errors[0]).toContain('Change `idempotency-key`')
  expect(step.outputs['status']).toBe('failed')
  expect(languages(step)).toEqual(expected.languages)
  for (const { id } of world.heygen.charges) expect(step.outputs['translation-ids']).toContain(id)
  expect(jsonOutput(step, 'files')).toEqual([])
}

test.each([
  ['the history shows its language', {}],
  ['only a read shows its language', { reuse: 'false' }],
  ['only a read shows it, and the callback ID is the workflow’s own', { 'callback-id': 'hook' }]
])('an added language does not get the ID of another language: %s', async (_how, given) => {
  await world.translate({ ...OWN, ...given, languages: 'Spanish (Mexico)' })
  world.heygen.clock.advance(HOUR)
  const ask = { ...OWN, ...given, 'download-to': 'out' }
  const step = await world.translate({ ...ask, languages: 'French (France), Spanish (Mexico)' })
  expectKeyReused(step, { languages: Object.keys(given).length === 0 ? ['Spanish (Mexico)'] : [] })
  const replaced = await world.translate({ ...ask, languages: 'French (France)' })
  expectKeyReused(replaced, { languages: [] })
  expect(replaced.errors[0]).toContain('is in Spanish (Mexico), not French (France)')
  expect(charged()).toEqual(['Spanish (Mexico)'])
})

test('the translation of another video is not reported as this one’s', async () => {
  await world.translate({ ...OWN, languages: 'Spanish (Mexico)' })
  world.heygen.clock.advance(HOUR)
  const step = await world.translate({
    ...OWN,
    languages: 'Spanish (Mexico)',
    video: 'asset:asset_other',
    wait: 'true'
  })
  expectKeyReused(step, { languages: [] })
  expect(step.errors[0]).toContain('is of another video, or was made with other options')
})

test('a failed translation cannot be submitted again under the same key, and the error says so', async () => {
  world.heygen.failLanguage('French (France)', 'No audio.', 1)
  await world.translate({ ...OWN, languages: 'French (France)' })
  world.heygen.clock.advance(HOUR)
  const step = await world.translate({ ...OWN, languages: 'French (France)' })
  expectKeyReused(step, { languages: ['French (France)'] })
  expect(step.errors[0]).toContain('Its translation into French (France) has failed: No audio.')
  expect(step.errors[0]).toContain('This key cannot submit it again.')
  expect(jsonOutput(step, 'translations')).toMatchObject([{ status: 'failed', failure_message: 'No audio.' }])
  expect(world.posts()).toHaveLength(2)
  expect(charged()).toEqual(['French (France)'])
})

test('a second run of the same work gives the same IDs', async () => {
  const first = await world.translate({ ...OWN, reuse: 'false' })
  world.heygen.clock.advance(HOUR)
  const again = await world.translate({ ...OWN, reuse: 'false' })
  expect(again.errors).toEqual([])
  expect(again.outputs['translation-ids']).toBe(first.outputs['translation-ids'])
  expect(again.outputs['status']).toBe('completed')
  expect(charged()).toHaveLength(2)
})
