import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { parseOutputs, parseWorkflowCommands } from '../../sandbox/runner-files.ts'
import { ActionError, interrupted } from '../../src/errors/action-error.ts'
import type { Report } from '../../src/report/report.ts'
import { openRunReport, type RunReport } from '../../src/runner/publish.ts'
import { fakeClock } from '../fakes/fake-clock.ts'
import { lendProcess } from '../fakes/lent-process.ts'
import { sampleTranslation } from '../fakes/sample-reports.ts'

const REFUSED = new ActionError('insufficient_credit', 'Too little credit.')
const DONE = sampleTranslation(1, { status: 'completed' })
const OPEN = sampleTranslation(2)
const planOf = (...languages: string[]) => ({
  sha: '',
  sources: {},
  options: {},
  languages: languages.map(language => ({ language, failedBefore: 0 }))
})

let root = ''
let temp = ''
let output = ''
let summary = ''
// The path of the summary is read once in a process.
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'publish-'))
  summary = join(root, 'summary')
})
afterAll(() => rmSync(root, { recursive: true }))
beforeEach(() => {
  temp = join(root, 'temp')
  output = join(root, 'output')
  for (const file of [output, summary]) writeFileSync(file, '')
})
afterEach(() => rmSync(temp, { recursive: true, force: true }))

const clock = fakeClock()

/** Works with the report of a run in a process that has a runner's files. */
async function running(work: (run: RunReport) => void | Promise<void>, env?: NodeJS.ProcessEnv) {
  const context = {
    repository: 'octo/tour',
    sha: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    workspace: '/nowhere',
    temp,
    isEnterprise: false,
    githubServerUrl: 'https://github.com',
    githubApiUrl: 'https://api.github.example'
  }
  const variables = env ?? { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary }
  const lent = await lendProcess(variables, async () => work(openRunReport('translate', context, clock)))
  return { ...lent, commands: parseWorkflowCommands(lent.stdout) }
}

const outputs = () => parseOutputs(readFileSync(output, 'utf8'))
const resultPath = () => outputs()['result-file'] ?? ''
const result = () => JSON.parse(readFileSync(resultPath(), 'utf8'))
const summaries = () =>
  readFileSync(summary, 'utf8')
    .split('\n')
    .filter(line => line.startsWith('## '))

describe('publish', () => {
  test('what is published is in the report, with the time', async () => {
    await running(run => {
      clock.advance(5000)
      run.publish({ translations: [OPEN] })
    })
    expect(outputs()).toMatchObject({ 'translation-id': OPEN.id, status: 'failed' })
    expect(Date.parse(result().written_at) - Date.parse(result().begun_at)).toBe(5000)
  })

  test('the result file is in the temporary folder, which is created if it is missing, and the output names it', async () => {
    await running(run => run.publish({ translations: [OPEN] }))
    expect(resultPath()).toMatch(new RegExp(`^${temp}/translate-[0-9a-f]{12}\\.json$`))
    expect(result().translation_ids).toEqual([OPEN.id])
  })

  test('the result file is replaced as a whole, never written in place', async () => {
    const inodes: number[] = []
    await running(run => {
      for (const status of ['submitted', 'completed'] as const) {
        run.publish({ status })
        inodes.push(statSync(resultPath()).ino)
      }
    })
    expect(new Set(inodes).size).toBe(2)
    expect(result().status).toBe('completed')
    expect(readdirSync(temp)).toHaveLength(1)
  })

  test('the result file exists before the output that names it', async () => {
    let exists = false
    // The file of the outputs is looked up for each of them.
    const watched = new Proxy(process.env, {
      get: (env, name) => {
        if (name === 'GITHUB_OUTPUT') exists = readdirSync(temp).some(file => file.endsWith('.json'))
        return name === 'GITHUB_OUTPUT' ? output : Reflect.get(env, name)
      }
    })
    await running(run => run.publish({ translations: [OPEN] }), watched)
    expect(exists).toBe(true)
    expect(outputs()['translation-id']).toBe(OPEN.id)
  })

  test('a note writes the result file alone', async () => {
    await running(run => {
      run.publish({ status: 'submitted' })
      run.note({ status: 'completed' })
    })
    expect(result().status).toBe('completed')
    expect(outputs()['status']).toBe('submitted')
  })

  test.each(['result file', 'outputs'])('if the %s cannot be written at first, it is an error', async what => {
    if (what === 'outputs') output = join(root, 'missing')
    else writeFileSync(temp, 'no folder')
    await expect(running(run => run.publish({}))).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringMatching(/^The runner's files cannot be written: /)
    })
  })

  test('a result file that cannot be written later is one warning, and no half-written file', async () => {
    const { commands } = await running(run => {
      run.publish({})
      rmSync(temp, { recursive: true })
      writeFileSync(temp, 'no folder')
      run.publish({ translations: [OPEN] })
      run.note({})
    })
    expect(outputs()['translation-ids']).toBe(JSON.stringify([OPEN.id]))
    expect(commands.map(one => one.name)).toEqual(['warning'])
    expect(existsSync(`${resultPath()}.part`)).toBe(false)
  })
})

