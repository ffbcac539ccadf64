import { expect, test } from '@jest/globals'
import { LIST } from './connected-sandbox.ts'
import { useRootAction } from './root-action.ts'

const HOUR = 60 * 60_000
const { world, run, charged } = useRootAction()

const LANGUAGES = ['French', 'Spanish (Mexico)']
const posts = () => world.posts().map(post => JSON.parse(post.body.toString()).output_languages)

test.each<[created: unknown, reuse: string, given: Record<string, string>]>([
  [null, 'off', { reuse: 'false' }],
  [0, 'off', { reuse: 'false' }],
  [Date.UTC(2026, 1, 1), 'off', { reuse: 'false' }],
  [null, 'off by the workflow’s callback ID', { 'callback-id': 'hook' }],
  [null, 'unavailable', {}]
])(
  'a new translation that fails at once is submitted once: created_at %j, history %s',
  async (created, _reuse, given) => {
    world.sandbox.failLanguage('French', 'No audio.')
    Object.assign(world.sandbox.settings, {
      translationSeconds: 0,
      editShown: (shown: object) => ({ ...shown, created_at: created })
    })
    if (Object.keys(given).length === 0) {
      world.sandbox.faults.add({ when: LIST, fault: { kind: 'status', status: 500 }, times: 99 })
    }
    const ended = run({ ...given, languages: LANGUAGES.join(', ') })
    await expect(ended).rejects.toMatchObject({ code: 'translations_failed' })
    expect(charged()).toEqual(LANGUAGES)
  }
)

test('without evidence the error says why nothing is resubmitted', async () => {
  world.sandbox.failLanguage('French', 'No audio.')
  Object.assign(world.sandbox.settings, {
    translationSeconds: 0,
    editShown: (shown: object) => ({ ...shown, created_at: null })
  })
  const one = await run({ reuse: 'false', languages: LANGUAGES.join(', '), 'fail-on': 'never' })
  expect(one.log.lines).toContain(
    'warning: The translation into French has failed, and HeyGen does not report when it was created. The failure may be new, so it is not resubmitted.'
  )
  expect(one.report().translations).toMatchObject([
    { language: 'French', status: 'failed', failureMessage: 'No audio.' },
    { language: 'Spanish (Mexico)' }
  ])
})

test('an ID that the account had before is evidence', async () => {
  world.sandbox.failLanguage('French', 'No audio.', 1)
  await run({ languages: 'French' })
  world.clock.advance(HOUR)
  // The list ends too early to be complete, and does not say what became of the translation.
  world.sandbox.settings.editShown = (shown, where) => ({
    ...shown,
    created_at: null,
    ...(where === 'list' ? { output_language: 'xx' } : { output_language: null })
  })
  await run({ languages: 'French' })
  expect(charged()).toEqual(['French', 'French'])
})

test('what was deleted at HeyGen is not reported as submitted', async () => {
  await run({ languages: 'French', reuse: 'false' })
  world.clock.advance(HOUR)
  for (const translation of world.sandbox.translations) translation.hidden = true
  const begun = world.clock.now()
  const ended = run({ languages: 'French', reuse: 'false' })
  await expect(ended).rejects.toMatchObject({
    code: 'translations_failed',
    message: expect.stringContaining('It may have been deleted.')
  })
  expect(world.clock.now() - begun).toBeGreaterThanOrEqual(60_000)
  expect(posts()).toHaveLength(2)
})

test('a translation that HeyGen shows some seconds late is not missing', async () => {
  world.sandbox.settings.notFoundChecks = 4
  const one = await run({ languages: 'French', reuse: 'false' })
  expect(one.report()).toMatchObject({ status: 'submitted', translations: [{ status: 'running' }] })
  expect(world.clock.slept).toEqual([5000, 5000, 5000])
})

test('an API without these endpoints is no evidence about the translations', async () => {
  world.sandbox.faults.add({
    when: { method: 'GET', path: /^\/v3\/video-translations\// },
    fault: { kind: 'html', status: 404 },
    times: 99
  })
  const one = await run({ languages: 'French', reuse: 'false' })
  expect(one.report()).toMatchObject({ status: 'submitted', translations: [{ status: 'pending' }] })
})

test('178 translations are read eight at a time', async () => {
  world.sandbox.settings.withoutBulkStatuses = true
  let [now, most] = [0, 0]
  const { text } = world.connection.http
  world.connection.http.text = async ask => {
    now++
    most = Math.max(most, now)
    try {
      return await text(ask)
    } finally {
      now--
    }
  }
  const one = await run({ languages: world.sandbox.languages.join('\n'), reuse: 'false' })
  expect(one.report().translations).toHaveLength(178)
  expect(most).toBe(8)
})
