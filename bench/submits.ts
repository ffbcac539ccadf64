import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Settings } from '../sandbox/heygen/settings.ts'
import { createJob, PROJECT, type StepAsk, stepVariables } from '../sandbox/run-step.ts'
import { median, type Row, rounded, shown } from './row.ts'
import { access } from './step-parts.ts'
import { type ProcessTimes, timedProcess } from './timed-process.ts'
import type { World } from './world.ts'

const BARE = fileURLToPath(new URL('bare-post.mjs', import.meta.url))

/** Most user CPU, and most wall time on a network, as multiples of the bare script's. */
const MOST_CPU = 2.4
const MOST_SLOW_WALL = 2.1
const LATENCY_MS = 100

/** What hosts of public APIs commonly add to a response: about security, caching and their own network. */
const HOSTED_HEADERS = {
  'access-control-allow-origin': '*',
  'alt-svc': 'h3=":443"; ma=86400',
  'cache-control': 'no-store',
  'cf-cache-status': 'DYNAMIC',
  'cf-ray': '8c2f0d1e2a3b4c5d-FRA',
  'referrer-policy': 'same-origin',
  server: 'cloudflare',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  vary: 'Accept-Encoding, Origin',
  'x-content-type-options': 'nosniff'
}

/** A plain submit: an asset, names as HeyGen writes them, work that the account does not have. */
export function plainSubmit(world: World, languages: readonly string[] = ['Spanish']): StepAsk {
  return {
    with: {
      ...access(world),
      video: `asset:${world.asset}`,
      languages: languages.join('\n')
    },
    env: { GITHUB_SHA: randomBytes(20).toString('hex') }
  }
}

const SUBJECTS = [
  'action',
  'bare',
  'secureAction',
  'secureBare',
  'hostedAction',
  'hostedBare',
  'slowAction',
  'slowBare',
  'translate',
  'collect',
  'empty'
] as const
type Subject = (typeof SUBJECTS)[number]

/** A whole submit beside the same POST by a bare script and beside no work at all, in turns. */
export async function measureSubmits(world: World, turns: number): Promise<Row[]> {
  const times = Object.fromEntries(SUBJECTS.map(name => [name, [] as ProcessTimes[]])) as Record<
    Subject,
    ProcessTimes[]
  >
  for (let turn = 0; turn <= turns; turn++) {
    const one: Record<Subject, ProcessTimes> = {
      action: await stepOnce(world, plainSubmit(world)),
      bare: await postOnce(world, world.heygenUrl),
      secureAction: await stepOnce(world, secureSubmit(world)),
      secureBare: await postOnce(world, world.secure.url, world.secure.env),
      hostedAction: await stepOnce(world, plainSubmit(world), { moreHeaders: HOSTED_HEADERS }),
      hostedBare: await postOnce(world, world.heygenUrl, {}, { moreHeaders: HOSTED_HEADERS }),
      ...(await slowOnce(world)),
      translate: await stepOnce(world, { with: { 'if-no-api-key': 'skip', languages: 'Spanish' } }),
      collect: await stepOnce(world, { action: 'collect', with: { 'if-no-api-key': 'skip' } }),
      empty: await timedProcess([process.execPath, '-e', '0'])
    }
    // The first turn warms the disk's cache.
    if (turn > 0) for (const name of SUBJECTS) times[name].push(one[name])
  }
  const of = (name: keyof typeof times, what: keyof ProcessTimes) => median(times[name].map(one => one[what]))
  return [cpuRow(of), hostedRow(of), wallRow(of), startRow(of)]
}

type Figure = (name: Subject, what: 'user' | 'wall') => number

function cpuRow(of: Figure): Row {
  const [action, bare] = [of('action', 'user'), of('bare', 'user')]
  const [secureAction, secureBare] = [of('secureAction', 'user'), of('secureBare', 'user')]
  const [ratio, secureRatio] = [action / bare, secureAction / secureBare]
  return {
    what: 'A whole submit of one language, user CPU, against a bare script that does the same POST',
    target: `at most ${MOST_CPU} times`,
    measured: `${times(action, bare)}; over TLS ${times(secureAction, secureBare)}`,
    reached: ratio <= MOST_CPU && secureRatio <= MOST_CPU,
    figures: rounded({ action, bare, ratio, secureAction, secureBare, secureRatio })
  }
}

