import { beforeAll, describe, expect, test } from '@jest/globals'
import { perform, performPatiently } from '../fakes/step-in-process.ts'
import { faultFreePoints } from './campaign.ts'
import { type FaultPoint, isSubmission } from './fault-points.ts'
import { inParallel } from './in-parallel.ts'
import { type Kill, runKill } from './kill-case.ts'
import { SCENARIOS, type Scenario } from './scenarios.ts'
import { SEED } from './seed.ts'
import { seededRandom } from './seeded-random.ts'

const AT_ONCE = 4
const SIGNALS = ['SIGKILL', 'SIGINT', 'SIGTERM'] as const

const random = seededRandom(SEED)
const points = new Map<Scenario, readonly FaultPoint[]>()
beforeAll(async () => {
  for (const scenario of SCENARIOS) points.set(scenario, await faultFreePoints(scenario, performPatiently))
})

interface Victim {
  readonly scenario: Scenario
  readonly kill: Kill
}

async function problemsOf(victims: readonly Victim[]): Promise<string[]> {
  const found = await inParallel(victims, AT_ONCE, ({ scenario, kill }) => runKill(scenario, kill, perform))
  return found.flat()
}

/** Kills at the submission, or so many requests after it. */
function submissionVictims(after: number, kills: readonly Omit<Kill, 'point'>[]): Victim[] {
  const scenario = SCENARIOS.find(one => one.name.startsWith('without reuse'))
  const all = (scenario && points.get(scenario)) ?? []
  const point = all[all.findIndex(isSubmission) + after]
  if (scenario === undefined || point === undefined) throw new Error('no such request')
  return kills.map(kill => ({ scenario, kill: { ...kill, point } }))
}

describe(`a step that is killed, and the job run again, CHAOS_SEED=${SEED}`, () => {
  test('at any request: nothing is charged twice, and every ID is found again', async () => {
    const victims = SCENARIOS.map((scenario, index) => {
      const [afterWork, isHeard] = [random.below(2) === 1, random.below(2) === 1]
      const signal = SIGNALS[index % SIGNALS.length] ?? 'SIGKILL'
      return { scenario, kill: { point: random.pick(points.get(scenario) ?? []), afterWork, isHeard, signal } }
    })
    expect(await problemsOf(victims)).toEqual([])
  }, 60_000)

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s while the translations are submitted: the IDs of a response within the grace period are output',
    async signal => {
      // Both signals together have all four combinations.
      const kills = [true, false].map(afterWork => ({
        afterWork,
        isHeard: afterWork === (signal === 'SIGINT'),
        signal
      }))
      expect(await problemsOf(submissionVictims(0, kills))).toEqual([])
    },
    60_000
  )

  test('SIGKILL before the response to the submission: the IDs that no output has are found again', async () => {
    const kills = [true, false].map(afterWork => ({ afterWork, isHeard: false, signal: 'SIGKILL' as const }))
    expect(await problemsOf(submissionVictims(0, kills))).toEqual([])
  }, 60_000)

  test('SIGKILL at the first request after the response: its IDs are in the outputs and in the result file', async () => {
    const kills = [{ afterWork: false, isHeard: false, signal: 'SIGKILL' as const }]
    expect(await problemsOf(submissionVictims(1, kills))).toEqual([])
  }, 60_000)
})
