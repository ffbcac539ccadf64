import { expect } from '@jest/globals'
import type { StepResult } from '../../sandbox/run-step.ts'
import { SECRETS } from './stage.ts'

const OUTPUTS = new Set([
  'status',
  'result-file',
  'idempotency-key',
  'translation-id',
  'translation-ids',
  'translations',
  'files',
  'video-urls'
])

/** No text from outside acts in the result: as a command, as markup or as an output. */
export function expectOwnWordsOnly(result: StepResult): void {
  const { commands, stdout, stderr, summary, outputs, errors } = result
  const known = new Set(['add-mask', 'group', 'endgroup', 'error', 'warning', 'debug'])
  expect(commands.filter(one => !known.has(one.name))).toEqual([])
  const secrets: readonly string[] = Object.values(SECRETS)
  expect(commands.filter(one => one.name === 'add-mask' && !secrets.includes(one.message))).toEqual([])
  expect(errors.length).toBeLessThanOrEqual(1)
  expect(commands.filter(one => one.message.startsWith('injected'))).toEqual([])
  // Escape sequences, marks that turn the text, and line ends but for those of the log itself.
  const strange = /[^\P{Cc}\n\r]|[\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/u
  expect(strange.exec(stdout)?.[0]).toBeUndefined()
  expect(strange.exec(summary)?.[0]).toBeUndefined()
  expect(stderr).toBe('')
  expect(summary).not.toMatch(/<(?!\/?(?:details|summary|span|code)>)/)
  expect(summary).not.toMatch(/\]\((?!https?:)/)
  expect(summary.split('\n').filter(line => /^#/.test(line))).toHaveLength(1)
  expect(stdout.length).toBeLessThan(200_000)
  expect(Object.keys(outputs).filter(name => !OUTPUTS.has(name))).toEqual([])
}
