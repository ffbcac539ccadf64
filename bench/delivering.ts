import { growthRow } from './growth.ts'
import { measuredStep } from './measured-step.ts'
import { median, type Row } from './row.ts'
import { plainSubmit } from './submits.ts'
import type { World } from './world.ts'

const COUNTS = [1, 10, 100]
const RESULT_BYTES = 1e6
/** Each translation takes a minute, and each status check half of it, on the sandbox's clock. */
const PACE = { translationSeconds: 60, advancePerCheck: 30_000 }
const MOST_CHECKS = 2
/** Of each translation: one at its end, and one for a fresh link to its result. */
const MOST_READS_EACH = 2

/** More and more languages submitted, waited for and downloaded, in turns. */
export async function measureDelivering(world: World, turns: number): Promise<Row[]> {
  const known = await world.ask('languages')
  const steps = COUNTS.map(count => ({ count, turns: [] as Delivered[] }))
  for (let turn = 0; turn < turns; turn++) {
    for (const step of steps) step.turns.push(await deliver(world, known.slice(0, step.count)))
  }
  const medians = steps.map(one => ({ count: one.count, ...mediansOf(one.turns) }))
  const what = `to wait for and download ${COUNTS.join(', ')} translations`
  const memory = new Map(medians.map(one => [one.count, one.peak]))
  return [requestsRow(`API requests ${what}`, medians), growthRow(`Memory ${what}`, 'MB', memory)]
}

interface Delivered {
  checks: number
  /** Requests for one translation. */
  reads: number
  downloads: number
  /** MB. */
  peak: number
}

async function deliver(world: World, languages: readonly string[]): Promise<Delivered> {
  await world.ask('reset', { ...PACE, resultBytes: RESULT_BYTES })
  const submit = plainSubmit(world, languages)
  const { peak } = await measuredStep({
    ...submit,
    with: { ...submit.with, 'download-to': 'out', 'poll-interval': '0.05' }
  })
  const paths = (await world.ask('requests')).map(one => one.path.replace('/v3/video-translations', ''))
  const checks = paths.filter(path => path === '/statuses').length
  const reads = paths.filter(path => /^\/[0-9a-f]{32}$/.test(path)).length
  return { checks, reads, downloads: await world.ask('downloads'), peak }
}

function mediansOf(turns: readonly Delivered[]): Delivered {
  const of = (what: keyof Delivered) => median(turns.map(one => one[what]))
  return { checks: of('checks'), reads: of('reads'), downloads: of('downloads'), peak: of('peak') }
}

function requestsRow(what: string, medians: readonly (Delivered & { count: number })[]): Row {
  const line = (name: keyof Delivered) => medians.map(one => one[name]).join(', ')
  return {
    what,
    target: `at most ${MOST_CHECKS} status checks; ${MOST_READS_EACH} reads and one download each`,
    measured: `${line('checks')} status checks; ${line('reads')} reads; ${line('downloads')} downloads`,
    reached: medians.every(
      ({ count, checks, reads, downloads }) =>
        checks <= MOST_CHECKS && reads === count * MOST_READS_EACH && downloads === count
    ),
    figures: Object.fromEntries(
      medians.flatMap(({ count, checks, reads, downloads }) => [
        [`checks${count}`, checks],
        [`reads${count}`, reads],
        [`downloads${count}`, downloads]
      ])
    )
  }
}
