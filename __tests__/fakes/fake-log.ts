import type { Log } from '../../src/model/log.ts'

export interface FakeLog extends Log {
  /** Everything told, in order: `info: …`, `warning: …`, `group: title` and its lines. */
  readonly lines: string[]
}

/** A log that keeps what it is told. */
export function fakeLog(): FakeLog {
  const lines: string[] = []
  return {
    lines,
    info: line => void lines.push(`info: ${line}`),
    warning: line => void lines.push(`warning: ${line}`),
    debug: line => void lines.push(`debug: ${line}`),
    group: (title, inside) => void lines.push(`group: ${title}`, ...inside.map(line => `| ${line}`))
  }
}
