import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { inputGroups, inputUnits, readMetadata, readTypes } from '../scripts/docs-action.ts'
import { COLLECT_INPUTS, parseCollectInputs } from '../src/inputs/collect-inputs.ts'
import { parseTranslateInputs, TRANSLATE_INPUTS } from '../src/inputs/translate-inputs.ts'
import type { RunStatus } from '../src/report/verdict.ts'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const ROOT = { action: read('action.yml'), types: read('action-types.yml') }
const COLLECT = { action: read('collect/action.yml'), types: read('collect/action-types.yml') }

interface InputType {
  readonly type: string
  readonly unit?: string
  readonly values?: readonly string[]
}

/** The type that the code gives an input, by what it says is wrong with a value that only text can be. */
function typeInCode(name: string, parse: (raw: Record<string, string>) => unknown): InputType {
  const problem = problemWith(() => parse({ languages: 'Spanish', [name]: '[x' }))
  if (problem === 'must be true or false.') return { type: 'boolean' }
  if (problem.startsWith('must be a whole number')) return { type: 'integer' }
  if (problem.startsWith('must be valid JSON')) return { type: 'list' }
  const [, unit] = /^must be a number of (\w+)/.exec(problem) ?? []
  if (unit !== undefined) return { type: 'float', unit }
  const [, values] = /^must be (\w+(?:, \w+)* or \w+)\.$/.exec(problem) ?? []
  return values === undefined ? { type: 'string' } : { type: 'enum', values: values.split(/, | or /) }
}

function problemWith(parse: () => unknown): string {
  try {
    parse()
    return ''
  } catch (error) {
    return String(error).replace(/^.*?": /s, '')
  }
}

/** The type that `action-types.yml` gives an input. */
function documentedType(name: string, types: string): InputType {
  const type = readTypes(types).inputs[name]
  const unit = inputUnits(types).get(name)
  const values = type !== undefined && 'allowed-values' in type ? type['allowed-values'] : undefined
  return { type: type?.type ?? 'none', ...(unit && { unit }), ...(values && { values }) }
}

describe.each([
  ['action-types.yml', ROOT, TRANSLATE_INPUTS, parseTranslateInputs],
  ['collect/action-types.yml', COLLECT, COLLECT_INPUTS, parseCollectInputs]
])('%s', (_, { action, types }, names, parse) => {
  test('lists the inputs and outputs of action.yml, in its order', () => {
    const [metadata, typed] = [readMetadata(action), readTypes(types)]
    expect(Object.keys(typed.inputs)).toEqual(Object.keys(metadata.inputs))
    expect(Object.keys(typed.outputs)).toEqual(Object.keys(metadata.outputs))
  })

  test('gives each input the type that the code reads, with the same values and units', () => {
    const documented = names.map(name => [name, documentedType(name, types)])
    expect(documented).toEqual(names.map(name => [name, typeInCode(name, parse)]))
  })
})

test('each kind of input is recognized in the code', () => {
  const types = TRANSLATE_INPUTS.map(name => typeInCode(name, parseTranslateInputs))
  expect([...new Set(types.map(({ type }) => type))].sort()).toEqual([
    'boolean',
    'enum',
    'float',
    'integer',
    'list',
    'string'
  ])
  expect(typeInCode('mode', parseTranslateInputs)).toEqual({ type: 'enum', values: ['speed', 'precision'] })
  expect(typeInCode('start-time', parseTranslateInputs)).toEqual({ type: 'float', unit: 'seconds' })
})

test('the output `status` has the statuses of a run; only the root action has a dry run', () => {
  const statuses: Record<RunStatus, true> = {
    skipped: true,
    planned: true,
    submitted: true,
    completed: true,
    partial: true,
    failed: true,
    'timed-out': true
  }
  const all = Object.keys(statuses)
  const [root, collect] = [readTypes(ROOT.types).outputs['status'], readTypes(COLLECT.types).outputs['status']]
  expect(root).toEqual({ type: 'enum', 'allowed-values': all })
  expect(collect).toEqual({ type: 'enum', 'allowed-values': all.filter(status => status !== 'planned') })
})

test.each([
  ['a type that does not exist', 'type: float', 'type: double'],
  ['an enum without values', 'type: boolean', 'type: enum'],
  ['a list without separator', 'separator: "\\n"', ''],
  ['a key that does not exist', 'type: integer', 'type: integer\n    minimum: 1']
])('%s is an error', (_, type, wrong) => {
  expect(ROOT.types).toContain(type)
  expect(() => readTypes(ROOT.types.replace(type, wrong))).toThrow()
})

describe('groups', () => {
  const NAMES = ['Account', 'Source', 'Translation', 'Delivery', 'Safety', 'Advanced']
  const [root, collect] = [inputGroups(ROOT.action), inputGroups(COLLECT.action)]

  test('are the same in both actions, in the same order, and hold every input', () => {
    expect([...root.keys()]).toEqual(NAMES)
    expect([...collect.keys()]).toEqual(NAMES.filter(name => collect.has(name)))
    expect([...root.values()].flat()).toEqual(Object.keys(readMetadata(ROOT.action).inputs))
    expect([...collect.values()].flat()).toEqual(Object.keys(readMetadata(COLLECT.action).inputs))
  })

  test('place the inputs that both actions share in the same group', () => {
    for (const [name, inputs] of collect) {
      const shared = root.get(name)?.filter(input => COLLECT_INPUTS.includes(input))
      expect([name, shared]).toEqual([name, inputs.filter(input => TRANSLATE_INPUTS.includes(input))])
    }
  })

  test('an input above the first group is an error', () => {
    expect(() => inputGroups('inputs:\n  a:\n    description: A.\n  # Group\n  b:\n    description: B.\n')).toThrow(
      'the input a is in no group'
    )
  })
})
