import { expect, test } from '@jest/globals'
import { runnerLog } from '../../src/runner/run-action.ts'
import { lendProcess } from '../fakes/lent-process.ts'

test('a line that quotes outside text runs no workflow command', async () => {
  const { stdout } = await lendProcess({}, async () => {
    runnerLog.info('::set-env name=PATH::x')
    runnerLog.group('Plan', ['##[add-mask]x', 'plain'])
  })
  expect(stdout).toBe(': :set-env name=PATH::x\n::group::Plan\n# #[add-mask]x\nplain\n::endgroup::\n')
})

test('a warning and a debug line are one command each, however many lines they have', async () => {
  const { stdout } = await lendProcess({}, async () => {
    runnerLog.warning('one\n::error::two')
    runnerLog.debug('100 %\nthree')
  })
  expect(stdout).toBe('::warning::one%0A::error::two\n::debug::100 %25%0Athree\n')
})
