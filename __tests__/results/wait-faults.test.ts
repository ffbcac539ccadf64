import { describe, expect, test } from '@jest/globals'
import { fakeHeygen, jsonResponse, type Outcome, refusal, reset } from '../fakes/fake-heygen.ts'
import { startWait, submitted } from '../fakes/start-wait.ts'
import { oneTranslation, start, statuses, threeTranslations } from './three-translations.ts'

const MINUTE = 60_000

describe('without the bulk endpoint', () => {
  const refusals: [string, Outcome][] = [
    ['404', refusal(404, 'resource_not_found')],
    ['405', refusal(405, 'method_not_allowed')],
    ['501', jsonResponse(501, '<html>')],
    ['403', refusal(403, 'forbidden')],
    ['400', refusal(400, 'invalid_parameter')],
    ['a redirect', jsonResponse(301, '', { location: 'https://elsewhere.example' })]
  ]
  test.each(refusals)(
    '%s: every open translation is read by itself, and that is logged once',
    async (_name, outcome) => {
      const heygen = fakeHeygen(threeTranslations(), ask => (ask.kind === 'check' ? outcome : undefined))
      const { ended, log } = start(heygen)
      expect(statuses(await ended)).toEqual(['completed', 'completed', 'completed'])
      expect(heygen.checks).toHaveLength(1)
      expect(heygen.reads.filter(one => one.at === 0).map(one => one.id)).toEqual(['id-0', 'id-1', 'id-2'])
      expect(
        log.lines.filter(line => line.includes('Bulk status is unavailable; checking each translation individually.'))
      ).toHaveLength(1)
      expect(log.lines.filter(line => line.startsWith('warning'))).toEqual([])
    }
  )

  test.each<[string, Outcome]>([
    ['503', refusal(503, 'internal_error')],
    ['another shape', jsonResponse(200, { items: [] })]
  ])('%s from the bulk endpoint alone, at every check: recognized by one read', async (_name, outcome) => {
    const heygen = fakeHeygen(threeTranslations(), ask => (ask.kind === 'check' ? outcome : undefined))
    const { ended, log } = start(heygen)
    expect(statuses(await ended)).toEqual(['completed', 'completed', 'completed'])
    expect(heygen.checks).toHaveLength(3)
    expect(
      log.lines.filter(line => line.includes('Bulk status is unavailable; checking each translation individually.'))
    ).toHaveLength(1)
  })

  test('at most 8 reads at a time', async () => {
    const fakes = Array.from({ length: 40 }, (_, n) => ({ id: `id-${n}`, language: `L${n}`, endsAfter: 0 }))
    const heygen = fakeHeygen(fakes, ask => (ask.kind === 'check' ? refusal(404, 'resource_not_found') : undefined))
    let open = 0
    let most = 0
    const { http } = heygen.connection
    const counted: typeof http = {
      ...http,
      text: async ask => {
        open++
        most = Math.max(most, open)
        await new Promise(setImmediate)
        open--
        return http.text(ask)
      }
    }
    const connection = { ...heygen.connection, http: counted }
    await start({ ...heygen, connection }, submitted(fakes)).ended
    expect(most).toBe(8)
    expect(heygen.reads).toHaveLength(40)
  })
})

describe('failed status checks', () => {
  test('reads that take long are left to the next check, and the wait ends in time', async () => {
    const fakes = Array.from({ length: 60 }, (_, n) => ({ id: `id-${n}`, language: `L${n}`, endsAfter: Infinity }))
    const heygen = fakeHeygen(fakes, ({ kind }) => {
      if (kind === 'check') return refusal(404, 'resource_not_found')
      heygen.clock.advance(10_000)
      return reset
    })
    const begun = heygen.clock.now()
    await startWait(heygen, submitted(fakes), { timeoutMs: 5 * MINUTE }).ended
    expect(heygen.clock.now() - begun).toBeLessThan(7 * MINUTE)
    const [first, second] = Map.groupBy(heygen.reads, one => Math.floor(one.at / (MINUTE + 15_000))).values()
    expect(first?.length).toBeLessThanOrEqual(8)
    expect(new Set([...(first ?? []), ...(second ?? [])].map(one => one.id)).size).toBeGreaterThan(first?.length ?? 0)
  })

  test('a streak is logged once, then by one warning, and never fails the wait', async () => {
    const heygen = fakeHeygen(threeTranslations(), ask => (ask.at > 0 && ask.at < 10 * MINUTE ? reset : undefined))
    const { ended, log } = start(heygen)
    expect(statuses(await ended)).toEqual(['completed', 'completed', 'completed'])
    const lines = log.lines.filter(line => line.includes('still waiting'))
    expect(lines).toEqual([
      'info: A status check failed; still waiting. Could not check the translations: the connection was reset (ECONNRESET).',
      expect.stringMatching(/^warning: 5 status checks in a row failed; still waiting\./)
    ])
    expect(heygen.logged).toEqual([])
  })

  test('two streaks are logged twice', async () => {
    const bad = new Set([2, 5])
    const heygen = fakeHeygen(threeTranslations(), ask =>
      ask.kind === 'check' && bad.has(ask.nth) ? refusal(503, 'x') : undefined
    )
    const { ended, log } = start(heygen)
    await ended
    expect(log.lines.filter(line => line.includes('still waiting'))).toHaveLength(2)
  })

  test('the last status check is repeated when it fails', async () => {
    const heygen = fakeHeygen(threeTranslations(), ask => (ask.at === 2.5 * MINUTE ? reset : undefined))
    const result = await start(heygen, undefined, 2.5 * MINUTE).ended
    expect(statuses(result)).toEqual(['completed', 'completed', 'running'])
    expect(heygen.checks.slice(-2).map(check => check.at)).toEqual([150_000, 151_000])
  })

  test('a failed translation whose read is lost counts as failed, with the bulk status’s message', async () => {
    const fake = { id: 'id-0', language: 'French', endsAfter: 0, failure: 'no speech' }
    const heygen = fakeHeygen([fake], ask => (ask.kind === 'read' ? reset : undefined))
    const result = await start(heygen, oneTranslation).ended
    expect(result[0]).toMatchObject({ status: 'failed', failureMessage: 'no speech' })
    expect(heygen.reads).toHaveLength(3)
  })

  test('a failure that only the last check finds counts as failed, even if its read is lost', async () => {
    const fake = { id: 'id-0', language: 'French', endsAfter: MINUTE, failure: 'no speech' }
    const heygen = fakeHeygen([fake], ask => (ask.kind === 'read' ? reset : undefined))
    const [result] = await start(heygen, oneTranslation, MINUTE).ended
    expect(result).toMatchObject({ status: 'failed', failureMessage: 'no speech' })
  })

  test.each(['check', 'read'] as const)('401 at a %s ends the wait with the error of the API', async kind => {
    const heygen = fakeHeygen(threeTranslations(), ask =>
      ask.kind === kind && ask.at > 0 ? refusal(401, 'authentication_failed') : undefined
    )
    await expect(start(heygen).ended).rejects.toMatchObject({ code: 'authentication_failed', status: 401 })
  })
})
