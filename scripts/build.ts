import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCommandLine } from './command-line.ts'
import { type BundleStats, licenses } from './licenses.ts'

const USAGE = `Usage: npm run build -- [<folder>]

Builds from src/ the bundle of both actions, and one for the process that parses videos. Two builds of the same source are equal
byte for byte.

  <folder>  where the bundles go, in place of dist/; what is in that folder is removed`

const ACTIONS = ['translate', 'collect']
const PARSER = 'lib/parser'
const [dist = 'dist'] = readCommandLine(USAGE, {}, 1).positionals

function run(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}

/** Bundles a module and what it imports. Returns what the bundle is made of. */
function bundle(entry: string, folder: string, ...options: string[]): BundleStats {
  const stats = join(folder, 'stats.json')
  const ncc = ['build', entry, '-o', folder, '--no-cache', '--stats-out', stats, ...options]
  run('node_modules/@vercel/ncc/dist/ncc/cli.js', ...ncc)
  const made = JSON.parse(readFileSync(stats, 'utf8'))
  rmSync(stats)
  return made
}

for (const folder of ['lib', dist]) rmSync(folder, { recursive: true, force: true })
// ncc's own TypeScript loader does not support TypeScript 7.
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
// Minified, the parser is a seventh of what a runner downloads, not a quarter: most of its package is for writing media files.
const bundles = [bundle('lib/actions.js', dist), bundle('lib/sources/media-process.js', PARSER, '--minify')]
// ncc calls every bundle index.js; they are imported and started under their own names.
renameSync(join(dist, 'index.js'), join(dist, 'actions.js'))
renameSync(join(PARSER, 'index.js'), join(dist, 'media-process.js'))
writeFileSync(join(dist, 'licenses.txt'), licenses({ modules: bundles }))
for (const action of ACTIONS) {
  mkdirSync(join(dist, action))
  copyFileSync(`lib/entries/${action}.js`, join(dist, action, 'index.js'))
}
