import { randomBytes } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as core from '@actions/core'
import { ActionError, messageOf, toActionError } from '../errors/action-error.ts'
import type { Clock } from '../model/clock.ts'
import { annotationOf } from '../report/error-report.ts'
import { actionSource } from '../report/next-step.ts'
import { renderOutputs } from '../report/outputs.ts'
import { type Report, statusAfterError } from '../report/report.ts'
import { renderResultFile } from '../report/result-file.ts'
import { renderSummary } from '../report/summary.ts'
import { oneLine } from '../text/plain-text.ts'
import { withoutUrlSecrets } from '../text/url-redaction.ts'
import type { RunContext } from './context.ts'

/** What is known of a run, passed to later steps and workflows as it grows. */
export type RunReport = ReturnType<typeof openRunReport>

/** Opens the report of a run, with a job summary or without; the result file gets a new name in the runner's temporary folder. */
export function openRunReport(action: Report['action'], context: RunContext, clock: Clock, hasSummary = true) {
  const { actionRef, actionRepository, repository, sha, temp } = context
  const resultFile = join(temp, `${action}-${randomBytes(6).toString('hex')}.json`)
  const begunAt = clock.now()
  const nothing = { translations: [], unmatchedIds: [], waited: false, begunAt, at: begunAt }
  let report: Report = { action, status: 'failed', repository, sha, actionRepository, actionRef, ...nothing }
  let hasPublished = false
  let hasWarned = false
  /** Adds to the report and writes the result file alone: GITHUB_OUTPUT grows with every write. */
  const note = (news: Partial<Report>): void => {
    report = { ...report, ...news, at: clock.now() }
    try {
      replaceFile(resultFile, renderResultFile(report))
    } catch (thrown) {
      if (!hasPublished) throw thrown
      // Once the outputs hold the IDs, it is one warning.
      const reason = oneLine(messageOf(thrown))
      if (!hasWarned) core.warning(`The result file cannot be kept up to date: ${reason}. The outputs are complete.`)
      hasWarned = true
    }
  }
  /** Adds to the report and writes result file and outputs before it returns. @throws ActionError `internal` */
  const publish = (news: Partial<Report>): void => {
    try {
      note(news)
      for (const [name, value] of Object.entries(renderOutputs(report, resultFile))) core.setOutput(name, value)
      hasPublished = true
    } catch (thrown) {
      throw new ActionError('internal', `The runner's files cannot be written: ${oneLine(messageOf(thrown))}.`, {
        hint: 'GITHUB_OUTPUT must name a writable file, and RUNNER_TEMP a writable folder: run this as a step of a workflow.',
        cause: thrown
      })
    }
  }
  /** Ends the run: an error becomes one annotation, a failed step and the last outputs. Then writes the job summary. */
  const conclude = async (thrown: unknown): Promise<void> => {
    if (thrown !== undefined) {
      const error = annotate(thrown, errorsPage(context))
      try {
        publish({ error, status: statusAfterError(report, error) })
      } catch (failure) {
        // The step has failed with one annotation already.
        core.debug(messageOf(failure))
      }
    }
    if (!hasSummary) return
    try {
      await core.summary.emptyBuffer().addRaw(renderSummary(report)).write({ overwrite: true })
    } catch (failure) {
      // Nothing depends on it, and some runners have none.
      core.debug(`No job summary: ${messageOf(failure)}`)
    }
  }
  return { publish, note, conclude }
}

/** The page of this action's repository that explains every error code. */
function errorsPage({ githubServerUrl, ...context }: RunContext): string | undefined {
  const source = actionSource(context)
  return source && `${githubServerUrl}/${source.repository}/blob/${source.ref}/docs/errors.md`
}

/** Fails the step with one annotation, and gives its error. `core.setFailed` would print it without a title. */
export function annotate(thrown: unknown, page?: string): ActionError {
  const error = toActionError(thrown)
  const { title, text } = annotationOf(error, page)
  process.exitCode = 1
  core.error(text, { title })
  if (error.code === 'internal' && error.cause instanceof Error) core.debug(withoutUrlSecrets(error.cause.stack ?? ''))
  return error
}

/** Renamed into place: whoever reads the file sees all of it, even if the step is killed meanwhile. */
function replaceFile(path: string, text: string): void {
  const draft = `${path}.part`
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(draft, text)
    renameSync(draft, path)
  } finally {
    // On a full disk, half a file would take the outputs' room.
    rmSync(draft, { force: true })
  }
}
