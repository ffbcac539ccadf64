import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type HeygenSandbox, startHeygenSandbox } from '../../sandbox/heygen/heygen-sandbox.ts'
import type { Settings } from '../../sandbox/heygen/settings.ts'
import { createHttpClient, type HttpClient } from '../../src/http/client.ts'
import { createLanguageResolver } from '../../src/languages/resolve.ts'
import type { Translation } from '../../src/model/translation.ts'
import { wait } from '../../src/results/wait.ts'
import { fakeLog, neverCanceled } from '../fakes/fake-log.ts'
import { sandboxTime } from '../fakes/sandbox-time.ts'

const LANGUAGES = ['Chinese (Mandarin, Simplified)', 'German', 'Spanish (Mexico)', 'Turkish (Türkiye)']

let sandbox: HeygenSandbox
let http: HttpClient

beforeEach(async () => {
  sandbox = await startHeygenSandbox({ translationSeconds: 900 })
  http = createHttpClient()
})
afterEach(async () => {
  await Promise.all([http.close(), sandbox.close()])
  expect(sandbox.unexpected).toEqual([])
})

const cases: [string, Partial<Settings>][] = [
  ['plain', {}],
  ['without bulk statuses', { withoutBulkStatuses: true }],
  ['tags', { outputLanguageAs: 'code' }],
  ['no languages', { outputLanguageAs: 'null' }],
  ['completed without a link', { completedWithoutUrlChecks: 3 }],
  ['not found at first', { notFoundChecks: 2 }],
  ['statuses in reverse', { reverseIds: true }]
]

test.each(cases)('against the described API: %s', async (_name, settings) => {
  const { resolve } = createLanguageResolver(sandbox.languages)
  Object.assign(sandbox.settings, settings)
  const added = LANGUAGES.map(language =>
    sandbox.addTranslation({
      language,
      checksNotFound: sandbox.settings.notFoundChecks,
      checksWithoutUrl: sandbox.settings.completedWithoutUrlChecks
    })
  )
  const failing = added[1]
  if (failing !== undefined) Object.assign(failing, { failureMessage: 'no speech', endsAt: failing.createdAt + 30_000 })
  const isShown = settings.outputLanguageAs !== 'null'
  const ids = added.map(one => one.id)
  // As if the ids had come in reverse, where the translations show their languages.
  const given = isShown ? ids.toReversed() : ids
  const translations = LANGUAGES.map(
    (language, n): Translation => ({ language, id: given[n] ?? '', status: 'pending', reused: false })
  )
  const { translations: result } = await wait(translations, {
    connection: {
      http,
      clock: sandboxTime(sandbox.clock),
      apiUrl: sandbox.url,
      credentials: { accessToken: sandbox.accessToken },
      log: fakeLog(),
      signal: neverCanceled
    },
    inputs: { waitTimeoutMs: 60 * 60_000, pollIntervalMs: undefined },
    keyOf: text => {
      const resolution = resolve(text)
      return resolution.ok ? resolution.name : undefined
    },
    onChange: () => undefined
  })
  expect(result.map(one => [one.language, one.id, one.status, one.failureMessage])).toEqual(
    LANGUAGES.map((language, n) => [
      language,
      ids[n],
      n === 1 ? 'failed' : 'completed',
      n === 1 ? 'no speech' : undefined
    ])
  )
  for (const one of result.filter(({ status }) => status === 'completed')) {
    expect(one.videoUrl).toContain(`/results/${one.id}/video.mp4?`)
    expect((one.endedAt ?? 0) - (one.createdAt ?? 0)).toBeGreaterThanOrEqual(900_000)
  }
})
