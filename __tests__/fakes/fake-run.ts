import type { HttpClient } from '../../src/http/client.ts'
import type { Clock } from '../../src/model/clock.ts'
import type { Report } from '../../src/report/report.ts'
import type { RunContext } from '../../src/runner/context.ts'
import type { Run } from '../../src/runner/run-action.ts'
import { type FakeLog, fakeLog } from './fake-log.ts'

export interface FakeRun extends Run {
  readonly log: FakeLog
  /** What is known of the run so far. */
  report(): Report
  /** What each call of `publish` said, in order. */
  readonly published: Partial<Report>[]
}

export const SHA = '6dcb09b5b57875f334f61aebed695e2e4193db5e'

const CONTEXT: RunContext = {
  repository: 'octo-org/product',
  sha: SHA,
  workspace: '/nowhere',
  temp: '/nowhere',
  isEnterprise: false,
  githubServerUrl: 'https://github.com',
  githubApiUrl: 'https://api.github.example'
}

/** A run outside a runner: the report is kept in memory, the log in lines. */
export function fakeRun(ask: {
  readonly http: HttpClient
  readonly clock: Clock
  readonly inputs?: Readonly<Record<string, string>>
  readonly context?: Partial<RunContext>
  readonly signal?: AbortSignal | undefined
}): FakeRun {
  const { http, clock, inputs = {}, signal = new AbortController().signal } = ask
  const context = { ...CONTEXT, ...ask.context }
  const published: Partial<Report>[] = []
  let report: Report = {
    action: 'translate',
    status: 'failed',
    repository: context.repository,
    sha: context.sha,
    translations: [],
    unmatchedIds: [],
    waited: false,
    begunAt: clock.now(),
    at: clock.now()
  }
  const note = (news: Partial<Report>) => {
    report = { ...report, ...news, at: clock.now() }
  }
  return {
    inputs,
    context,
    log: fakeLog(),
    clock,
    http,
    signal,
    report: () => report,
    note,
    publish: news => {
      published.push(news)
      note(news)
    },
    published
  }
}
