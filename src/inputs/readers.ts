import * as z from 'zod'
import { urlProblem } from '../http/url-guard.ts'
import { DELIVERABLES } from '../model/result.ts'
import { parseList } from './list.ts'
import { isHttpsUrl, parseSource, parseVideos } from './source.ts'

/** Schemas of single inputs. Messages end the sentence "`name` is "value": …" and never repeat the value. */

export const text = z.string().max(10_000, 'must be at most 10,000 characters')

/** YAML 1.2's core schema, as GitHub's own `getBooleanInput` reads it. */
export const boolean = z.stringbool({
  truthy: ['true', 'True', 'TRUE'],
  falsy: ['false', 'False', 'FALSE'],
  case: 'sensitive',
  error: 'must be true or false'
})

export const choice = <const T extends string>(...allowed: readonly T[]) =>
  z.enum(allowed, `must be ${allowed.join(', ').replace(/, (?=[^,]*$)/, ' or ')}`)

export const positiveInteger = number('must be a whole number from 1', value => value >= 1, /^\d{1,9}$/)

export const seconds = number('must be a number of seconds, 0 or more')

/** Minutes with or without a fraction, as milliseconds; at most 35 days, the longest life of a workflow run. */
export const minutes = number('must be a number of minutes from 0 to 50400', value => value <= 50_400).transform(
  value => value * 60_000
)

export const amountOfMinutes = number('must be a number of minutes, 0 or more')

/** Seconds between two status checks, as milliseconds. */
export const interval = number(
  'must be a number of seconds above 0, at most 3600',
  value => value > 0 && value <= 3600
).transform(value => value * 1000)

export const list = parsed(parseList)

/** HeyGen's translation IDs; each once, however often it is listed. */
export const idList = list
  .pipe(
    z.array(z.string().regex(/^(?!\.+$)[\w.-]{1,200}$/, 'must be translation IDs (letters, digits, `_`, `-`, `.`)'))
  )
  .transform(ids => [...new Set(ids)])

/** Each once; a list of none counts as not set, so that it is no new work. */
export const voiceIds = list.transform(ids => (ids.length > 0 ? [...new Set(ids)] : undefined))

/** Kinds of results, each once, in the order of delivery. */
export const deliverables = list
  .pipe(
    z.array(z.enum(DELIVERABLES, 'must be a list of video, audio and captions')).min(1, 'must name a kind of result')
  )
  .transform(kinds => DELIVERABLES.filter(kind => kinds.includes(kind)))

export const source = parsed(parseSource)

export const videos = parsed(parseVideos)

/** Whose existing translations are reused. */
export const reuse = z.union([boolean, z.literal('repository')], 'must be true, false or repository')

export const httpsUrl = z.string().refine(isHttpsUrl, 'must be a whole https URL')

/** An API's base: https, or http on a loopback host; no query, no password. */
export const apiUrl = parsed(parseApiUrl)
  // Built from its parts: a lone `?` or `#` at the end would swallow the paths that follow.
  .transform(({ origin, pathname }) => origin + pathname.replace(/\/+$/, ''))

/** A header's value: printable, without white space. */
export const secret = z.string().regex(/^[\u0021-\u007e]+$/, 'must be one word of printable characters')

/** A key of the user's own. Source of the alphabet: the `Idempotency-Key` parameter of HeyGen's contract. */
export const idempotencyKey = z.string().regex(/^[\w:.-]{1,255}$/, 'must be 1 to 255 characters of A-Z a-z 0-9 _ : . -')

function number(problem: string, isAllowed = (_value: number) => true, pattern = /^\d{1,9}(?:\.\d{1,9})?$/) {
  return z.string().regex(pattern, problem).transform(Number).refine(isAllowed, problem)
}

function parseApiUrl(value: string): URL | string {
  const url = URL.parse(value)
  const allowed = 'must be an https URL (http only on a loopback host) without query or password'
  if (url === null || url.search + url.hash !== '') return allowed
  const problem = urlProblem(url, { loopbackAllowed: true })
  return problem === undefined ? url : `${allowed}; this one ${problem}`
}

/** A value read by `parse`, which returns a string for what is wrong. */
function parsed<T extends object>(parse: (value: string) => T | string) {
  return z.string().transform((value, context) => {
    const result = parse(value)
    if (typeof result !== 'string') return result
    context.addIssue(result)
    return z.NEVER
  })
}
