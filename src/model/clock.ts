/** Time, handed in: a test's clock makes a wait of 45 minutes a millisecond. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves after `milliseconds`, or at once when `signal` aborts; never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
  /** From 0 to 1, so that what is retried does not come at one moment. */
  random(): number
}
