import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect } from '@jest/globals'
import { type GithubSandbox, startGithubSandbox } from '../../sandbox/github/github-sandbox.ts'
import { type HeygenSandbox, startHeygenSandbox } from '../../sandbox/heygen/heygen-sandbox.ts'
import type { SandboxTranslation } from '../../sandbox/heygen/translation.ts'
import { releaseOfRun } from '../../src/github/run-release.ts'
import { createHttpClient, type HttpClient } from '../../src/http/client.ts'
import { parseCollectInputs } from '../../src/inputs/collect-inputs.ts'
import type { Translation } from '../../src/model/translation.ts'
import type { CollectOptions } from '../../src/results/collect-results.ts'
import { type FakeRun, fakeRun } from '../fakes/fake-run.ts'
import { sandboxTime } from '../fakes/sandbox-time.ts'

/** A HeyGen whose translations are done at once, a GitHub with the release v1.0.0, and a workspace; new for each test. */
export interface DeliveryWorld {
  heygen: HeygenSandbox
  github: GithubSandbox
  http: HttpClient
  workspace: string
  /** A collection of these translations, as the collect action prepares it. */
  collection(
    translations: readonly Translation[],
    inputs: Readonly<Record<string, string>>
  ): Promise<CollectOptions & { readonly run: FakeRun }>
  files(folder: string): string[]
  assets(): string[]
}

/** A translation of the sandbox as the action knows it once completed. */
export function completed({ id, language }: SandboxTranslation): Translation {
  return { id, language, status: 'completed', stem: 'tour', reused: true }
}

/** A world for each test of the file. */
export function useDelivery(): DeliveryWorld {
  const world = {} as DeliveryWorld
  beforeEach(async () => {
    const heygen = await startHeygenSandbox({ translationSeconds: 0 })
    // As a runner hands it out.
    const github = await startGithubSandbox({ tokens: { token: 'ghs_of-a-job' } })
    github.addTag('v1.0.0', { target: github.addCommit() })
    const release = github.addRelease({ tag: 'v1.0.0' })
    const http = createHttpClient()
    const workspace = mkdtempSync(join(tmpdir(), 'delivery-'))
    const filesOf = (path: string) => (existsSync(path) ? readdirSync(path).sort() : [])
    Object.assign(world, {
      heygen,
      github,
      http,
      workspace,
      files: folder => filesOf(join(workspace, folder)),
      assets: () => release.assets.map(one => one.name).sort(),
      collection: async (translations, given) => {
        const clock = sandboxTime(heygen.clock)
        const context = {
          githubApiUrl: github.url,
          repository: github.fullName,
          workspace,
          temp: join(workspace, 'temp')
        }
        const run = fakeRun({ http, clock, context })
        run.note({ translations })
        const inputs = parseCollectInputs({ 'release-tag': 'v1.0.0', 'github-token': github.token, ...given })
        const credentials = { apiKey: heygen.apiKey }
        const { log, signal } = run
        const connection = { http, clock, log, signal, apiUrl: heygen.url, credentials }
        const opened = inputs.attachToRelease ? await releaseOfRun(run, inputs).open() : undefined
        return { run, inputs, connection, keyOf: language => language, release: opened }
      }
    } satisfies DeliveryWorld)
  })
  afterEach(async () => {
    await Promise.all([world.http.close(), world.heygen.close(), world.github.close()])
    rmSync(world.workspace, { recursive: true })
    expect([...world.heygen.unexpected, ...world.github.unexpected]).toEqual([])
  })
  return world
}
