import { expect, test } from '@jest/globals'
import { useWorld } from './world.ts'

const world = useWorld()

test('a misspelled input is one warning that suggests the right name and never shows the value', async () => {
  const step = await world.translate({ api_key: 'other-secret', language: 'Turkish', 'node-version': '24' })
  expect(step.warnings.toSorted()).toEqual([
    'Unknown input `api_key` was ignored. Did you mean `api-key`?',
    'Unknown input `language` was ignored. Did you mean `languages`?'
  ])
  expect(step.stdout).not.toContain('other-secret')
  expect(step.exitCode).toBe(0)
  expect(world.posts()[0]?.body['output_languages']).toEqual(['French (France)', 'Spanish (Mexico)'])
})

test('a misspelled input of the collect action is one warning too', async () => {
  const step = await world.collect({ 'translation-id': 'abc', 'translation-ids': '[]' })
  expect(step.warnings).toEqual(['Unknown input `translation-id` was ignored. Did you mean `translation-ids`?'])
})
