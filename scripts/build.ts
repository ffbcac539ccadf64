import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BundleStats, licenses } from './licenses.ts'

/**
 * Builds `dist/` (or the folder that is given) from `src/`: `tsc` to `lib/`, then `ncc` to one bundle that the entries of both
 * actions share, and to a second one for the process that parses videos. ncc's own TypeScript loader does not support TypeScript 7.
 * Two clean builds are equal byte for byte.
 */
const ACTIONS = ['translate', 'collect']
const PARSER = 'lib/parser'
const dist = process.argv[2] ?? 'dist'

function run(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}

/** Bundles a module and what it imports. Returns what the bundle is made of. */
function bundle(entry: string, folder: string): BundleStats {
  const stats = join(folder, 'stats.json')
  run('node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', entry, '-o', folder, '--no-cache', '--stats-out', stats)
  const made = JSON.parse(readFileSync(stats, 'utf8'))
  rmSync(stats)
  return made
}

for (const folder of ['lib', dist]) rmSync(folder, { recursive: true, force: true })
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
const bundles = [bundle('lib/actions.js', dist), bundle('lib/sources/media-process.js', PARSER)]
// ncc calls every bundle index.js; they are imported and started under their own names.
renameSync(join(dist, 'index.js'), join(dist, 'actions.js'))
renameSync(join(PARSER, 'index.js'), join(dist, 'media-process.js'))
writeFileSync(join(dist, 'licenses.txt'), licenses({ modules: bundles }))
for (const action of ACTIONS) {
  mkdirSync(join(dist, action))
  copyFileSync(`lib/entries/${action}.js`, join(dist, action, 'index.js'))
}
