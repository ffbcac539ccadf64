import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { readCommandLine, wholeNumber } from '../scripts/command-line.ts'
import { measureDelivering } from './delivering.ts'
import { measureGrowth } from './growth.ts'
import { measureLengths } from './lengths.ts'
import { measureRequests, measureWaiting } from './requests.ts'
import type { Row } from './row.ts'
import { measureSeveralVideos } from './several-videos.ts'
import { measureSizes } from './sizes.ts'
import { measureSubmits } from './submits.ts'
import { markdownTable, type Setting, withTable } from './table.ts'
import { measureMemory, measureSpeeds } from './transfers.ts'
import { startWorld } from './world.ts'

const USAGE = `Usage: npm run bench -- [--turns <n>] [--write]

Measures the committed bundle on this machine, which must be Linux with bash and curl. Prints a table, writes the figures to
bench/results.json, and fails if a target is not reached.

  --turns  how often each step is timed (default 21)
  --write  also put the table into docs/performance.md`

const { values } = readCommandLine(USAGE, { write: { type: 'boolean' }, turns: { type: 'string', default: '21' } })
const turns = wholeNumber(USAGE, 'turns', values.turns)
const page = new URL('../docs/performance.md', import.meta.url)

const world = await startWorld()
const rows: Row[] = []
try {
  rows.push(...(await measureSubmits(world, turns)))
  rows.push(...(await measureLengths(world, turns)))
  rows.push(...(await measureSizes(world)))
  rows.push(await measureRequests(world), ...(await measureWaiting()))
  rows.push(...(await measureSeveralVideos(world, Math.ceil(turns / 4))))
  rows.push(...(await measureMemory(world, 2e9)))
  rows.push(...(await measureGrowth(world, Math.ceil(turns / 4))))
  rows.push(...(await measureDelivering(world, Math.ceil(turns / 4))))
  rows.push(...(await measureSpeeds(world, 1e9, Math.ceil(turns / 4))))
  const unexpected = await world.ask('unexpected')
  if (unexpected.length > 0) throw new Error(`requests that nobody expected: ${unexpected.join(', ')}`)
} finally {
  await world.close()
}

const setting: Setting = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${availableParallelism()} cores of ${cpus()[0]?.model.trim() ?? 'an unknown kind'}, ${process.platform}, Node ${process.version}, all servers on loopback`
}
const table = markdownTable(rows, setting)
console.log(table)
writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify({ ...setting, rows }, undefined, 2)}\n`)
if (values.write === true) writeFileSync(page, withTable(readFileSync(page, 'utf8'), table))
if (rows.some(row => row.reached === false)) process.exitCode = 1
