import { parse } from 'yaml'
import * as z from 'zod/mini'
import { ACTION_ERRORS, type ErrorEntry, HEYGEN_ERRORS } from '../src/errors/error-codes.ts'

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

/** `docs/errors.md`: every code that an error can have, what it means, what to do. */
export function errorPage(): string {
  return `# Errors

Every failure is one annotation on the run. It says what is wrong, names the input, the code and HeyGen's request ID where there
are any, and ends with what to do. The job summary and the result file have the same.

Most failures come before anything is charged. Where one comes after that, running the job again is safe: what was submitted is
found and used.

## Codes of this action

${errorTable(ACTION_ERRORS)}

## Codes of HeyGen

HeyGen's own codes, passed on as they are. A code that is not in this list is shown too, with HeyGen's message.

${errorTable(HEYGEN_ERRORS)}

<!-- Made from src/errors/error-codes.ts by \`npm run docs\`. -->
`
}

function errorTable(entries: Readonly<Record<string, ErrorEntry>>): string {
  const rows = Object.entries(entries).map(([code, [meaning, hint]]) => [`\`${code}\``, meaning, hint])
  return table(['Code', 'Meaning', 'What to do'], rows)
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
