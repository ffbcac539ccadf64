import * as core from '@actions/core'
import { ActionError, interrupted, toActionError } from '../errors/action-error.ts'

const STALLED = 'The action stopped before its work was done: what it was waiting for can no longer happen.'
/** Exit codes of a canceled step. A runner sends SIGINT, 7.5 s later SIGTERM, and kills the step 2.5 s after that. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const
/** Outputs must be written within 5 s of a signal; a response that is under way gets this long. */
const GRACE_MS = 4000

/** What ends a step before its work is done: the runner cancels it, or something fails where nobody catches it. */
export interface Cancellation {
  /** Aborts at the first cause. */
  readonly signal: AbortSignal
  /** Resolves some time after that, for work that does not end by itself. */
  readonly overdue: Promise<void>
  /** The first cause, once there is one. */
  reason(): { readonly error: ActionError; readonly exitCode: number } | undefined
  /** Stops listening. */
  dispose(): void
}

/**
 * Listens for the runner's signals, for unhandled exceptions and rejections, and for an event loop that runs dry. Without this,
 * Node would end the process with a stack trace or with nothing at all.
 */
export function listenForCancellation(): Cancellation {
  const controller = new AbortController()
  const overdue = Promise.withResolvers<void>()
  let reason: ReturnType<Cancellation['reason']>
  let timer: NodeJS.Timeout | undefined
  const end = (error: ActionError, exitCode: number, graceMs = GRACE_MS) => {
    if (reason !== undefined) return
    reason = { error, exitCode }
    if (error.code === 'interrupted') core.info('Canceled: writing outputs.')
    timer = setTimeout(overdue.resolve, graceMs)
    controller.abort()
  }
  const fail = (thrown: unknown) => end(toActionError(thrown), 1)
  const listeners = {
    SIGINT: () => end(interrupted(), EXIT_CODES.SIGINT),
    SIGTERM: () => end(interrupted(), EXIT_CODES.SIGTERM),
    uncaughtException: fail,
    unhandledRejection: fail,
    // Nothing is left that could end the work.
    beforeExit: () => end(new ActionError('internal', STALLED), 1, 0)
  }
  const events: NodeJS.EventEmitter = process
  for (const [name, listener] of Object.entries(listeners)) events.on(name, listener)
  return {
    signal: controller.signal,
    overdue: overdue.promise,
    reason: () => reason,
    dispose: () => {
      clearTimeout(timer)
      for (const [name, listener] of Object.entries(listeners)) events.off(name, listener)
    }
  }
}
