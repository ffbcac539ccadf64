import { combineErrors, toActionError } from '../errors/action-error.ts'

/** Waits for all, so that nothing is still running after a failure. @throws ActionError all failures as one */
export async function settleAll<T extends readonly unknown[] | []>(promises: T) {
  const settled = await Promise.allSettled(promises)
  const error = combineErrors(settled.flatMap(one => (one.status === 'rejected' ? [toActionError(one.reason)] : [])))
  if (error !== undefined) throw error
  return Promise.all(promises)
}
