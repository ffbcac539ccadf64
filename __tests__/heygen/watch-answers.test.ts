import { describe, expect, test } from '@jest/globals'
import type { Translation } from '../../src/domain/translation.ts'
import { type FakeHeygen, type FakeJob, fakeHeygen, refusal } from '../fakes/fake-heygen.ts'
import { startWatch, submitted } from '../fakes/start-watch.ts'

const MINUTE = 60_000
const LANGUAGES = ['Spanish (Mexico)', 'French', 'German']

const threeJobs = (): FakeJob[] =>
  LANGUAGES.map((language, n) => ({ id: `id-${n}`, language, endsAfter: (n + 1) * MINUTE }))
const oneJob = submitted([{ id: 'id-0', language: 'French' }])

const watch = (heygen: FakeHeygen, translations = submitted(threeJobs()), timeout = 60 * MINUTE) =>
  startWatch(heygen, translations, { timeout })

const statuses = (translations: readonly Translation[]) => translations.map(one => one.status)

describe('what HeyGen says', () => {
  test.each(['queued', 'processing', 'pending', 'running', 'dubbing'])(
    '%s, from either endpoint, is still going',
    async word => {
      const job = {
        id: 'id-0',
        language: 'French',
        endsAfter: 5 * MINUTE,
        lookedAs: (elapsed: number) => (elapsed < 5 * MINUTE ? word : undefined)
      }
      const [one] = await watch(fakeHeygen([job]), oneJob).ended
      expect(one?.status).toBe('completed')
      expect(one?.endedAt).toBeDefined()
    }
  )

  test('a bulk `completed` whose read says otherwise is not believed', async () => {
    const job = {
      id: 'id-0',
      language: 'French',
      endsAfter: 0,
      readAs: (elapsed: number) => (elapsed < 90_000 ? 'running' : 'completed')
    }
    const heygen = fakeHeygen([job])
    const { ended, states } = watch(heygen, oneJob)
    await ended
    expect(states[0]?.[0]?.status).toBe('running')
    expect(heygen.reads.length).toBeGreaterThan(3)
    expect(heygen.reads.at(-1)?.at).toBeGreaterThanOrEqual(90_000)
  })

  test.each([true, false])('completed without a link is not final (audio only: %s)', async audioOnly => {
    const job = { id: 'id-0', language: 'French', endsAfter: MINUTE, linkAfter: 3 * MINUTE, audioOnly }
    const heygen = fakeHeygen([job])
    const [one] = await watch(heygen, oneJob).ended
    expect(one).toMatchObject({ status: 'completed', videoUrl: expect.stringContaining('storage.example') })
    expect(heygen.looks.at(-1)?.at).toBeLessThan(80_000)
    expect(heygen.reads.at(-1)?.at).toBeGreaterThanOrEqual(3 * MINUTE)
  })

  test('completed without a link is running when the time is up, and taken as it is after ten minutes', async () => {
    const job = { id: 'id-0', language: 'French', endsAfter: 0, linkAfter: Number.POSITIVE_INFINITY }
    const early = await watch(fakeHeygen([job]), oneJob, 5 * MINUTE).ended
    expect(statuses(early)).toEqual(['running'])
    const { ended, log } = watch(fakeHeygen([job]), oneJob)
    const [late] = await ended
    expect(late?.status).toBe('completed')
    expect(late).not.toHaveProperty('videoUrl')
    expect(log.lines.at(-1)).toMatch(/^info: French: completed after 1\d:\d\d, but HeyGen gives no link to the result$/)
  })

  test.each(['bulk', 'single'])('not found at three looks in a row (%s) is failed, with that reason', async by => {
    const heygen = fakeHeygen(threeJobs().slice(0, 2), ask =>
      by === 'single' && ask.kind === 'look' ? refusal(405, 'x') : undefined
    )
    const { ended, log } = watch(heygen)
    const result = await ended
    expect(statuses(result)).toEqual(['completed', 'completed', 'not_found'])
    expect(result[2]?.failureMessage).toBe('HeyGen knows no translation of this id (3 looks in a row).')
    expect(log.lines).toContain('info: German: not found: HeyGen knows no translation of this id (3 looks in a row).')
    const asked = by === 'bulk' ? heygen.looks.flatMap(look => look.ids) : heygen.reads.map(read => read.id)
    expect(asked.filter(id => id === 'id-2')).toHaveLength(3)
  })

  test('not found twice, then there, then twice again is no failure', async () => {
    const job = {
      id: 'id-0',
      language: 'French',
      endsAfter: 2 * MINUTE,
      lookedAs: (elapsed: number) => ([0, 10_000, 30_000, 40_000].includes(elapsed) ? 'not_found' : undefined)
    }
    expect(statuses(await watch(fakeHeygen([job]), oneJob).ended)).toEqual(['completed'])
  })

  test('an id that the bulk answer leaves out is read by itself from the third look on', async () => {
    const job = { id: 'id-0', language: 'French', endsAfter: MINUTE, lookedAs: () => 'absent' }
    const heygen = fakeHeygen([job])
    expect(statuses(await watch(heygen, oneJob).ended)).toEqual(['completed'])
    expect(heygen.reads[0]?.at).toBe(20_000)
  })
})
