import { interrupted } from '../domain/action-error.ts'

/** Signals by which a runner cancels a step: SIGINT, 7.5 s later SIGTERM, 2.5 s later an end without asking. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const
/** What is known must be handed on within 5 s of the signal; an answer under way gets this long, in milliseconds. */
const GRACE = 4000

export interface Cancellation {
  /** Aborts at the first signal. */
  readonly signal: AbortSignal
  /** Resolves some time after the signal, to the error of a step that has not ended by itself. */
  readonly overdue: Promise<Error>
  /** The exit code that goes with the signal that came, if one came. */
  exitCode(): number | undefined
  /** Stops listening. */
  dispose(): void
}

/** Listens for the runner's cancelling. `onCancel` is called at the first signal. */
export function listenForCancellation(onCancel: () => void): Cancellation {
  const controller = new AbortController()
  const overdue = Promise.withResolvers<Error>()
  let exitCode: number | undefined
  let timer: NodeJS.Timeout | undefined
  const listeners = (['SIGINT', 'SIGTERM'] as const).map(name => {
    const listener = () => {
      if (controller.signal.aborted) return
      exitCode = EXIT_CODES[name]
      timer = setTimeout(() => overdue.resolve(interrupted()), GRACE)
      onCancel()
      controller.abort()
    }
    process.on(name, listener)
    return { name, listener }
  })
  return {
    signal: controller.signal,
    overdue: overdue.promise,
    exitCode: () => exitCode,
    dispose: () => {
      clearTimeout(timer)
      for (const { name, listener } of listeners) process.off(name, listener)
    }
  }
}
