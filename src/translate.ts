import { ActionError } from './errors/action-error.ts'
import { connectHeygen, type HeygenConnection } from './heygen/client.ts'
import { inputWarnings, parseTranslateInputs, type TranslateInputs } from './inputs/translate-inputs.ts'
import { languageSlug } from './languages/slug.ts'
import { failedAttempts, planLines, toSubmit } from './model/plan.ts'
import { settleAll } from './model/settle-all.ts'
import type { Translation } from './model/translation.ts'
import { type MadePlan, makePlan } from './plan/make-plan.ts'
import { submit } from './plan/submit.ts'
import { runStatus, verdict } from './report/verdict.ts'
import { checkDelivery } from './results/check-delivery.ts'
import { collectResults } from './results/collect-results.ts'
import { resultFileName } from './results/file-name.ts'
import type { Run } from './runner/run-action.ts'
import { count, logText } from './text/plain-text.ts'

/** Uploads are tried again for this long at least, however short `submit-timeout` is: nothing is bought by one. Milliseconds. */
const UPLOAD_TIME = 30 * 60_000

/**
 * The root action: plans, submits what the account does not have yet, and where it is told to, collects the results.
 * @throws ActionError what the step fails with
 */
export async function translate(run: Run): Promise<void> {
  const begunAt = run.clock.now()
  const inputs = parseTranslateInputs(run.inputs)
  for (const warning of inputWarnings(inputs)) run.log.warning(warning)
  const connection = connectHeygen(run, inputs)
  if (connection === undefined) return
  const made = await makePlan(run, inputs, connection)
  const reused = await accept(run, inputs, made)
  if (inputs.dryRun) {
    run.publish({ status: 'planned' })
    run.log.info('Dry run: nothing was submitted.')
    return
  }
  const translations = await submitRest(run, inputs, { made, reused, begunAt, connection })
  if (!inputs.wait) {
    const error = verdict(translations, inputs.failOn, false)
    if (error !== undefined) throw error
    return
  }
  await collectResults(translations, {
    run,
    inputs,
    connection,
    keyOf: made.keyOf,
    stem: made.sources.video.stem,
    release: made.release,
    hasCaptions: inputs.options.enable_caption === true
  })
}

/** Logs the plan, publishes the IDs that are known already, and refuses what could not be delivered. Gives what is reused. */
async function accept(run: Run, inputs: TranslateInputs, made: MadePlan): Promise<readonly Translation[]> {
  const { plan } = made
  const submitted = toSubmit(plan)
  run.log.group(`Plan: ${count(submitted.length, 'language')} to submit`, planLines(plan))
  const reused = plan.languages.flatMap(({ language, reuse }) => (reuse === undefined ? [] : [{ ...reuse, language }]))
  run.publish({
    plan,
    sha: made.work.sha,
    translations: reused,
    idempotencyKey: plan.key,
    ...(submitted.length === 0 ? { status: runStatus(reused, false) } : {})
  })
  if (inputs.maxLanguages !== undefined && submitted.length > inputs.maxLanguages) {
    throw new ActionError(
      'too_many_languages',
      `${count(submitted.length, 'language')} would be submitted, and \`max-languages\` allows ${inputs.maxLanguages}.`,
      { input: 'max-languages' }
    )
  }
  const extensions = [
    inputs.options.translate_audio_only === true ? 'mp3' : 'mp4',
    ...(inputs.options.enable_caption === true ? ['srt', 'vtt'] : [])
  ]
  const { stem } = made.sources.video
  const files = plan.languages.flatMap(({ language, reuse }) => {
    const slug = languageSlug(language)
    return extensions.map(extension => ({
      name: resultFileName({ stem, slug, extension }),
      isNew: reuse === undefined
    }))
  })
  await checkDelivery(run, inputs, files, { sources: plan.sources, release: made.release, isDryRun: inputs.dryRun })
  return reused
}

interface Accepted {
  readonly made: MadePlan
  readonly reused: readonly Translation[]
  readonly begunAt: number
  readonly connection: HeygenConnection
}

/** Submits what is left of the plan: one request. Gives the translations of the whole plan. */
async function submitRest(run: Run, inputs: TranslateInputs, accepted: Accepted): Promise<readonly Translation[]> {
  const { made, reused, begunAt, connection } = accepted
  const { plan, work } = made
  const languages = toSubmit(plan)
  if (languages.length === 0) {
    run.log.info('Everything is in the account already: nothing was submitted.')
    return reused
  }
  const files = await provideSources(made, connection, run.clock.now() + Math.max(inputs.submitTimeoutMs, UPLOAD_TIME))
  const translations = await submit({
    run,
    connection,
    work,
    body: { ...files, ...work.options, callback_id: made.callbackId },
    languages,
    reused,
    order: plan.languages.map(one => one.language),
    begunAt,
    attempt: failedAttempts(plan),
    ownKey: inputs.idempotencyKey,
    ledgerIsComplete: made.ledgerIsComplete,
    history: made.history,
    keyOf: made.keyOf,
    deadline: run.clock.now() + inputs.submitTimeoutMs
  })
  run.log.group(
    `Submitted: ${count(languages.length, 'translation')}`,
    translations.map(one => `${logText(one.language)}: ${logText(one.id)}${one.reused ? ' (reused)' : ''}`)
  )
  return translations
}

async function provideSources({ sources }: MadePlan, connection: HeygenConnection, deadline: number) {
  const { video, audio, srt } = sources
  const [videoFile, audioFile, srtFile] = await settleAll([
    video.provide(connection, deadline),
    audio?.provide(connection, deadline),
    srt?.provide(connection, deadline)
  ])
  return { video: videoFile, audio: audioFile, srt: srtFile }
}