/** V8 optimizes the parser of HTTP once it has read so many headers: of few responses it does with these, of one without them not. */
function hostedRow(of: Figure): Row {
  const [action, bare] = [of('hostedAction', 'user'), of('hostedBare', 'user')]
  return {
    what: `The same, with ${Object.keys(HOSTED_HEADERS).length} more headers in every response, as hosts of public APIs send them`,
    target: `at most ${MOST_CPU} times`,
    measured: times(action, bare),
    reached: action / bare <= MOST_CPU,
    figures: rounded({ action, bare, ratio: action / bare })
  }
}

function wallRow(of: Figure): Row {
  const [action, bare] = [of('slowAction', 'wall'), of('slowBare', 'wall')]
  const [fastAction, fastBare] = [of('action', 'wall'), of('bare', 'wall')]
  return {
    what: `A whole submit, wall time, with ${LATENCY_MS} ms added to every response`,
    target: `at most ${MOST_SLOW_WALL} times`,
    measured: `${times(action, bare)}; with nothing added ${times(fastAction, fastBare)}`,
    reached: action / bare <= MOST_SLOW_WALL,
    figures: rounded({ action, bare, ratio: action / bare, fastAction, fastBare, fastRatio: fastAction / fastBare })
  }
}

/** A step that has nothing to do ends with one line: no key is there. */
function startRow(of: Figure): Row {
  const [translate, collect, empty] = [of('translate', 'user'), of('collect', 'user'), of('empty', 'user')]
  return {
    what: 'Start-up, user CPU, against `node -e 0`',
    target: 'none',
    measured: `${times(translate, empty)}; \`collect\` ${times(collect, empty)}`,
    figures: rounded({ translate, collect, empty, ratio: translate / empty, collectRatio: collect / empty })
  }
}

/** Two times in milliseconds for the table, and how many times as long the first one is. */
export function times(action: number, bare: number): string {
  return `${shown(action / bare)} times (${shown(action)} ms, ${shown(bare)} ms)`
}

/** Action and bare script on a network where every response takes its time. */
async function slowOnce(world: World): Promise<Pick<Record<Subject, ProcessTimes>, 'slowAction' | 'slowBare'>> {
  await world.ask('delay', LATENCY_MS)
  const slowAction = await stepOnce(world, plainSubmit(world))
  const slowBare = await postOnce(world, world.heygenUrl)
  await world.ask('delay', 0)
  return { slowAction, slowBare }
}

function secureSubmit(world: World): StepAsk {
  const submit = plainSubmit(world)
  const { url, env } = world.secure
  return { with: { ...submit.with, 'api-url': url }, env: { ...submit.env, ...env } }
}

/** Runs a step in an account without translations of a HeyGen that behaves as `settings` say, and returns what it cost. */
export async function stepOnce(world: World, ask: StepAsk, settings: Partial<Settings> = {}): Promise<ProcessTimes> {
  await world.ask('reset', settings)
  const job = createJob()
  try {
    const files = { output: join(job.temp, 'output'), summary: join(job.temp, 'summary') }
    for (const file of Object.values(files)) writeFileSync(file, '')
    const entry = join(PROJECT, `dist/${ask.action ?? 'translate'}/index.js`)
    return await timedProcess([process.execPath, entry], { env: stepVariables(ask, job, files), cwd: job.workspace })
  } finally {
    job.dispose()
  }
}

async function postOnce(
  world: World,
  url: string,
  more: NodeJS.ProcessEnv = {},
  settings: Partial<Settings> = {}
): Promise<ProcessTimes> {
  await world.ask('reset', settings)
  const env = {
    PATH: process.env['PATH'],
    API_URL: url,
    API_KEY: world.apiKey,
    ASSET: world.asset,
    KEY: randomBytes(20).toString('hex'),
    ...more
  }
  return timedProcess([process.execPath, BARE], { env })
}
