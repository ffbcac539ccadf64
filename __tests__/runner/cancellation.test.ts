import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { type Cancellation, listenForCancellation } from '../../src/runner/cancellation.ts'

let cancellation: Cancellation | undefined
let times = 0
beforeEach(() => {
  jest.useFakeTimers()
  times = 0
  cancellation = listenForCancellation(() => {
    times++
  })
})
afterEach(() => {
  cancellation?.dispose()
  jest.useRealTimers()
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143]
] as const)('%s aborts, and is the exit code %i', (signal, code) => {
  expect(cancellation?.signal.aborted).toBe(false)
  expect(cancellation?.exitCode()).toBeUndefined()
  process.emit(signal)
  expect(cancellation?.signal.aborted).toBe(true)
  expect(cancellation?.exitCode()).toBe(code)
})

test('the first signal counts: the runner sends SIGTERM after SIGINT', () => {
  process.emit('SIGINT')
  process.emit('SIGTERM')
  expect(times).toBe(1)
  expect(cancellation?.exitCode()).toBe(130)
})

test('what has not ended by itself is overdue in time for outputs and summary, 5 s after the signal', async () => {
  let overdue: Error | undefined
  cancellation?.overdue.then(error => {
    overdue = error
  })
  process.emit('SIGINT')
  await jest.advanceTimersByTimeAsync(3000)
  // An answer that is under way is waited for.
  expect(overdue).toBeUndefined()
  await jest.advanceTimersByTimeAsync(1500)
  expect(overdue).toMatchObject({ code: 'interrupted' })
})

test('nothing is listened for any more at the end', () => {
  const before = process.listenerCount('SIGINT')
  cancellation?.dispose()
  expect(process.listenerCount('SIGINT')).toBe(before - 1)
  process.on('SIGINT', () => undefined).emit('SIGINT')
  expect(times).toBe(0)
  process.removeAllListeners('SIGINT')
})
