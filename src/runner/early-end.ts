import { ActionError, interrupted, toActionError } from '../errors/action-error.ts'

/** Exit codes of a canceled step. A runner sends SIGINT, 7.5 s later SIGTERM, and kills the step 2.5 s after that. */
const CANCELED = { SIGINT: 130, SIGTERM: 143 } as const
const FAILED = 1
/** What is known must be published within 5 s of the end's cause; a response under way gets this long, in milliseconds. */
const GRACE_MS = 4000

/** Why a step ends before its work is done. */
interface EarlyEndReason {
  readonly error: ActionError
  readonly exitCode: number
}

/** What can end a step from outside of its work: the runner cancels it, or something fails where nobody catches it. */
export interface EarlyEnd {
  /** Aborts at the first cause. */
  readonly signal: AbortSignal
  /** Resolves some time after that, for work that does not end by itself. */
  readonly overdue: Promise<void>
  /** The first cause, once there is one. */
  reason(): EarlyEndReason | undefined
  /** Stops listening. */
  dispose(): void
}

/**
 * Listens for the runner's signals, for exceptions and rejections that nobody handles, and for an event loop that runs dry.
 * Without this, Node would end the process with a stack trace or with nothing at all. `onCancel` is called at a signal.
 */
export function listenForEarlyEnd(onCancel: () => void): EarlyEnd {
  const controller = new AbortController()
  const overdue = Promise.withResolvers<void>()
  let reason: EarlyEndReason | undefined
  let timer: NodeJS.Timeout | undefined
  const end = (error: ActionError, exitCode: number, graceMs: number) => {
    if (reason !== undefined) return
    reason = { error, exitCode }
    timer = setTimeout(overdue.resolve, graceMs)
    controller.abort()
  }
  const cancel = (exitCode: number) => {
    if (reason === undefined) onCancel()
    end(interrupted(), exitCode, GRACE_MS)
  }
  const fail = (thrown: unknown) => end(toActionError(thrown), FAILED, GRACE_MS)
  const listeners = {
    SIGINT: () => cancel(CANCELED.SIGINT),
    SIGTERM: () => cancel(CANCELED.SIGTERM),
    uncaughtException: fail,
    unhandledRejection: fail,
    // Nothing is under way any more that could end the work.
    beforeExit: () => end(standstill(), FAILED, 0)
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

function standstill(): ActionError {
  return new ActionError({
    code: 'internal',
    message: 'The action stopped before its work was done: what it was waiting for can no longer happen.'
  })
}
