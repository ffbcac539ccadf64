import { afterAll, describe, expect, test } from '@jest/globals'
import { faultFreePoints, runCase } from './campaign.ts'
import { faultList } from './fault-list.ts'
import { type FaultPoint, isSubmission, pointText } from './fault-points.ts'
import { SCENARIOS, type Scenario } from './scenarios.ts'
import { SEED } from './seed.ts'
import { openInProcess } from './step-in-process.ts'

const place = openInProcess()
const { perform, performPatiently } = place
afterAll(() => place.dispose())

const NAMES = faultList('').map(one => one.name)
let turn = SEED

interface Strike {
  readonly point: FaultPoint
  readonly name: string | undefined
}

/** Every other request of a scenario, with the faults of the list in turn. `npm run chaos -- --matrix` has all of both. */
function sample(points: readonly FaultPoint[]): Strike[] {
  const inTurn = points
    .filter((_, at) => (SEED + at) % 2 === 0)
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

describe(`one fault in a run, CHAOS_SEED=${SEED}`, () => {
  test.each(SCENARIOS)(
    '$name',
    async scenario => {
      const points = await faultFreePoints(scenario, performPatiently)
      expect(points.length).toBeGreaterThan(2)
      const problems: string[] = []
      for (const strike of sample(points)) problems.push(...(await problemsOf(scenario, strike)))
      expect(problems).toEqual([])
    },
    60_000
  )
})
