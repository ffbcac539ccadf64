import { measuredStep } from './measured-step.ts'
import { median, type Row, rounded } from './row.ts'
import { access, onRelease } from './step-parts.ts'
import { times } from './submits.ts'
import { memoryRow } from './transfers.ts'
import type { World } from './world.ts'

const VIDEOS = 12
const LANGUAGES = ['Spanish', 'Japanese', 'German']
/** The list of languages, and that of the existing translations. */
const MOST_OTHERS = 2

/** A release's videos in three languages each, as in `examples/many-videos.yml`, and a release with one of them, in turns. */
export async function measureSeveralVideos(world: World, turns: number): Promise<Row[]> {
  const [several, single]: [Submitted[], Submitted[]] = [[], []]
  for (let turn = 0; turn < turns; turn++) {
    several.push(await submitVideos(world, VIDEOS))
    single.push(await submitVideos(world, 1))
  }
  const [time, timeOfOne] = [median(several.map(one => one.time)), median(single.map(one => one.time))]
  return [
    requestsRow(several),
    {
      what: 'The same, wall time, against one video in three languages',
      target: 'none',
      measured: times(time, timeOfOne),
      figures: rounded({ time, timeOfOne, ratio: time / timeOfOne })
    },
    memoryRow(`${VIDEOS} videos of a release submitted in three languages each`, median(several.map(one => one.peak)))
  ]
}

interface Submitted {
  posts: number
  /** Requests to HeyGen's API that are no POST. */
  others: number
  /** Milliseconds. */
  time: number
  /** MB. */
  peak: number
}

/** Submits to an account that may run them all at once: with fewer, the time would be that of the translations. */
async function submitVideos(world: World, count: number): Promise<Submitted> {
  await world.ask('reset', { concurrency: VIDEOS * LANGUAGES.length })
  const event = await world.ask('release', `v${Date.now()}`, count)
  const given = { ...access(world), video: 'release:lesson-*.mp4', languages: LANGUAGES.join('\n') }
  const { milliseconds, peak } = await measuredStep({ with: given, ...onRelease(world, event) })
  const requests = await world.ask('requests')
  const posts = requests.filter(one => one.method === 'POST').length
  return { posts, others: requests.length - posts, time: milliseconds, peak }
}

function requestsRow(submitted: readonly Submitted[]): Row {
  const [posts, others] = [median(submitted.map(one => one.posts)), median(submitted.map(one => one.others))]
  return {
    what: `API requests for ${VIDEOS} videos of a release in three languages each`,
    target: `${VIDEOS} POSTs and at most ${MOST_OTHERS} others`,
    measured: `${posts} POSTs, ${others} others`,
    reached: submitted.every(one => one.posts === VIDEOS && one.others <= MOST_OTHERS),
    figures: { posts, others }
  }
}
