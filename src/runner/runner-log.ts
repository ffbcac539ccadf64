import type { Log } from '../model/log.ts'
import { debug, endGroup, info, startGroup, warning } from './workflow-commands.ts'

/** The log of the step, by the runner's commands. */
export const runnerLog: Log = {
  info,
  warning,
  debug,
  group: (title, lines) => {
    startGroup(title)
    for (const line of lines) info(line)
    endGroup()
  }
}
