import { join } from 'node:path'
import { startGithubSandbox } from '../sandbox/github/github-sandbox.ts'
import { startHeygenSandbox } from '../sandbox/heygen/heygen-sandbox.ts'
import { createJob, runStep, type StepAsk, type StepResult } from '../sandbox/run-step.ts'
import { SimulatedClock } from './simulated-clock.ts'

/** Both videos of the release, and the one that is alone in the pictures of a job summary. */
export const ALL_VIDEOS = 'release:*.mp4'
export const PRODUCT_TOUR = 'release:product-tour.mp4'

/** The languages of the scene's workflow. */
export const LANGUAGES = 'es-MX\nJapanese\nGerman (Germany)'

/** Seconds that a translation runs, by language: no two the same, as in life. */
const SECONDS: Readonly<Record<string, number>> = { 'Spanish (Mexico)': 285, Japanese: 410, 'German (Germany)': 340 }
const UPLOAD_MS = 2_000

/**
 * HeyGen and GitHub on loopback, with the release v1.4.0, which has two videos, and a job that runs on its publication. Time is
 * simulated: every run says the same, and takes seconds.
 */
export async function openReleaseScene() {
  const job = createJob()
  const clock = new SimulatedClock(join(job.temp, 'clock'))
  const translationSeconds = (language: string) => SECONDS[language] ?? 240
  const heygen = await startHeygenSandbox({ clock, translationSeconds, resultBytes: 200_000 })
  const github = await startGithubSandbox({ clock })
  github.uploads.watchers.add(({ kind }) => {
    if (kind === 'worked') clock.advance(UPLOAD_MS)
  })
  const sha = github.addCommit()
  github.addTag('v1.4.0', { target: sha })
  const assets = [
    { name: 'product-tour.mp4', size: 3_000_000, contentType: 'video/mp4' },
    { name: 'quick-start.mp4', size: 2_000_000, contentType: 'video/mp4' }
  ]
  const release = github.addRelease({ tag: 'v1.4.0', body: 'Faster, and in more languages.', assets })
  return {
    heygen,
    github,
    release,
    /** Runs a step of the job by the committed bundle, as a runner does. */
    step: (given: Readonly<Record<string, string>>, { action }: Pick<StepAsk, 'action'> = {}): Promise<StepResult> =>
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
          ...clock.variables
        }
      }),
    close: async () => {
      await Promise.all([heygen.close(), github.close()])
      job.dispose()
    }
  }
}
