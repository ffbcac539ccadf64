import { startGithubSandbox } from '../sandbox/github/github-sandbox.ts'
import { startHeygenSandbox } from '../sandbox/heygen/heygen-sandbox.ts'
import { createJob, runStep } from '../sandbox/run-step.ts'
import { SandboxClock } from '../sandbox/sandbox-clock.ts'

/** The step's clock runs so many times faster than ours: its minutes then are those of a real run, and we wait a second. */
const LAPSE = 300
const LAPSE_MODULE = `const now=Date.now,begun=now();Date.now=()=>begun+Math.round((now()-begun)*${LAPSE})`

/** Seconds that a job runs, by language: no two the same, as in life. */
const JOB_SECONDS: Readonly<Record<string, number>> = {
  'Spanish (Mexico)': 190,
  Japanese: 330,
  'German (Germany)': 260
}

/**
 * The demo's second act: three languages of a release's video are under way, a fourth one is added, the run waits, one language fails.
 * @returns the job summary, as the committed bundle writes it
 */
export async function secondAct(): Promise<string> {
  const clock = new SandboxClock()
  const heygen = await startHeygenSandbox({ clock, jobSeconds: 400, advancePerLook: 20_000, resultBytes: 200_000 })
  const github = await startGithubSandbox({ clock })
  const job = createJob()
  try {
    const sha = github.addCommit()
    github.addTag('v1.4.0', { target: sha })
    const assets = [{ name: 'product-tour.mp4', size: 3_000_000, contentType: 'video/mp4' }]
    const release = github.addRelease({ tag: 'v1.4.0', assets })
    const step = (given: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) =>
      runStep({
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
      })
    const languages = 'es-MX\nJapanese\nGerman (Germany)'
    await step({ languages })
    for (const one of heygen.jobs) one.endsAt = one.createdAt + (JOB_SECONDS[one.language] ?? 400) * 1000
    heygen.failLanguage('Turkish', 'No speech was found in the first minute.', 1)
    const waited = await step(
      { languages: `${languages}\ntr`, 'download-to': 'videos', 'poll-interval': '0.05' },
      { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(LAPSE_MODULE)}` }
    )
    if (waited.outputs['status'] !== 'partial') throw new Error(`The act went another way:\n${waited.stdout}`)
    return waited.summary
  } finally {
    job.dispose()
    await Promise.all([heygen.close(), github.close()])
  }
}
