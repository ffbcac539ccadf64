/** A language of the request and the id that is taken for its own. */
export interface Tie {
  readonly language: string
  readonly id: string
  /** The id's language is certain: it stays. */
  readonly pinned: boolean
}

/**
 * Gives every language the id of its own, by what HeyGen says of the ids' languages. The answer is the ids in the order of
 * `ties`, a permutation of theirs. An id moves only where its language is that of exactly one tie and of no other id; the
 * rest stay where they are or, where their place is taken, fill the free places in order.
 * `spoken` is what was read of each id (a name or a tag); `languageKey` gives a language's name and its tag one key, and
 * undefined where it cannot tell.
 */
export function tieLanguages(ask: {
  readonly ties: readonly Tie[]
  readonly spoken: ReadonlyMap<string, string>
  readonly languageKey: (text: string) => string | undefined
}): string[] {
  const { ties, spoken, languageKey } = ask
  const single = new Set(unique(ties.map(tie => [tie.id, tie.id])).keys())
  const movable = ties.flatMap((tie, at) => (tie.pinned || !single.has(tie.id) ? [] : [at]))
  const isMovable = new Set(movable)
  const placeOf = unique(ties.map((tie, at) => [languageKey(tie.language), at]))
  const ownerOf = unique(
    movable.map(at => {
      const id = ties[at]?.id ?? ''
      const language = spoken.get(id)
      return [language === undefined ? undefined : languageKey(language), id]
    })
  )
  const ids = ties.map(tie => tie.id)
  const placed = new Map<number, string>()
  for (const [key, id] of ownerOf) {
    const place = placeOf.get(key)
    if (place !== undefined && isMovable.has(place)) placed.set(place, id)
  }
  const moved = new Set(placed.values())
  const displaced = movable.filter(at => placed.has(at) && !moved.has(ids[at] ?? '')).map(at => ids[at] ?? '')
  const free = movable.filter(at => !placed.has(at) && moved.has(ids[at] ?? ''))
  for (const [nth, at] of free.entries()) placed.set(at, displaced[nth] ?? '')
  return ids.map((id, at) => placed.get(at) ?? id)
}

/** The entries whose key no other entry has. */
function unique<T>(entries: readonly (readonly [string | undefined, T])[]): Map<string, T> {
  const found = new Map<string, T>()
  const ambiguous = new Set<string>()
  for (const [key, value] of entries) {
    if (key === undefined) continue
    if (found.has(key)) ambiguous.add(key)
    found.set(key, value)
  }
  for (const key of ambiguous) found.delete(key)
  return found
}
