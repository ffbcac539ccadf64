import { readFileSync, writeFileSync } from 'node:fs'
import { madePages } from './docs-pages.ts'

/**
 * Makes the generated parts of the documentation again: the tables of inputs and outputs in the README from both `action.yml` and
 * `action-types.yml`, `docs/errors.md` from the code's list of errors, `docs/languages.md` from the sandbox's list of languages.
 * With `--check` nothing is written, and what differs fails.
 */
const page = (path: string) => new URL(`../${path}`, import.meta.url)
const read = (path: string) => readFileSync(page(path), 'utf8').replaceAll('\r\n', '\n')

for (const [path, content] of Object.entries(madePages(read))) {
  const isCheck = process.argv.includes('--check')
  if (!isCheck) writeFileSync(page(path), content)
  else if (read(path) !== content) {
    console.error(`${path} is not what its sources make of it; run \`npm run docs\` and commit.`)
    process.exitCode = 1
  }
}
