import { randomBytes } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ActionError } from '../domain/action-error.ts'
import { renderOutputs } from '../domain/outputs.ts'
import { oneLine } from '../domain/plain-text.ts'
import type { Report } from '../domain/report.ts'
import { renderResultFile } from '../domain/result-file.ts'
import { renderSummary } from '../domain/summary.ts'
import { debug, setOutput, writeSummary } from './workflow-commands.ts'

/** Hands on what is known of a run to the steps and workflows that follow. */
export interface Publisher {
  /** Writes outputs and result file, at once: what is known must outlive whatever comes next. */
  publish(report: Report): void
  /** Writes the result file alone. */
  note(report: Report): void
  /** Writes the job summary: best effort, for nothing depends on it. */
  summarize(report: Report): Promise<void>
}

/** A publisher on the runner's files; the result file lies in `temp` under a name of its own. */
export function createPublisher(temp: string, action: Report['action']): Publisher {
  const resultFile = join(temp, `${action}-${randomBytes(6).toString('hex')}.json`)
  const note = (report: Report) => {
    mkdirSync(temp, { recursive: true })
    // Renamed into place: whoever reads it sees a whole file, also when the step is killed meanwhile.
    const draft = `${resultFile}.part`
    writeFileSync(draft, renderResultFile(report))
    renameSync(draft, resultFile)
  }
  return {
    note,
    publish: report => {
      try {
        note(report)
        for (const [name, value] of Object.entries(renderOutputs(report, resultFile))) setOutput(name, value)
      } catch (thrown) {
        throw notWritable(thrown)
      }
    },
    summarize: async report => {
      try {
        await writeSummary(renderSummary(report))
      } catch (thrown) {
        debug(`No job summary: ${oneLine(String(thrown))}`)
      }
    }
  }
}

function notWritable(cause: unknown): ActionError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new ActionError({
    code: 'internal',
    message: `The runner's files cannot be written: ${oneLine(reason)}.`,
    hint: 'GITHUB_OUTPUT must name a file, and RUNNER_TEMP a folder, that can be written: run this as a step of a workflow.',
    cause
  })
}
