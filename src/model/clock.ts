/** The time. With a test's clock, a wait of 45 minutes takes a millisecond. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves after `milliseconds`, or at once when `signal` aborts; never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
  /** From 0 to 1, so that retries are spread out. */
  random(): number
}
