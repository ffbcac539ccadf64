import { expect, test } from '@jest/globals'
import { inProcess } from '../fakes/step-in-process.ts'
import { useWorld } from './world.ts'

const world = useWorld(() => ({}), inProcess)

test('a dry run shows the plan and changes nothing', async () => {
  await world.translate({ languages: 'Spanish (Mexico)' })
  const before = world.heygen.requests.length
  const step = await world.translate({ 'dry-run': 'true', mode: 'speed' })
  expect(step.exitCode).toBe(0)
  expect(step.outputs['status']).toBe('planned')
  expect(world.heygen.requests.slice(before).map(one => one.method)).toEqual(['GET', 'GET'])
  const id = world.heygen.charges[0]?.id ?? ''
  for (const text of [step.stdout, step.summary]) {
    expect(text).toContain('asset:asset_talk')
    expect(text).toContain(id)
    expect(text).toContain('French (France)')
    expect(text).toContain(step.outputs['idempotency-key'])
  }
  const real = await world.translate()
  expect(real.outputs['idempotency-key']).toBe(step.outputs['idempotency-key'])
})

test('the log names options as the inputs do, and has the key in a group of its own', async () => {
  const step = await world.translate({ 'dry-run': 'true', 'enable-caption': 'true' })
  const [, plan = '', request = ''] = step.stdout.split('::group::')
  expect(plan).toMatch(/^Plan: 2 languages to submit\n/)
  expect(plan).not.toContain(step.outputs['idempotency-key'])
  expect(request).toMatch(/^Request\n/)
  expect(request).toContain('\nenable-caption: true\n')
  expect(request).toContain(`\nidempotency key: ${step.outputs['idempotency-key']}\n`)
})

test('`summary: false` writes no summary, whatever comes of the step', async () => {
  for (const summary of ['false', 'False']) {
    expect((await world.translate({ 'dry-run': 'true', summary })).summary).toBe('')
    expect((await world.translate({ languages: 'Klingon', summary })).summary).toBe('')
  }
  const wrong = await world.translate({ summary: 'no' })
  expect(wrong.errors[0]).toContain('`summary` is "no": must be true or false.')
  expect(wrong.summary).toContain('Nothing was submitted')
})

test('max-translations counts what would be submitted', async () => {
  const refused = await world.translate({ 'max-translations': '1' })
  expect(refused.exitCode).toBe(1)
  expect(refused.errors[0]).toContain('2 translations would be submitted, and `max-translations` allows 1.')
  expect(world.posts()).toEqual([])
  await world.translate({ languages: 'Spanish (Mexico)' })
  const allowed = await world.translate({ 'max-translations': '1' })
  expect(allowed.exitCode).toBe(0)
})
