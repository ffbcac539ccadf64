import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { createJob, PROJECT } from '../sandbox/run-step.ts'
import { measuredStep } from './measured-step.ts'
import { type Row, rounded, shown } from './row.ts'
import { plainSubmit } from './submits.ts'
import type { World } from './world.ts'

const MOST_LOADED = 2_600
const MOST_DOWNLOADED = 900

/** The code that a plain submit reads, and what a runner downloads. */
export async function measureSizes(world: World): Promise<Row[]> {
  const loaded = await loadedKilobytes(world)
  const downloaded = tarballKilobytes()
  return [
    {
      what: 'Code loaded for a plain submit, not minified',
      target: `at most ${shown(MOST_LOADED)} kB`,
      measured: `${shown(loaded)} kB`,
      reached: loaded <= MOST_LOADED,
      figures: rounded({ kilobytes: loaded })
    },
    {
      what: 'What a runner downloads, both actions, gzipped',
      target: `at most ${shown(MOST_DOWNLOADED)} kB`,
      measured: `${shown(downloaded)} kB`,
      reached: downloaded <= MOST_DOWNLOADED,
      figures: rounded({ kilobytes: downloaded })
    }
  ]
}

async function loadedKilobytes(world: World): Promise<number> {
  await world.ask('reset')
  const job = createJob()
  try {
    const list = join(job.temp, 'loaded-files')
    const submit = plainSubmit(world)
    const hook = pathToFileURL(join(PROJECT, 'bench/loaded-files.mjs')).href
    const env = { ...submit.env, NODE_OPTIONS: `--import=${hook}`, LOADED_FILES: list }
    await measuredStep({ ...submit, job, env })
    const dist = pathToFileURL(join(PROJECT, 'dist/')).href
    const files = readFileSync(list, 'utf8')
      .split('\n')
      .filter(url => url.startsWith(dist))
    return files.reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0) / 1000
  } finally {
    job.dispose()
  }
}

/** The last commit as GitHub packs it for a runner, by `.gitattributes` as it is now. */
function tarballKilobytes(): number {
  const archive = ['archive', '--format=tar', '--worktree-attributes', '--prefix=action/', 'HEAD']
  return gzipSync(execFileSync('git', archive, { cwd: PROJECT, maxBuffer: 1e9 })).length / 1000
}
