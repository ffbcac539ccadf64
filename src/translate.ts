import { ActionError } from './errors/action-error.ts'
import { connectHeygen } from './heygen/client.ts'
import { inputWarnings, parseTranslateInputs, type TranslateInputs } from './inputs/translate-inputs.ts'
import { languageSlug } from './languages/slug.ts'
import { aboutMinutes } from './model/minutes.ts'
import { minutesToSubmit, planLines, requestLines } from './model/plan.ts'
import { checkMedia, withMedia } from './plan/minutes.ts'
import { makePlan, type PlannedRun } from './plan/plan.ts'
import { keysOf, submit } from './plan/submit.ts'
import { collectInputs } from './report/next-step.ts'
import { runStatus } from './report/verdict.ts'
import { checkDelivery } from './results/check-delivery.ts'
import { collectResults, judge } from './results/collect-results.ts'
import { resultFileName } from './results/file-name.ts'
import type { Run } from './runner/run-action.ts'
import { count, logText } from './text/plain-text.ts'

/** The root action: plans, submits what the account does not have yet, and collects the results. @throws ActionError */
export async function translate(run: Run): Promise<void> {
  const inputs = parseTranslateInputs(run.inputs)
  for (const warning of inputWarnings(inputs)) run.log.warning(warning)
  const connection = connectHeygen(run, inputs)
  if (connection === undefined) return
  const planned = await withMedia(run, inputs, await makePlan(run, inputs, connection))
  publishPlan(run, inputs, planned)
  await checkPlan(run, inputs, planned)
  if (inputs.dryRun) {
    run.log.info('Dry run: nothing was submitted.')
    return run.publish({ status: 'planned' })
  }
  const { translations, errors } = await submit(run, inputs, connection, planned)
  if (!inputs.wait || translations.length === 0) return judge(translations, inputs.failOn, errors)
  const { keyOf, release } = planned
  const hasCaptions = inputs.options.enable_caption === true
  await collectResults(translations, { run, inputs, connection, keyOf, release, hasCaptions, errors })
}

/** Logs the plan, video by video, and publishes the IDs that are known already. */
function publishPlan(run: Run, inputs: TranslateInputs, { videos, sha, release }: PlannedRun): void {
  for (const { plan, languages, sources } of videos) {
    const video = videos.length > 1 ? ` for ${logText(sources.video.label)}` : ''
    run.log.group(`Plan${video}: ${count(languages.length, 'language')} to submit`, planLines(plan))
    run.log.group(`Request${video}`, requestLines(plan))
  }
  const plans = videos.map(one => one.plan)
  const minutes = minutesToSubmit(plans)
  if (minutes !== undefined && videos.length > 1) run.log.info(`In all: ${aboutMinutes(minutes)} to submit`)
  const reused = videos.flatMap(one => one.reused)
  // What is left may yet fail to be submitted.
  const isLeft = videos.some(one => one.languages.length > 0)
  run.publish({
    plans,
    // Nothing is submitted yet.
    minutes: inputs.dryRun || minutes === 0 ? minutes : undefined,
    sha,
    translations: reused,
    idempotencyKey: keysOf(videos.map(one => one.plan.key)),
    status: isLeft ? 'failed' : runStatus(reused, false),
    collectInputs: collectInputs(inputs, inputs.releaseTag ?? run.context.release?.tag ?? release?.release.tag)
  })
}

/** @throws ActionError where the plan exceeds `max-translations`, or its results cannot be delivered */
async function checkPlan(run: Run, inputs: TranslateInputs, planned: PlannedRun): Promise<void> {
  const { videos, release } = planned
  const { maxTranslations: most, options, dryRun: isDryRun } = inputs
  const submitted = videos.reduce((sum, one) => sum + one.languages.length, 0)
  if (most !== undefined && submitted > most) {
    const message = `${count(submitted, 'translation')} would be submitted, and \`max-translations\` allows ${most}.`
    throw new ActionError('too_many_translations', message, { input: 'max-translations' })
  }
  checkMedia(inputs, planned)
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
