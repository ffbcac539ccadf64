import { afterEach, beforeEach, expect } from '@jest/globals'
import {
  type HeygenSandbox,
  type HeygenSandboxOptions,
  startHeygenSandbox
} from '../../sandbox/heygen/heygen-sandbox.ts'
import { createJob, type Job, runStep, type StepAsk, type StepResult } from '../../sandbox/run-step.ts'

/** A HeyGen on loopback and a job's folders; new for each test. */
export interface World {
  heygen: HeygenSandbox
  job: Job
  /** Runs a step of the root action with the sandbox's key and an asset into two languages, unless `given` says otherwise. */
  translate(given?: Readonly<Record<string, string>>, ask?: Omit<StepAsk, 'with' | 'action'>): Promise<StepResult>
  collect(given?: Readonly<Record<string, string>>, ask?: Omit<StepAsk, 'with' | 'action'>): Promise<StepResult>
  /** The POSTs of translations, as they came. */
  posts(): { headers: Record<string, string>; body: Record<string, unknown> }[]
}

/** Runs a step of a world. */
export type Runner = (heygen: HeygenSandbox, ask: StepAsk & { readonly job: Job }) => Promise<StepResult>

/** A world for each test of the file. Steps are processes that run the bundle, unless `run` says otherwise. */
export function useWorld(
  options: () => HeygenSandboxOptions = () => ({}),
  run: Runner = (_heygen, ask) => runStep(ask)
): World {
  const world = {} as World
  beforeEach(async () => {
    const heygen = await startHeygenSandbox(options())
    heygen.addAsset({ id: 'asset_talk' })
    const job = createJob()
    const access = { 'api-url': heygen.url, 'api-key': heygen.apiKey }
    const work = { video: 'asset:asset_talk', languages: 'Spanish (Mexico), French (France)' }
    Object.assign(world, {
      heygen,
      job,
      translate: (given = {}, ask = {}) => run(heygen, { job, ...ask, with: { ...access, ...work, ...given } }),
      collect: (given = {}, ask = {}) => run(heygen, { job, ...ask, action: 'collect', with: { ...access, ...given } }),
      posts: () =>
        heygen.requests
          .filter(one => one.method === 'POST' && one.path === '/v3/video-translations')
          .map(one => ({ headers: one.headers, body: JSON.parse(one.body.toString()) }))
    } satisfies World)
  })
  afterEach(async () => {
    world.job.dispose()
    await world.heygen.close()
    expect(world.heygen.unexpected).toEqual([])
  })
  return world
}

/** The value of an output that is JSON. */
export function jsonOutput(step: StepResult, name: string): unknown {
  return JSON.parse(step.outputs[name] ?? 'null')
}
