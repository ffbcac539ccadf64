import { combineErrors, toActionError } from '../errors/action-error.ts'

/**
 * Waits for all, so that nothing goes on behind a failure's back.
 * @throws ActionError all failures as one
 */
export async function settleAll<T extends readonly unknown[]>(
  promises: readonly [...{ [K in keyof T]: T[K] | Promise<T[K]> }]
): Promise<T> {
  const settled = await Promise.allSettled(promises)
  const errors = settled.flatMap(one => (one.status === 'rejected' ? [toActionError(one.reason)] : []))
  const [first, ...rest] = errors
  if (first !== undefined) throw combineErrors([first, ...rest])
  return settled.map(one => (one.status === 'fulfilled' ? one.value : undefined)) as unknown as T
}
