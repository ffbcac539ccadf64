/** The values of a list, or what is wrong with it, as the end of a sentence that begins with the input's name. */
export type ParsedList =
  | { readonly ok: true; readonly values: string[] }
  | { readonly ok: false; readonly problem: string }

/**
 * Reads a list as people write it into a workflow: one entry a line (with or without the `- ` of a YAML list), separated by
 * commas outside parentheses, or as a JSON array of strings. Entries are trimmed and empty ones dropped; order and repeats are kept.
 * A text that starts with `[` is JSON and nothing else, so a name with a lone parenthesis has a way in.
 */
export function parseList(text: string): ParsedList {
  const trimmed = text.trim()
  return trimmed.startsWith('[') ? parseJson(trimmed) : parseLines(trimmed)
}

function parseJson(text: string): ParsedList {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return refuse('must be valid JSON when it starts with `[`, like ["first", "second"]')
  }
  // A text that starts with `[` and parses is an array.
  const entries = parsed as unknown[]
  const odd = entries.findIndex(entry => typeof entry !== 'string')
  if (odd >= 0)
    return refuse(`must hold only strings when it is a JSON array; entry ${odd + 1} is ${kind(entries[odd])}`)
  return accept(entries as string[])
}

function parseLines(text: string): ParsedList {
  const entries: string[] = []
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    // "- Spanish" is a list item; "English - Your Accent" is a name.
    const item = line.trim().replace(/^[-*•](?:\s+|$)/, '')
    const split = splitOutsideParentheses(item)
    if (split === undefined) {
      return refuse(`must open and close its parentheses in pairs; line ${index + 1} does not`)
    }
    for (const entry of split) entries.push(entry)
  }
  return accept(entries)
}

/** Undefined when the parentheses do not pair: a guess at where the entry ends could buy the wrong language. */
function splitOutsideParentheses(line: string): string[] | undefined {
  const entries: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < line.length; at++) {
    const character = line[at]
    if (character === '(') depth++
    else if (character === ')') depth--
    else if (character === ',' && depth === 0) {
      entries.push(line.slice(start, at))
      start = at + 1
    }
    if (depth < 0) return undefined
  }
  entries.push(line.slice(start))
  return depth === 0 ? entries : undefined
}

function kind(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function accept(entries: readonly string[]): ParsedList {
  return { ok: true, values: entries.map(entry => entry.trim()).filter(entry => entry !== '') }
}

function refuse(problem: string): ParsedList {
  return { ok: false, problem }
}
