const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const
/** Where the next unit begins, in bytes: 999,950 would be shown as 1000.0 kB. */
const UNIT_STARTS = [1000, 999_950, 999_950e3, 999_950e6] as const

/** A number of bytes as a person reads it, by thousands: `812 bytes`, `1.2 MB`, `2.0 GB`. */
export function byteSize(bytes: number): string {
  return `${inUnit(bytes, unitOf(bytes))} ${UNITS[unitOf(bytes)]}`
}

/** How much of a whole is done, in the unit of the whole: `1.2 of 2.0 GB`. */
export function bytesOf(done: number, whole: number): string {
  return `${inUnit(done, unitOf(whole))} of ${byteSize(whole)}`
}

const unitOf = (bytes: number) => UNIT_STARTS.filter(start => bytes >= start).length
const inUnit = (bytes: number, unit: number) => (unit === 0 ? String(bytes) : (bytes / 1000 ** unit).toFixed(1))
