/** Where words for the reader of the workflow's log go. Text from outside must have gone through `logText`. */
export interface Log {
  info(line: string): void
  /** An annotation: shown on the run's page too. */
  warning(line: string): void
  debug(line: string): void
  /** The lines told inside are folded under `title`. */
  group(title: string, lines: readonly string[]): void
}
