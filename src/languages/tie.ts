/** A language of the request and the ID that is taken for its own. */
export interface Tie {
  readonly language: string
  readonly id: string
  /** The ID's language is certain: it stays. */
  readonly pinned: boolean
}

/**
 * Gives every language the ID of its own, by what HeyGen says of the IDs' languages. Returns the IDs in the order of `ties`, a
 * permutation of theirs. An ID moves only if its language is that of exactly one tie and of no other ID; the rest stay where they
 * are or, if their place is taken, fill the free places in order.
 * `spoken` is what was read of each ID (a name or a tag); `languageKey` gives a language's name and its tag one key, and
 * undefined if it cannot tell.
 */
export function tieLanguages(ask: {
  readonly ties: readonly Tie[]
  readonly spoken: ReadonlyMap<string, string>
  readonly languageKey: (text: string) => string | undefined
}): string[] {
  const { ties, spoken, languageKey } = ask
  const ids = ties.map(tie => tie.id)
  const single = unique(ids.map(id => [id, id]))
  const movable = ties.flatMap(({ id, pinned }, at) => (pinned || !single.has(id) ? [] : [at]))
  const isMovable = new Set(movable)
  const idAt = (at: number) => ids[at] ?? ''
  const keyOf = (language: string | undefined) => (language === undefined ? undefined : languageKey(language))
  const placeOf = unique(ties.map((tie, at) => [keyOf(tie.language), at]))
  const idOf = unique(movable.map(at => [keyOf(spoken.get(idAt(at))), idAt(at)]))
  const placed = new Map<number, string>()
  for (const [key, id] of idOf) {
    const place = placeOf.get(key)
    if (place !== undefined && isMovable.has(place)) placed.set(place, id)
  }
  const moved = new Set(placed.values())
  const displaced = movable.filter(at => placed.has(at) && !moved.has(idAt(at))).map(idAt)
  const free = movable.filter(at => !placed.has(at) && moved.has(idAt(at)))
  for (const [nth, at] of free.entries()) placed.set(at, displaced[nth] ?? '')
  return ids.map((id, at) => placed.get(at) ?? id)
}

/** The entries whose key no other entry has. */
function unique<T>(entries: readonly (readonly [key: string | undefined, value: T])[]): Map<string, T> {
  return new Map(
    [...Map.groupBy(entries, ([key]) => key)].flatMap(([key, [only, ...others]]): [string, T][] =>
      key === undefined || only === undefined || others.length > 0 ? [] : [[key, only[1]]]
    )
  )
}
