import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { PROJECT } from '../sandbox/run-step.ts'
import { mutate, readMutants } from '../scripts/mutant-list.ts'

const mutants = readMutants(PROJECT)

test('each change has an ID of its own', () => {
  const ids = mutants.map(one => one.id)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

test.each(mutants.map(one => [one.id, one] as const))('%s is current', (_id, mutant) => {
  expect(() => mutate(mutant, readFileSync(join(PROJECT, mutant.file), 'utf8'))).not.toThrow()
  expect(mutant.loses).toMatch(/\.$/)
  for (const path of mutant.tests) expect(existsSync(join(PROJECT, path)) ? '' : path).toBe('')
})
