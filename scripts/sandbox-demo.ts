import assert from 'node:assert/strict'
import { startGithubSandbox } from '../sandbox/github/github-sandbox.ts'
import { startHeygenSandbox } from '../sandbox/heygen/heygen-sandbox.ts'
import { createJob, runStep, type StepAsk, type StepResult } from '../sandbox/run-step.ts'
import { SandboxClock } from '../sandbox/sandbox-clock.ts'
import { showStep } from './show-step.ts'

/**
 * A release from its publication to its translated videos, by the committed bundles as a runner runs them, with HeyGen and GitHub on
 * loopback. Throws AssertionError when anything is not as it should be.
 */
const clock = new SandboxClock()
const heygen = await startHeygenSandbox({ clock, jobSeconds: 400, advancePerLook: 60_000, resultBytes: 200_000 })
const github = await startGithubSandbox({ clock })
const job = createJob()

try {
  const sha = github.addCommit()
  github.addTag('v1.4.0', { target: sha })
  const release = github.addRelease({
    tag: 'v1.4.0',
    targetCommitish: 'main',
    assets: [{ name: 'product-tour.mp4', size: 3_000_000, contentType: 'video/mp4' }]
  })
  const step = (action: StepAsk['action'], given: Readonly<Record<string, string>>): Promise<StepResult> =>
    runStep({
      action: action ?? 'translate',
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
        GITHUB_SERVER_URL: github.serverUrl
      }
    })

  const languages = 'es-MX\nJapanese\nGerman (Germany)'
  const submitted = await step('translate', { languages })
  showStep('Act 1: a release is published; its video is submitted, and the IDs are passed to later steps', submitted)
  assert.equal(submitted.exitCode, 0)
  assert.equal(submitted.outputs['status'], 'submitted')
  assert.equal(heygen.purchases.length, 3)

  heygen.failLanguage('Turkish', 'No speech was found in the first minute.', 1)
  const waiting = { languages: `${languages}\ntr`, 'download-to': 'videos', 'poll-interval': '0.05' }
  const waited = await step('translate', waiting)
  showStep('Act 2: one more language; nothing is charged again, the run waits, one language fails', waited)
  assert.equal(waited.exitCode, 1)
  assert.equal(waited.outputs['status'], 'partial')
  assert.equal(heygen.purchases.length, 4)
  assert.equal(JSON.parse(waited.outputs['files'] ?? '[]').length, 3)

  const again = await step('translate', { languages: `${languages}\ntr` })
  showStep('Act 3: run again; only the failed language is submitted', again)
  assert.equal(again.exitCode, 0)
  assert.equal(heygen.purchases.length, 5)

  const collected = await step('collect', { 'attach-to-release': 'true', 'poll-interval': '0.05' })
  showStep(
    'Act 4: later, in another workflow: everything of this commit is collected and attached to the release',
    collected
  )
  assert.equal(collected.exitCode, 0)
  assert.equal(collected.outputs['status'], 'completed')
  assert.equal(heygen.purchases.length, 5)
  assert.equal(release.assets.length, 5)
  assert.deepEqual([...heygen.unexpected, ...github.unexpected], [])
  console.log(`\nFive translations were charged for four languages, one of which failed once. All is well.`)
} finally {
  job.dispose()
  await Promise.all([heygen.close(), github.close()])
}
