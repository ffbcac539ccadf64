import type { StepResult } from '../../sandbox/run-step.ts'
import type { OwnStep, Performer } from '../fakes/step-in-process.ts'
import { type FaultPoint, faultPoints, type Placement, placeFault, placementText } from './fault-points.ts'
import { endProblems, faultFreeProblems, lostIds, stepProblems } from './invariants.ts'
import type { Scenario } from './scenarios.ts'
import type { Stage } from './stage.ts'
import { watchRun } from './watched-run.ts'

export interface CaseResult {
  /** What went wrong that must not, one line each, with the faults that led to it. */
  readonly problems: readonly string[]
  readonly faulted: StepResult
  /** How many of the faults struck. */
  readonly struck: number
  readonly runs: number
}

/** The requests of a run in which nothing goes wrong. Throws Error when something does. */
export async function faultFreePoints(scenario: Scenario, perform: Performer): Promise<FaultPoint[]> {
  const { stage, result, problems } = await withStage(scenario, async stage => {
    const begun = stage.clock.now()
    const { result, problems } = await watchRun(stage, askOf(scenario, stage), ask => perform(stage, ask))
    return {
      stage,
      result,
      problems: [
        ...problems,
        ...stepProblems(stage, result, begun),
        ...endProblems(stage, scenario, result),
        ...faultFreeProblems(result)
      ]
    }
  })
  if (problems.length > 0) throw new Error(`${scenario.name}: ${problems.join('; ')}\n${result.stdout}`)
  return faultPoints(stage)
}

/** Runs a scenario under faults and then, without any, again; finds whatever must not have happened. */
export async function runCase(
  scenario: Scenario,
  placements: (stage: Stage) => readonly Placement[],
  perform: Performer
): Promise<CaseResult> {
  return withStage(scenario, async stage => {
    const begun = stage.clock.now()
    const ordered = placements(stage)
    const placed = ordered.map(one => placeFault(stage, one))
    const ran = await watchRun(stage, askOf(scenario, stage), ask => perform(stage, ask))
    const faulted = ran.result
    const struck = placed.filter(one => one.struck > 0).length
    const mustPass = ordered.length === 1 && ordered.every(one => one.named.passes)
    const first = [
      ...ran.problems,
      ...stepProblems(stage, faulted, begun),
      ...(faulted.exitCode === 0 ? lostIds(stage, [faulted]) : []),
      ...(mustPass ? endProblems(stage, scenario, faulted) : [])
    ]
    for (const { faults } of Object.values(stage.servers)) faults.clear()
    const ranAgain = await watchRun(stage, askOf(scenario, stage), ask => perform(stage, ask))
    const again = ranAgain.result
    const second = [
      ...ranAgain.problems,
      ...stepProblems(stage, again, stage.clock.now()),
      ...endProblems(stage, scenario, again),
      ...lostIds(stage, [faulted, again])
    ]
    const under = ordered.map(placementText).join(' + ')
    return {
      problems: [...first, ...second.map(text => `again: ${text}`)].map(text => `${scenario.name}, ${under}: ${text}`),
      faulted,
      struck,
      runs: 2
    }
  })
}

function askOf(scenario: Scenario, stage: Stage): OwnStep {
  return { ...scenario.step(stage), job: stage.job }
}

async function withStage<T>(scenario: Scenario, work: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await scenario.open()
  try {
    return await work(stage)
  } finally {
    await stage.close()
  }
}
