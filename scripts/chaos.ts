import { availableParallelism } from 'node:os'
import { type Performer, perform, performPatiently } from '../__tests__/fakes/step-in-process.ts'
import { faultFreePoints, runCase } from '../__tests__/trust/campaign.ts'
import { faultList, takesMinutes } from '../__tests__/trust/fault-list.ts'
import type { FaultPoint } from '../__tests__/trust/fault-points.ts'
import { inParallel } from '../__tests__/trust/in-parallel.ts'
import { runKill } from '../__tests__/trust/kill-case.ts'
import { SCENARIOS, type Scenario } from '../__tests__/trust/scenarios.ts'
import { type SeededRandom, seededRandom } from '../__tests__/trust/seeded-random.ts'
import { runStep } from '../sandbox/run-step.ts'
import { readCommandLine, wholeNumber } from './command-line.ts'

const USAGE = `Usage: npm run chaos -- [--count <n>] [--seed <n>] [--patient] [--matrix]

Breaks and kills runs of the committed bundle at random, one process each and one more to run it again, and fails when
a translation is charged twice, a secret or an ID is lost, or at any moment a file or an asset is not whole. A seed makes the same
runs again.

  --count    runs that are broken, and as many that are killed (default 100)
  --patient  servers may hang and limit rates too: such a run takes minutes
  --matrix   every fault at every request instead, in this process and without pauses: about 5,400 cases in twelve minutes`

const MOST_FAULTS = 4
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const

interface Target {
  readonly scenario: Scenario
  readonly points: readonly FaultPoint[]
}

type Case = () => Promise<readonly string[]>

const { values } = readCommandLine(USAGE, {
  count: { type: 'string', default: '100' },
  seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  patient: { type: 'boolean', default: false },
  matrix: { type: 'boolean', default: false }
})
const count = wholeNumber(USAGE, 'count', values.count)
const seed = wholeNumber(USAGE, 'seed', values.seed)

const faults = faultList('')

async function findTargets(): Promise<Target[]> {
  const targets: Target[] = []
  for (const scenario of SCENARIOS)
    targets.push({ scenario, points: await faultFreePoints(scenario, performPatiently) })
  return targets
}

/** A run in which the faults of these numbers strike at these points. */
async function broken(
  { scenario }: Target,
  strikes: readonly { point: FaultPoint; fault: number }[],
  by: Performer
): Promise<readonly string[]> {
  const found = await runCase(
    scenario,
    ({ servers }) => {
      const list = faultList(servers.elsewhere.url)
      return strikes.flatMap(({ point, fault }) => {
        const named = list[fault]
        return named === undefined ? [] : [{ point, named }]
      })
    },
    by
  )
  return found.problems
}

function matrix(targets: readonly Target[]): Case[] {
  return targets.flatMap(target =>
    target.points.flatMap(point => faults.map((_, fault) => () => broken(target, [{ point, fault }], perform)))
  )
}

function randomCases(targets: readonly Target[], random: SeededRandom): Case[] {
  const allowed = faults.flatMap((fault, index) => (values.patient || !takesMinutes(fault) ? [index] : []))
  return Array.from({ length: count }, () => {
    const target = random.pick(targets)
    const strikes = Array.from({ length: 1 + random.below(MOST_FAULTS) }, () => ({
      point: random.pick(target.points),
      fault: random.pick(allowed)
    }))
    const victim = random.pick(targets)
    const kill = {
      point: random.pick(victim.points),
      afterWork: random.below(2) === 1,
      signal: random.pick(SIGNALS),
      isHeard: random.below(2) === 1
    }
    return [
      () => broken(target, strikes, (_stage, ask) => runStep(ask)),
      () => runKill(victim.scenario, kill, (_stage, ask) => runStep(ask))
    ]
  }).flat()
}

async function main(): Promise<void> {
  const targets = await findTargets()
  const cases = values.matrix ? matrix(targets) : randomCases(targets, seededRandom(seed))
  const requests = targets.reduce((sum, { points }) => sum + points.length, 0)
  console.log(`seed ${seed}: ${cases.length} cases over ${targets.length} scenarios with ${requests} requests`)
  const begun = performance.now()
  let done = 0
  const found = await inParallel(cases, values.matrix ? 1 : availableParallelism() * 2, async one => {
    const problems = await one()
    for (const problem of problems) console.error(`✗ ${problem}`)
    done += 1
    if (done % 50 === 0) console.log(`${done} of ${cases.length}`)
    return problems
  })
  const problems = found.flat().length
  const seconds = Math.round((performance.now() - begun) / 1000)
  console.log(`${cases.length} cases, ${cases.length * 2} runs in ${seconds} s: ${problems} problems`)
  if (problems > 0) {
    console.log(`Again: npm run chaos -- --seed ${seed} --count ${count}`)
    process.exitCode = 1
  }
}

await main()
