import { afterAll, describe, expect, test } from '@jest/globals'
import { faultFreePoints, runCase } from './campaign.ts'
import { faultList } from './fault-list.ts'
import type { FaultPoint, Placement } from './fault-points.ts'
import { SCENARIOS } from './scenarios.ts'
import { SEED } from './seed.ts'
import { type SeededRandom, seededRandom } from './seeded-random.ts'
import type { Stage } from './stage.ts'
import { openInProcess } from './step-in-process.ts'

const SEQUENCES = 3
const MOST_FAULTS = 5

const place = openInProcess()
const { perform, performPatiently } = place
afterAll(() => place.dispose())

/** One to five faults, anywhere. */
function sequence(random: SeededRandom, points: readonly FaultPoint[], { servers }: Stage): Placement[] {
  const faults = faultList(servers.elsewhere.url)
  return Array.from({ length: 1 + random.below(MOST_FAULTS) }, () => ({
    point: random.pick(points),
    named: random.pick(faults)
  }))
}

describe(`several faults in one run, CHAOS_SEED=${SEED}`, () => {
  test.each(SCENARIOS.map((scenario, index) => ({ ...scenario, index })))(
    '$name',
    async ({ index, ...scenario }) => {
      const random = seededRandom(SEED + index)
      const points = await faultFreePoints(scenario, performPatiently)
      const problems: string[] = []
      for (let nth = 0; nth < SEQUENCES; nth++) {
        const found = await runCase(scenario, stage => sequence(random, points, stage), perform)
        problems.push(...found.problems)
        expect(found.struck).toBeGreaterThan(0)
      }
      expect(problems).toEqual([])
    },
    60_000
  )
})
