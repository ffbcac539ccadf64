import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runStep } from '../../sandbox/run-step.ts'
import { faultFreePoints, runCase } from './campaign.ts'
import { faultList, takesMinutes } from './fault-list.ts'
import { inParallel } from './in-parallel.ts'
import { SCENARIOS } from './scenarios.ts'
import { SEED } from './seed.ts'
import { seededRandom } from './seeded-random.ts'
import { openInProcess, type Performer } from './step-in-process.ts'

/** A sample: of each scenario so many runs of the committed bundle, each with one fault. `npm run chaos` makes more. */
const FAULTS_A_SCENARIO = 1
const AT_ONCE = 4

const random = seededRandom(SEED)
const place = openInProcess()
const perform: Performer = (_stage, ask) => runStep(ask)
let cases: { scenario: (typeof SCENARIOS)[number]; point: Awaited<ReturnType<typeof faultFreePoints>>[number] }[]

beforeAll(async () => {
  cases = []
  for (const scenario of SCENARIOS) {
    const points = await faultFreePoints(scenario, place.performPatiently)
    for (let nth = 0; nth < FAULTS_A_SCENARIO; nth++) cases.push({ scenario, point: random.pick(points) })
  }
})
afterAll(() => place.dispose())

describe(`one fault in a process of its own, CHAOS_SEED=${SEED}`, () => {
  test('breaks nothing that is promised', async () => {
    const quick = faultList('').flatMap((named, index) => (takesMinutes(named) ? [] : [index]))
    const picked = cases.map(one => ({ ...one, index: random.pick(quick) }))
    const found = await inParallel(picked, AT_ONCE, ({ scenario, point, index }) =>
      runCase(
        scenario,
        ({ servers }) =>
          faultList(servers.elsewhere.url).flatMap((named, at) => (at === index ? [{ point, named }] : [])),
        perform
      )
    )
    expect(found.flatMap(one => one.problems)).toEqual([])
    expect(found.map(one => one.struck)).toEqual(cases.map(() => 1))
  }, 60_000)
})
