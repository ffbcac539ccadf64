/** The workflow's log. Text from outside must have gone through `logText`. */
export interface Log {
  info(line: string): void
  /** An annotation: shown on the run's page too. */
  warning(line: string): void
  debug(line: string): void
  /** Lines that are folded under `title`. */
  group(title: string, lines: readonly string[]): void
}
