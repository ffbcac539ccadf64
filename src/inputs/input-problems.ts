import * as z from 'zod/mini'
import { ActionError } from '../errors/action-error.ts'
import { count, oneLine } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'

/** The values of secrets are never shown, whatever is wrong with them. */
const SECRETS = new Set(['api-key', 'access-token', 'github-token'])
/** Longest value that is repeated in a message. */
const VALUE_CHARACTERS = 120

type Raw = Readonly<Record<string, string>>

/**
 * Parses the raw inputs of an action.
 * @throws ActionError `invalid_input` that tells every problem at once: the input, its value, what is allowed
 */
export function parseInputs<S extends z.ZodMiniType>(schema: S, raw: Raw): z.output<S> {
  const parsed = z.safeParse(schema, raw)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(issue => ({ input: String(issue.path[0] ?? ''), message: issue.message }))
  const lines = issues.map(issue => describe(issue, raw))
  const [only] = lines
  const inputs = new Set(issues.map(issue => issue.input))
  throw new ActionError({
    code: 'invalid_input',
    message:
      lines.length === 1 && only !== undefined
        ? only
        : `${count(lines.length, 'problem')} in the inputs:\n${lines.map(line => `- ${line}`).join('\n')}`,
    input: inputs.size === 1 ? issues[0]?.input : undefined
  })
}

function describe(issue: { input: string; message: string }, raw: Raw): string {
  const value = raw[issue.input] ?? ''
  if (value === '') return `\`${issue.input}\` ${issue.message}.`
  if (SECRETS.has(issue.input)) return `\`${issue.input}\` (its value is not shown) ${issue.message}.`
  return `\`${issue.input}\` is "${oneLine(withoutUrlSecrets(value), VALUE_CHARACTERS)}": ${issue.message}.`
}

/** A rule over several inputs, checked even where other inputs are wrong: it sees only values that were read. */
export interface CrossRule<T> {
  readonly input: keyof T & string
  /** The end of the sentence "`input` …" where the rule is broken, else undefined. */
  readonly problem: (inputs: T) => string | undefined
  /** Another input that the rule reads: while that one could not be read, the rule has nothing to say. */
  readonly reads?: keyof T & string
}

/** Adds rules over several inputs to a schema; all that are broken are told, along with the problems of single inputs. */
export function withRules<S extends z.ZodMiniObject>(schema: S, rules: readonly CrossRule<z.output<S>>[]) {
  const check = z.check<z.output<S>>(payload => {
    const wrong = new Set(payload.issues.map(issue => String(issue.path?.[0])))
    // A value that could not be read is no value: no rule may trip over it.
    const value = Object.fromEntries(
      Object.entries(payload.value as object).map(([name, one]) => [name, wrong.has(name) ? undefined : one])
    ) as z.output<S>
    for (const rule of rules) {
      const isMoot = wrong.has(rule.input) || (rule.reads !== undefined && wrong.has(rule.reads))
      const problem = isMoot ? undefined : rule.problem(value)
      if (problem !== undefined) {
        payload.issues.push({ code: 'custom', message: problem, path: [rule.input], input: undefined })
      }
    }
  })
  check._zod.def.when = () => true
  return schema.check(check)
}
