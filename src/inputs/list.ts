import { parseJson } from '../text/json.ts'

/**
 * Reads a list: one entry a line (with or without a YAML list's `- `), separated by commas outside parentheses, or a JSON array of
 * strings, for names with a lone parenthesis. Returns what is wrong as a string: the end of a sentence that begins with the input.
 */
export function parseList(text: string): string[] | string {
  return parseEntries(text, splitLines)
}

/** Reads a list as `parseList` does, but splits only at line ends: a URL may hold a comma, and a glob be `*`. */
export function parseLineList(text: string): string[] | string {
  return parseEntries(text, lines => lines.split(LINE_END).map(line => line.trim().replace(/^-(?:\s+|$)/, '')))
}

const LINE_END = /\r\n|\r|\n/

function parseEntries(text: string, parseLines: (text: string) => string[] | string): string[] | string {
  const trimmed = text.trim()
  const entries = trimmed.startsWith('[') ? parseArray(trimmed) : parseLines(trimmed)
  return typeof entries === 'string' ? entries : entries.map(entry => entry.trim()).filter(entry => entry !== '')
}

function parseArray(text: string): string[] | string {
  const array = parseJson(text)
  if (!Array.isArray(array)) return 'must be valid JSON when it starts with `[`, like ["first", "second"]'
  const odd = array.findIndex(entry => typeof entry !== 'string')
  return odd < 0 ? array : `must hold only strings when it is a JSON array; entry ${odd + 1} is not a string`
}

function splitLines(text: string): string[] | string {
  const lines = text.split(LINE_END)
  // "- Spanish" is a list item; "English - Your Accent" is a name.
  const split = lines.map(line => splitOutsideParentheses(line.trim().replace(/^[-*•](?:\s+|$)/, '')))
  const odd = split.indexOf(undefined)
  if (odd < 0) return split.flatMap(entries => entries ?? [])
  return `must open and close its parentheses in pairs; line ${odd + 1} does not`
}

/** Undefined if the parentheses do not pair: a guess at where the entry ends could submit the wrong language. */
function splitOutsideParentheses(line: string): string[] | undefined {
  const entries: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: sign, index } of line.matchAll(/[(),]/g)) {
    if (sign === '(') depth++
    else if (sign === ')') depth--
    else if (depth === 0) {
      entries.push(line.slice(start, index))
      start = index + 1
    }
    if (depth < 0) return undefined
  }
  entries.push(line.slice(start))
  return depth === 0 ? entries : undefined
}
