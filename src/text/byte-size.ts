const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

/** A number of bytes as a person reads it, by thousands: `812 bytes`, `1.2 MB`, `2.0 GB`. */
export function byteSize(bytes: number): string {
  const unit = unitOf(bytes)
  return `${inUnit(bytes, unit)} ${UNITS[unit]}`
}

/** How much of a whole is done, in the unit of the whole: `1.2 of 2.0 GB`. */
export function bytesOf(done: number, whole: number): string {
  return `${inUnit(done, unitOf(whole))} of ${byteSize(whole)}`
}

function unitOf(bytes: number): number {
  let unit = 0
  // 999,950 and more would be shown as 1000.0 of the smaller unit.
  while (unit < UNITS.length - 1 && bytes >= (unit === 0 ? 1000 : 999.95 * 1000 ** unit)) unit++
  return unit
}

function inUnit(bytes: number, unit: number): string {
  return unit === 0 ? String(bytes) : (bytes / 1000 ** unit).toFixed(1)
}
