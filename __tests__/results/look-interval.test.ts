import { expect, test } from '@jest/globals'
import { lookInterval } from '../../src/results/look-interval.ts'

test.each([
  [0, 10_000],
  [99_999, 10_000],
  [100_000, 10_000],
  [300_000, 30_000],
  [599_990, 59_999],
  [600_000, 60_000],
  [45 * 60_000, 60_000]
])('after %i ms the next look is in %i ms', (elapsed, interval) => {
  expect(lookInterval(elapsed)).toBe(interval)
})

test('15 minutes take at most 60 looks, an hour at most 100', () => {
  const looks = (span: number) => {
    let count = 1
    for (let at = 0; at < span; at += lookInterval(at)) count++
    return count
  }
  expect(looks(15 * 60_000)).toBeLessThanOrEqual(60)
  expect(looks(60 * 60_000)).toBeLessThanOrEqual(100)
})
