import { execFile } from 'node:child_process'
import { createWriteStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createJob, type Job } from '../sandbox/run-step.ts'
import { measuredStep } from './measured-step.ts'
import { median, type Row, rounded, shown } from './row.ts'
import { access, onRelease } from './step-parts.ts'
import { plainSubmit } from './submits.ts'
import type { World } from './world.ts'

const run = promisify(execFile)
/** Most memory for a large file, MB. */
const MOST_MEMORY = 200
/** "Flat": the most that a file four times as large may add, MB. */
const MOST_ADDED = 30

/** A file of `bytes` bytes, downloaded and uploaded by the action and by curl in turns. */
export async function measureSpeeds(world: World, bytes: number, turns: number): Promise<Row[]> {
  return withFilm(bytes, async job => {
    const [down, up]: [Turn[], Turn[]] = [[], []]
    for (let turn = 0; turn < turns; turn++) {
      down.push({ ...(await download(world, job, bytes)), curl: bytes / 1e6 / (await curlDown(world, job, bytes)) })
      up.push({ ...(await upload(world, job, bytes)), curl: bytes / 1e6 / (await curlUp(world, job, bytes)) })
    }
    return [speedRow('Download', down), speedRow('Upload', up)]
  })
}

/** The memory that files of `bytes` bytes take, beside a quarter of that. */
export async function measureMemory(world: World, bytes: number): Promise<Row[]> {
  const small = await peaks(world, bytes / 4)
  const large = await peaks(world, bytes)
  const size = `${shown(bytes / 1e9)} GB`
  return [
    flatRow(`A file of ${size} uploaded`, small.upload, large.upload),
    flatRow(`A result of ${size} downloaded`, small.download, large.download),
    flatRow(`A result of ${size} attached to the release`, small.attach, large.attach)
  ]
}

async function peaks(world: World, bytes: number) {
  return withFilm(bytes, async job => ({
    upload: (await upload(world, job, bytes)).peak,
    download: (await download(world, job, bytes)).peak,
    attach: await attach(world, bytes)
  }))
}

function flatRow(what: string, small: number, large: number): Row {
  return {
    what: `${what}, peak memory`,
    target: `at most ${MOST_MEMORY} MB, and about that of a quarter of it`,
    measured: `${shown(large)} MB; of a quarter ${shown(small)} MB`,
    reached: large <= MOST_MEMORY && large - small <= MOST_ADDED,
    figures: rounded({ small, large })
  }
}

async function withFilm<T>(bytes: number, work: (job: Job) => Promise<T>): Promise<T> {
  const job = createJob()
  try {
    await pipeline(pieces(bytes), createWriteStream(join(job.workspace, 'film.mp4')))
    return await work(job)
  } finally {
    job.dispose()
  }
}

interface Turn {
  /** MB/s. */
  speed: number
  curl: number
  /** MB. */
  peak: number
}

function speedRow(what: string, turns: readonly Turn[]): Row {
  const [speed, curl] = [median(turns.map(one => one.speed)), median(turns.map(one => one.curl))]
  const ratio = median(turns.map(one => one.speed / one.curl))
  return {
    what: `${what} on loopback, against curl`,
    target: 'none',
    measured: `${shown(ratio)} times (${shown(speed)} MB/s, ${shown(curl)} MB/s)`,
    figures: rounded({ speed, curl, ratio })
  }
}

/** A line for a peak of memory, in MB. */
export function memoryRow(what: string, peak: number): Row {
  return {
    what: `${what}, peak memory`,
    target: `at most ${MOST_MEMORY} MB`,
    measured: `${shown(peak)} MB`,
    reached: peak <= MOST_MEMORY,
    figures: rounded({ peak })
  }
}

/** The step with the large result, less the same step with a small one. As of curl, a first time is not counted. */
async function download(world: World, job: Job, bytes: number): Promise<Omit<Turn, 'curl'>> {
  const collect = async (size: number) => {
    await world.ask('reset', { resultBytes: size })
    const [id = ''] = await world.ask('addTranslations', 1)
    const given = { ...access(world), 'translation-ids': id, 'download-to': 'out' }
    await settleDisk()
    const step = await measuredStep({ action: 'collect', job, with: given })
    rmSync(join(job.workspace, 'out'), { recursive: true })
    return step
  }
  const small = await collect(4096)
  await collect(bytes)
  const large = await collect(bytes)
  return { speed: bytes / 1e3 / (large.milliseconds - small.milliseconds), peak: large.peak }
}

/** The upload's own request: the file is also read once before, for its hash. */
async function upload(world: World, job: Job, bytes: number): Promise<Omit<Turn, 'curl'>> {
  await world.ask('reset')
  await world.ask('putSeconds')
  const submit = plainSubmit(world)
  await settleDisk()
  const { peak } = await measuredStep({ ...submit, job, with: { ...submit.with, video: 'film.mp4' } })
  return { speed: bytes / 1e6 / lastOf(await world.ask('putSeconds')), peak }
}

/** A result on its way from HeyGen to the release, without touching the disk. */
async function attach(world: World, bytes: number): Promise<number> {
  await world.ask('reset', { resultBytes: bytes })
  const [id = ''] = await world.ask('addTranslations', 1)
  const event = await world.ask('release', `v${Date.now()}`)
  const { peak } = await measuredStep({
    action: 'collect',
    with: { ...access(world), 'translation-ids': id, 'attach-to-release': 'true' },
    ...onRelease(world, event)
  })
  const attached = await world.ask('attached')
  if (attached.at(-1) !== bytes) throw new Error(`${attached} bytes are attached`)
  return peak
}

/** A first time is not counted: new pages of memory for a file cost twice as much as pages that were just used for another. */
async function curlDown(world: World, job: Job, bytes: number): Promise<number> {
  await fetchByCurl(world, job, bytes)
  return fetchByCurl(world, job, bytes)
}

/** Seconds. */
async function fetchByCurl(world: World, job: Job, bytes: number): Promise<number> {
  const target = join(job.workspace, 'curl.mp4')
  const url = await world.ask('publish', bytes)
  await settleDisk()
  const { stdout } = await run('curl', ['-sSf', '-o', target, '-w', '%{time_total}', url])
  rmSync(target)
  return Number(stdout)
}

async function curlUp(world: World, job: Job, bytes: number): Promise<number> {
  const response = await fetch(`${world.heygenUrl}/v3/assets/direct-uploads`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': world.apiKey },
    body: JSON.stringify({ filename: 'film.mp4', content_type: 'video/mp4', size_bytes: bytes })
  })
  const { data } = (await response.json()) as { data: { upload_url: string; upload_headers: Record<string, string> } }
  const headers = Object.entries(data.upload_headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  // None of its own: a presigned URL takes no others, and it would wait for a response to "Expect".
  const file = ['-H', 'Expect:', '-H', 'Accept:', '-H', 'User-Agent:', '-T', join(job.workspace, 'film.mp4')]
  await settleDisk()
  await run('curl', ['-sSf', ...headers, ...file, data.upload_url])
  return lastOf(await world.ask('putSeconds'))
}

/** What was written before is still on its way to the disk, and would slow down whoever comes next. */
async function settleDisk(): Promise<void> {
  await run('sync')
}

function lastOf(figures: readonly number[]): number {
  return figures.at(-1) ?? Number.NaN
}

/** Bytes that are not all the same, in pieces. */
function pieces(bytes: number): Readable {
  const piece = Buffer.alloc(1_000_003, 'the film, ')
  return Readable.from(
    (function* () {
      for (let left = bytes; left > 0; left -= piece.length) yield piece.subarray(0, left)
    })()
  )
}
