import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** Contexts of expressions by name, as plain JSON. */
export type Contexts = Readonly<Record<string, unknown>>
/** What went before: the job's steps so far, or the jobs that it needs. */
export type Status = 'success' | 'failure'

/** `${{ … }}`; braces inside a quoted string do not end it. */
const EXPRESSION = /\$\{\{((?:'[^']*'|[^'])*?)\}\}/g
const STATUS_FUNCTION = /\b(?:success|failure|always|cancelled)\s*\(/

function evaluate(expression: string, contexts: Contexts, status: Status): data.ExpressionData {
  const results = { success: status === 'success', failure: status === 'failure', always: true, cancelled: false }
  const functions = Object.entries(results).map(([name, result]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(result)
  }))
  const { tokens } = new Lexer(expression.trim()).lex()
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse()
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary
  return new Evaluator(parsed, known, new Map(functions.map(one => [one.name, one]))).evaluate()
}

/**
 * A workflow's text with its expressions evaluated by GitHub's own evaluator.
 * @throws Error for an expression that GitHub would not accept
 */
export function interpolate(text: string | number | boolean, contexts: Contexts, status: Status = 'success'): string {
  return String(text).replace(EXPRESSION, (_, expression: string) =>
    evaluate(expression, contexts, status).coerceString()
  )
}

/** The value, of any type, of a text that is one expression and nothing else. */
export function wholeValue(text: string, contexts: Contexts): unknown {
  const [whole, expression] = new RegExp(EXPRESSION.source).exec(text.trim()) ?? []
  if (expression === undefined || whole !== text.trim()) throw new Error(`not one expression: ${text}`)
  return JSON.parse(JSON.stringify(evaluate(expression, contexts, 'success'), data.replacer))
}

/** Whether an `if:` holds; without a function that asks for the status it holds after successes only. */
export function holds(condition: string | number | boolean | undefined, contexts: Contexts, status: Status): boolean {
  const text = String(condition ?? 'success()')
    .trim()
    .replace(/^\$\{\{(.*)\}\}$/s, '$1')
  const whole = STATUS_FUNCTION.test(text) ? text : `success() && (${text})`
  return JSON.parse(JSON.stringify(evaluate(`!!(${whole})`, contexts, status), data.replacer)) === true
}
