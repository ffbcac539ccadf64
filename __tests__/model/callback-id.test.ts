import { expect, test } from '@jest/globals'
import { parseCallbackId, workOf } from '../../src/model/callback-id.ts'

const WORK = `octo/tour@${'a'.repeat(40)}#${'0123456789abcdef'}`

test('the work is what is before the stem', () => {
  expect([WORK, `${WORK}~tour`, `${WORK}~another\n~line`].map(workOf)).toEqual([WORK, WORK, WORK])
  expect(workOf(undefined)).toBeUndefined()
})

test('its parts are read, and a stem that this action does not write is none', () => {
  const parts = { repository: 'octo/tour', sha: 'a'.repeat(40), digest: '0123456789abcdef' }
  expect(parseCallbackId(`${WORK}~tour-1`)).toEqual({ ...parts, stem: 'tour-1' })
  for (const stem of ['', '~', '~../x', `~${'a'.repeat(41)}`]) {
    expect(parseCallbackId(WORK + stem)).toEqual({ ...parts, stem: undefined })
  }
  for (const other of ['', 'octo/tour', `${WORK}0`, WORK.slice(1, -1)]) expect(parseCallbackId(other)).toBeUndefined()
})
