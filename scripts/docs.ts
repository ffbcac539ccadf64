import { readFileSync, writeFileSync } from 'node:fs'
import { readCommandLine } from './command-line.ts'
import { madePages } from './docs-pages.ts'

const USAGE = `Usage: npm run docs -- [--check]

Generates the tables of inputs and outputs in README.md from both action.yml and action-types.yml, docs/errors.md from
src/errors/error-codes.ts, docs/languages.md from the sandbox's list of languages, docs/result-file.* from
src/report/result-file-schema.ts, and docs/manifest.schema.json from src/results/manifest.ts.

  --check  write nothing, and fail if a page is out of date`

const { values } = readCommandLine(USAGE, { check: { type: 'boolean' } })
const page = (path: string) => new URL(`../${path}`, import.meta.url)
const read = (path: string) => readFileSync(page(path), 'utf8').replaceAll('\r\n', '\n')

for (const [path, content] of Object.entries(await madePages(read))) {
  if (values.check !== true) writeFileSync(page(path), content)
  else if (read(path) !== content) {
    console.error(`${path} is out of date; run \`npm run docs\` and commit.`)
    process.exitCode = 1
  }
}
