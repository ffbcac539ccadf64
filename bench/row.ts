/** One line of the table. */
export interface Row {
  readonly what: string
  readonly target: string
  readonly measured: string
  /** Left out: there is no target. */
  readonly reached?: boolean
  /** What the line was made of, for the JSON file. Times in ms, memory and sizes in MB, speeds in MB/s. */
  readonly figures: Readonly<Record<string, number>>
}

/** The middle of the figures; between two, the mean of them. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

/** A figure for the table: two digits after the point where it is small, none where it is large. */
export function shown(figure: number): string {
  return figure.toLocaleString('en', { maximumFractionDigits: figure < 10 ? 2 : 0 })
}

/** The figures with so many digits that the JSON file shows no noise. */
export function rounded(figures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, Math.round(figure * 100) / 100]))
}
