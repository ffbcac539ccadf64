import { expect, test } from '@jest/globals'
import { byteSize, bytesOf } from '../../src/text/byte-size.ts'

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1.0 MB'],
  [1_400_000, '1.4 MB'],
  [2_147_483_648, '2.1 GB'],
  [5e12, '5.0 TB'],
  [5e15, '5000.0 TB']
])('%i bytes are %s', (bytes, words) => {
  expect(byteSize(bytes)).toBe(words)
})

test.each([
  [1_200_000_000, 2_000_000_000, '1.2 of 2.0 GB'],
  [40_000_000, 2_000_000_000, '0.0 of 2.0 GB'],
  [5, 900, '5 of 900 bytes']
])('%i of %i bytes are %s', (done, whole, words) => {
  expect(bytesOf(done, whole)).toBe(words)
})
