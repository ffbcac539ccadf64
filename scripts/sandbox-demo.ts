import assert from 'node:assert/strict'
import { LANGUAGES, openReleaseScene } from './release-scene.ts'
import { showStep } from './show-step.ts'

/**
 * A release from its publication to its translated videos, by the committed bundles as a runner runs them, with HeyGen and GitHub on
 * loopback. Throws AssertionError when anything is not as it should be.
 */
const { heygen, github, release, step, close } = await openReleaseScene(60_000)

try {
  const submitted = await step({ languages: LANGUAGES })
  showStep('Act 1: a release is published; its video is submitted, and the IDs are passed to later steps', submitted)
  assert.equal(submitted.exitCode, 0)
  assert.equal(submitted.outputs['status'], 'submitted')
  assert.equal(heygen.charges.length, 3)

  heygen.failLanguage('Turkish', 'No speech was found in the first minute.', 1)
  const waiting = { languages: `${LANGUAGES}\ntr`, 'download-to': 'videos', 'poll-interval': '0.05' }
  const waited = await step(waiting)
  showStep('Act 2: one more language; nothing is charged again, the run waits, one language fails', waited)
  assert.equal(waited.exitCode, 1)
  assert.equal(waited.outputs['status'], 'partial')
  assert.equal(heygen.charges.length, 4)
  assert.equal(JSON.parse(waited.outputs['files'] ?? '[]').length, 3)

  const again = await step({ languages: `${LANGUAGES}\ntr` })
  showStep('Act 3: run again; only the failed language is submitted', again)
  assert.equal(again.exitCode, 0)
  assert.equal(heygen.charges.length, 5)

  const collected = await step({ 'attach-to-release': 'true', 'poll-interval': '0.05' }, { action: 'collect' })
  showStep(
    'Act 4: later, in another workflow: everything of this commit is collected and attached to the release',
    collected
  )
  assert.equal(collected.exitCode, 0)
  assert.equal(collected.outputs['status'], 'completed')
  assert.equal(heygen.charges.length, 5)
  assert.equal(release.assets.length, 5)
  assert.deepEqual([...heygen.unexpected, ...github.unexpected], [])
  console.log(`\nFive translations were charged for four languages, one of which failed once. All is well.`)
} finally {
  await close()
}
