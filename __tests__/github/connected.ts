import { afterEach, beforeEach, expect } from '@jest/globals'
import {
  type GithubSandbox,
  type GithubSandboxOptions,
  startGithubSandbox
} from '../../sandbox/github/github-sandbox.ts'
import type { GithubConnection } from '../../src/github/octokit.ts'
import { createHttpClient, type HttpClient, type HttpRequest } from '../../src/http/client.ts'
import { type FakeClock, fakeClock } from '../fakes/fake-clock.ts'
import { logInto, neverCanceled } from '../fakes/fake-log.ts'

export interface Connected {
  readonly github: GithubSandbox
  readonly http: HttpClient
  readonly clock: FakeClock
  /** What was sent and read whole, in order, over all hosts. */
  readonly sent: HttpRequest[]
  /** What was logged. */
  readonly lines: string[]
  readonly debugLines: string[]
  /** A connection with the token that may write, unless `options` say otherwise; `token: undefined` is anonymous. */
  connect(options?: Partial<GithubConnection>): GithubConnection
  close(): Promise<void>
}

/** A sandbox, and the way to it on a clock that does not wait. */
export async function connected(options?: GithubSandboxOptions): Promise<Connected> {
  const github = await startGithubSandbox(options)
  const client = createHttpClient()
  const clock = fakeClock()
  const lines: string[] = []
  const debugLines: string[] = []
  const sent: HttpRequest[] = []
  const http: HttpClient = {
    ...client,
    text: ask => {
      sent.push(ask)
      return client.text(ask)
    }
  }
  return {
    github,
    http,
    clock,
    sent,
    lines,
    debugLines,
    connect: options => ({
      http,
      clock,
      log: logInto(lines, debugLines),
      signal: neverCanceled,
      apiUrl: github.url,
      repository: github.fullName,
      token: github.token,
      tryTimeoutMs: 20_000,
      ...options
    }),
    close: async () => {
      await http.close()
      await github.close()
    }
  }
}

export interface ConnectedForEach extends Connected {
  /** Begins again, with another sandbox. */
  restart(options: GithubSandboxOptions): Promise<void>
}

/** A sandbox for each test of the file, at which nothing unexpected may arrive. */
export function useConnected(options?: GithubSandboxOptions): ConnectedForEach {
  const all = {
    restart: async options => {
      await all.close?.()
      Object.assign(all, await connected(options))
    }
  } as ConnectedForEach
  beforeEach(async () => {
    Object.assign(all, await connected(options))
  })
  afterEach(async () => {
    expect(all.github.unexpected).toEqual([])
    await all.close()
  })
  return all
}

/** The error that a promise ends with. */
export async function failureOf(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  const thrown = await promise.then(
    value => new Error(`no failure, but ${JSON.stringify(value)}`),
    (error: unknown) => error
  )
  if (!(thrown instanceof Error)) throw new Error('what was thrown is no error')
  return { ...thrown, name: thrown.name, message: thrown.message }
}

/** `GET https://…/repos/octo-org/product/releases?page=1` as `GET /releases`. */
export function route({ method, path }: { method: string; path: string }): string {
  return `${method} ${path.replace(/^.*?\/repos\/[^/]+\/[^/]+/, '').replace(/\?.*/, '')}`
}
