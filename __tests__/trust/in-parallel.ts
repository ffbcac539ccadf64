/** Works on the items, `most` at a time, and gives the results in the order of the items. */
export async function inParallel<T, R>(
  items: readonly T[],
  most: number,
  work: (item: T, index: number) => Promise<R>
): Promise<R[]> {
  const results: R[] = []
  const queue = items.entries()
  await Promise.all(
    Array.from({ length: most }, async () => {
      // One iterator for all of them: each takes what is next.
      for (const [index, item] of queue) results[index] = await work(item, index)
    })
  )
  return results
}
