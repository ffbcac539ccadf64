/**
 * Works on all items, at most `most` at a time, and gives the results in the order of the items. After a failure no new item
 * begins; the first failure is thrown once what was under way has ended.
 */
export async function sideBySide<T, R>(items: readonly T[], most: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  // All workers take their items from one iterator; unlike that of an array, this one ends where a loop over it fails.
  const queue = items.entries().map(entry => entry)
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item)
  }
  const workers = Array.from({ length: Math.min(most, items.length) }, worker)
  await Promise.all(workers).finally(() => Promise.allSettled(workers))
  return results
}
