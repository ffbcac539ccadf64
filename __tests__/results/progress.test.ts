import { expect, test } from '@jest/globals'
import { ActionError } from '../../src/errors/action-error.ts'
import type { Translation } from '../../src/model/translation.ts'
import { heartbeat, logChanges } from '../../src/results/progress.ts'
import { fakeLog } from '../fakes/fake-log.ts'

const one = (more: Partial<Translation>): Translation => ({
  language: 'French',
  id: 'a',
  status: 'running',
  reused: false,
  ...more
})

test('the state of the wait', () => {
  const statuses = [
    'completed',
    'completed',
    'completed',
    'failed',
    ...Array<'running'>(7).fill('running'),
    'pending'
  ] as const
  const translations = statuses.map((status, n) => one({ id: `${n}`, status }))
  expect(heartbeat(translations, 372_000)).toBe('3 of 12 completed, 8 running, 1 failed, 6:12')
  expect(heartbeat([one({ status: 'completed' })], 3_723_000)).toBe('1 of 1 completed, 1:02:03')
})

test.each<[string, Partial<Translation>, string]>([
  [
    'an end',
    { status: 'completed', createdAt: 1000, endedAt: 373_000, videoUrl: 'https://s/a' },
    'French: completed after 6:12'
  ],
  ['an end that nobody saw', { status: 'completed', createdAt: 1000, videoUrl: 'https://s/a' }, 'French: completed'],
  [
    'clocks that differ',
    { status: 'failed', createdAt: 9000, endedAt: 1000 },
    'French: failed after 0:00: HeyGen gives no reason'
  ],
  [
    'text that looks like a command of the runner',
    { status: 'failed', language: '::error::x', failureMessage: 'a ##[error]b\n::set-output name=x::y' },
    ': :error::x: failed: a # #[error]b ::set-output name=x::y'
  ]
])('%s', (_name, after, line) => {
  const log = fakeLog()
  logChanges(log, [one({})], [one(after)])
  expect(log.lines).toEqual([`info: ${line}`])
})

test('unreadable translations are logged once', () => {
  const log = fakeLog()
  const unreadable = new ActionError('forbidden', 'Could not read translation a: No.')
  const [before, after] = [one({}), one({ unreadable })]
  const line = 'info: French: no longer waiting for it. Could not read translation a: No.'
  logChanges(log, [before], [after])
  expect(log.lines).toEqual([line])
  logChanges(log, [after], [after])
  expect(log.lines).toEqual([line])
  expect(heartbeat([before, after], 60_000)).toBe('0 of 2 completed, 1 running, 1 unreadable, 1:00')
})

test('an unchanged state is not logged', () => {
  const log = fakeLog()
  logChanges(log, [one({ status: 'completed' })], [one({ status: 'completed', duration: 3 })])
  expect(log.lines).toEqual([])
})
