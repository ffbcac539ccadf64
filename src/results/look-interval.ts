const SHORTEST = 10_000
const LONGEST = 60_000

/**
 * Milliseconds until the next look at translations that have been waited for so long: a tenth of the time elapsed, between
 * 10 and 60 s. An end is noticed late by at most 10 % of the wait or 10 s, and 15 minutes take about 35 looks.
 */
export function lookInterval(elapsed: number): number {
  return Math.min(LONGEST, Math.max(SHORTEST, elapsed / 10))
}
