import { ActionError } from '../errors/action-error.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import { checkResources } from '../heygen/resources.ts'
import type { TranslateInputs } from '../inputs/translate-inputs.ts'
import type { MediaKind } from '../model/media-type.ts'
import { checkDelivery } from '../results/check-delivery.ts'
import { expectedFiles } from '../results/expected-files.ts'
import { resultBase } from '../results/file-name.ts'
import { sourceLabels } from '../results/replaced-source.ts'
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
  const kinds: MediaKind[] = [options.translate_audio_only === true ? 'audio' : 'video']
  if (options.enable_caption === true) kinds.push('captions')
  const translations = videos.flatMap(({ plan, reused, stem }) =>
    plan.languages.map(({ language, reuse }) => {
      const ownStem = reused.find(one => one.id === reuse?.id)?.stem ?? stem
      return { base: resultBase(ownStem, language), stem: ownStem, language, isNew: reuse === undefined }
    })
  )
  const files = expectedFiles(translations, inputs, kinds)
  const sources = sourceLabels(videos)
  await checkDelivery(run, inputs, files, { sources, release, isDryRun })
}
