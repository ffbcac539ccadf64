import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { type EarlyEnd, listenForEarlyEnd } from '../../src/runner/early-end.ts'

let early: EarlyEnd
let cancels = 0
let isOverdue = false
const events: NodeJS.EventEmitter = process

beforeEach(() => {
  jest.useFakeTimers()
  cancels = 0
  isOverdue = false
  early = listenForEarlyEnd(() => {
    cancels++
  })
  early.overdue.then(() => {
    isOverdue = true
  })
})
afterEach(() => {
  early.dispose()
  jest.useRealTimers()
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143]
] as const)('%s aborts, and is the exit code %i', (signal, exitCode) => {
  expect(early.signal.aborted).toBe(false)
  expect(early.reason()).toBeUndefined()
  events.emit(signal)
  expect(early.signal.aborted).toBe(true)
  expect(early.reason()).toMatchObject({ exitCode, error: { code: 'interrupted' } })
})

test('the first cause counts: the runner sends SIGTERM after SIGINT', () => {
  events.emit('SIGINT')
  events.emit('SIGTERM')
  events.emit('uncaughtException', new Error('late'))
  expect(cancels).toBe(1)
  expect(early.reason()).toMatchObject({ exitCode: 130, error: { code: 'interrupted' } })
})

test.each(['uncaughtException', 'unhandledRejection'])('%s fails the step, and is no cancel', event => {
  events.emit(event, new Error('broken'))
  expect(cancels).toBe(0)
  expect(early.reason()).toMatchObject({ exitCode: 1, error: { code: 'internal' } })
})

test.each(['SIGINT', 'uncaughtException'])(
  'after %s, work that does not end is overdue in time for outputs and summary within 5 s',
  async event => {
    events.emit(event, new Error('broken'))
    await jest.advanceTimersByTimeAsync(3000)
    // A response that is under way is waited for.
    expect(isOverdue).toBe(false)
    await jest.advanceTimersByTimeAsync(1500)
    expect(isOverdue).toBe(true)
  }
)

test('an event loop that has run dry ends the step at once', async () => {
  events.emit('beforeExit')
  await jest.advanceTimersByTimeAsync(0)
  expect(isOverdue).toBe(true)
  expect(early.reason()).toMatchObject({ exitCode: 1, error: { code: 'internal' } })
})

test('nothing is listened for any more at the end', () => {
  const before = events.listenerCount('SIGINT')
  early.dispose()
  expect(events.listenerCount('SIGINT')).toBe(before - 1)
})
