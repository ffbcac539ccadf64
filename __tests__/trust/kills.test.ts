import { afterAll, describe, expect, test } from '@jest/globals'
import { faultFreePoints } from './campaign.ts'
import { isSubmission } from './fault-points.ts'
import { inParallel } from './in-parallel.ts'
import { type Kill, runKill } from './kill-case.ts'
import { SCENARIOS, type Scenario } from './scenarios.ts'
import { SEED } from './seed.ts'
import { seededRandom } from './seeded-random.ts'
import { openInProcess } from './step-in-process.ts'

const AT_ONCE = 4
const CANCELS = ['SIGINT', 'SIGTERM'] as const

const random = seededRandom(SEED)
const place = openInProcess()
const { perform, performPatiently } = place
afterAll(() => place.dispose())

interface Victim {
  readonly scenario: Scenario
  readonly kill: Kill
}

async function problemsOf(victims: readonly Victim[]): Promise<string[]> {
  const found = await inParallel(victims, AT_ONCE, ({ scenario, kill }) => runKill(scenario, kill, perform))
  return found.flat()
}

/** Kills at the submission, in the first scenario: `after` is how many requests later. */
async function submissionVictims(after: number, kills: readonly Omit<Kill, 'point'>[]): Promise<Victim[]> {
  const scenario = SCENARIOS.find(one => one.name.startsWith('without reuse'))
  if (scenario === undefined) throw new Error('no such scenario')
  const points = await faultFreePoints(scenario, performPatiently)
  const point = points[points.findIndex(isSubmission) + after]
  if (point === undefined) throw new Error('no such request')
  return kills.map(kill => ({ scenario, kill: { ...kill, point } }))
}

describe(`a step that is killed, and the job run again, CHAOS_SEED=${SEED}`, () => {
  test('at any request: nothing is bought twice, and every id is found again', async () => {
    const victims: Victim[] = []
    for (const [index, scenario] of SCENARIOS.entries()) {
      const points = await faultFreePoints(scenario, performPatiently)
      for (const signal of ['SIGKILL', CANCELS[index % CANCELS.length] ?? 'SIGINT'] as const) {
        const [afterWork, isHeard] = [random.below(2) === 1, random.below(2) === 1]
        victims.push({ scenario, kill: { point: random.pick(points), afterWork, isHeard, signal } })
      }
    }
    expect(await problemsOf(victims)).toEqual([])
  }, 60_000)

  test.each(CANCELS)(
    '%s while the translations are submitted: the IDs of a response within the grace period are output',
    async signal => {
      const kills = [true, false].flatMap(afterWork => [true, false].map(isHeard => ({ afterWork, isHeard, signal })))
      expect(await problemsOf(await submissionVictims(0, kills))).toEqual([])
    },
    60_000
  )

  test('SIGKILL before the response to the submission: the ids that nobody heard of are found again', async () => {
    const kills = [true, false].map(afterWork => ({ afterWork, isHeard: false, signal: 'SIGKILL' as const }))
    expect(await problemsOf(await submissionVictims(0, kills))).toEqual([])
  }, 60_000)

  test('SIGKILL at the first request after the response: its IDs are in the outputs and in the result file', async () => {
    const kills = [{ afterWork: false, isHeard: false, signal: 'SIGKILL' as const }]
    expect(await problemsOf(await submissionVictims(1, kills))).toEqual([])
  }, 60_000)
})
