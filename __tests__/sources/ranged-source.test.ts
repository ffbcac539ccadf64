import { expect, test } from '@jest/globals'
import { openSource } from '../../src/sources/ranged-source.ts'
import { neverCanceled } from '../fakes/fake-log.ts'
import { countedSource } from './clips.ts'

const MB = 1024 * 1024
const zeros = () => countedSource(100 * MB, (start, end) => Buffer.alloc(end - start))

test('all reads of a source together have a limit of bytes', async () => {
  const source = zeros()
  const opened = await openSource(source, { bytes: 8 * MB, reads: 64 }, neverCanceled)
  for (const at of [10, 20, 30]) await opened.read(at * MB, (at + 2) * MB)
  await expect(opened.read(40 * MB, 42 * MB)).rejects.toThrow('finding it takes more than 8 MB')
  expect(source.reads).toHaveLength(4)
})

test('and a limit of reads', async () => {
  const source = zeros()
  const opened = await openSource(source, { bytes: 8 * MB, reads: 3 }, neverCanceled)
  await opened.read(10 * MB, 10 * MB + 8)
  await opened.read(20 * MB, 20 * MB + 8)
  await opened.read(20 * MB + 8, 20 * MB + 16)
  await expect(opened.read(30 * MB, 30 * MB + 8)).rejects.toThrow('finding it takes more than 3 reads')
  expect(source.reads).toHaveLength(3)
})
