import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { parseOutputs, parseWorkflowCommands } from '../../sandbox/runner-files.ts'
import { ActionError } from '../../src/errors/action-error.ts'
import { VERSION } from '../../src/http/client.ts'
import { type Run, runAction } from '../../src/runner/run-action.ts'
import { type LentProcess, lendProcess } from '../fakes/lent-process.ts'
import { sampleTranslation } from '../fakes/sample-reports.ts'

const events: NodeJS.EventEmitter = process
const TRANSLATION = sampleTranslation(1)

let root = ''
// The path of the summary is read once in a process.
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'run-action-'))
})
afterAll(() => rmSync(root, { recursive: true }))
beforeEach(() => {
  for (const name of ['output', 'summary']) writeFileSync(join(root, name), '')
})
afterEach(() => {
  jest.useRealTimers()
})

/** Runs an action of this work as a runner would, in this process. */
function running(main: (run: Run) => Promise<void>, env: NodeJS.ProcessEnv = {}): Promise<LentProcess> {
  const variables = {
    GITHUB_REPOSITORY: 'octo/tour',
    GITHUB_SHA: 'f'.repeat(40),
    GITHUB_OUTPUT: join(root, 'output'),
    GITHUB_STEP_SUMMARY: join(root, 'summary'),
    GITHUB_WORKSPACE: root,
    RUNNER_TEMP: join(root, 'temp'),
    'INPUT_API-KEY': 'secret-key',
    ...env
  }
  return lendProcess(variables, () => runAction('translate', ['api-key', 'mode'], main))
}

const outputs = () => parseOutputs(readFileSync(join(root, 'output'), 'utf8'))
const summaries = () =>
  readFileSync(join(root, 'summary'), 'utf8')
    .split('\n')
    .filter(line => line.startsWith('## '))
const errorsIn = ({ stdout }: LentProcess) => parseWorkflowCommands(stdout).filter(one => one.name === 'error')

test('work that ends well: its outputs, one summary, exit code 0', async () => {
  const ended = await running(async run => {
    expect(run.inputs).toEqual({ 'api-key': 'secret-key', mode: '' })
    run.publish({ translations: [TRANSLATION], status: 'submitted' })
  })
  expect(ended).toMatchObject({ exitCode: 0, exited: undefined })
  expect(outputs()).toMatchObject({ status: 'submitted', 'translation-id': TRANSLATION.id })
  expect(summaries()).toHaveLength(1)
  const versions = `translate-release-video/${VERSION}, Node ${process.version}, ${process.platform} ${process.arch}`
  expect(ended.stdout).toBe(`::add-mask::secret-key\n::debug::${versions}\n`)
})

test('work that fails: one annotation, outputs of what is known, one summary, exit code 1', async () => {
  const ended = await running(async run => {
    run.publish({ translations: [TRANSLATION] })
    throw new ActionError('insufficient_credit', 'Too little credit.')
  })
  expect(ended.exitCode).toBe(1)
  expect(errorsIn(ended).map(one => one.message)).toEqual([expect.stringContaining('Too little credit.')])
  expect(outputs()).toMatchObject({ 'translation-id': TRANSLATION.id })
  expect(summaries()).toHaveLength(1)
})

test('an internal error is an annotation too, whatever is thrown', async () => {
  const ended = await running(() => Promise.reject('nonsense'))
  expect(errorsIn(ended).map(one => one.message)).toEqual([expect.stringContaining('code: internal')])
})

test.each(['GITHUB_OUTPUT', 'RUNNER_TEMP'])('the work does not begin where %s cannot be written', async name => {
  const unwritable = { GITHUB_OUTPUT: join(root, 'missing'), RUNNER_TEMP: join(root, 'output') }
  let isBegun = false
  const main = async () => {
    isBegun = true
  }
  const ended = await running(main, { [name]: unwritable[name as keyof typeof unwritable] })
  expect(isBegun).toBe(false)
  expect(errorsIn(ended)).toHaveLength(1)
  expect(ended.exitCode).toBe(1)
})

test('a canceled step does not wait for work that ignores the signal', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] })
  const ending = running(run => {
    run.publish({ translations: [TRANSLATION] })
    events.emit('SIGINT')
    return new Promise(() => undefined)
  })
  await jest.advanceTimersByTimeAsync(5000)
  jest.useRealTimers()
  const ended = await ending
  expect(ended.exited).toBe(130)
  expect(errorsIn(ended)).toHaveLength(1)
  expect(outputs()).toMatchObject({ 'translation-id': TRANSLATION.id })
  expect(summaries()).toHaveLength(1)
})

test('a cancellation at the last moment counts: exit code, annotation and one summary agree', async () => {
  let written: readonly string[] | undefined
  const ended = await running(async run => {
    run.publish({ translations: [TRANSLATION] })
    const { write } = process.stdout
    process.stdout.write = (text: string | Uint8Array) => {
      if (String(text).startsWith('::error')) written = summaries()
      return write(text)
    }
    events.emit('SIGTERM')
  })
  // No summary that says that all is well comes first.
  expect(written).toEqual([])
  expect(ended.exited).toBe(143)
  expect(errorsIn(ended).map(one => one.message)).toEqual([expect.stringContaining('code: interrupted')])
  expect(summaries()).toHaveLength(1)
})

test('a malformed proxy variable is one annotation, and nothing of its value is printed', async () => {
  const ended = await running(async () => undefined, { HTTPS_PROXY: 'http://user:p#ss@proxy.example:8080' })
  expect(errorsIn(ended).map(one => one.message)).toEqual([expect.stringContaining('HTTPS_PROXY')])
  for (const text of [ended.stdout, readFileSync(join(root, 'summary'), 'utf8'), JSON.stringify(outputs())]) {
    expect(text).not.toContain('p#ss')
  }
  expect(existsSync(outputs()['result-file'] ?? '')).toBe(true)
})
