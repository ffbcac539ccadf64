import type { Log } from '../../src/runner/log.ts'

export interface FakeLog extends Log {
  /** Everything logged, in order: `info: …`, `warning: …`, `group: title` and its lines. */
  readonly lines: string[]
  /** What only `ACTIONS_STEP_DEBUG` shows. */
  readonly debugLines: string[]
}

/** A log that keeps its lines. */
export function fakeLog(): FakeLog {
  const lines: string[] = []
  const debugLines: string[] = []
  return {
    lines,
    debugLines,
    info: line => void lines.push(`info: ${line}`),
    warning: line => void lines.push(`warning: ${line}`),
    debug: line => void debugLines.push(line),
    group: (title, inside) => void lines.push(`group: ${title}`, ...inside.map(line => `| ${line}`))
  }
}

/** A log that adds what it gets to `lines`, of every level alike but debug. */
export function logInto(lines: string[], debugLines: string[] = []): Log {
  const add = (line: string) => void lines.push(line)
  return {
    info: add,
    warning: add,
    debug: line => void debugLines.push(line),
    group: (title, inside) => void lines.push(title, ...inside)
  }
}

/** The signal of a job that is never canceled. */
export const neverCanceled: AbortSignal = new AbortController().signal
