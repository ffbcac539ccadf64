import { readFileSync } from 'node:fs'
import { readCommandLine } from './command-line.ts'
import { releaseNotes } from './docs-changelog.ts'

const USAGE = `Usage: node scripts/docs-release-notes.ts <version>

Prints the section of CHANGELOG.md about a version, and fails if there is none.

  <version>  such as v1.2.3`

const [version = ''] = readCommandLine(USAGE, {}, 1).positionals
process.stdout.write(
  releaseNotes(readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8'), version.replace(/^v/, ''))
)
