import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { listenForCancellation } from '../../src/runner/cancellation.ts'

let cancellation: ReturnType<typeof listenForCancellation>
let written: jest.Spied<typeof process.stdout.write>
let isOverdue = false
const lines = () => written.mock.calls.map(([text]) => text)
const events: NodeJS.EventEmitter = process

beforeEach(() => {
  jest.useFakeTimers()
  isOverdue = false
  written = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  cancellation = listenForCancellation()
  cancellation.overdue.then(() => {
    isOverdue = true
  })
})
afterEach(() => {
  cancellation.dispose()
  written.mockRestore()
  jest.useRealTimers()
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143]
] as const)('%s aborts, and is the exit code %i', (signal, exitCode) => {
  expect(cancellation.signal.aborted).toBe(false)
  expect(cancellation.reason()).toBeUndefined()
  events.emit(signal)
  expect(cancellation.signal.aborted).toBe(true)
  expect(cancellation.reason()).toMatchObject({ exitCode, error: { code: 'interrupted' } })
})

test('the first cause counts: the runner sends SIGTERM after SIGINT', () => {
  events.emit('SIGINT')
  events.emit('SIGTERM')
  events.emit('uncaughtException', new Error('late'))
  expect(lines()).toEqual(['Canceled: writing outputs.\n'])
  expect(cancellation.reason()).toMatchObject({ exitCode: 130, error: { code: 'interrupted' } })
})

test.each(['uncaughtException', 'unhandledRejection'])('%s fails the step, and is no cancel', event => {
  events.emit(event, new Error('broken'))
  expect(lines()).toEqual([])
  expect(cancellation.reason()).toMatchObject({ exitCode: 1, error: { code: 'internal' } })
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

test('an event loop with nothing left to do ends the step at once', async () => {
  events.emit('beforeExit')
  await jest.advanceTimersByTimeAsync(0)
  expect(isOverdue).toBe(true)
  expect(cancellation.reason()).toMatchObject({ exitCode: 1, error: { code: 'internal' } })
})

test('all listeners are removed at the end', () => {
  const before = events.listenerCount('SIGINT')
  cancellation.dispose()
  expect(events.listenerCount('SIGINT')).toBe(before - 1)
})
