import { beforeAll, describe, expect, test } from '@jest/globals'
import { perform, performPatiently } from '../fakes/step-in-process.ts'
import { faultFreePoints, runCase } from './campaign.ts'
import { faultList } from './fault-list.ts'
import { type FaultPoint, isSubmission, type Placement, pointText } from './fault-points.ts'
import { SCENARIOS, type Scenario } from './scenarios.ts'
import { SEED } from './seed.ts'
import { seededRandom } from './seeded-random.ts'
import type { Stage } from './stage.ts'

/** A sample of what `npm run chaos -- --matrix` tries: with every third request, each fault of the list strikes once. */
const EVERY = 3
const MOST_FAULTS = 5

const NAMES = faultList('').map(one => one.name)
let turn = SEED

interface Strike {
  readonly point: FaultPoint
  readonly name: string | undefined
}

function sample(points: readonly FaultPoint[]): Strike[] {
  const inTurn = points
    .filter((_, at) => (SEED + at) % EVERY === 0)
    .map(point => ({ point, name: NAMES[turn++ % NAMES.length] }))
  const always = points.flatMap(point => (isSubmission(point) ? [{ point, name: 'true body in a wrong shape' }] : []))
  // A part of a file is on the disk only while the rest of it is on its way.
  const file = points.find(({ server, method }) => server === 'heygen-storage' && method === 'GET')
  return [...inTurn, ...always, ...(file === undefined ? [] : [{ point: file, name: 'slow body' }])]
}

async function problemsOf(scenario: Scenario, { point, name }: Strike): Promise<readonly string[]> {
  const { problems, struck } = await runCase(
    scenario,
    ({ servers }) => {
      const faults = faultList(servers.elsewhere.url).filter(named => named.name === name)
      return faults.map(named => ({ point, named }))
    },
    perform
  )
  return struck === 1 ? problems : [...problems, `nothing struck at ${pointText(point)}`]
}

describe.each(SCENARIOS.map((scenario, index) => ({ ...scenario, index })))(
  `CHAOS_SEED=${SEED}, $name`,
  ({ index, ...scenario }) => {
    let points: readonly FaultPoint[]
    beforeAll(async () => {
      points = await faultFreePoints(scenario, performPatiently)
      expect(points.length).toBeGreaterThan(2)
    })

    test('one fault in a run breaks no promise', async () => {
      const problems: string[] = []
      for (const strike of sample(points)) problems.push(...(await problemsOf(scenario, strike)))
      expect(problems).toEqual([])
    }, 60_000)

    test('several faults in one run break no promise', async () => {
      const random = seededRandom(SEED + index)
      const anywhere = ({ servers }: Stage): Placement[] =>
        Array.from({ length: 1 + random.below(MOST_FAULTS) }, () => ({
          point: random.pick(points),
          named: random.pick(faultList(servers.elsewhere.url))
        }))
      const { problems, struck } = await runCase(scenario, anywhere, perform)
      expect(problems).toEqual([])
      expect(struck).toBeGreaterThan(0)
    }, 60_000)
  }
)
