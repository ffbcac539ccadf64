import { readFileSync, writeFileSync } from 'node:fs'
import { SandboxClock } from '../sandbox/sandbox-clock.ts'

/** 13 digits, as every time has until the year 2286: a read never sees half of a write. */
const BEGINNING = Date.UTC(2026, 0, 15, 9, 30)

/**
 * Time that begins at the same moment in every run and moves only when a step sleeps or `advance` is called. It lies in a file, so
 * that a step, which is a process of its own, has the same time as the servers: see `simulated-clock-preload.ts`.
 */
export class SimulatedClock extends SandboxClock {
  readonly #file: string
  /** Variables for a step that is to have this time. */
  readonly variables: Readonly<Record<string, string>>

  constructor(file: string) {
    super()
    this.#file = file
    const preload = new URL('simulated-clock-preload.ts', import.meta.url).href
    this.variables = { NODE_OPTIONS: `--import=${preload}`, SIMULATED_CLOCK: file }
    writeFileSync(file, String(BEGINNING))
  }

  override now(): number {
    return Number(readFileSync(this.#file, 'utf8'))
  }

  override advance(ms: number): void {
    writeFileSync(this.#file, String(this.now() + Math.ceil(ms)), { flag: 'r+' })
  }
}
