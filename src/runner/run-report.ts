import { type ActionError, toActionError } from '../errors/action-error.ts'
import type { Clock } from '../model/clock.ts'
import { errorText } from '../report/error-text.ts'
import type { Report } from '../report/report.ts'
import { runStatus } from '../report/verdict.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import type { Publisher } from './publisher.ts'
import type { RunContext } from './run-context.ts'
import { error as annotateError, debug } from './workflow-commands.ts'

/** What is known of the run, handed on whenever it grows. */
export interface RunReport {
  current(): Report
  /** Adds news and writes outputs and result file before it returns. */
  publish(news: Partial<Report>): void
  /** Adds news and writes the result file alone. */
  note(news: Partial<Report>): void
  /** Ends the run: the error (if any) as one annotation and a failed step, the summary, the last outputs. */
  conclude(thrown: unknown): Promise<void>
}

/** Opens the report of a run; nothing is known yet. */
export function openRunReport(ask: {
  readonly action: Report['action']
  readonly context: RunContext
  readonly clock: Clock
  readonly publisher: Publisher
}): RunReport {
  const { clock, context, publisher } = ask
  let report: Report = {
    action: ask.action,
    status: 'failed',
    repository: context.repository,
    sha: context.sha,
    translations: [],
    strayIds: [],
    waited: false,
    begunAt: clock.now(),
    at: clock.now(),
    ...(context.actionRepository === undefined ? {} : { actionRepository: context.actionRepository })
  }
  const add = (news: Partial<Report>) => {
    report = { ...report, ...news, at: clock.now() }
    return report
  }
  const publish = (news: Partial<Report>) => publisher.publish(add(news))
  return {
    current: () => report,
    publish,
    note: news => publisher.note(add(news)),
    conclude: async thrown => {
      if (thrown === undefined) return publisher.summarize(report)
      const error = toActionError(thrown)
      annotate(error)
      try {
        publish({ error, status: statusAfterError(report, error) })
      } catch (failure) {
        // The step has failed with one annotation already.
        debug(toActionError(failure).message)
      }
      await publisher.summarize(report)
    }
  }
}

/** Fails the step with one annotation. */
export function annotate(thrown: unknown): void {
  const error = toActionError(thrown)
  const { title, text } = errorText(error)
  process.exitCode = 1
  annotateError(text, title)
  if (error.code === 'internal' && error.cause instanceof Error) debug(withoutUrlSecrets(error.cause.stack ?? ''))
}

/** `failed` while languages are without an id; with every id known, what became of the translations says more. */
function statusAfterError(report: Report, error: ActionError): Report['status'] {
  const { plan, translations, strayIds } = report
  const missing = plan === undefined ? translations.length === 0 : plan.languages.length > translations.length
  if (missing || strayIds.length > 0) return 'failed'
  // A wait has published the status that it ended with, unless it was canceled.
  return report.waited && error.code !== 'interrupted' ? report.status : runStatus(translations, false)
}
