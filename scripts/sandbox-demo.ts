import assert from 'node:assert/strict'
import { ALL_VIDEOS, LANGUAGES, openReleaseScene } from './release-scene.ts'
import { showStep, showText } from './show-step.ts'

/**
 * A release from its publication to its translated videos, by the committed bundles as a runner runs them, with HeyGen and GitHub on
 * loopback. Throws AssertionError when anything is not as it should be.
 */
const { heygen, github, release, step, close } = await openReleaseScene()
const ALL_LANGUAGES = `${LANGUAGES}\ntr`

console.log(`This runs four workflow steps. HeyGen and GitHub are servers on this machine: nothing leaves it, and nothing is charged.
Time is simulated: the minutes of a wait pass at once.`)

try {
  const submitted = await step({ video: ALL_VIDEOS, languages: LANGUAGES })
  showStep(
    'Step 1 of 4: a release with two videos is published. Both are submitted in three languages, and the IDs are passed to later steps.',
    submitted
  )
  assert.equal(submitted.exitCode, 0)
  assert.equal(submitted.outputs['status'], 'submitted')
  assert.equal(heygen.charges.length, 6)

  heygen.failLanguage('Turkish', 'No speech was found in the first minute.', 1)
  const waited = await step({ video: ALL_VIDEOS, languages: ALL_LANGUAGES, 'download-to': 'videos' })
  showStep(
    'Step 2 of 4: Turkish is added. Only Turkish is submitted. The step waits and downloads the results; Turkish fails for one video.',
    waited
  )
  assert.equal(waited.exitCode, 1)
  assert.equal(waited.outputs['status'], 'partial')
  assert.equal(heygen.charges.length, 8)
  assert.equal(JSON.parse(waited.outputs['files'] ?? '[]').length, 7)

  const again = await step({ video: ALL_VIDEOS, languages: ALL_LANGUAGES })
  showStep('Step 3 of 4: the job is run again. Only the failed translation is submitted again.', again)
  assert.equal(again.exitCode, 0)
  assert.equal(heygen.charges.length, 9)

  const everywhere = { 'attach-to-release': 'true', manifest: 'true', 'release-notes': 'true' }
  const collected = await step(everywhere, { action: 'collect' })
  showStep(
    'Step 4 of 4: later, in another workflow, `collect` finds the translations of this commit, attaches them to the release, and lists them.',
    collected
  )
  showText("the release's notes", release.body ?? '')
  assert.equal(collected.exitCode, 0)
  assert.equal(collected.outputs['status'], 'completed')
  assert.equal(heygen.charges.length, 9)
  assert.equal(release.assets.length, 12)
  assert.deepEqual([...heygen.unexpected, ...github.unexpected], [])
  console.log(`
All four steps did what they should. HeyGen would have charged for nine translations: two videos in four languages, and Turkish once
more for the video where it failed at first.`)
} finally {
  await close()
}
