import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { runStep, type StepAsk, type StepResult } from '../../sandbox/run-step.ts'
import type { Performer } from '../fakes/step-in-process.ts'
import { type FaultPoint, placeFault, pointText } from './fault-points.ts'
import { endProblems, lostIds, stepProblems, worldProblems } from './invariants.ts'
import { leaks } from './leaks.ts'
import type { Scenario } from './scenarios.ts'
import type { Stage } from './stage.ts'
import { watchRun } from './watched-run.ts'

/** A signal that a process gets at one of its requests, before its work is done or after it. */
export interface Kill {
  readonly point: FaultPoint
  readonly afterWork: boolean
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'
  /** The exchange continues only once the step has logged the signal; without effect on SIGKILL. */
  readonly isHeard: boolean
}

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGKILL: null } as const
/** Outputs are written within 5 s of the signal; a busy machine gets a little more. */
const LONGEST_END = 6000

/** A kill in words. */
function killText({ point, afterWork, signal, isHeard }: Kill): string {
  return `${signal}${isHeard ? ', heard,' : ''} ${afterWork ? 'after' : 'before'} the work of ${pointText(point)}`
}

/** Kills a step of the committed bundle and runs it again by `perform`; finds whatever must not have happened. */
export async function runKill(scenario: Scenario, kill: Kill, perform: Performer): Promise<string[]> {
  const stage = await scenario.open()
  try {
    const { result, problems, came, endedIn } = await killed(stage, scenario, kill)
    const first = came ? endOfKilled(stage, kill, result, endedIn) : ['the signal was never sent']
    const knownBefore = result.outputs['translation-ids'] === undefined ? [] : [result]
    for (const { faults } of Object.values(stage.servers)) faults.clear()
    const ask = { ...scenario.step(stage), job: stage.job }
    const { result: again, problems: againProblems } = await watchRun(stage, ask, given => perform(stage, given))
    const second = [
      ...againProblems,
      ...stepProblems(stage, again, stage.clock.now()).filter(text => !isLeftByKill(kill, text)),
      ...endProblems(stage, scenario, again).filter(text => !isLeftByKill(kill, text)),
      ...lostIds(stage, [...knownBefore, again])
    ]
    return [...problems, ...first, ...second.map(text => `again: ${text}`)].map(
      text => `${scenario.name}, ${killText(kill)}: ${text}`
    )
  } finally {
    await stage.close()
  }
}

async function killed(stage: Stage, scenario: Scenario, { point, afterWork, signal, isHeard }: Kill) {
  const heard = Promise.withResolvers<void>()
  let child: ChildProcess | undefined
  let sentAt: number | undefined
  const notify = () => {
    sentAt = performance.now()
    child?.kill(signal)
    return isHeard && signal !== 'SIGKILL' ? heard.promise : undefined
  }
  placeFault(stage, { point, named: { name: 'cue', fault: { kind: 'cue', notify, afterWork }, passes: true } })
  const listening: StepAsk = {
    ...scenario.step(stage),
    onStart: started => {
      child = started.on('exit', heard.resolve)
    },
    onOutput: log => {
      if (/Cancell?ed: /.test(log)) heard.resolve()
    }
  }
  const { result, problems } = await watchRun(stage, { ...listening, job: stage.job }, runStep)
  return { result, problems, came: sentAt !== undefined, endedIn: performance.now() - (sentAt ?? 0) }
}

function endOfKilled(stage: Stage, kill: Kill, result: StepResult, endedIn: number): string[] {
  const { exitCode, errors, outputs, summary } = result
  const world = [...worldProblems(stage).filter(text => !isLeftByKill(kill, text)), ...leaks(stage, result)]
  const isKill = kill.signal === 'SIGKILL'
  const wrong: (readonly [boolean, string])[] = [
    [exitCode !== EXIT_CODES[kill.signal], `exit code ${exitCode}`],
    [!isKill && errors.length !== 1, `${errors.length} errors: ${errors}`],
    [!isKill && endedIn > LONGEST_END, `ended ${Math.round(endedIn)} ms after the signal`],
    [!isKill && summary === '', 'no summary'],
    [!isKill && !isWhole(outputs), 'outputs and result file are not there']
  ]
  return [...wrong.flatMap(([is, text]) => (is ? [text] : [])), ...world]
}

function isWhole(outputs: Readonly<Record<string, string>>): boolean {
  const path = outputs['result-file'] ?? ''
  if (!existsSync(path)) return false
  const file = JSON.parse(readFileSync(path, 'utf8')) as { translation_ids: string[]; error?: { code: string } }
  return file.translation_ids.join() === (JSON.parse(outputs['translation-ids'] ?? '[]') as string[]).join()
}

/** Nobody can tidy up after SIGKILL: a temporary file stays, never one under a result's name. */
function isLeftByKill({ signal }: Kill, problem: string): boolean {
  return (
    signal === 'SIGKILL' &&
    /(?:short|temporary) file: (?:\.[\w-]+|[\w-]+\.json)\.part$|downloads: .*\.part/.test(problem)
  )
}
