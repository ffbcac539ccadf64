import { parse } from 'yaml'
import * as z from 'zod/mini'
import { errorPage } from './docs-errors.ts'

const entrySchema = z.object({
  description: z.string(),
  default: z.optional(z.string()),
  required: z.optional(z.boolean())
})
const actionSchema = z.object({
  inputs: z.record(z.string(), entrySchema),
  outputs: z.record(z.string(), z.object({ description: z.string() }))
})

/** What the documentation says of an `action.yml`. */
export type ActionMetadata = z.output<typeof actionSchema>

/**
 * Reads an `action.yml`.
 * @throws Error where it is not of GitHub's shape
 */
export function readMetadata(text: string): ActionMetadata {
  return z.parse(actionSchema, parse(text))
}

/** Every page that has generated parts, by path, as its sources make it; `read` gives the text of a file of the project. */
export function madePages(read: (path: string) => string): Readonly<Record<string, string>> {
  const [root, collect] = [readMetadata(read('action.yml')), readMetadata(read('collect/action.yml'))]
  return {
    'README.md': withParts(read('README.md'), {
      inputs: inputTable(root),
      outputs: outputTable(root),
      'collect inputs': inputTable(collect),
      'collect outputs': outputTable(collect)
    }),
    'docs/errors.md': errorPage()
  }
}

/** The inputs as a Markdown table, in the order of the file. */
export function inputTable({ inputs }: ActionMetadata): string {
  const rows = Object.entries(inputs).map(([name, { description, default: value, required }]) => [
    `\`${name}\``,
    `${required === true ? '**Required.** ' : ''}${description}${value === undefined ? '' : ` Default: \`${value}\`.`}`
  ])
  return table(['Input', 'Meaning'], rows)
}

/** The outputs as a Markdown table, in the order of the file. */
export function outputTable({ outputs }: ActionMetadata): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description])
  return table(['Output', 'Value'], rows)
}

/**
 * A page with its generated parts made anew: what stands between `<!-- name -->` and `<!-- /name -->`.
 * @throws Error where a part has no such place, or more than one
 */
export function withParts(page: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const [before, rest, ...others] = text.split(`<!-- ${name} -->`)
    const end = rest?.indexOf(`<!-- /${name} -->`) ?? -1
    if (rest === undefined || end < 0 || others.length > 0) throw new Error(`no one place for <!-- ${name} -->`)
    return `${before}<!-- ${name} -->\n\n${part}\n\n${rest.slice(end)}`
  }, page)
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n')
}
