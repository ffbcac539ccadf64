import { expect, test } from '@jest/globals'
import { sideBySide } from '../../src/model/side-by-side.ts'

const turn = () => new Promise(setImmediate)

test('results come in the order of the items, never more than the limit at a time', async () => {
  let open = 0
  let most = 0
  const results = await sideBySide([5, 4, 3, 2, 1, 0], 3, async turns => {
    open++
    most = Math.max(most, open)
    for (let n = 0; n < turns; n++) await turn()
    open--
    return turns * 10
  })
  expect(results).toEqual([50, 40, 30, 20, 10, 0])
  expect(most).toBe(3)
})

test('after a failure nothing new begins, and what is under way ends first', async () => {
  const begun: number[] = []
  const ended: number[] = []
  const work = sideBySide([1, 2, 3, 4], 2, async item => {
    begun.push(item)
    await turn()
    if (item === 1) throw new Error('first')
    await turn()
    ended.push(item)
  })
  await expect(work).rejects.toThrow('first')
  expect(begun).toEqual([1, 2])
  expect(ended).toEqual([2])
})

test('nothing to do', async () => {
  expect(await sideBySide([], 4, async () => 1)).toEqual([])
})
