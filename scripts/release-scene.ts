import { startGithubSandbox } from '../sandbox/github/github-sandbox.ts'
import { startHeygenSandbox } from '../sandbox/heygen/heygen-sandbox.ts'
import { createJob, runStep, type StepAsk, type StepResult } from '../sandbox/run-step.ts'
import { SandboxClock } from '../sandbox/sandbox-clock.ts'

/** The languages of the scene's workflow. */
export const LANGUAGES = 'es-MX\nJapanese\nGerman (Germany)'

/**
 * HeyGen and GitHub on loopback, with the release v1.4.0 of a product tour and a job that runs on its publication. A translation takes
 * 400 s, and each status check moves the clock by `advancePerCheck` milliseconds.
 */
export async function openReleaseScene(advancePerCheck: number) {
  const clock = new SandboxClock()
  const heygen = await startHeygenSandbox({ clock, translationSeconds: 400, advancePerCheck, resultBytes: 200_000 })
  const github = await startGithubSandbox({ clock })
  const job = createJob()
  const sha = github.addCommit()
  github.addTag('v1.4.0', { target: sha })
  const assets = [{ name: 'product-tour.mp4', size: 3_000_000, contentType: 'video/mp4' }]
  const release = github.addRelease({ tag: 'v1.4.0', assets })
  return {
    heygen,
    github,
    release,
    /** Runs a step of the job by the committed bundle, as a runner does. */
    step: (given: Readonly<Record<string, string>>, { action, env }: StepAsk = {}): Promise<StepResult> =>
      runStep({
        action,
        job,
        with: { 'api-key': heygen.apiKey, 'api-url': heygen.url, ...given },
        event: github.eventPayload(release),
        eventName: 'release',
        githubToken: github.token,
        env: {
          GITHUB_REPOSITORY: github.fullName,
          GITHUB_SHA: sha,
          GITHUB_REF: 'refs/tags/v1.4.0',
          GITHUB_API_URL: github.url,
          GITHUB_SERVER_URL: github.serverUrl,
          ...env
        }
      }),
    close: async () => {
      job.dispose()
      await Promise.all([heygen.close(), github.close()])
    }
  }
}
