/** A language of the request and the ID that is taken for its own. */
export interface Tie {
  readonly language: string
  readonly id: string
  /** The ID's language is certain: it stays. */
  readonly pinned: boolean
  /** IDs change places within a video only. */
  readonly stem?: string | undefined
}

/**
 * Gives every language the ID of its own, by what HeyGen says of the IDs' languages (`languageOfId`: names or tags). An ID moves
 * only if its language is that of exactly one tie and of no other ID; it changes places with the ID that was there.
 * @param languageKey gives a language's name and its tag one key, and undefined for an unknown language
 * @returns the IDs in the order of `ties`
 */
export function tieLanguages(
  ties: readonly Tie[],
  languageOfId: ReadonlyMap<string, string>,
  languageKey: (text: string) => string | undefined
): string[] {
  const ids = ties.map(tie => tie.id)
  const single = unique(ids.map(id => [id, id]))
  const isMovable = ties.map(({ id, pinned }) => !pinned && single.has(id))
  const keyOf = (stem: string | undefined, language = '') => {
    const key = languageKey(language)
    return key && JSON.stringify([stem, key])
  }
  const placeOf = unique(ties.map((tie, at) => [keyOf(tie.stem, tie.language), at]))
  const movable = ties.filter((_, at) => isMovable[at])
  for (const [key, id] of unique(movable.map(({ id, stem }) => [keyOf(stem, languageOfId.get(id)), id]))) {
    const place = placeOf.get(key)
    if (place === undefined || !isMovable[place]) continue
    ids[ids.indexOf(id)] = ids[place] ?? id
    ids[place] = id
  }
  return ids
}

/** The entries whose key no other entry has. */
function unique<T>(entries: readonly (readonly [key: string | undefined, value: T])[]): Map<string, T> {
  const groups = Map.groupBy(entries, ([key]) => key)
  return new Map(entries.flatMap(([key, value]) => (key && groups.get(key)?.length === 1 ? [[key, value]] : [])))
}
