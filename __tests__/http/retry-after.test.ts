import { expect, test } from '@jest/globals'
import { parseRetryAfter, retryDelayMs } from '../../src/http/retry.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
test.each<[header: string | undefined, milliseconds: number | undefined]>([
  [undefined, undefined],
  ['', undefined],
  ['0', 0],
  ['120', 120_000],
  [' 7 ', 7000],
  ['1.5', 1500],
  ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
  ['Sunday, 22-Nov-26 12:01:00 GMT', 60_000],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ['-5', undefined],
  ['5, 7', undefined],
  ['1e9', undefined],
  ['2026', 2_026_000],
  ['soon', undefined],
  ['99999999999', undefined]
])('Retry-After: %j is %p ms', (header, milliseconds) => {
  expect(parseRetryAfter(header, NOW)).toBe(milliseconds)
})

test('delays', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 100].map(tries => retryDelayMs(tries, undefined, 0))).toEqual([
    1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000
  ])
  expect([999, 1000, 90_000].map(after => retryDelayMs(3, after, 0))).toEqual([4000, 1000, 90_000])
})

test('later delays vary by up to a quarter, so that two runs do not retry together', () => {
  expect([0, 0.5, 0.999].map(random => Math.round(retryDelayMs(3, undefined, random)))).toEqual([4000, 4500, 4999])
  expect(retryDelayMs(1, undefined, 0.999)).toBe(1000)
  expect(retryDelayMs(3, 60_000, 0.999)).toBe(60_000)
})
