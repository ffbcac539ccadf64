import { inputTables, outputTable } from './docs-action.ts'
import { errorPage } from './docs-errors.ts'
import { languagePage } from './docs-languages.ts'
import { manifestJsonSchema, resultFileJsonSchema, resultFileTypes } from './docs-types.ts'

/** Every page that has generated parts, by path, as its sources make it; `read` gives the text of a file of the project. */
export async function madePages(read: (path: string) => string): Promise<Readonly<Record<string, string>>> {
  const [root, collect] = [read('action.yml'), read('collect/action.yml')]
  return {
    'README.md': withParts(read('README.md'), {
      inputs: inputTables(root, read('action-types.yml')),
      outputs: outputTable(root),
      'collect inputs': inputTables(collect, read('collect/action-types.yml')),
      'collect outputs': outputTable(collect)
    }),
    'docs/errors.md': errorPage(),
    'docs/languages.md': languagePage(),
    'docs/manifest.schema.json': manifestJsonSchema(),
    'docs/result-file.schema.json': resultFileJsonSchema(),
    'docs/result-file.d.ts': await resultFileTypes()
  }
}

/**
 * A page with its generated parts made again: what stands between `<!-- name -->` and `<!-- /name -->`.
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
