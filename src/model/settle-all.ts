import { combineErrors, toActionError } from '../errors/action-error.ts'
import { sideBySide } from './side-by-side.ts'

/** Waits for all, so that nothing is still running after a failure. @throws ActionError all failures as one */
export async function settleAll<T extends readonly unknown[] | []>(promises: T) {
  const settled = await Promise.allSettled(promises)
  const error = combineErrors(settled.flatMap(one => (one.status === 'rejected' ? [toActionError(one.reason)] : [])))
  if (error !== undefined) throw error
  return Promise.all(promises)
}

/** As `settleAll`, for work on each item, at most `most` at a time. @throws ActionError all failures as one */
export async function settleSideBySide<T, R>(items: readonly T[], most: number, work: (item: T) => Promise<R>) {
  const outcomes = await sideBySide(items, most, item => Promise.allSettled([work(item)]))
  return settleAll(outcomes.flat().map(one => (one.status === 'fulfilled' ? one.value : Promise.reject(one.reason))))
}
