import type { StepAsk } from '../sandbox/run-step.ts'
import { MEDIA_LIMITS } from '../src/sources/media-reader.ts'
import { median, type Row, rounded, shown } from './row.ts'
import { plainSubmit, stepOnce, times } from './submits.ts'
import type { World } from './world.ts'

/** Dry runs of a large video at a URL, and of an asset, which has no length to read, in turns. */
export async function measureLengths(world: World, turns: number): Promise<Row[]> {
  const [videos, assets]: [number[], number[]] = [[], []]
  let reads: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    videos.push((await stepOnce(world, dryRun(world, world.largeVideo.url))).wall)
    reads = await world.ask('largeVideoReads')
    assets.push((await stepOnce(world, dryRun(world))).wall)
  }
  return [timeRow(median(videos), median(assets)), readsRow(reads)]
}

function dryRun(world: World, video?: string): StepAsk {
  const submit = plainSubmit(world)
  return {
    // With a limit, the step fails where the length could not be read.
    with: { ...submit.with, 'dry-run': 'true', ...(video && { video, 'max-minutes': '1' }) },
    env: { ...submit.env, ...world.largeVideo.env }
  }
}

function timeRow(video: number, asset: number): Row {
  return {
    what: 'A dry run that reads the length of a video of 200 MB at a URL, wall time, against one of an asset, which has none to read',
    target: 'none',
    measured: times(video, asset),
    figures: rounded({ video, asset, ratio: video / asset })
  }
}

function readsRow(reads: readonly number[]): Row {
  const bytes = reads.reduce((sum, one) => sum + one, 0)
  const [megabytes, most] = [bytes / 1e6, MEDIA_LIMITS.bytes / 1024 / 1024]
  return {
    what: 'The same, read of the video, whose index is last',
    target: `at most ${most} MB in ${MEDIA_LIMITS.reads} reads`,
    measured: `${shown(megabytes)} MB in ${reads.length} reads`,
    reached: reads.length <= MEDIA_LIMITS.reads && bytes <= MEDIA_LIMITS.bytes,
    figures: rounded({ megabytes, reads: reads.length })
  }
}
