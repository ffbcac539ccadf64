import { randomBytes } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ActionError } from '../errors/action-error.ts'
import { renderOutputs } from '../report/outputs.ts'
import type { Report } from '../report/report.ts'
import { renderResultFile } from '../report/result-file.ts'
import { renderSummary } from '../report/summary.ts'
import { oneLine } from '../text/plain-text.ts'
import { debug, setOutput, warning, writeSummary } from './workflow-commands.ts'

/** Hands on what is known of a run to the steps and workflows that follow. */
export interface Publisher {
  /**
   * Writes result file and outputs, at once: what is known must outlive whatever comes next. The first time both must succeed;
   * later a result file that cannot be written is one warning, for outputs hold the ids.
   * @throws ActionError `internal`
   */
  publish(report: Report): void
  /** Writes the result file alone. */
  note(report: Report): void
  /** Writes the job summary: best effort, for nothing depends on it. */
  summarize(report: Report): Promise<void>
}

/** A publisher on the runner's files; the result file lies in `temp` under a name of its own. */
export function createPublisher(temp: string, action: Report['action']): Publisher {
  const resultFile = join(temp, `${action}-${randomBytes(6).toString('hex')}.json`)
  let isBegun = false
  let isWarned = false
  const note = (report: Report) => {
    try {
      writeWhole(resultFile, renderResultFile(report))
    } catch (thrown) {
      if (!isBegun) throw notWritable(thrown)
      if (!isWarned)
        warning(`The result file cannot be kept up to date: ${reasonOf(thrown)}. The outputs are complete.`)
      isWarned = true
    }
  }
  return {
    note,
    publish: report => {
      note(report)
      try {
        for (const [name, value] of Object.entries(renderOutputs(report, resultFile))) setOutput(name, value)
      } catch (thrown) {
        throw notWritable(thrown)
      }
      isBegun = true
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

/** Renamed into place: whoever reads the file sees all of it, also when the step is killed meanwhile. */
function writeWhole(path: string, text: string): void {
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

function notWritable(cause: unknown): ActionError {
  return new ActionError({
    code: 'internal',
    message: `The runner's files cannot be written: ${reasonOf(cause)}.`,
    hint: 'GITHUB_OUTPUT must name a file, and RUNNER_TEMP a folder, that can be written: run this as a step of a workflow.',
    cause
  })
}

function reasonOf(thrown: unknown): string {
  return oneLine(thrown instanceof Error ? thrown.message : String(thrown))
}
