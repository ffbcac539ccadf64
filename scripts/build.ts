import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { licenses } from './licenses.ts'
import { shake } from './shake.ts'

/**
 * Builds `dist/` (or the folder that is given) from `src/`: TypeScript to `lib/`, shaken, then one ncc bundle that the entries of
 * both actions share. Two clean builds are equal byte for byte. ncc's own TypeScript loader does not know TypeScript 7.
 */
const ACTIONS = ['translate', 'collect']
const dist = process.argv[2] ?? 'dist'

function run(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}

for (const folder of ['lib', dist]) rmSync(folder, { recursive: true, force: true })
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
const bundled = await shake('lib/actions.js', 'lib/shaken')
run('node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', 'lib/shaken/actions.js', '-o', dist)
// ncc calls every bundle index.js; the entries import it under its own name.
renameSync(join(dist, 'index.js'), join(dist, 'actions.js'))
writeFileSync(join(dist, 'licenses.txt'), licenses(bundled))
for (const action of ACTIONS) {
  mkdirSync(join(dist, action))
  copyFileSync(`lib/entries/${action}.js`, join(dist, action, 'index.js'))
}
