import * as core from '@actions/core'
import type { Log } from '../model/log.ts'
import { withoutCommands } from '../text/plain-text.ts'

/** Text that a line quotes must not run as a workflow command. */
const info = (line: string) => core.info(withoutCommands(line))

/** The step's log. `@actions/core` escapes the text of every command; a plain line is made safe here. */
export const runnerLog: Log = {
  info,
  warning: line => core.warning(line),
  debug: line => core.debug(line),
  group: (title, lines) => {
    core.startGroup(title)
    lines.forEach(info)
    core.endGroup()
  }
}
