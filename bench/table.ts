import type { Row } from './row.ts'

/** Where and when the table was made. */
export interface Setting {
  /** `2026-11-22` */
  readonly date: string
  readonly machine: string
}

/** The rows as a Markdown table, with where and when they were measured. */
export function markdownTable(rows: readonly Row[], { date, machine }: Setting): string {
  const lines = rows.map(({ what, target, measured, reached }) => {
    const verdict = reached === undefined ? '' : reached ? 'yes' : '**no**'
    return `| ${[what, target, measured, verdict].join(' | ')} |`
  })
  return [
    `Measured on ${date}: ${machine}.`,
    '',
    '| What | To reach | Measured | Reached |',
    '| --- | --- | --- | --- |',
    ...lines
  ].join('\n')
}

/**
 * A page with the table in its place, between `<!-- table -->` and `<!-- /table -->`.
 * @throws Error where the page has no such place
 */
export function withTable(page: string, table: string): string {
  const place = /(<!-- table -->\n)[\s\S]*(<!-- \/table -->)/
  if (!place.test(page)) throw new Error('the page has no place for the table')
  return page.replace(place, (_whole, begin: string, end: string) => `${begin}\n${table}\n\n${end}`)
}
