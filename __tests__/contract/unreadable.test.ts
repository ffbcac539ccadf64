import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../sandbox/faults.ts'
import type { SandboxTranslation } from '../../sandbox/heygen/translation.ts'
import { perform } from '../fakes/step-in-process.ts'
import { openStage, type Stage } from '../trust/stage.ts'

const HOUR = 60 * 60_000
const SHA = '6dcb09b5b57875f334f61aebed695e2e4193db5e'

let stage: Stage
let translations: SandboxTranslation[]
beforeEach(async () => {
  stage = await openStage()
  translations = ['German', 'Japanese', 'French (France)'].map(language =>
    stage.heygen.addTranslation({ language, callbackId: `octo-org/product@${SHA}#0123456789abcdef` })
  )
})
afterEach(() => stage.close())

const idOf = (nth: number) => translations[nth]?.id ?? ''
const readOf = (nth: number) => ({ method: 'GET', path: new RegExp(`/${idOf(nth)}$`) })
const failReads = (nth: number, fault: Fault) =>
  stage.heygen.faults.add({ when: readOf(nth), times: Number.POSITIVE_INFINITY, fault })

/** A step of `collect` that downloads; by IDs unless the inputs say otherwise. */
async function collect(given: Record<string, string> = { 'translation-ids': translations.map(({ id }) => id).join() }) {
  const begun = stage.clock.now()
  const access = { 'api-key': stage.heygen.apiKey, 'api-url': stage.heygen.url }
  const step = await perform(stage, {
    job: stage.job,
    action: 'collect',
    with: { ...access, 'download-to': 'out', ...given }
  })
  const json = (name: string) => JSON.parse(step.outputs[name] ?? 'null')
  return { ...step, json, took: stage.clock.now() - begun }
}

const faults: [string, Fault][] = [
  ['403', { kind: 'status', status: 403 }],
  ['500', { kind: 'status', status: 500 }],
  ['a proxy’s page', { kind: 'html', status: 200 }],
  ['another shape', { kind: 'wrong-shape' }],
  ['a reset', { kind: 'reset-before' }]
]

describe('one translation of three that cannot be read', () => {
  test.each(faults)('by ID, %s: the others are delivered, and the error names the one', async (_name, fault) => {
    failReads(1, fault)
    const step = await collect()
    expect(step.json('translation-ids')).toEqual(translations.map(({ id }) => id))
    expect(step.json('translations')).toMatchObject([
      { language: 'German', status: 'completed' },
      { language: idOf(1), failure_message: expect.stringContaining(`Could not read translation ${idOf(1)}`) },
      { language: 'French (France)', status: 'completed' }
    ])
    expect(step.json('files')).toEqual(['out/product.german.mp4', 'out/product.french-france.mp4'])
    expect(step.outputs['status']).toBe('partial')
    expect(step.exitCode).toBe(1)
    expect(step.errors).toHaveLength(1)
    expect(step.errors[0]).toContain(`Could not read translation ${idOf(1)}`)
    if (fault.kind === 'status') expect(step.errors[0]).toMatch(new RegExp(`HTTP ${fault.status}, request ID: req_`))
    expect(step.summary).toContain(`- unreadable: ${idOf(1)}`)
    expect(step.took).toBeGreaterThan(60_000)
    expect(step.took).toBeLessThan(10 * 60_000)
  })

  test.each(faults)('by commit, %s: the same', async (_name, fault) => {
    failReads(1, fault)
    const step = await collect({})
    expect(step.json('translation-ids')).toHaveLength(3)
    expect(step.json('files')).toHaveLength(2)
    expect(step.outputs['status']).toBe('partial')
    expect(step.errors).toHaveLength(1)
    expect(step.errors[0]).toContain(`Japanese: Could not read translation ${idOf(1)}`)
    expect(step.took).toBeLessThan(10 * 60_000)
  })

  test('with a failed one: the error and the summary show both', async () => {
    Object.assign(translations[0] ?? {}, { failureMessage: 'No speech was found.' })
    failReads(1, { kind: 'status', status: 403 })
    const step = await collect()
    expect(step.outputs['status']).toBe('partial')
    expect(step.errors[0]).toMatch(
      /^There are 2 problems:\n- 1 of 3 translations failed:\n {2}- German: No speech was found\.\n/
    )
    expect(step.errors[0]).toMatch(
      /\n- .*Could not read translation .*HTTP 403, request ID: req_\d+\)\n {2}What to do: /
    )
    expect(step.summary).toContain(`Could not read translation ${idOf(1)}`)
    expect(step.summary).toContain('Why German failed')
  })
})

test.each([true, false])('no translation can be read (bulk status: %s): one error, every ID', async bulk => {
  for (const nth of [0, 1, 2]) failReads(nth, { kind: 'status', status: 403 })
  if (!bulk) stage.heygen.faults.add({ when: { path: /statuses$/ }, fault: { kind: 'status', status: 403 } })
  const step = await collect()
  expect(step.json('translation-ids')).toEqual(translations.map(({ id }) => id))
  expect(step.errors).toHaveLength(1)
  expect(step.errors[0]).toMatch(/^HeyGen refused the key while waiting\. Could not read translation/)
  for (const { id } of translations) expect(step.errors[0]).toContain(id)
  expect(step.took).toBeLessThan(5 * 60_000)
})

test('a translation that was deleted at HeyGen is not found, long before the time is up', async () => {
  stage.clock.advance(HOUR)
  Object.assign(translations[1] ?? {}, { hidden: true })
  const step = await collect()
  expect(step.json('translations')).toMatchObject([
    { status: 'completed' },
    { status: 'not_found', failure_message: expect.stringContaining('It may have been deleted') },
    { status: 'completed' }
  ])
  expect(step.json('files')).toHaveLength(2)
  expect(step.outputs['status']).toBe('partial')
  expect(step.took).toBeLessThan(5 * 60_000)
})

test('a reused translation that was deleted is not found within the first minute', async () => {
  stage.heygen.addAsset({ id: 'talk' })
  const access = { 'api-key': stage.heygen.apiKey, 'api-url': stage.heygen.url }
  const work = { ...access, video: 'asset:talk', languages: 'German' }
  const translate = (given: object = {}) => perform(stage, { job: stage.job, with: { ...work, ...given } })
  stage.heygen.settings.translationSeconds = 10 * 3600
  await translate()
  stage.clock.advance(HOUR)
  const gone = { kind: 'status', status: 404 } as const
  stage.heygen.faults.add({ when: { path: /(?:statuses|[0-9a-f]{32})$/ }, times: 100, fault: gone })
  const begun = stage.clock.now()
  const step = await translate({ wait: 'true' })
  expect(stage.heygen.charges).toHaveLength(1)
  expect(JSON.parse(step.outputs['translations'] ?? '')).toMatchObject([{ status: 'not_found', reused: true }])
  expect(stage.clock.now() - begun).toBeLessThan(60_000)
})
