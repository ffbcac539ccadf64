import { redactedLine } from '../text/plain-text.ts'

/** Longest piece of outside text in a summary, in characters of the original. Its Markdown is at most 14 times that. */
const TEXT_CHARACTERS = 200
const LINK_CHARACTERS = 2000

/**
 * What GitHub turns into links, mentions, references, emoji and formulas in one run of text, which an element around it ends.
 * Source: github/cmark-gfm, extensions/autolink.c; GitHub's docs on formulas say `<span>$</span>` for a dollar sign.
 */
const LIVE = /[@#:](?=\S)|\$|(?<=www)\.|(?<=GH)-/
/** What means something to Markdown, to HTML or to a table, and what begins a heading, a list or a rule at the start of a line. */
const STRUCTURE = /[\\`*_[\]<>&|~]|^[-+=#]|^\d(?=\d{0,8}[.)])/
const SPECIAL = new RegExp(`(${LIVE.source})|${STRUCTURE.source}`, 'gi')
/** Characters that mean nothing in a code span, nor to the table around it. */
const PLAIN_CODE = /^[A-Za-z0-9._/:@+=,()#%-]+(?: [A-Za-z0-9._/:@+=,()#%-]+)*$/
const PLAIN_HOST = /^[A-Za-z0-9.:[\]-]+$/

/** Text from outside, to the letter, as one line that fits anywhere in Markdown. URLs lose their queries: they may be signatures. */
export function text(content: string, limit: number = TEXT_CHARACTERS): string {
  return escaped(redactedLine(content, limit))
}

/** Text from outside as a code span: HTML where the text could end a Markdown one. */
export function code(content: string, limit: number = TEXT_CHARACTERS): string {
  const line = redactedLine(content, limit)
  if (line === '') return ''
  return PLAIN_CODE.test(line) ? `\`${line}\`` : `<code>${escaped(line)}</code>`
}

/** A message of ours, which may quote outside text: `text`, except that what stands in a pair of backticks is a code span. */
export function prose(message: string, limit: number = 1000): string {
  const parts = redactedLine(message, limit).split(/`([^`]+)`/)
  return parts.map((part, index) => (index % 2 === 1 ? code(part, limit) : escaped(part))).join('')
}

/** A link that shows `label`; without a plain http(s) address only the label. The query is left out: it may be a signature. */
export function link(label: string, address: string): string {
  const url = address.length > LINK_CHARACTERS ? null : URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol) || !PLAIN_HOST.test(url.host)) return text(label)
  // A destination that needs no quoting.
  const path = url.pathname.replace(/[^A-Za-z0-9/:.%_~-]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `[${text(label) || 'link'}](${url.origin}${path})`
}

/** Markdown that is folded away under a line that is Markdown too. */
export function details(line: string, markdown: string): string {
  return `<details><summary>${line}</summary>\n\n${markdown}\n\n</details>`
}

function escaped(line: string): string {
  return line.replace(SPECIAL, (character, live: string | undefined) =>
    live === undefined ? `&#${character.charCodeAt(0)};` : `<span>${live}</span>`
  )
}
