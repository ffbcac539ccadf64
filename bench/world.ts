import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Calls, Facts } from './world-process.ts'

/** HeyGen and GitHub on loopback, in a process of their own: their work is not counted with the action's. */
export interface World extends Facts {
  /** Asks the process; the reply comes when it is done. */
  ask<Name extends keyof Calls>(name: Name, ...values: Parameters<Calls[Name]>): Promise<ReturnType<Calls[Name]>>
  close(): Promise<void>
}

/** Starts the process. */
export async function startWorld(): Promise<World> {
  const child: ChildProcess = fork(new URL('world-process.ts', import.meta.url), { stdio: 'inherit' })
  const [facts] = (await once(child, 'message')) as [Facts]
  const ask: World['ask'] = async (name, ...values) => {
    child.send({ name, values })
    const [reply] = await once(child, 'message')
    return reply.value
  }
  return {
    ...facts,
    ask,
    close: async () => {
      child.kill()
      await once(child, 'exit')
    }
  }
}
