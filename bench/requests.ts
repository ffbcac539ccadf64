import { startHeygenSandbox } from '../sandbox/heygen/heygen-sandbox.ts'
import type { SandboxTranslation } from '../sandbox/heygen/translation.ts'
import { createHttpClient } from '../src/http/client.ts'
import type { Clock } from '../src/model/clock.ts'
import type { Translation } from '../src/model/translation.ts'
import { wait } from '../src/results/wait.ts'
import { measuredStep } from './measured-step.ts'
import { type Row, rounded, shown } from './row.ts'
import { plainSubmit } from './submits.ts'
import type { World } from './world.ts'

const MOST_REQUESTS = 3
const LATENCY_MS = 100
const COUNT = 100
const MINUTES = 15
const MOST_CHECKS = 60
const MOST_READS = 100

/** The requests of a plain submit. */
export async function measureRequests(world: World): Promise<Row> {
  await world.ask('reset')
  await world.ask('delay', LATENCY_MS)
  await measuredStep(plainSubmit(world))
  await world.ask('delay', 0)
  const [first, second, ...rest] = await world.ask('requests')
  const apart = (second?.at ?? Number.NaN) - (first?.at ?? 0)
  const later = (rest[0]?.at ?? Number.NaN) - (first?.at ?? 0)
  const count = rest.length + 2
  return {
    what: `API requests of a plain submit, with ${LATENCY_MS} ms added to every response`,
    target: `at most ${MOST_REQUESTS} in 2 round trips`,
    measured: `${count}, sent at 0, ${shown(apart)} and ${shown(later)} ms`,
    // What waits for no response is sent long before one can be there.
    reached: count <= MOST_REQUESTS && apart < LATENCY_MS / 2 && later < LATENCY_MS * 2,
    figures: rounded({ count, apart, later })
  }
}

/** A wait for 100 translations that end one after another over 15 minutes, on a clock that a sleep moves. */
export async function measureWaiting(): Promise<Row[]> {
  const sandbox = await startHeygenSandbox()
  const http = createHttpClient()
  try {
    const begun = sandbox.clock.now()
    const added = Array.from({ length: COUNT }, (_, n) =>
      sandbox.addTranslation({
        language: sandbox.languages[n] ?? '',
        endsAt: begun + ((n + 1) / COUNT) * MINUTES * 60_000
      })
    )
    const clock: Clock = {
      now: () => sandbox.clock.now(),
      random: () => 0,
      sleep: async milliseconds => sandbox.clock.advance(Math.max(0, milliseconds))
    }
    const noticed = new Map<string, number>()
    const submitted = added.map(({ id, language }): Translation => ({ id, language, status: 'pending', reused: false }))
    await wait(submitted, {
      connection: {
        http,
        clock,
        log: { info: () => undefined, warning: () => undefined, debug: () => undefined, group: () => undefined },
        signal: new AbortController().signal,
        apiUrl: sandbox.url,
        credentials: { apiKey: sandbox.apiKey }
      },
      inputs: { waitTimeoutMs: 60 * 60_000, pollIntervalMs: undefined },
      keyOf: text => text,
      onChange: translations => {
        for (const { id, status } of translations) {
          if (status === 'completed' && !noticed.has(id)) noticed.set(id, clock.now())
        }
      }
    })
    const checks = sandbox.requests.filter(one => one.path.endsWith('/statuses')).length
    return [countRow(checks, sandbox.requests.length - checks), lagRow(added, begun, noticed)]
  } finally {
    await Promise.all([http.close(), sandbox.close()])
  }
}

function countRow(checks: number, reads: number): Row {
  return {
    what: `API requests for ${COUNT} languages over ${MINUTES} minutes`,
    target: `at most ${MOST_CHECKS} status checks and ${MOST_READS} reads`,
    measured: `${checks} status checks, ${reads} reads`,
    reached: checks <= MOST_CHECKS && reads <= MOST_READS,
    figures: { checks, reads }
  }
}

function lagRow(added: readonly SandboxTranslation[], begun: number, noticed: ReadonlyMap<string, number>): Row {
  const lags = added.map(({ id, endsAt }) => ({
    took: endsAt - begun,
    lag: (noticed.get(id) ?? Number.POSITIVE_INFINITY) - endsAt
  }))
  const longest = Math.max(...lags.map(one => one.lag)) / 1000
  // Of a translation's own time, for those that took more than the ten seconds without a status check.
  const share = Math.max(...lags.map(one => one.lag / one.took).filter((_, n) => (lags[n]?.took ?? 0) > 100_000)) * 100
  return {
    what: "Lag between a translation's end and its notice",
    target: 'at most 10 % of its time, or 60 s',
    measured: `at most ${shown(longest)} s; at most ${shown(share)} % of the time of a translation longer than 100 s`,
    reached: lags.every(({ took, lag }) => lag <= Math.max(60_000, took / 10)),
    figures: rounded({ longest, share })
  }
}
