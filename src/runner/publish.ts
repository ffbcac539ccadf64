import { randomBytes } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as core from '@actions/core'
import { ActionError, toActionError } from '../errors/action-error.ts'
import type { Clock } from '../model/clock.ts'
import { annotationOf } from '../report/annotation.ts'
import { renderOutputs } from '../report/outputs.ts'
import type { Report } from '../report/report.ts'
import { renderResultFile } from '../report/result-file.ts'
import { renderSummary } from '../report/summary.ts'
import { runStatus } from '../report/verdict.ts'
import { oneLine } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import type { RunContext } from './context.ts'

/** What is known of a run, passed to later steps and workflows as it grows. */
export interface RunReport {
  /** What is known so far. */
  report(): Report
  /**
   * Adds to the report and writes result file and outputs before it returns. The first call throws if either fails; later, a
   * result file that cannot be written is one warning, because the outputs hold the IDs.
   * @throws ActionError `internal`
   */
  publish(news: Partial<Report>): void
  /** Adds to the report and writes the result file alone: outputs grow with every write. */
  note(news: Partial<Report>): void
  /** Ends the run: an error becomes one annotation, a failed step and the last outputs. Then writes the job summary. */
  conclude(thrown: unknown): Promise<void>
}

/** Opens the report of a run; the result file gets a new name in the runner's temporary folder. */
export function openRunReport(action: Report['action'], context: RunContext, clock: Clock): RunReport {
  const resultFile = join(context.temp, `${action}-${randomBytes(6).toString('hex')}.json`)
  let report: Report = {
    action,
    status: 'failed',
    repository: context.repository,
    sha: context.sha,
    actionRepository: context.actionRepository,
    translations: [],
    unmatchedIds: [],
    waited: false,
    begunAt: clock.now(),
    at: clock.now()
  }
  let hasPublished = false
  let hasWarned = false
  const note = (news: Partial<Report>) => {
    report = { ...report, ...news, at: clock.now() }
    try {
      replaceFile(resultFile, renderResultFile(report))
    } catch (thrown) {
      if (!hasPublished) throw thrown
      if (!hasWarned)
        core.warning(`The result file cannot be kept up to date: ${reasonOf(thrown)}. The outputs are complete.`)
      hasWarned = true
    }
  }
  const publish = (news: Partial<Report>) => {
    try {
      note(news)
      for (const [name, value] of Object.entries(renderOutputs(report, resultFile))) core.setOutput(name, value)
      hasPublished = true
    } catch (thrown) {
      const hint =
        'GITHUB_OUTPUT must name a writable file, and RUNNER_TEMP a writable folder: run this as a step of a workflow.'
      const message = `The runner's files cannot be written: ${reasonOf(thrown)}.`
      throw new ActionError('internal', message, { hint, cause: thrown })
    }
  }
  return {
    report: () => report,
    publish,
    note,
    conclude: async thrown => {
      if (thrown !== undefined) {
        const error = toActionError(thrown)
        annotate(error)
        try {
          publish({ error, status: statusAfterError(report, error) })
        } catch (failure) {
          // The step has failed with one annotation already.
          core.debug(toActionError(failure).message)
        }
      }
      await writeSummary(report)
    }
  }
}

/** Fails the step with one annotation. `core.setFailed` would print it without a title. */
export function annotate(thrown: unknown): void {
  const error = toActionError(thrown)
  const { title, text } = annotationOf(error)
  process.exitCode = 1
  core.error(text, { title })
  if (error.code === 'internal' && error.cause instanceof Error) core.debug(withoutUrlSecrets(error.cause.stack ?? ''))
}

/** Replaces the step's summary. Best effort: nothing depends on it, and some runners have none. */
async function writeSummary(report: Report): Promise<void> {
  try {
    await core.summary.emptyBuffer().addRaw(renderSummary(report)).write({ overwrite: true })
  } catch (thrown) {
    core.debug(`No job summary: ${reasonOf(thrown)}`)
  }
}

/** `failed` while languages have no ID; once every ID is known, the translations decide. */
function statusAfterError(report: Report, error: ActionError): Report['status'] {
  const { plan, translations, unmatchedIds } = report
  const missing = plan === undefined ? translations.length === 0 : plan.languages.length > translations.length
  if (missing || unmatchedIds.length > 0) return 'failed'
  // A wait has published the status that it ended with, unless it was canceled.
  return report.waited && error.code !== 'interrupted' ? report.status : runStatus(translations, false)
}

/** Renamed into place: whoever reads the file sees all of it, even if the step is killed meanwhile. */
function replaceFile(path: string, text: string): void {
  const draft = `${path}.part`
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(draft, text)
    renameSync(draft, path)
  } catch (thrown) {
    rmSync(draft, { force: true })
    throw thrown
  }
}

function reasonOf(thrown: unknown): string {
  return oneLine(thrown instanceof Error ? thrown.message : String(thrown))
}
