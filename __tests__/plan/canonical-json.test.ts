import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalJson } from '../../src/plan/canonical-json.ts'

test.each<[value: unknown, json: string]>([
  [{ b: 1, a: [2, 1], B: null }, '{"B":null,"a":[2,1],"b":1}'],
  [{ a: { d: 1, c: undefined, b: true } }, '{"a":{"b":true,"d":1}}'],
  [[{ b: 1, a: 2 }], '[{"a":2,"b":1}]'],
  [{ é: 'ü\n', e: '"' }, '{"e":"\\"","é":"ü\\n"}'],
  [{}, '{}'],
  ['text', '"text"']
])('%j', (value, json) => {
  expect(canonicalJson(value)).toBe(json)
})

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, shuffled(member)])
  )
}

test('says the same whatever the order of members, and loses nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const plain: unknown = JSON.parse(JSON.stringify(value))
      expect(canonicalJson(shuffled(plain))).toBe(canonicalJson(plain))
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain)
    }),
    { numRuns: 200 }
  )
})
