import { withoutUrlSecrets } from './url-redaction.ts'

/** Longest piece of outside text that goes into one log line. */
const LOG_CHARACTERS = 500

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const ANSI = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g
/** Controls, line and paragraph separators, the marks that turn the direction of text, and the byte order mark. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]+/gu

/** Text from outside as one printable line of at most `limit` characters; a cut is shown by `…`. */
export function oneLine(text: string, limit: number = LOG_CHARACTERS): string {
  // Cut before the regular expressions run, so that a megabyte costs no more than a line does.
  const head = text.slice(0, limit * 4)
  const line = head.replace(ANSI, '').replace(UNPRINTABLE, ' ').trim().toWellFormed()
  if (line.length <= limit && head.length === text.length) return line
  return `${line.slice(0, limit - 1).toWellFormed()}…`
}

/** `oneLine` of text from outside, whose URLs also lose what is secret in them. */
export function redactedLine(text: string, limit: number = LOG_CHARACTERS): string {
  const head = text.slice(0, limit * 4)
  // The URLs first: a line end inside a query must not part a signature from its URL.
  const line = oneLine(withoutUrlSecrets(head), limit)
  return head.length === text.length || line.endsWith('…') ? line : `${line}…`
}

/** Text from outside for a log line: a redacted line in which the runner finds no command. */
export function logText(text: string, limit?: number): string {
  return withoutCommands(redactedLine(text, limit))
}

/** Text in which the runner finds no command. Source: actions/runner, ActionCommand.TryParse and TryParseV2. */
export function withoutCommands(text: string): string {
  return text.replaceAll('##[', '# #[').replace(/^([\s\u0085]*)::/gm, '$1: :')
}

/** A number of things with its noun: `1 language`, `3 languages`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** A span of milliseconds as a person reads it: `0:42`, `6:12`, `1:02:03`. */
export function clockSpan(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** A clause from outside as a sentence. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}
