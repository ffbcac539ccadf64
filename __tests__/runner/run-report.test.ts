import { describe, expect, test } from '@jest/globals'
import { parseWorkflowCommands } from '../../sandbox/runner-files.ts'
import { ActionError, interrupted } from '../../src/errors/action-error.ts'
import type { Report } from '../../src/report/report.ts'
import type { Publisher } from '../../src/runner/publisher.ts'
import { openRunReport } from '../../src/runner/run-report.ts'
import { fakeClock } from '../fakes/fake-clock.ts'
import { lendProcess } from '../fakes/lent-process.ts'
import { sampleTranslation } from '../fakes/sample-reports.ts'

const CONTEXT = {
  repository: 'octo/tour',
  sha: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  eventName: 'push',
  workspace: '/nowhere',
  temp: '/nowhere',
  githubApiUrl: 'https://api.github.example',
  githubUrl: 'https://github.example'
}
const REFUSED = new ActionError({ code: 'insufficient_credit', message: 'Too little credit.' })
const DONE = sampleTranslation(1, { status: 'completed' })
const OPEN = sampleTranslation(2)
const planOf = (...languages: string[]) => ({
  sources: {},
  options: {},
  languages: languages.map(language => ({ language, failedBefore: 0 }))
})

/** A report whose publisher keeps what it is given. */
function opened(changes: Partial<Publisher> = {}) {
  const clock = fakeClock()
  const calls: { readonly kind: keyof Publisher; readonly report: Report }[] = []
  const keep = (kind: keyof Publisher) => (report: Report) => void calls.push({ kind, report })
  const publisher: Publisher = {
    publish: keep('publish'),
    note: keep('note'),
    summarize: async report => keep('summarize')(report),
    ...changes
  }
  return { clock, calls, run: openRunReport({ action: 'translate', context: CONTEXT, clock, publisher }) }
}

/** Ends a run with an error, and gives what it came to. */
async function failed(news: Partial<Report>, error: ActionError = REFUSED) {
  const { run, calls } = opened()
  run.note(news)
  const lent = await lendProcess({}, () => run.conclude(error))
  const errors = parseWorkflowCommands(lent.stdout).filter(one => one.name === 'error')
  return { ...lent, errors, kinds: calls.map(one => one.kind), last: calls.at(-1)?.report }
}

test('what is published is in the report, with the time', () => {
  const { run, calls, clock } = opened()
  clock.advance(5000)
  run.publish({ translations: [OPEN] })
  expect(calls).toEqual([{ kind: 'publish', report: run.current() }])
  expect(run.current()).toMatchObject({ translations: [OPEN], status: 'failed' })
  expect(run.current().at - run.current().begunAt).toBe(5000)
})

test('a run that ends well has its summary, and no more outputs', async () => {
  const { run, calls } = opened()
  const { stdout, exitCode } = await lendProcess({}, () => run.conclude(undefined))
  expect(calls.map(one => one.kind)).toEqual(['summarize'])
  expect([stdout, exitCode]).toEqual(['', 0])
})

test('an error is one annotation, outputs and then the summary, and fails the step', async () => {
  const { errors, exitCode, kinds, last } = await failed({})
  expect(errors).toHaveLength(1)
  expect(errors[0]?.message).toContain('Too little credit.')
  expect(exitCode).toBe(1)
  expect(kinds).toEqual(['note', 'publish', 'summarize'])
  expect(last).toMatchObject({ status: 'failed', error: REFUSED })
})

describe('the status after an error', () => {
  test.each<[what: string, news: Partial<Report>, status: string]>([
    ['nothing submitted', {}, 'failed'],
    ['a language without an ID', { plan: planOf('a', 'b'), translations: [DONE] }, 'failed'],
    ['IDs of no language', { plan: planOf('a'), translations: [DONE], strayIds: ['x'] }, 'failed'],
    ['every ID known', { plan: planOf('a', 'b'), translations: [DONE, OPEN] }, 'submitted'],
    ['all completed, without a wait', { plan: planOf('a'), translations: [DONE] }, 'completed'],
    [
      'what a wait ended with',
      { plan: planOf('a', 'b'), translations: [DONE, OPEN], waited: true, status: 'timed-out' },
      'timed-out'
    ],
    ['collect, without a plan', { translations: [DONE] }, 'completed']
  ])('%s', async (_what, news, status) => {
    expect((await failed(news)).last?.status).toBe(status)
  })

  test('canceled in a wait, what is open is submitted', async () => {
    const news = { plan: planOf('a'), translations: [OPEN], waited: true }
    expect((await failed(news, interrupted())).last?.status).toBe('submitted')
  })
})

test('outputs that cannot be written at the end are no second annotation, and the summary is still written', async () => {
  const kinds: string[] = []
  const { run } = opened({
    publish: () => {
      throw new Error('no space left')
    },
    summarize: async () => void kinds.push('summarize')
  })
  const { stdout } = await lendProcess({}, () => run.conclude(REFUSED))
  expect(parseWorkflowCommands(stdout).map(one => one.name)).toEqual(['error', 'debug'])
  expect(kinds).toEqual(['summarize'])
})
