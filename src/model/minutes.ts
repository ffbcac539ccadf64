import { count } from '../text/plain-text.ts'
import type { Translation } from './translation.ts'

/** Lengths in seconds as their sum in minutes; undefined if one is unknown. */
export function totalMinutes(lengths: readonly (number | undefined)[]): number | undefined {
  const known = lengths.filter(one => one !== undefined)
  return known.length < lengths.length ? undefined : known.reduce((sum, one) => sum + one, 0) / 60
}

/** Minutes of completed translations, by HeyGen's `duration`; undefined if one has none that is possible. */
export function minutesMade(translations: readonly Translation[]): number | undefined {
  return totalMinutes(translations.map(({ duration = 0 }) => (duration > 0 && duration < 1e6 ? duration : undefined)))
}

/** `about 7.5 minutes`. */
export function aboutMinutes(minutes: number): string {
  return `about ${minutesText(minutes)}`
}

/** `7.5 minutes`, to a tenth. */
export function minutesText(minutes: number): string {
  const tenths = minutes > 0 ? Math.max(1, Math.round(minutes * 10)) : 0
  return count(tenths / 10, 'minute')
}
