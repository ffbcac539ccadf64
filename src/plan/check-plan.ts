import { ActionError } from '../errors/action-error.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { checkResources } from '../heygen/resources.ts'
import type { TranslateInputs } from '../inputs/translate-inputs.ts'
import { languageSlug } from '../languages/slug.ts'
import { checkDelivery } from '../results/check-delivery.ts'
import { resultFileName } from '../results/file-name.ts'
import type { Run } from '../runner/run-action.ts'
import { count } from '../text/plain-text.ts'
import { checkMedia } from './minutes.ts'
import type { PlannedRun } from './plan.ts'

/**
 * Checks, before anything is submitted or uploaded, that the plan may be carried out and its results can be delivered.
 * @throws ActionError
 */
export async function checkPlan(
  run: Run,
  inputs: TranslateInputs,
  connection: HeygenConnection,
  planned: PlannedRun
): Promise<void> {
  const { videos, release } = planned
  const { maxTranslations: most, options, dryRun: isDryRun } = inputs
  const submitted = videos.reduce((sum, one) => sum + one.languages.length, 0)
  if (most !== undefined && submitted > most) {
    const message = `${count(submitted, 'translation')} would be submitted, and \`max-translations\` allows ${most}.`
    throw new ActionError('too_many_translations', message, { input: 'max-translations' })
  }
  checkMedia(inputs, planned)
  if (submitted > 0) await checkResources(connection, options)
  if (inputs.downloadTo === undefined && !inputs.attachToRelease) return
  const captions = options.enable_caption === true ? ['srt', 'vtt'] : []
  const extensions = [options.translate_audio_only === true ? 'mp3' : 'mp4', ...captions]
  const files = videos.flatMap(({ plan, reused, stem }) =>
    plan.languages.flatMap(({ language, reuse }) => {
      const ownStem = reused.find(one => one.id === reuse?.id)?.stem ?? stem
      const nameOf = (extension: string) => resultFileName(ownStem, languageSlug(language), extension)
      return extensions.map(extension => ({ name: nameOf(extension), isNew: reuse === undefined }))
    })
  )
  const sources = videos.flatMap(one => Object.entries(one.plan.sources))
  await checkDelivery(run, inputs, files, { sources, release, isDryRun })
}
