import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCommandLine } from './command-line.ts'
import { licenses } from './licenses.ts'

const USAGE = `Usage: npm run build -- [<folder>]

Builds the bundle of both actions from src/. Two builds of the same source are equal byte for byte.

  <folder>  where the bundle goes, in place of dist/; what is in that folder is removed`

const ACTIONS = ['translate', 'collect']
const STATS = 'lib/stats.json'
const [dist = 'dist'] = readCommandLine(USAGE, {}, 1).positionals

function run(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}

for (const folder of ['lib', dist]) rmSync(folder, { recursive: true, force: true })
// ncc's own TypeScript loader does not support TypeScript 7.
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
run(
  'node_modules/@vercel/ncc/dist/ncc/cli.js',
  'build',
  'lib/actions.js',
  '-o',
  dist,
  '--no-cache',
  '--stats-out',
  STATS
)
// ncc calls every bundle index.js; the entries import it under its own name.
renameSync(join(dist, 'index.js'), join(dist, 'actions.js'))
writeFileSync(join(dist, 'licenses.txt'), licenses(JSON.parse(readFileSync(STATS, 'utf8'))))
for (const action of ACTIONS) {
  mkdirSync(join(dist, action))
  copyFileSync(`lib/entries/${action}.js`, join(dist, action, 'index.js'))
}
