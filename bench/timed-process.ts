import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** What a process cost, in milliseconds. */
export interface ProcessTimes {
  wall: number
  /** CPU time outside the system. */
  user: number
  system: number
}

/** Bash's own `time` gives milliseconds of the whole process, from its start to its end, and puts nothing into it. */
const TIMING = 'TIMEFORMAT="%3R %3U %3S"; time "$@" > /dev/null'

/**
 * Runs a command and returns what it cost.
 * @throws Error when it fails
 */
export async function timedProcess(
  command: readonly string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {}
): Promise<ProcessTimes> {
  const child = spawn('bash', ['-c', TIMING, 'timed', ...command], { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${errors}`)
  const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = (errors.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(seconds => Number(seconds) * 1000)
  return { wall, user, system }
}
