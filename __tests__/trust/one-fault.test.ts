import { afterAll, describe, expect, test } from '@jest/globals'
import { faultFreePoints, runCase } from './campaign.ts'
import { faultList } from './fault-list.ts'
import { pointText } from './fault-points.ts'
import { SCENARIOS } from './scenarios.ts'
import { SEED } from './seed.ts'
import { openInProcess } from './step-in-process.ts'

/** Of 23; `npm run chaos -- --matrix` has them all. */
const FAULTS_A_REQUEST = 2
/** Prime to the number of faults, so that in time each request meets each fault. */
const STRIDE = 12

const place = openInProcess()
const { perform, performPatiently } = place
afterAll(() => place.dispose())

describe(`one fault at each request, CHAOS_SEED=${SEED}`, () => {
  test.each(SCENARIOS)(
    '$name',
    async scenario => {
      const points = await faultFreePoints(scenario, performPatiently)
      const problems: string[] = []
      for (const [at, point] of points.entries()) {
        for (let nth = 0; nth < FAULTS_A_REQUEST; nth++) {
          const found = await runCase(
            scenario,
            ({ servers }) => {
              const faults = faultList(servers.elsewhere.url)
              const named = faults[(SEED + at + nth * STRIDE) % faults.length]
              return named === undefined ? [] : [{ point, named }]
            },
            perform
          )
          problems.push(...found.problems, ...(found.struck === 1 ? [] : [`nothing struck at ${pointText(point)}`]))
        }
      }
      expect(problems).toEqual([])
      expect(points.length).toBeGreaterThan(8)
    },
    60_000
  )
})
