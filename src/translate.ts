import { ActionError } from './errors/action-error.ts'
import { connectHeygen } from './heygen/client.ts'
import { inputWarnings, parseTranslateInputs, type TranslateInputs } from './inputs/translate-inputs.ts'
import { languageSlug } from './languages/slug.ts'
import { planLines, requestLines } from './model/plan.ts'
import { makePlan, type PlannedWork } from './plan/plan.ts'
import { submit } from './plan/submit.ts'
import { collectInputs } from './report/next-step.ts'
import { runStatus } from './report/verdict.ts'
import { checkDelivery } from './results/check-delivery.ts'
import { collectResults, judge } from './results/collect-results.ts'
import { resultFileName } from './results/file-name.ts'
import type { Run } from './runner/run-action.ts'
import { count } from './text/plain-text.ts'

/** The root action: plans, submits what the account does not have yet, and collects the results. @throws ActionError */
export async function translate(run: Run): Promise<void> {
  const inputs = parseTranslateInputs(run.inputs)
  for (const warning of inputWarnings(inputs)) run.log.warning(warning)
  const connection = connectHeygen(run, inputs)
  if (connection === undefined) return
  const planned = await makePlan(run, inputs, connection)
  publishPlan(run, inputs, planned)
  await checkPlan(run, inputs, planned)
  if (inputs.dryRun) {
    run.log.info('Dry run: nothing was submitted.')
    return run.publish({ status: 'planned' })
  }
  const translations = await submit(run, inputs, connection, planned)
  if (!inputs.wait) return judge(translations, inputs.failOn)
  const { keyOf, release, sources } = planned
  const hasCaptions = inputs.options.enable_caption === true
  await collectResults(translations, { run, inputs, connection, keyOf, stem: sources.video.stem, release, hasCaptions })
}

/** Logs the plan, and publishes the IDs that are known already. */
function publishPlan(run: Run, inputs: TranslateInputs, planned: PlannedWork): void {
  const { plan, work, reused, languages, release } = planned
  run.log.group(`Plan: ${count(languages.length, 'language')} to submit`, planLines(plan))
  run.log.group('Request', requestLines(plan))
  // What is left may yet fail to be submitted.
  const status = languages.length === 0 ? runStatus(reused, false) : 'failed'
  run.publish({
    plan,
    sha: work.sha,
    translations: reused,
    idempotencyKey: plan.key,
    status,
    collectInputs: collectInputs(inputs, inputs.releaseTag ?? run.context.release?.tag ?? release?.release.tag)
  })
}

/** @throws ActionError where the plan exceeds `max-languages`, or its results cannot be delivered */
async function checkPlan(run: Run, inputs: TranslateInputs, planned: PlannedWork): Promise<void> {
  const { plan, languages, release, sources } = planned
  const { maxLanguages, options, dryRun: isDryRun } = inputs
  if (maxLanguages !== undefined && languages.length > maxLanguages) {
    const message = `${count(languages.length, 'language')} would be submitted, and \`max-languages\` allows ${maxLanguages}.`
    throw new ActionError('too_many_languages', message, { input: 'max-languages' })
  }
  if (inputs.downloadTo === undefined && !inputs.attachToRelease) return
  const captions = options.enable_caption === true ? ['srt', 'vtt'] : []
  const extensions = [options.translate_audio_only === true ? 'mp3' : 'mp4', ...captions]
  const files = plan.languages.flatMap(({ language, reuse }) => {
    const nameOf = (extension: string) => resultFileName(sources.video.stem, languageSlug(language), extension)
    return extensions.map(extension => ({ name: nameOf(extension), isNew: reuse === undefined }))
  })
  await checkDelivery(run, inputs, files, { sources: plan.sources, release, isDryRun })
}
