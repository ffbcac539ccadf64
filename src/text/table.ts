/** A table in the source that is written as `key = value; key = value`. */
export function table(text: string): ReadonlyMap<string, string> {
  const rows = text.split(';').map(row => row.split('=').map(cell => cell.trim()))
  return new Map(rows.map(([key = '', value = '']) => [key, value]))
}