describe('conclude', () => {
  /** Ends a run with an error, and gives what became of it. */
  const failing = (news: Partial<Report>, error: ActionError = REFUSED) =>
    running(async run => {
      run.publish(news)
      await run.conclude(error)
    })

  test('a run that ends well has its summary, and no more outputs', async () => {
    const { stdout, exitCode } = await running(run => run.conclude(undefined))
    expect([stdout, exitCode, outputs()]).toEqual(['', 0, {}])
    expect(summaries()).toHaveLength(1)
  })

  test('an error is one annotation with a title, in outputs and summary, and fails the step', async () => {
    const { commands, exitCode } = await failing({})
    expect(commands).toEqual([
      {
        name: 'error',
        properties: { title: expect.any(String) },
        message: expect.stringContaining('Too little credit.')
      }
    ])
    expect(exitCode).toBe(1)
    expect(outputs()['status']).toBe('failed')
    expect(result().error.code).toBe('insufficient_credit')
    expect(readFileSync(summary, 'utf8')).toContain('Too little credit.')
  })

  describe('the status after an error', () => {
    test.each<[what: string, news: Partial<Report>, status: string]>([
      ['nothing submitted', {}, 'failed'],
      ['a language without an ID', { plans: [planOf('a', 'b')], translations: [DONE] }, 'failed'],
      ['IDs of no language', { plans: [planOf('a')], translations: [DONE], unmatchedIds: ['x'] }, 'failed'],
      ['every ID known', { plans: [planOf('a', 'b')], translations: [DONE, OPEN] }, 'submitted'],
      ['all completed, without a wait', { plans: [planOf('a')], translations: [DONE] }, 'completed'],
      [
        'what a wait ended with',
        { plans: [planOf('a', 'b')], translations: [DONE, OPEN], waited: true, status: 'timed-out' },
        'timed-out'
      ],
      ['collect, without a plan', { translations: [DONE] }, 'completed']
    ])('%s', async (_what, news, status) => {
      await failing(news)
      expect(outputs()['status']).toBe(status)
    })

    test('canceled in a wait, what is open is submitted', async () => {
      await failing({ plans: [planOf('a')], translations: [OPEN], waited: true }, interrupted())
      expect(outputs()['status']).toBe('submitted')
    })
  })

  test('outputs that cannot be written at the end are no second annotation, and the summary is still written', async () => {
    const { commands } = await running(async run => {
      run.publish({})
      rmSync(output)
      await run.conclude(REFUSED)
    })
    expect(commands.map(one => one.name)).toEqual(['error', 'debug'])
    expect(summaries()).toHaveLength(1)
  })

  test('a step that is canceled after its summary has one summary, and it says so', async () => {
    await running(async run => {
      run.publish({ translations: [OPEN] })
      await run.conclude(undefined)
      await run.conclude(interrupted())
    })
    expect(summaries()).toHaveLength(1)
    expect(readFileSync(summary, 'utf8')).toMatch(/cancell?ed/i)
  })

  test('a summary that cannot be written is a line for debugging, and does not fail the step', async () => {
    const { commands, exitCode } = await running(run => {
      rmSync(summary)
      mkdirSync(summary)
      return run.conclude(undefined)
    })
    rmSync(summary, { recursive: true })
    expect(commands.map(one => one.name)).toEqual(['debug'])
    expect(exitCode).toBe(0)
  })
})
