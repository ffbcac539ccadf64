import { expect, test } from '@jest/globals'
import { parseWorkflowCommands } from '../../sandbox/runner-files.ts'
import { readInputs } from '../../src/runner/run-action.ts'
import { lendProcess } from '../fakes/lent-process.ts'

async function reading(env: NodeJS.ProcessEnv, names: string[]) {
  let inputs: Readonly<Record<string, string>> = {}
  const { stdout } = await lendProcess(env, async () => {
    inputs = readInputs(names)
  })
  const masked = parseWorkflowCommands(stdout).filter(one => one.name === 'add-mask')
  return { inputs, masked: masked.map(one => one.message), stdout }
}

test('inputs are trimmed; one that is not set is empty', async () => {
  const { inputs } = await reading({ INPUT_MODE: ' speed \n', 'INPUT_WAIT-TIMEOUT': '5' }, [
    'mode',
    'wait-timeout',
    'wait'
  ])
  expect(inputs).toEqual({ mode: 'speed', 'wait-timeout': '5', wait: '' })
})

test.each(['api-key', 'access-token', 'github-token'])('%s is masked, and nothing else', async name => {
  const env = { [`INPUT_${name.toUpperCase()}`]: 'secret', INPUT_MODE: 'speed' }
  const { masked, stdout } = await reading(env, ['mode', name])
  expect(masked).toEqual(['secret'])
  expect(stdout).toBe('::add-mask::secret\n')
})

test('each line of a secret is masked by itself, and empty ones are not', async () => {
  const { masked } = await reading({ 'INPUT_API-KEY': 'one\n\n two ' }, ['api-key'])
  expect(masked).toEqual(['one', 'two'])
})

test('a name that is nearly an input’s is a warning without its value', async () => {
  const { stdout } = await reading({ INPUT_LANGUAGE: 'Klingon', INPUT_MODE: 'speed' }, ['languages', 'mode'])
  expect(parseWorkflowCommands(stdout)).toEqual([
    { name: 'warning', properties: {}, message: expect.stringContaining('`languages`') }
  ])
  expect(stdout).not.toContain('Klingon')
})
