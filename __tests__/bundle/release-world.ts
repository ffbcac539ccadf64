import { afterEach, beforeEach, expect } from '@jest/globals'
import { type GithubSandbox, startGithubSandbox } from '../../sandbox/github/github-sandbox.ts'
import type { StepAsk, StepResult } from '../../sandbox/run-step.ts'
import { type Runner, useWorld, type World } from './world.ts'

type Options = NonNullable<Parameters<typeof startGithubSandbox>[0]>
export type SandboxRelease = ReturnType<GithubSandbox['addRelease']>

export interface ReleaseWorld {
  world: World
  github: GithubSandbox
  sha: string
  /** Runs a step on the publication of a release (or, without one, on a push of the tag v1.0.0). */
  onRelease(
    release: SandboxRelease | undefined,
    given?: Readonly<Record<string, string>>,
    ask?: Partial<StepAsk>
  ): Promise<StepResult>
}

export const FAST = { wait: 'true', 'poll-interval': '0.02' }

/** A HeyGen and a GitHub for each test of the file; the tag v1.0.0 is there. `run` is as for `useWorld`. */
export function useReleaseWorld(options: () => Options = () => ({}), run?: Runner): ReleaseWorld {
  const world = useWorld(() => ({ translationSeconds: 200, advancePerCheck: 60_000 }), run)
  const own = { world } as ReleaseWorld
  beforeEach(async () => {
    const github = await startGithubSandbox(options())
    const sha = github.addCommit()
    github.addTag('v1.0.0', { target: sha })
    Object.assign(own, {
      github,
      sha,
      onRelease: (release, given = {}, ask = {}) => {
        const run = ask.action === 'collect' ? world.collect : world.translate
        return run(ask.action === 'collect' ? given : { video: '', ...given }, {
          ...(release === undefined ? {} : { event: github.eventPayload(release), eventName: 'release' }),
          githubToken: github.token,
          ...ask,
          env: {
            GITHUB_REPOSITORY: github.fullName,
            GITHUB_SHA: sha,
            GITHUB_REF: 'refs/tags/v1.0.0',
            GITHUB_API_URL: github.url,
            GITHUB_SERVER_URL: github.serverUrl,
            ...ask.env
          }
        })
      }
    } satisfies Partial<ReleaseWorld>)
  })
  afterEach(async () => {
    await own.github.close()
    expect(own.github.unexpected).toEqual([])
  })
  return own
}
