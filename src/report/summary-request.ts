import type { RequestOptions } from '../model/request.ts'
import { code, text } from './markdown.ts'
import type { Report } from './report.ts'

const VALUE_CHARACTERS = 200

/** What was asked for: files, commit, options, key. Open in a dry run, folded away elsewhere. */
export function requestBlock(report: Report): string {
  const { plan } = report
  const key = report.idempotencyKey ?? plan?.key
  if (plan === undefined && key === undefined) return ''
  const facts: [string, string][] = [
    ...Object.entries(plan?.sources ?? {}).map(([field, label]): [string, string] => [field, code(label)]),
    ...optionFacts(plan?.options ?? {}),
    ['commit', code(`${report.repository}@${report.sha}`)],
    ...(key === undefined ? [] : [['idempotency key', code(key, 255)] satisfies [string, string]])
  ]
  const list = facts.flatMap(([name, value]) => (value === '' ? [] : [`- ${name}: ${value}`])).join('\n')
  if (report.status === 'planned') return `**The request**\n\n${list}`
  return `<details><summary>The request</summary>\n\n${list}\n\n</details>`
}

/** The options under the names of the inputs that set them. */
function optionFacts(options: RequestOptions): [string, string][] {
  const { stock_voice_config: stockVoice, ...rest } = options
  return Object.entries({ ...rest, ...stockVoice }).map(([field, value]) => [
    field.replaceAll('_', '-'),
    text(Array.isArray(value) ? value.join(', ') : String(value), VALUE_CHARACTERS)
  ])
}
