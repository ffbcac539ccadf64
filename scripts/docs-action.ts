import { isMap, isScalar, parse, parseDocument } from 'yaml'
import * as z from 'zod/mini'
import { table } from './docs-table.ts'

const metadataSchema = z.object({
  inputs: z.record(
    z.string(),
    z.object({ description: z.string(), default: z.optional(z.string()), required: z.optional(z.boolean()) })
  ),
  outputs: z.record(z.string(), z.object({ description: z.string() }))
})
const itemType = z.union([
  z.strictObject({ type: z.enum(['string', 'boolean', 'integer', 'float']) }),
  z.strictObject({ type: z.literal('enum'), 'allowed-values': z.array(z.string()) })
])
const valueType = z.union([
  itemType,
  z.strictObject({ type: z.literal('list'), separator: z.string(), 'list-item': itemType })
])
const typesSchema = z.strictObject({
  inputs: z.record(z.string(), valueType),
  outputs: z.record(z.string(), valueType)
})

/** What an `action.yml` says of inputs and outputs. */
export type ActionMetadata = z.output<typeof metadataSchema>
/** What an `action-types.yml` says of them. Source of its form: https://github.com/typesafegithub/github-actions-typing */
export type ActionTypes = z.output<typeof typesSchema>
type ValueType = z.output<typeof valueType>

/**
 * Reads an `action.yml`.
 * @throws Error where it is not of GitHub's shape
 */
export function readMetadata(text: string): ActionMetadata {
  return z.parse(metadataSchema, parse(text))
}

/**
 * Reads an `action-types.yml`.
 * @throws Error where it is not of the documented shape
 */
export function readTypes(text: string): ActionTypes {
  return z.parse(typesSchema, parse(text))
}

/**
 * The names of the inputs of an `action.yml` by group: a comment above an input begins a group of that name.
 * @throws Error where an input comes before the first group
 */
export function inputGroups(text: string): Map<string, string[]> {
  const inputs = parseDocument(text).get('inputs')
  if (!isMap(inputs)) throw new Error('no `inputs`')
  const groups = new Map<string, string[]>()
  let group: string[] | undefined
  for (const [at, { key }] of inputs.items.entries()) {
    if (!isScalar(key)) continue
    // The parser gives a comment above the first input to all inputs.
    const comment = (at === 0 ? inputs.commentBefore : key.commentBefore)?.trim()
    if (comment) {
      group = []
      groups.set(comment, group)
    }
    if (group === undefined) throw new Error(`the input ${key.value} is in no group`)
    group.push(String(key.value))
  }
  return groups
}

/** The unit of each input that is a number: the comment behind its type. */
export function inputUnits(types: string): Map<string, string> {
  const { inputs } = readTypes(types)
  const document = parseDocument(types)
  return new Map(
    Object.keys(inputs).flatMap(name => {
      const type = document.getIn(['inputs', name, 'type'], true)
      return isScalar(type) && type.comment ? [[name, type.comment.trim()]] : []
    })
  )
}

/** The inputs of an action as Markdown, one table for each group, from its `action.yml` and `action-types.yml`. */
export function inputTables(action: string, types: string): string {
  const { inputs } = readMetadata(action)
  const { inputs: typeOf } = readTypes(types)
  const units = inputUnits(types)
  const row = (name: string) => {
    const [input, type] = [inputs[name], typeOf[name]]
    if (input === undefined || type === undefined) throw new Error(`no type of the input ${name}`)
    // A default that no value can express is the last sentence of the description.
    const [meaning = '', computed = ''] = input.description.split(' Default: ')
    const fixed = input.default === undefined ? computed.replace(/\.$/, '') : `\`${input.default}\``
    return [
      `\`${name}\``,
      typeInWords(type, units.get(name)),
      input.required === true ? '**required**' : fixed,
      meaning
    ]
  }
  return [...inputGroups(action)]
    .map(([group, names]) => `**${group}**\n\n${table(['Input', 'Type', 'Default', 'Meaning'], names.map(row))}`)
    .join('\n\n')
}

function typeInWords(type: ValueType, unit: string | undefined): string {
  switch (type.type) {
    case 'string':
      return 'text'
    case 'boolean':
      return '`true` or `false`'
    case 'integer':
      return 'whole number'
    case 'float':
      return unit === undefined ? 'number' : `number of ${unit}`
    case 'list':
      return 'list'
    case 'enum':
      return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
        type['allowed-values'].map(one => `\`${one}\``)
      )
  }
}

/** The outputs as a Markdown table, in the order of the file. */
export function outputTable(action: string): string {
  const { outputs } = readMetadata(action)
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description])
  return table(['Output', 'Value'], rows)
}
