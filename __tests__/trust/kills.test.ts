import { afterAll, describe, expect, test } from '@jest/globals'
import { faultFreePoints } from './campaign.ts'
import { inParallel } from './in-parallel.ts'
import { type Kill, killText, runKill } from './kill-case.ts'
import { SCENARIOS } from './scenarios.ts'
import { SEED } from './seed.ts'
import { seededRandom } from './seeded-random.ts'
import { openInProcess } from './step-in-process.ts'

const KILLS_A_SCENARIO = 1
const AT_ONCE = 4
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const

const random = seededRandom(SEED)
const place = openInProcess()
const { perform, performPatiently } = place
afterAll(() => place.dispose())

describe(`a step that is killed, and the job run again, CHAOS_SEED=${SEED}`, () => {
  test.each(SIGNALS)(
    '%s at any request: nothing is bought twice, and every id is found again',
    async signal => {
      const kills: { scenario: (typeof SCENARIOS)[number]; kill: Kill }[] = []
      for (const scenario of SCENARIOS) {
        const points = await faultFreePoints(scenario, performPatiently)
        for (let nth = 0; nth < KILLS_A_SCENARIO; nth++) {
          kills.push({ scenario, kill: { point: random.pick(points), afterWork: random.below(2) === 1, signal } })
        }
      }
      const problems = await inParallel(kills, AT_ONCE, ({ scenario, kill }) => runKill(scenario, kill, perform))
      expect(problems.flat()).toEqual([])
    },
    60_000
  )

  test.each(SIGNALS)(
    '%s when the request that costs money has been made: the ids that nobody heard of are found again',
    async signal => {
      const [scenario] = SCENARIOS
      if (scenario === undefined) throw new Error('no scenario')
      const post = { server: 'heygen', method: 'POST', path: '/v3/video-translations', nth: 1 } as const
      const kills = [true, false].map(afterWork => ({ point: post, afterWork, signal }))
      const problems = await inParallel(kills, AT_ONCE, kill => runKill(scenario, kill, perform))
      expect(problems.flat()).toEqual([])
      expect(kills.map(killText).join()).toContain('after the work')
    },
    60_000
  )
})
