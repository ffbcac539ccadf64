import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCommandLine } from './command-line.ts'

const USAGE = `Usage: node scripts/check-dist.ts

Builds the bundle in a temporary folder, and fails if dist/ differs from it by a byte. \`npm run check\` includes it.`

readCommandLine(USAGE, {})
const fresh = mkdtempSync(join(tmpdir(), 'dist-'))
try {
  const build = spawnSync(process.execPath, ['scripts/build.ts', fresh], { stdio: 'inherit' })
  if (build.status !== 0) process.exit(1)
  const files = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort()
  const names = [...new Set([...files('dist'), ...files(fresh)])]
  const content = (folder: string, name: string) => {
    try {
      return readFileSync(join(folder, name))
    } catch {
      return undefined
    }
  }
  const different = names.filter(name => {
    const [committed, built] = [content('dist', name), content(fresh, name)]
    return committed === undefined || built === undefined || !committed.equals(built)
  })
  if (different.length > 0) {
    console.error(`dist/ does not match src/; run \`npm run build\` and commit: ${different.join(', ')}`)
    process.exitCode = 1
  }
} finally {
  rmSync(fresh, { recursive: true, force: true })
}
