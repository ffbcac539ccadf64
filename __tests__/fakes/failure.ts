import { ActionError } from '../../src/errors/action-error.ts'

/** The error of what must fail with one. */
export async function failure(doing: Promise<unknown>): Promise<ActionError> {
  const thrown = await doing.then(
    () => undefined,
    (error: unknown) => error
  )
  if (!(thrown instanceof ActionError)) throw new Error(`no ActionError: ${String(thrown)}`)
  return thrown
}
