import * as core from '@actions/core'
import { withoutCommands } from '../text/plain-text.ts'

/** Text that a line quotes must not run as a workflow command. */
const info = (line: string) => core.info(withoutCommands(line))

/** The workflow's log. Text from outside must have gone through `logText`. */
export type Log = typeof runnerLog

/** `@actions/core` escapes the text of every command; a plain line is made safe here. */
export const runnerLog = {
  info,
  /** An annotation: shown on the run's page too. */
  warning: (line: string) => core.warning(line),
  debug: (line: string) => core.debug(line),
  /** Lines that are folded under `title`. */
  group: (title: string, lines: readonly string[]) => {
    core.startGroup(title)
    lines.forEach(info)
    core.endGroup()
  }
}
