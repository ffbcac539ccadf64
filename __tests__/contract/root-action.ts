import { beforeEach } from '@jest/globals'
import type { RunContext } from '../../src/runner/context.ts'
import { translate } from '../../src/translate.ts'
import { type FakeRun, fakeRun } from '../fakes/fake-run.ts'
import { type ConnectedSandbox, useSandbox } from './connected-sandbox.ts'

export interface RootAction {
  readonly world: ConnectedSandbox
  /** One run of the root action, as a workflow would make it: an asset into two languages, unless the inputs say otherwise. */
  run(given?: Record<string, string>, context?: Partial<RunContext>): Promise<FakeRun>
  /** The languages that were charged, in order. */
  charged(): string[]
}

/** A sandbox with the assets `talk` and `other` for each test of the file, and runs of the root action against it. */
export function useRootAction(): RootAction {
  const world = useSandbox()
  beforeEach(() => {
    for (const id of ['talk', 'other']) world.sandbox.addAsset({ id })
  })
  return {
    world,
    run: async (given = {}, context = {}) => {
      const { connection, clock, sandbox } = world
      const access = { 'api-key': sandbox.apiKey, 'api-url': sandbox.url }
      const inputs = { ...access, video: 'asset:talk', languages: 'es-MX, French', ...given }
      const one = fakeRun({ http: connection.http, clock, inputs, context })
      await translate(one)
      return one
    },
    charged: () => world.sandbox.charges.map(({ language }) => language)
  }
}
