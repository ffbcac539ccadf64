import type { Moment } from '../../sandbox/moment.ts'
import type { StepFiles, StepResult } from '../../sandbox/run-step.ts'
import type { OwnStep } from '../fakes/step-in-process.ts'
import { SERVERS, type ServerName, type Stage } from './stage.ts'
import { watchAssets } from './watch-assets.ts'
import { watchFiles } from './watch-files.ts'
import { watchIds } from './watch-ids.ts'

/** What came of a step, and what was wrong while it ran, one line each. */
export interface WatchedRun {
  readonly result: StepResult
  readonly problems: readonly string[]
}

/** Runs a step and checks, at every moment of every exchange with a server of the stage, that nothing is wrong. */
export async function watchRun(
  stage: Stage,
  ask: OwnStep,
  run: (ask: OwnStep) => Promise<StepResult>
): Promise<WatchedRun> {
  const [ids, files, assets] = [watchIds(), watchFiles(stage), watchAssets(stage)]
  /** The first place of each problem, by its text. */
  const problems = new Map<string, string>()
  const note = (where: string, find: () => readonly string[]) => {
    for (const text of attempt(find)) if (!problems.has(text)) problems.set(text, where)
  }
  let stepFiles: StepFiles | undefined
  const watchers = SERVERS.map(server => {
    const { watchers } = stage.servers[server]
    const watcher = (moment: Moment) =>
      note(placeOf(server, moment), () => [...ids.check(server, moment, stepFiles), ...files(), ...assets()])
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  })
  try {
    const result = await run({
      ...ask,
      onFiles: given => {
        stepFiles = given
      }
    })
    note('at the end', () => [...ids.end(result), ...files(), ...assets()])
    return { result, problems: [...problems].map(([text, where]) => `${text}, ${where}`) }
  } finally {
    for (const remove of watchers) remove()
  }
}

const KINDS = { arrived: 'before', worked: 'after', sending: 'during the response to' } as const

function placeOf(server: ServerName, { kind, request }: Moment): string {
  return `${KINDS[kind]} ${server} ${request.method} ${request.path}`
}

/** A check that fails itself is a problem, too. */
function attempt(find: () => readonly string[]): readonly string[] {
  try {
    return find()
  } catch (thrown) {
    return [`the watch failed: ${thrown instanceof Error ? thrown.message : thrown}`]
  }
}
