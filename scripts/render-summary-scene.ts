import { LANGUAGES, openReleaseScene, PRODUCT_TOUR } from './release-scene.ts'

/**
 * A release is published; one of its videos is translated into three languages with captions, and all of it is attached to the release.
 * @returns the job summary, as the committed bundle writes it
 * @throws Error where the run is not a complete success
 */
export async function summaryOfSuccess(): Promise<string> {
  const { step, close } = await openReleaseScene()
  try {
    const run = await step({
      video: PRODUCT_TOUR,
      languages: LANGUAGES,
      'enable-caption': 'true',
      'attach-to-release': 'true'
    })
    if (run.outputs['status'] !== 'completed') throw new Error(`The run did not complete:\n${run.stdout}`)
    return run.summary
  } finally {
    await close()
  }
}
