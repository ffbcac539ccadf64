import { afterEach, beforeEach, expect } from '@jest/globals'
import {
  type HeygenSandbox,
  type HeygenSandboxOptions,
  startHeygenSandbox
} from '../../sandbox/heygen/heygen-sandbox.ts'
import type { RecordedRequest } from '../../sandbox/recorded-request.ts'
import type { HeygenConnection } from '../../src/heygen/client.ts'
import type { CreateVideoTranslationRequest } from '../../src/model/request.ts'
import type { FakeClock } from '../fakes/fake-clock.ts'
import { connectTo } from '../fakes/heygen-connection.ts'

/** A HeyGen on loopback and a connection to it, new for each test. */
export interface ConnectedSandbox {
  sandbox: HeygenSandbox
  connection: HeygenConnection
  /** The sandbox's clock: a sleep moves it at once. */
  clock: FakeClock
  /** Lines of repeated tries. */
  logged: string[]
  /** The requests for translations, as they came. */
  posts(): RecordedRequest[]
}

export const POST = { method: 'POST', path: '/v3/video-translations' }
export const LIST = { method: 'GET', path: '/v3/video-translations' }
export const KEY = 'v1:octo-org:product:6dcb09b:0'
export const BODY: CreateVideoTranslationRequest = {
  video: { type: 'url', url: 'https://example.com/talk.mp4' },
  output_languages: ['French', 'Spanish'],
  mode: 'speed'
}

/** A sandbox for each test of the file. */
export function useSandbox(options: HeygenSandboxOptions = {}): ConnectedSandbox {
  const world = {} as ConnectedSandbox
  beforeEach(async () => {
    const sandbox = await startHeygenSandbox(options)
    const slept: number[] = []
    const clock: FakeClock = {
      slept,
      now: () => sandbox.clock.now(),
      random: () => 0,
      advance: milliseconds => sandbox.clock.advance(milliseconds),
      sleep: async milliseconds => {
        slept.push(milliseconds)
        sandbox.clock.advance(milliseconds)
      }
    }
    const logged: string[] = []
    const connection = connectTo(sandbox, clock, logged)
    const posts = () => sandbox.requests.filter(one => one.method === 'POST' && one.path === POST.path)
    Object.assign(world, { sandbox, connection, clock, logged, posts } satisfies ConnectedSandbox)
  })
  afterEach(async () => {
    await world.connection.http.close()
    await world.sandbox.close()
    expect(world.sandbox.unexpected).toEqual([])
  })
  return world
}
