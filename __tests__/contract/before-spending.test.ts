import { describe, expect, test } from '@jest/globals'
import { SHA } from '../fakes/fake-run.ts'
import { useRootAction } from './root-action.ts'

const { world, run, charged } = useRootAction()
const mutating = () => world.sandbox.requests.filter(one => one.method !== 'GET')
const languagesFail = () =>
  world.sandbox.faults.add({ when: { path: /languages$/ }, fault: { kind: 'status', status: 503 }, times: 99 })

describe('a dry run', () => {
  test('does everything up to the request, and changes nothing', async () => {
    await run({ languages: 'French' })
    const before = world.sandbox.requests.length
    const { log, report } = await run({
      'dry-run': 'true',
      mode: 'speed',
      'speaker-num': '2',
      languages: 'es-MX, French'
    })
    expect(world.sandbox.requests.slice(before).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v3/video-translations/languages',
      'GET /v3/video-translations'
    ])
    expect(report().status).toBe('planned')
    expect(report().plans?.[0]?.key).toMatch(new RegExp(`^v1:octo-org:product:${SHA}:[0-9a-f]{64}$`))
    expect(log.lines).toEqual([
      'group: Plan: 2 languages to submit',
      '| video: asset:talk',
      '| Spanish (Mexico): submit',
      '| French: submit',
      '| 2 languages to submit, length unknown: HeyGen does not report the length of an asset',
      'group: Request',
      '| title: octo-org/product 6dcb09b',
      '| mode: speed',
      '| speaker-num: 2',
      `| idempotency key: ${report().plans?.[0]?.key}`,
      'info: Dry run: nothing was submitted.'
    ])
  })

  test('shows what would be reused, and its ID', async () => {
    const first = await run({ languages: 'French' })
    const { log, report } = await run({ 'dry-run': 'true' })
    const id = first.report().translations[0]?.id
    expect(log.lines).toContain(`| French: reuse ${id} (pending)`)
    expect(report()).toMatchObject({ status: 'planned', translations: [{ language: 'French', id, reused: true }] })
    expect(mutating()).toHaveLength(1)
  })
})

describe('max-translations', () => {
  test('counts what would be submitted, not what is reused', async () => {
    await run({ languages: 'French, German' })
    await run({ languages: 'French, German, Italian', 'max-translations': '1' })
    expect(charged()).toEqual(['French', 'German', 'Italian'])
  })

  test('one language too many: nothing is submitted', async () => {
    await expect(run({ 'max-translations': '1' })).rejects.toMatchObject({
      code: 'too_many_translations',
      input: 'max-translations',
      message: '2 translations would be submitted, and `max-translations` allows 1.'
    })
    expect(mutating()).toEqual([])
  })
})

describe('languages', () => {
  test('unknown ones are reported all at once, before anything is submitted', async () => {
    await expect(run({ languages: 'Frensh, Spanish, Germann' })).rejects.toMatchObject({
      code: 'unknown_language',
      message: expect.stringMatching(/"Frensh" \(did you mean "French"[^\n]+\n- "Germann" \(did you mean "German"/)
    })
    expect(mutating()).toEqual([])
  })

  test('one that is named twice is submitted once, with a warning', async () => {
    const { log } = await run({ languages: 'French, french, fr' })
    expect(charged()).toEqual(['French'])
    expect(log.lines.slice(0, 2)).toEqual([
      'warning: `languages` names french more than once.',
      'warning: `languages` names fr more than once.'
    ])
  })

  test('an unavailable list is a warning, and HeyGen checks the names', async () => {
    languagesFail()
    const { log, report } = await run()
    expect(log.lines[2]).toMatch(/^warning: The list of languages is unavailable/)
    expect(report().translations.map(({ language }) => language)).toEqual(['Spanish (Mexico)', 'French'])
    await expect(run({ languages: 'Klingon' })).rejects.toMatchObject({
      code: 'invalid_parameter',
      input: 'languages',
      message: "Could not submit the translation: Unsupported output language: 'Klingon'."
    })
  })

  test('without the list, existing translations are still found', async () => {
    await run()
    languagesFail()
    world.clock.advance(26 * 60 * 60_000)
    await run({ languages: 'Spanish (Mexico), French' })
    expect(charged()).toHaveLength(2)
  })
})

describe('without a key', () => {
  test('an error says how to set one, and mentions forks', async () => {
    await expect(run({ 'api-key': '' })).rejects.toMatchObject({
      code: 'missing_credentials',
      input: 'api-key',
      hint: expect.stringMatching(/secrets\.HEYGEN_API_KEY.*forks.*`if-no-api-key: skip`/)
    })
  })

  test('or the step is skipped', async () => {
    const { report } = await run({ 'api-key': '', 'if-no-api-key': 'skip' })
    expect(report().status).toBe('skipped')
    expect(world.sandbox.requests).toEqual([])
  })

  test('a key that HeyGen refuses ends the step at the first call', async () => {
    await expect(run({ 'api-key': 'wrong' })).rejects.toMatchObject({ code: 'authentication_failed', status: 401 })
    expect(mutating()).toEqual([])
  })
})

test('on any other event than a release the video must be named', async () => {
  await expect(run({ video: '' })).rejects.toMatchObject({ code: 'invalid_input', input: 'video' })
  expect(mutating()).toEqual([])
})
