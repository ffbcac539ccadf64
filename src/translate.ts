import { connectHeygen } from './heygen/client.ts'
import { inputWarnings, parseTranslateInputs, type TranslateInputs } from './inputs/translate-inputs.ts'
import { aboutMinutes } from './model/minutes.ts'
import { minutesToSubmit, planLines, requestLines } from './model/plan.ts'
import { checkPlan } from './plan/check-plan.ts'
import { withMedia } from './plan/minutes.ts'
import { makePlan, type PlannedRun } from './plan/plan.ts'
import { keysOf, submit } from './plan/submit.ts'
import { collectInputs } from './report/next-step.ts'
import { runStatus } from './report/verdict.ts'
import { collectResults, judge } from './results/collect-results.ts'
import { sourceLabels } from './results/replaced-source.ts'
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
  await checkPlan(run, inputs, connection, planned)
  if (inputs.dryRun) {
    run.log.info('Dry run: nothing was submitted.')
    return run.publish({ status: 'planned', minutes: minutesToSubmit(planned.videos.map(one => one.plan)) })
  }
  const { translations, errors } = await submit(run, inputs, connection, planned)
  if (!inputs.wait || translations.length === 0) return judge(translations, inputs.failOn, errors)
  const { keyOf, release } = planned
  const sources = sourceLabels(planned.videos)
  const hasCaptions = inputs.options.enable_caption === true
  await collectResults(translations, { run, inputs, connection, keyOf, release, sources, hasCaptions, errors })
}

/** Logs the plan, video by video, and publishes the IDs that are known already. */
function publishPlan(run: Run, inputs: TranslateInputs, { videos, sha, release }: PlannedRun): void {
  for (const { plan, languages, sources } of videos) {
    const video = videos.length > 1 ? ` for ${logText(sources.video.label)}` : ''
    run.log.group(`Plan${video}: ${count(languages.length, 'language')} to submit`, planLines(plan))
    run.log.group(`Request${video}`, requestLines(plan))
  }
  const plans = videos.map(one => one.plan)
  const minutes = minutesToSubmit(plans) ?? 0
  if (minutes > 0 && videos.length > 1) run.log.info(`In all: ${aboutMinutes(minutes)} to submit`)
  const reused = videos.flatMap(one => one.reused)
  // What is left may yet fail to be submitted.
  const isLeft = videos.some(one => one.languages.length > 0)
  run.publish({
    plans,
    minutes: isLeft ? undefined : 0,
    sha,
    translations: reused,
    idempotencyKey: keysOf(videos.map(one => one.plan.key)),
    status: isLeft ? 'failed' : runStatus(reused, false),
    collectInputs: collectInputs(inputs, inputs.releaseTag ?? run.context.release?.tag ?? release?.release.tag)
  })
}
