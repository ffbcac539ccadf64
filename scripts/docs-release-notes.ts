import { readFileSync } from 'node:fs'
import { releaseNotes } from './docs-changelog.ts'

/** Prints what CHANGELOG.md says of a version (`v1.2.3`); fails when it says nothing. */
const version = (process.argv[2] ?? '').replace(/^v/, '')
process.stdout.write(releaseNotes(readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8'), version))
