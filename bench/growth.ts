import { measuredStep } from './measured-step.ts'
import { median, type Row, rounded, shown } from './row.ts'
import { plainSubmit } from './submits.ts'
import { memoryRow } from './transfers.ts'
import type { World } from './world.ts'

const COUNTS = [1, 10, 100, 200]
/** "About flat": the most languages beside one. */
const MOST_GROWTH = 1.5

/** Submits of more and more languages, in turns. */
export async function measureGrowth(world: World, turns: number): Promise<Row[]> {
  const known = await world.ask('languages')
  const all = manyLanguages(known, Math.max(...COUNTS))
  await world.ask('offer', all)
  const steps = COUNTS.map(count => ({ count, times: [] as number[], peaks: [] as number[] }))
  for (let turn = 0; turn < turns; turn++) {
    for (const { count, times, peaks } of steps) {
      await world.ask('reset')
      const step = await measuredStep(plainSubmit(world, all.slice(0, count)))
      times.push(step.milliseconds)
      peaks.push(step.peak)
    }
  }
  await world.ask('reset', { translationSeconds: 60, advancePerCheck: 30_000 })
  const submit = plainSubmit(world, all)
  const waited = await measuredStep({ ...submit, with: { ...submit.with, wait: 'true', 'poll-interval': '0.05' } })
  await world.ask('offer', known)
  const submitted = `to submit ${COUNTS.join(', ')} languages`
  const medians = (what: 'times' | 'peaks') => new Map(steps.map(one => [one.count, median(one[what])]))
  return [
    growthRow(`Time ${submitted}`, 'ms', medians('times')),
    growthRow(`Memory ${submitted}`, 'MB', medians('peaks')),
    memoryRow(`${all.length} languages submitted and waited for`, waited.peak)
  ]
}

/** A line for figures that stay about the same from the smallest count to the largest, by count in that order. */
export function growthRow(what: string, unit: string, figures: ReadonlyMap<number, number>): Row {
  const values = [...figures.values()]
  const growth = (values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN)
  return {
    what,
    target: 'about flat',
    measured: `${values.map(shown).join(', ')} ${unit}: ${shown(growth)} times from one to ${[...figures.keys()].at(-1)}`,
    reached: growth <= MOST_GROWTH,
    figures: rounded(Object.fromEntries([...figures].map(([count, figure]) => [String(count), figure])))
  }
}

/** HeyGen's languages, and made-up ones for as many as it has not. */
function manyLanguages(known: readonly string[], count: number): string[] {
  const more = Array.from({ length: Math.max(0, count - known.length) }, (_, n) => `Spanish (Region ${n + 1})`)
  return [...known, ...more].slice(0, count)
}
