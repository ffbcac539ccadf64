import type { ErrorObject } from 'ajv'
import { HeygenError } from './heygen-error.ts'

// Keywords that only say that no branch matched; the cause is in the errors beside them.
const SUMMARIES = new Set(['anyOf', 'oneOf', 'if'])

/** Turns what the validator found in a request into the one error of the service: 400 `invalid_parameter`. */
export function parameterError(errors: readonly ErrorObject[]): HeygenError {
  const causes = errors.filter(error => !SUMMARIES.has(error.keyword) && !wantsNull(error))
  // The deepest one is about the branch that was meant.
  const [error] = causes.sort((a, b) => depth(b) - depth(a))
  if (error === undefined) {
    return new HeygenError({ status: 400, code: 'invalid_parameter', message: 'The request is not valid.' })
  }
  if (error.keyword === 'parse') {
    return new HeygenError({ status: 400, code: 'invalid_parameter', message: 'The body is not valid JSON.' })
  }
  const param = paramOf(error)
  const message = `'${param}' ${sentence(error)}`
  return new HeygenError({ status: 400, code: 'invalid_parameter', message, ...(param === '' ? {} : { param }) })
}

function wantsNull(error: ErrorObject): boolean {
  return error.keyword === 'type' && error.params['type'] === 'null'
}

function depth(error: ErrorObject): number {
  // Text that is not JSON breaks every rule of the body; the cause is that it is not JSON.
  return error.keyword === 'parse' ? Number.POSITIVE_INFINITY : error.instancePath.split('/').length
}

/** `/requestBody/stock_voice_config/use_stock_voice` → `stock_voice_config.use_stock_voice` */
function paramOf({ instancePath, keyword, params }: ErrorObject): string {
  const path = instancePath.split('/').slice(2)
  if (keyword === 'required') path.push(params['missingProperty'])
  if (keyword === 'additionalProperties') path.push(params['additionalProperty'])
  if (keyword === 'discriminator') path.push(params['tag'])
  const name = path.filter(part => part !== '').join('.')
  return instancePath.startsWith('/header') && name === 'idempotency-key' ? 'Idempotency-Key' : name
}

function sentence({ keyword, params, message }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return 'is required.'
    case 'additionalProperties':
      return 'is not a known parameter.'
    case 'enum':
      return `must be one of: ${(params['allowedValues'] as unknown[]).filter(value => value !== null).join(', ')}.`
    default:
      return `${message ?? 'is not valid'}.`
  }
}
