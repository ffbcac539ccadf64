import * as core from '@actions/core'
import { ActionError, interrupted, toActionError } from '../errors/action-error.ts'

const STALLED = 'The action stopped before its work was done: what it was waiting for can no longer happen.'
/** Outputs must be written within 5 s of a signal; a response that is under way gets this long. */
const GRACE_MS = 4000

/** Listens for what ends a step early. The runner sends SIGINT, 7.5 s later SIGTERM, and kills the step 2.5 s after that. */
export function listenForCancellation() {
  const controller = new AbortController()
  const overdue = Promise.withResolvers<void>()
  let reason: { readonly error: ActionError; readonly exitCode: number } | undefined
  let timer: NodeJS.Timeout | undefined
  const end = (error: ActionError, exitCode: number, graceMs = GRACE_MS) => {
    if (reason !== undefined) return
    reason = { error, exitCode }
    if (error.code === 'interrupted') core.info('Canceled: writing outputs.')
    timer = setTimeout(overdue.resolve, graceMs)
    controller.abort()
  }
  const fail = (thrown: unknown) => end(toActionError(thrown), 1)
  const listeners = Object.entries({
    SIGINT: () => end(interrupted(), 130),
    SIGTERM: () => end(interrupted(), 143),
    uncaughtException: fail,
    unhandledRejection: fail,
    beforeExit: () => end(new ActionError('internal', STALLED), 1, 0)
  })
  const events: NodeJS.EventEmitter = process
  for (const [name, listener] of listeners) events.on(name, listener)
  return {
    signal: controller.signal,
    /** Resolves some time after the signal, for work that does not end by itself. */
    overdue: overdue.promise,
    reason: () => reason,
    dispose: () => {
      clearTimeout(timer)
      for (const [name, listener] of listeners) events.off(name, listener)
    }
  }
}
