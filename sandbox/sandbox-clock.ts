/**
 * The sandbox's time: real time plus whatever was added. A test that needs a day to pass advances it,
 * and waits for nothing.
 */
export class SandboxClock {
  #advanced = 0

  /** Milliseconds since 1970, as `Date.now()` gives them. */
  now(): number {
    return Date.now() + this.#advanced
  }

  /** Moves the clock forward by `ms` milliseconds. Throws RangeError for a negative or non-finite figure: time does not go back. */
  advance(ms: number): void {
    if (!(ms >= 0 && Number.isFinite(ms))) throw new RangeError(`cannot advance the clock by ${ms} ms`)
    this.#advanced += ms
  }
}
