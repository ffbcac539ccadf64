import { expect, test } from '@jest/globals'
import { adaptiveInterval } from '../../src/results/wait.ts'

test.each([
  [0, 10_000],
  [99_999, 10_000],
  [100_000, 10_000],
  [300_000, 30_000],
  [599_990, 59_999],
  [600_000, 60_000],
  [45 * 60_000, 60_000]
])('after %i ms the next status check is in %i ms', (elapsed, interval) => {
  expect(adaptiveInterval(elapsed)).toBe(interval)
})

test('15 minutes take at most 60 status checks, an hour at most 100', () => {
  const checks = (span: number) => {
    let count = 1
    for (let at = 0; at < span; at += adaptiveInterval(at)) count++
    return count
  }
  expect(checks(15 * 60_000)).toBeLessThanOrEqual(60)
  expect(checks(60 * 60_000)).toBeLessThanOrEqual(100)
})
