import { ActionError } from './errors/action-error.ts'
import { connectHeygen } from './heygen/client.ts'
import { inputWarnings, parseTranslateInputs, type TranslateInputs } from './inputs/translate-inputs.ts'
import { languageSlug } from './languages/slug.ts'
import { planLines } from './model/plan.ts'
import { makePlan, type PlannedWork } from './plan/plan.ts'
import { submit } from './plan/submit.ts'
import { runStatus, verdict } from './report/verdict.ts'
import { checkDelivery } from './results/check-delivery.ts'
import { collectResults } from './results/collect-results.ts'
import { resultFileName } from './results/file-name.ts'
import type { Run } from './runner/run-action.ts'
import { count } from './text/plain-text.ts'

/**
 * The root action: plans, submits what the account does not have yet, and if the workflow waits, collects the results.
 * @throws ActionError what the step fails with
 */
export async function translate(run: Run): Promise<void> {
  const inputs = parseTranslateInputs(run.inputs)
  for (const warning of inputWarnings(inputs)) run.log.warning(warning)
  const connection = connectHeygen(run, inputs)
  if (connection === undefined) return
  const planned = await makePlan(run, inputs, connection)
  publishPlan(run, planned)
  await checkPlan(run, inputs, planned)
  if (inputs.dryRun) {
    run.publish({ status: 'planned' })
    run.log.info('Dry run: nothing was submitted.')
    return
  }
  const translations = await submit(run, inputs, connection, planned)
  if (!inputs.wait) {
    const error = verdict(translations, inputs.failOn, false)
    if (error !== undefined) throw error
    return
  }
  await collectResults(translations, {
    run,
    inputs,
    connection,
    keyOf: planned.keyOf,
    stem: planned.sources.video.stem,
    release: planned.release,
    hasCaptions: inputs.options.enable_caption === true
  })
}

/** Logs the plan, and publishes the IDs that are known already. */
function publishPlan(run: Run, { plan, work, reused, languages }: PlannedWork): void {
  run.log.group(`Plan: ${count(languages.length, 'language')} to submit`, planLines(plan))
  // What is left may yet fail to be submitted.
  const status = languages.length === 0 ? runStatus(reused, false) : 'failed'
  run.publish({ plan, sha: work.sha, translations: reused, idempotencyKey: plan.key, status })
}

/**
 * Makes sure that the plan keeps to `max-languages`, and that its results can be delivered.
 * @throws ActionError naming the input that stands in the way
 */
async function checkPlan(run: Run, inputs: TranslateInputs, planned: PlannedWork): Promise<void> {
  const { plan, languages, release, sources } = planned
  const { maxLanguages, options, dryRun: isDryRun } = inputs
  if (maxLanguages !== undefined && languages.length > maxLanguages) {
    const message = `${count(languages.length, 'language')} would be submitted, and \`max-languages\` allows ${maxLanguages}.`
    throw new ActionError('too_many_languages', message, { input: 'max-languages' })
  }
  if (inputs.downloadTo === undefined && !inputs.attachToRelease) return
  const extensions = [
    options.translate_audio_only === true ? 'mp3' : 'mp4',
    ...(options.enable_caption === true ? ['srt', 'vtt'] : [])
  ]
  const { stem } = sources.video
  const files = plan.languages.flatMap(({ language, reuse }) => {
    const slug = languageSlug(language)
    return extensions.map(extension => ({
      name: resultFileName({ stem, slug, extension }),
      isNew: reuse === undefined
    }))
  })
  await checkDelivery(run, inputs, files, { sources: plan.sources, release, isDryRun })
}
