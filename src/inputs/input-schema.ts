import * as z from 'zod/mini'
import { urlProblem } from '../http/url-guard.ts'
import { parseList } from './list-input.ts'
import { parseSource, type Source } from './source.ts'

/**
 * Schemas of single inputs: a trimmed string in, where `''` means "not set", a typed value or undefined out. Messages end the
 * sentence "`name` is "value": …" and never repeat the value.
 */

/** YAML 1.2's core schema, as GitHub's own `getBooleanInput` reads it. */
const BOOLEANS: Readonly<Record<string, boolean>> = {
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false
}
/** Longest life of a workflow run, 35 days, in minutes: no wait can be longer. */
const LONGEST_MINUTES = 35 * 24 * 60

type Refusal = { readonly problem: string }
const refuse = (problem: string): Refusal => ({ problem })

/** A schema of an input from its reader; an input that is not set is undefined. */
function read<T extends string | number | boolean | object>(reader: (text: string) => T | Refusal) {
  return z.pipe(
    z.optional(z.string()),
    z.transform((text: string | undefined, context): T | undefined => {
      if (text === undefined || text === '') return undefined
      const value = reader(text)
      if (typeof value !== 'object' || !('problem' in value)) return value as T
      context.issues.push({ code: 'custom', message: value.problem, input: text })
      return z.NEVER
    })
  )
}

export const text = () => read(value => (value.length > 10_000 ? refuse('must be at most 10,000 characters') : value))

export const boolean = () =>
  // `hasOwn`: "constructor" is a member of every object.
  read(value => (Object.hasOwn(BOOLEANS, value) ? (BOOLEANS[value] ?? false) : refuse('must be true or false')))

export const choice = <const T extends string>(...allowed: readonly T[]) =>
  read(value => allowed.find(one => one === value) ?? refuse(`must be ${alternatives(allowed)}`))

export const wholeNumber = (least: number) =>
  read(value =>
    /^\d{1,9}$/.test(value) && Number(value) >= least ? Number(value) : refuse(`must be a whole number from ${least}`)
  )

/** A number of 0 or more, with or without a fraction. */
export const seconds = () => read(value => decimal(value) ?? refuse('must be a number of seconds, 0 or more'))

/** Minutes with or without a fraction, as milliseconds. */
export const minutes = () =>
  read(value => {
    const number = decimal(value)
    return number !== undefined && number <= LONGEST_MINUTES
      ? number * 60_000
      : refuse(`must be a number of minutes from 0 to ${LONGEST_MINUTES}`)
  })

/** Seconds between two looks, as milliseconds. */
export const interval = () =>
  read(value => {
    const number = decimal(value)
    return number !== undefined && number > 0 && number <= 3600
      ? number * 1000
      : refuse('must be a number of seconds above 0, at most 3600')
  })

export const list = () =>
  read((value): string[] | Refusal => {
    const parsed = parseList(value)
    return parsed.ok ? parsed.values : refuse(parsed.problem)
  })

/** HeyGen's translation ids; each once, however often it is listed. */
export const idList = () =>
  read((value): string[] | Refusal => {
    const parsed = parseList(value)
    if (!parsed.ok) return refuse(parsed.problem)
    return parsed.values.every(id => /^[\w.-]{1,200}$/.test(id))
      ? [...new Set(parsed.values)]
      : refuse('must be translation ids (letters, digits, `_`, `-`, `.`)')
  })

export const source = () =>
  read((value): Source | Refusal => {
    const parsed = parseSource(value)
    return parsed.ok ? parsed.source : parsed
  })

export const httpsUrl = () =>
  read(value => (/^https:\/\/\S+$/i.test(value) && URL.canParse(value) ? value : refuse('must be a whole https URL')))

/** An API's base: https, or http on a loopback host; no query, no password. */
export const apiUrl = () =>
  read(value => {
    const allowed = 'must be an https URL (http only on a loopback host) without query or password'
    const url = URL.parse(value)
    if (url === null || url.search + url.hash !== '') return refuse(allowed)
    const problem = urlProblem(url, { loopbackAllowed: true })
    if (problem !== undefined) return refuse(`${allowed}; this one ${problem}`)
    // Put together anew: a lone `?` or `#` at the end would swallow the paths that follow.
    return url.origin + url.pathname.replace(/\/+$/, '')
  })

/** A header's value: printable, without white space. */
export const secret = () =>
  read(value => (/^[\u0021-\u007e]+$/.test(value) ? value : refuse('must be one word of printable characters')))

/** A key of the user's own. Source of the alphabet: the `Idempotency-Key` parameter of HeyGen's contract. */
export const idempotencyKeyInput = () =>
  read(value =>
    /^[A-Za-z0-9_\-:.]{1,255}$/.test(value) ? value : refuse('must be 1 to 255 characters of A-Z a-z 0-9 _ : . -')
  )

function decimal(value: string): number | undefined {
  return /^\d{1,9}(?:\.\d{1,9})?$/.test(value) ? Number(value) : undefined
}

function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
