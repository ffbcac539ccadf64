import type * as z from 'zod'
import { ActionError } from '../errors/action-error.ts'
import { count, oneLine } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'

/** Inputs by name, as the workflow has them. */
type Raw = Readonly<Record<string, string>>

/** By input, what is wrong with it beside other inputs; `false` if nothing is. */
export type Problems<T> = Readonly<{ [Input in keyof T]?: string | false }>

/** Inputs whose values are secrets: never shown, whatever is wrong with them. */
export const SECRET_INPUTS: readonly string[] = ['api-key', 'access-token', 'github-token']
const VALUE_CHARACTERS = 120

/**
 * Parses the raw inputs of an action, then checks the rules over several inputs; an empty input is not set. The rules see the
 * values that could be read and `given`, the inputs that are set.
 * @throws ActionError `invalid_input` that reports every problem at once: the input, its value, what is allowed
 */
export function parseInputs<S extends z.ZodObject>(
  schema: S,
  raw: Raw,
  rules: (values: z.output<S>, given: Raw) => Problems<z.output<S>>
): z.output<S> {
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  const wrong = new Map(parsed.error?.issues.map(issue => [String(issue.path[0]), issue.message]))
  const readable = Object.entries(given).filter(([input]) => !wrong.has(input))
  const values = parsed.data ?? schema.parse(Object.fromEntries(readable))
  for (const [input, problem] of Object.entries(rules(values, given))) {
    // A value that could not be read is wrong once.
    if (typeof problem === 'string' && !wrong.has(input)) wrong.set(input, problem)
  }
  if (wrong.size === 0) return values
  const lines = [...wrong].map(([input, problem]) => describe(input, given[input], problem))
  if (lines.length === 1) throw new ActionError('invalid_input', `${lines[0]}`, { input: [...wrong.keys()][0] })
  throw new ActionError('invalid_input', `${count(lines.length, 'problem')} in the inputs:\n- ${lines.join('\n- ')}`)
}

function describe(input: string, value: string | undefined, problem: string): string {
  if (value === undefined) return `\`${input}\` ${problem}.`
  if (SECRET_INPUTS.includes(input)) return `\`${input}\` (its value is not shown) ${problem}.`
  return `\`${input}\` is "${oneLine(withoutUrlSecrets(value), VALUE_CHARACTERS)}": ${problem}.`
}
