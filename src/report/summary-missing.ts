import { isStillRunning, type Translation } from '../model/translation.ts'
import { text } from './markdown.ts'
import { type Report, undelivered } from './report.ts'
import type { SummaryDetail } from './summary-detail.ts'

/** The table has the others. */
const MOST_NAMES = 20

/** Which results were to be delivered and are not, apart from those that failed. Empty where delivery was not asked for. */
export function missingBlock(report: Report, detail: SummaryDetail): string {
  if (report.delivery === undefined) return ''
  const groups: readonly (readonly [string, readonly Translation[]])[] = [
    ['completed', undelivered(report)],
    ['still running', report.translations.filter(isStillRunning)],
    ['unreadable', report.translations.filter(one => one.unreadable !== undefined)]
  ]
  const lines = groups.flatMap(([words, group]) => (group.length === 0 ? [] : [`- ${words}: ${names(group, detail)}`]))
  return lines.length === 0 ? '' : ['📭 Not delivered:', '', ...lines].join('\n')
}

function names(group: readonly Translation[], detail: SummaryDetail): string {
  const shown = group.slice(0, MOST_NAMES).map(one => text(one.language, detail.nameCharacters))
  const more = group.length - shown.length
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
